import { leastInteger } from '#domain/break-even/least-integer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('leastInteger', () => {
  it('finds the one integer from which something holds, whatever the range', () => {
    const bound = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(bound, bound, bound, (one, other, from) => {
        const [least, most] = one < other ? [one, other] : [other, one];
        const expected = from > most ? null : Math.max(from, least);

        expect(leastInteger(least, most, (value) => value >= from)).toBe(expected);
      }),
    );
  });

  it('asks about no value outside the range', () => {
    const asked: number[] = [];
    leastInteger(-3, 12, (value) => {
      asked.push(value);
      return false;
    });
    leastInteger(-3, 12, (value) => {
      asked.push(value);
      return true;
    });

    expect(Math.min(...asked)).toBeGreaterThanOrEqual(-3);
    expect(Math.max(...asked)).toBeLessThanOrEqual(12);
  });

  it('finds none in an empty range', () => {
    expect(leastInteger(5, 4, () => true)).toBeNull();
  });
});
