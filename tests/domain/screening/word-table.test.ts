import { describe, expect, it } from 'vitest';
import { aWordTable, screeningWords } from '../../fixtures/restricted-list';

describe('the table of common words', () => {
  it('knows a word by each of its spellings', () => {
    const { bySpelling } = aWordTable();

    expect(bySpelling.get('limited')).toEqual({ text: 'ltd', wordClass: 'legal' });
    expect(bySpelling.get('technologies')).toEqual(bySpelling.get('tech'));
    expect(bySpelling.get('xiamen')?.wordClass).toBe('place');
  });

  it('tries the longest phrase first', () => {
    const lengths = (aWordTable().phrases.get('joint') ?? []).map(({ words }) => words.length);

    expect(lengths.length).toBeGreaterThan(1);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });

  it('carries the version of the data', () => {
    expect(aWordTable().version).toBe(screeningWords.version);
  });

  it('finds the tail of a name whatever stands between its words', () => {
    const { tail } = aWordTable();

    expect('Ardis LLC; and any successor, sub-unit, or subsidiary thereof'.search(tail ?? /x/)).toBe(9);
    expect('Ardis LLC and any successor sub unit or subsidiary thereof'.search(tail ?? /x/)).toBe(9);
  });
});
