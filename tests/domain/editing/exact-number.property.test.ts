import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addExact,
  divideExact,
  exactOf,
  exactOfScaled,
  hasDecimals,
  multiplyExact,
  negateExact,
  roundExact,
} from '#domain/editing/exact-number';

const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
const exactCents = (value: bigint) => ({ numerator: value, denominator: 100n });

describe('exact numbers', () => {
  it('add and multiply amounts as whole numbers do', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(roundExact(addExact(exactCents(a), exactCents(b)), 2)).toBe(a + b);
        expect(roundExact(multiplyExact(exactCents(a), exactCents(b)), 4)).toBe(a * b);
      }),
    );
  });

  it('divide so that multiplying gives the first number back', () => {
    fc.assert(
      fc.property(
        cents,
        cents.filter((value) => value !== 0n),
        (a, b) => {
          const quotient = divideExact(exactCents(a), exactCents(b))!;
          expect(roundExact(multiplyExact(quotient, exactCents(b)), 2)).toBe(a);
        },
      ),
    );
  });

  it('round half away from zero, alike on both sides', () => {
    fc.assert(
      fc.property(cents, (a) => {
        const thousandths = { numerator: a, denominator: 1000n };
        expect(roundExact(negateExact(thousandths), 2)).toBe(-roundExact(thousandths, 2));
      }),
    );
    expect(roundExact(exactOf('3744.005')!, 2)).toBe(374_401n);
  });

  it('are not known for text that is no plain number, nor by dividing by nothing', () => {
    expect([exactOf('1,5'), exactOf(''), exactOf('1e3'), exactOf('.5')]).toEqual([null, null, null, null]);
    expect(divideExact(exactOf('1')!, exactOf('0')!)).toBeNull();
  });

  it('know how many decimals they need', () => {
    expect(hasDecimals(exactOf('0.125')!, 2)).toBe(false);
    expect(hasDecimals(exactOfScaled(374_400, 2), 0)).toBe(true);
  });
});
