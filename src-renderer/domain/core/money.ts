/**
 * US-dollar amounts as whole cents, rates as parts per million.
 *
 * Cents are integers, so sums are exact. The only functions that round are
 * {@link applyRate}, {@link divideCents} and {@link allocate}; everything else
 * adds. One rule of rounding everywhere: half away from zero ("half up" for
 * the amounts of an entry), which each duty line follows before lines are added.
 *
 * Depends on: nothing.
 */

declare const usdCentsBrand: unique symbol;
declare const partsPerMillionBrand: unique symbol;

/** An amount in US cents: a safe integer, may be negative (a refund). */
export type UsdCents = number & { readonly [usdCentsBrand]: true };

/**
 * A rate in parts per million: 25 % is `250_000`. An integer, 0 or more.
 *
 * Not basis points: the processing fee of 0.3464 % is not a whole basis point.
 */
export type PartsPerMillion = number & { readonly [partsPerMillionBrand]: true };

const WHOLE = 1_000_000;

/**
 * Below this, the floor of a quotient of whole numbers is that of the exact quotient: the double is
 * off by at most 2^-53 of it, which is less than one part of the divisor. The remainder operator
 * would be exact everywhere, and several times slower in a loop over offers.
 */
const EXACT_QUOTIENT = 1_000_000_000_000_000;

/**
 * The largest amount one offer may hold in one place: $10 billion.
 *
 * Far above any order, and low enough that every figure made from it, duty of
 * several hundred per cent and a price for each TH/s included, stays an exact integer.
 */
export const MAX_OFFER_CENTS = 1_000_000_000_000;

/** No money at all; for a sum that has no parts, never for an amount that is not known. */
export const ZERO_CENTS = 0 as UsdCents;

/** Marks an integer as cents. @throws RangeError if it is not a safe integer. */
export function usdCents(value: number): UsdCents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of cents: ${value}`);
  return (value + 0) as UsdCents;
}

/** Marks an integer as parts per million. @throws RangeError if negative or fractional. */
export function partsPerMillion(value: number): PartsPerMillion {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not parts per million: ${value}`);
  return value as PartsPerMillion;
}

/** Adds amounts exactly. The sum of no amounts is zero. @throws RangeError beyond safe integers */
export function sumCents(amounts: readonly UsdCents[]): UsdCents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return usdCents(total);
}

/**
 * Takes a rate of an amount, rounded half away from zero to a whole cent.
 *
 * @example applyRate(usdCents(10_001), partsPerMillion(250_000)) // 2500, from 2500.25
 */
export function applyRate(amount: UsdCents, rate: PartsPerMillion): UsdCents {
  if (amount >= 0 && amount < EXACT_QUOTIENT && rate < 100_000_000) {
    const millions = Math.floor(amount / WHOLE);
    const part = (amount - millions * WHOLE) * rate;
    return usdCents(millions * rate + Math.floor((part + WHOLE / 2) / WHOLE));
  }
  // Whole millions of cents take the rate exactly; only the rest is rounded. Both stay safe
  // integers where `amount × rate` would not: 25 % of 374,400,000.00 is past 2^53.
  const rest = amount % WHOLE;
  return usdCents(((amount - rest) / WHOLE) * rate + divideExactly(rest, rate, WHOLE));
}

/**
 * Divides an amount, rounded half away from zero to a whole cent.
 *
 * @param divisor - more than 0; six decimals count below nine billion, three from there
 * @throws RangeError if the divisor is not a positive finite number
 * @example divideCents(usdCents(42_841_326), 23_400) // 1831, from 1830.82…
 */
export function divideCents(amount: UsdCents, divisor: number): UsdCents {
  if (amount >= 0 && amount < EXACT_QUOTIENT && divisor >= 1 && Number.isSafeInteger(divisor)) {
    const quotient = Math.floor(amount / divisor);
    const remainder = amount - quotient * divisor;
    return usdCents(2 * remainder >= divisor ? quotient + 1 : quotient);
  }
  const scale = divisor < 9_000_000_000 ? 1_000_000 : 1000;
  const scaled = Math.round(divisor * scale);
  if (!(scaled > 0) || !Number.isSafeInteger(scaled)) {
    throw new RangeError(`Cannot divide money by ${divisor}`);
  }
  return divideExactly(amount, scale, scaled);
}

/** `amount × numerator ÷ denominator` in integers; falls back to BigInt where doubles stop being exact. */
function divideExactly(amount: number, numerator: number, denominator: number): UsdCents {
  const product = amount * numerator;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(2 * product + denominator)) {
    const magnitude = Math.abs(product);
    const remainder = magnitude % denominator;
    const quotient = (magnitude - remainder) / denominator + (2 * remainder >= denominator ? 1 : 0);
    return usdCents(product < 0 ? -quotient : quotient);
  }
  const exact = BigInt(amount) * BigInt(numerator);
  const whole = BigInt(denominator);
  const magnitude = exact < 0n ? -exact : exact;
  const rounded = (2n * magnitude + whole) / (2n * whole);
  return usdCents(Number(exact < 0n ? -rounded : rounded));
}

/**
 * Splits an amount by weights so that the parts add up to it to the cent.
 *
 * Left-over cents go to the largest remainders; ties go to the earlier part,
 * so the result depends on the arguments alone.
 *
 * @param weights - at least one, whole numbers of 0 or more, not all 0
 * @throws RangeError if the weights are not as described
 */
export function allocate(amount: UsdCents, weights: readonly number[]): UsdCents[] {
  const isUsable = weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!isUsable || !(total > 0)) throw new RangeError(`Cannot allocate by weights ${weights.join(', ')}`);
  const sign = amount < 0 ? -1 : 1;
  const whole = BigInt(total);
  const parts = weights.map((weight, index) => {
    const exact = BigInt(Math.abs(amount)) * BigInt(weight);
    return { index, share: Number(exact / whole), remainder: exact % whole };
  });
  const leftOver = Math.abs(amount) - parts.reduce((sum, part) => sum + part.share, 0);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  for (const part of byRemainder.slice(0, leftOver)) part.share += 1;
  return parts.map((part) => usdCents(sign * part.share));
}

/**
 * Reads a plain decimal number of dollars as cents, exactly.
 *
 * @param text - such as `4200`, `-0.5`, `1234.56`; no separators, no currency sign
 * @returns null if it is not such a number or has more than two decimals
 */
export function parseUsd(text: string): UsdCents | null {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', dollars = '0', fraction = ''] = match;
  const cents = Number(dollars) * 100 + Number(fraction.padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? usdCents(sign === '-' ? -cents : cents) : null;
}

/** Writes cents as a decimal string with two digits: `428413.26`, `-0.05`. Exact; no separators. */
export function formatDecimal(amount: UsdCents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Writes a rate in per cent with the digits it needs, at least `minimumDigits` of them.
 *
 * @param minimumDigits - decimals to write even if they are 0, 0 to 4
 * @example formatPercent(partsPerMillion(3_464)) // '0.3464'; 126_000 gives '12.6'
 */
export function formatPercent(rate: PartsPerMillion, minimumDigits = 1): string {
  const [whole = '0', fraction = ''] = (rate / 10_000).toFixed(4).split('.');
  const needed = fraction.replace(/0+$/, '').padEnd(minimumDigits, '0');
  return needed === '' ? whole : `${whole}.${needed}`;
}
