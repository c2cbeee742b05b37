import { beforeAll, describe, expect, it } from 'vitest';
import type { NameIndex } from '#domain/screening/name-index';
import { queryReadings } from '#domain/screening/query-readings';
import { aList, indexOf } from '../../fixtures/restricted-list';

let index: NameIndex;
beforeAll(async () => {
  index = indexOf(
    (await aList([{ name: 'BITRIVER AG' }, { name: 'JSC ARGUMENT' }, { name: 'Suanneng Ltd' }])).entries,
  );
});

const readings = (name: string) =>
  queryReadings(name, index).map(({ words }) => words.map(({ text }) => text).join(' '));

describe('the ways to read a name', () => {
  it('begin with the name as written', () => {
    expect(readings('Bitriver AG')).toEqual(['bitriver ag']);
  });

  it('join two words where the list writes them as one', () => {
    expect(readings('Bit River')).toEqual(['bit river', 'bitriver']);
  });

  it('part one word where the list writes two', () => {
    expect(readings('Jscargument')).toEqual(['jscargument', 'jsc argument']);
  });

  it('cut a Chinese name where the list knows a word', () => {
    expect(readings('厦门算能科技')).toEqual(['xiamen suanneng technology']);
  });
});

describe('a word of a name', () => {
  it('that is a letter away from a common word counts as little as that one', () => {
    const weight = (name: string) => queryReadings(name, index)[0]?.words[0]?.weight;

    expect(weight('Technolgy')).toBe(weight('Technology'));
    expect(weight('Sophgo')).toBe(index.unknownWeight);
  });

  it('that is common is no misspelling of a rare one', async () => {
    const stars = indexOf((await aList([{ name: 'Starr' }])).entries);

    expect(queryReadings('Star', stars)[0]?.words[0]?.meetings).toEqual([]);
  });
});
