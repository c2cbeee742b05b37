import { describe, expect, it } from 'vitest';
import { initialsOf, lengthShare, rarity } from '#domain/screening/name-index';
import { aList, indexOf } from '../../fixtures/restricted-list';

describe('the index of a list', () => {
  it('has each name, alias and short form of an entry, and its name without brackets', async () => {
    const { entries } = await aList([
      { name: 'Semiconductor Manufacturing International Corporation (SMIC)', alt_names: 'Zhongxin' },
    ]);

    expect(
      indexOf(entries).names.map(({ kind, isShortened, words }) => [kind, isShortened, words.length]),
    ).toEqual([
      ['name', false, 5],
      ['name', true, 4],
      ['alias', false, 1],
      ['acronym', false, 1],
    ]);
  });

  it('counts a rare word more than a frequent one, and a legal form next to nothing', async () => {
    const { entries } = await aList([
      { name: 'Bitriver Alpha Ltd' },
      { name: 'Bitriver Beta Ltd' },
      { name: 'Bitriver Gamma Ltd' },
    ]);
    const index = indexOf(entries);
    const weight = (word: string) => index.weights[index.vocabulary.get(word) ?? -1] ?? -1;

    expect(weight('alpha')).toBeGreaterThan(weight('bitriver'));
    expect(weight('bitriver')).toBeGreaterThan(weight('ltd'));
    expect(weight('ltd')).toBe(index.table.weights.legal);
  });

  it('counts a word once for an entry, however many aliases have it', async () => {
    const { entries } = await aList([
      { name: 'Alpha One', alt_names: 'Alpha Two; Alpha Three' },
      { name: 'Beta' },
    ]);
    const index = indexOf(entries);

    expect(index.wordEntries[index.vocabulary.get('alpha') ?? -1]).toBe(1);
  });

  it('lets no legal form point at a name', async () => {
    const index = indexOf((await aList([{ name: 'Alpha Ltd' }])).entries);

    expect(index.namesOfWord[index.vocabulary.get('ltd') ?? -1]).toEqual([]);
    expect(index.namesOfWord[index.vocabulary.get('alpha') ?? -1]).toEqual([0]);
  });

  it('can be built of no entries', () => {
    expect(indexOf([]).names).toEqual([]);
  });
});

describe('what a word counts', () => {
  it('falls with every entry that has it, and is highest where none has', () => {
    const counts = [0, 1, 2, 10, 8_412].map((withWord) => rarity(8_412, withWord));

    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(new Set(counts).size).toBe(counts.length);
  });

  it('is not less in a short list, of which one entry is a large part', () => {
    expect(rarity(5, 1)).toBe(rarity(8_000, 1));
    expect(rarity(14_000, 1)).toBeGreaterThan(rarity(8_000, 1));
  });

  it('is less for one, two and three letters', () => {
    expect(['a', 'ab', 'abc', 'abcd', 'abcde'].map(lengthShare)).toEqual([0.2, 0.5, 0.8, 1, 1]);
  });
});

describe('initials', () => {
  it('are those of the words that are no legal form', () => {
    expect(
      initialsOf([
        { text: 'semiconductor', wordClass: 'generic' },
        { text: 'of', wordClass: 'filler' },
        { text: 'moon', wordClass: 'word' },
        { text: 'ltd', wordClass: 'legal' },
      ]),
    ).toBe('sm');
  });
});
