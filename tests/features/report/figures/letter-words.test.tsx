import { describe, expect, it } from 'vitest';
import { letterWords } from '../../../../src-renderer/features/report/figures/letter-words';

describe('the letters behind a figure', () => {
  it('stand one by one while they are few', () => {
    expect(letterWords(['a', 'b'])).toBe('a b');
    expect(letterWords(['b', 'd', 'g'])).toBe('b d g');
  });

  it('are a span from three in a row on', () => {
    expect(letterWords(['a', 'b', 'c', 'd', 'e', 'g'])).toBe('a–e g');
    expect(letterWords(['a', 'c', 'd', 'e'])).toBe('a c–e');
  });

  it('are no span over the end of the alphabet', () => {
    expect(letterWords(['x', 'y', 'z', 'aa', 'ab', 'ac'])).toBe('x–z aa ab ac');
  });

  it('are nothing for a figure without a source', () => {
    expect(letterWords([])).toBe('');
  });
});
