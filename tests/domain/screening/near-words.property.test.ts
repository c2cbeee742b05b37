import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearWords } from '#domain/screening/near-words';

const word = fc.stringMatching(/^[a-z]{7,14}$/);

/** The word with a letter changed, left out, put in, or swapped with the next, not its first. */
const misspelt = fc
  .tuple(word, fc.nat(), fc.constantFrom('change', 'drop', 'add', 'swap'))
  .map(([text, at, how]) => {
    const place = 1 + (at % (text.length - 2));
    const [before, letter, after] = [text.slice(0, place), text.charAt(place), text.slice(place + 1)];
    const other = letter === 'q' ? 'j' : 'q';
    const changed = {
      change: before + other + after,
      drop: before + after,
      add: before + other + letter + after,
      swap: before + after.charAt(0) + letter + after.slice(1),
    }[how];
    return { text, changed };
  });

describe('words near to a word', () => {
  it('have among them the word it was before one error', () => {
    fc.assert(
      fc.property(misspelt, fc.array(word, { maxLength: 30 }), ({ text, changed }, others) => {
        fc.pre(changed !== text);
        const words = [...new Set([...others, text])];
        const near = new NearWords(words).find(changed);
        expect(near.map((one) => words[one.word])).toContain(text);
      }),
    );
  });

  it('are never the word itself, and each is less than the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), (words) => {
        const near = new NearWords(words).find(words[0] ?? '');
        expect(near.every(({ word: at, similarity }) => at !== 0 && similarity < 1)).toBe(true);
      }),
    );
  });

  it('are none of a word of three letters', () => {
    expect(new NearWords(['vtb', 'vtbs']).find('vta')).toEqual([]);
  });
});
