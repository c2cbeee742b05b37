import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCell, plainCharacters } from '../../../src-renderer/imports/values/plain-characters';

const characters = [
  'a',
  'Z',
  '0',
  '9',
  '.',
  ',',
  '-',
  '%',
  '$',
  '¥',
  '￥',
  '￡',
  '－',
  '‑',
  '−',
  '～',
  '！',
  '９',
  'Ａ',
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u007f',
  'é',
  '矿',
];
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);

describe('plain characters', () => {
  it('are as many as were written, and plain once they are', () => {
    fc.assert(
      fc.property(text, (written) => {
        const plain = plainCharacters(written);
        expect(plain).toHaveLength(written.length);
        expect(plainCharacters(plain)).toBe(plain);
        expect(plain).not.toMatch(/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\t\uff01-\uff5e￥￡－‑−～]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of a cell have single spaces between words and none round them', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(plainCell(written)).toBe(plainCharacters(written).replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 2_000 },
    );
  });
});
