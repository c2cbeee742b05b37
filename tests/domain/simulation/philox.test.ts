import { describe, expect, it } from 'vitest';
import { keyOf, philox, wordsOf } from '#domain/simulation/philox';

const PI = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const;

function drawn(counter: readonly [number, number, number, number], key: readonly [number, number]): string {
  const out = new Uint32Array(4);
  philox(...counter, ...key, out);
  return Array.from(out, (word) => word.toString(16).padStart(8, '0')).join(' ');
}

describe('random numbers by counter', () => {
  it('are those that the authors of Philox4x32-10 publish (Random123, kat_vectors)', () => {
    expect(drawn([0, 0, 0, 0], [0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
    const ones = 0xffffffff;
    expect(drawn([ones, ones, ones, ones], [ones, ones])).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd');
    expect(drawn(PI, [0xa4093822, 0x299f31d0])).toBe('d16cfe09 94fdcceb 5001e420 24126ea1');
  });

  it('do not hang on what was drawn before', () => {
    const first = drawn([7, 1, 2, 1], [5, 0]);
    drawn([8, 1, 2, 1], [5, 0]);
    expect(drawn([7, 1, 2, 1], [5, 0])).toBe(first);
  });

  it('take all 53 bits of a seed', () => {
    expect(keyOf(0)).toEqual([0, 0]);
    expect(keyOf(0x1_0000_0000 * 3 + 9)).toEqual([9, 3]);
    expect(keyOf(1)).not.toEqual(keyOf(0x1_0000_0001));
  });

  it('tell names apart that differ in one letter', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => wordsOf(`line-${String(index)}`).join());
    expect(new Set(names).size).toBe(5_000);
    expect(wordsOf('line-1')).toEqual(wordsOf('line-1'));
  });
});
