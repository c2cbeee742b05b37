/**
 * Exact fractions of whole numbers, so that maths typed into a cell drifts by nothing.
 *
 * In binary numbers 0.1 + 0.2 is no 0.3, and 3744 × 1.1 is no 4118.40. Nothing is rounded
 * here but in {@link roundExact}, once, at the end of a calculation.
 *
 * Depends on: nothing.
 */

/** A fraction; the denominator is above 0. Not reduced: texts typed into a cell are short. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A plain decimal number: `3400`, `-0.125`. Null for any other text. */
export function exactOf(text: string): Exact | null {
  const match = PLAIN.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return { numerator: sign === '-' ? -digits : digits, denominator: 10n ** BigInt(fraction.length) };
}

/** A stored whole number of the `decimals`-th part of one: 374,400 cents at 2 decimals are 3744. */
export function exactOfScaled(value: number, decimals: number): Exact {
  return { numerator: BigInt(value), denominator: 10n ** BigInt(decimals) };
}

/** a + b. */
export function addExact(a: Exact, b: Exact): Exact {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** −a. */
export function negateExact({ numerator, denominator }: Exact): Exact {
  return { numerator: -numerator, denominator };
}

/** a × b. */
export function multiplyExact(a: Exact, b: Exact): Exact {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** a ÷ b; null if b is 0. */
export function divideExact(a: Exact, b: Exact): Exact | null {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * a.numerator * b.denominator,
    denominator: sign * a.denominator * b.numerator,
  };
}

/** How many of the `decimals`-th part of one it is, rounded half away from zero: 3744.005 at 2 decimals is 374,401. */
export function roundExact({ numerator, denominator }: Exact, decimals: number): bigint {
  const scaled = numerator * 10n ** BigInt(decimals);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return scaled < 0n ? -rounded : rounded;
}

/** Whether it has no more than so many decimals. */
export function hasDecimals({ numerator, denominator }: Exact, decimals: number): boolean {
  return (numerator * 10n ** BigInt(decimals)) % denominator === 0n;
}
