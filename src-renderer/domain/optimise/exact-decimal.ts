/**
 * Decimals as whole billionths, in which sums and products of an order are exact.
 *
 * A plan that only seems to meet its rules, by the last bit of a double, would
 * be a plan that does not.
 *
 * Depends on: model/order-problem.
 */
import { plainDecimal } from '../model/order-problem';

/** One, in billionths. */
export const ONE = 1_000_000_000n;

/**
 * The decimal that a number is written as, in billionths.
 *
 * @throws RangeError if it is not finite, negative, or has more than nine digits after the point
 */
export function billionths(value: number): bigint {
  const match = /^(\d+)(?:\.(\d{1,9}))?$/.exec(plainDecimal(value));
  if (match === null) throw new RangeError(`Not a plain decimal of at most nine digits: ${String(value)}`);
  const [, whole = '0', fraction = ''] = match;
  return BigInt(whole) * ONE + BigInt(fraction.padEnd(9, '0'));
}

/** The nearest double to so many billionths. */
export function fromBillionths(value: bigint): number {
  return Number(`${String(value / ONE)}.${String(value % ONE).padStart(9, '0')}`);
}
