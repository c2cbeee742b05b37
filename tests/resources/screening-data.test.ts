/** Common words and meanings of lists: complete, without contradiction, and each with its source. */
import { describe, expect, it } from 'vitest';
import { listMeaningsSchema } from '#domain/model/list-meaning';
import { screeningWordsSchema } from '#domain/model/screening-words';
import { readResource } from './read-resource';

const words = readResource('screening-words', screeningWordsSchema);
const meanings = readResource('list-meanings', listMeaningsSchema);

describe('the table of common words', () => {
  it('has its source, day and version', () => {
    expect(words.source.citation).toContain('Consolidated Screening List');
    expect(words.version).toBeGreaterThanOrEqual(1);
  });

  it('has every spelling for one word of one class only', () => {
    const all = [...words.legalForms, ...words.genericWords, ...words.places].flatMap(
      ({ word, spellings }) => [word, ...spellings],
    );
    const twice = all.filter((spelling, at) => all.indexOf(spelling) !== at);

    expect(all.length).toBeGreaterThan(400);
    expect(twice).toEqual([]);
  });

  it('is written in small plain letters, as names are once they are cut', () => {
    const all = [...words.legalForms, ...words.genericWords, ...words.places].flatMap(
      ({ word, spellings }) => [word, ...spellings],
    );

    expect([...all, ...words.fillers].filter((word) => !/^[a-z0-9]+( [a-z0-9]+)*$/.test(word))).toEqual([]);
    expect(words.chineseWords.filter(({ chinese }) => !/^\p{Script=Han}+$/u.test(chinese))).toEqual([]);
  });

  it('counts a legal form less than a trade, and that less than a place', () => {
    const { filler, legal, generic, place } = words.weights;

    expect([filler, legal, generic, place]).toEqual([filler, legal, generic, place].sort((a, b) => a - b));
  });
});

describe('the meanings of lists', () => {
  it('say something for a purchase and for boards sent back, in every case', () => {
    for (const { purchase, rma, meaning } of meanings.lists) {
      for (const text of [purchase, rma, meaning]) expect(text.length).toBeGreaterThan(30);
    }
  });

  it('name each programme once', () => {
    const codes = meanings.programmes.map(({ code }) => code);

    expect(new Set(codes).size).toBe(codes.length);
  });
});
