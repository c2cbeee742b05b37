/**
 * Hash rates and powers as whole millionths, in which sums and products are exact.
 *
 * A rule of a plan is judged in these and in cents: 0.1 + 0.2 TH/s are 0.3, and a share that lies on its
 * limit keeps it.
 *
 * Depends on: nothing.
 */

/** One TH/s or one W, in millionths. */
const ONE = 1_000_000;

/** A number as whole millionths; more than six decimals are rounded away. @throws RangeError unless finite */
export function millionths(value: number): bigint {
  const scaled = Math.round(value * ONE);
  if (Number.isSafeInteger(scaled)) return BigInt(scaled);
  // Beyond exact doubles only whole numbers and short decimals are left; the text of the number has them.
  const [whole = '0', fraction = ''] = value.toFixed(6).split('.');
  return BigInt(whole + fraction);
}

/** The nearest double to so many millionths. */
export function fromMillionths(value: bigint): number {
  return Number(value) / ONE;
}

/** `a × b ÷ c` of whole numbers, rounded half away from zero. @throws RangeError if `c` is not above 0 */
export function ratio(a: bigint, b: bigint, c: bigint): bigint {
  if (c <= 0n) throw new RangeError(`Cannot divide by ${String(c)}`);
  const product = a * b;
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + c) / (2n * c);
  return product < 0n ? -rounded : rounded;
}
