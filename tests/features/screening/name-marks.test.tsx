import { describe, expect, it } from 'vitest';
import { namePieces } from '../../../src-renderer/features/screening/name-marks';

const pair = (query: string, entry: string, rule = 'same word') => ({ query, entry, rule, similarity: 1 });
const marked = (name: string, pairs: Parameters<typeof namePieces>[1], side: 'query' | 'entry' = 'entry') =>
  namePieces(name, pairs, side)
    .map(({ text, pair: number }) => (number === null ? text : `[${String(number)}:${text}]`))
    .join('');

describe('the words that met in a name', () => {
  it('are marked with the number of their pair, and nothing else is', () => {
    expect(marked('Xiamen Sophgo Technologies Ltd.', [pair('sophgo', 'sophgo'), pair('ltd', 'ltd')])).toBe(
      'Xiamen [1:Sophgo] Technologies [2:Ltd].',
    );
  });

  it('are found whatever their accents, capitals and apostrophes', () => {
    expect(marked("KAN'AN, Müller", [pair('x', 'kanan'), pair('x', 'muller')])).toBe(
      "[1:KAN'AN], [2:Müller]",
    );
  });

  it('are found as one where a legal form has several words', () => {
    expect(marked('Sophgo Co., Ltd.', [pair('x', 'co ltd')])).toBe('Sophgo [1:Co., Ltd].');
  });

  it('are found where they were written apart, and where they were written together', () => {
    expect(marked('Bit River AG', [pair('bitriver', 'x', 'written together or apart')], 'query')).toBe(
      '[1:Bit River] AG',
    );
    expect(marked('Jscargument', [pair('argument', 'x', 'written together or apart')], 'query')).toBe(
      '[1:Jscargument]',
    );
  });

  it('are all words of which the initials were met', () => {
    expect(marked('Academy of Military Science', [pair('ams', 'ams', 'initials')])).toBe(
      '[1:Academy of Military Science]',
    );
  });

  it('are the whole of what stands in another script, which was read letter by letter', () => {
    expect(marked('算能科技 Ltd.', [pair('suanneng', 'x')], 'query')).toBe('[1:算能科技] Ltd.');
  });

  it('are not marked where they do not stand', () => {
    expect(marked('Harbin Kaleido', [pair('x', 'sophgo')])).toBe('Harbin Kaleido');
  });

  it('are told apart where the same word stands twice', () => {
    expect(marked('Star Star', [pair('x', 'star'), pair('x', 'star')])).toBe('[1:Star] [2:Star]');
  });
});
