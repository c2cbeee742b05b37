import { describe, expect, it } from 'vitest';
import { cutSyllables, nameTokens, withoutBrackets } from '#domain/screening/name-tokens';
import { aWordTable } from '../../fixtures/restricted-list';

const table = aWordTable();
const tokens = (name: string) => nameTokens(name, table).map(({ text, wordClass }) => `${text}/${wordClass}`);

describe('the words of a name', () => {
  it('are one word in all their spellings, with the class that says how much they count', () => {
    expect(tokens('Xiamen Sophgo Tech Limited')).toEqual([
      'xiamen/place',
      'sophgo/word',
      'technology/generic',
      'ltd/legal',
    ]);
  });

  it('take a legal form of several words for one', () => {
    expect(tokens('OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU BITRIVER')).toEqual([
      'ooo/legal',
      'bitriver/word',
    ]);
    expect(tokens('Hong Kong Alpha Open Joint Stock Company')).toEqual([
      'hong kong/place',
      'alpha/word',
      'ojsc/legal',
    ]);
  });

  it('leave off what is said of successors', () => {
    expect(tokens('Ardis Group of Companies LLC and any successor, sub-unit, or subsidiary thereof')).toEqual(
      tokens('Ardis Group of Companies LLC'),
    );
  });

  it('take 13th for 13', () => {
    expect(tokens('13th Institute')).toEqual(['13/number', 'institute/generic']);
  });

  it('cut a Chinese run at the places that are known', () => {
    expect(tokens('厦门算能有限公司')).toEqual(['xiamen/place', 'suanneng/word', 'co/legal', 'ltd/legal']);
  });
});

describe('a run of syllables', () => {
  it('is cut at the longest known word, and what lies between stays together', () => {
    const known = new Set(['beijing', 'jingdong']);
    const cut = cutSyllables(['suan', 'neng', 'bei', 'jing', 'ke'], (word) => known.has(word));

    expect(cut.map(({ text }) => text)).toEqual(['suanneng', 'beijing', 'ke']);
  });
});

describe('a name without its brackets', () => {
  it('is null where there are none, or nothing is left', () => {
    expect(withoutBrackets('Huawei Technologies (UK) Co.')).toBe('Huawei Technologies Co.');
    expect(withoutBrackets('Huawei')).toBeNull();
    expect(withoutBrackets('(SMIC)')).toBeNull();
  });
});
