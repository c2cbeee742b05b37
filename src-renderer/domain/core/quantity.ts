/**
 * Physical quantities as branded numbers.
 *
 * A brand costs nothing at run time and makes `watts + terahashes` a compile
 * error. Every brand is its own symbol, so no two can be mistaken for each other.
 *
 * Depends on: nothing.
 */

declare const wattsBrand: unique symbol;
declare const terahashesBrand: unique symbol;
declare const kilogramsBrand: unique symbol;

/** Electrical power at the wall, in watts (W). */
export type Watts = number & { readonly [wattsBrand]: true };

/** Hash rate, in terahashes per second (TH/s, written TH in prices). */
export type Terahashes = number & { readonly [terahashesBrand]: true };

/** Mass, in kilograms (kg). */
export type Kilograms = number & { readonly [kilogramsBrand]: true };

/** Marks a number as watts. @throws RangeError unless finite and 0 or more. */
export function watts(value: number): Watts {
  return requireMagnitude(value, 'watts') as Watts;
}

/** Marks a number as TH/s. @throws RangeError unless finite and 0 or more. */
export function terahashes(value: number): Terahashes {
  return requireMagnitude(value, 'terahashes per second') as Terahashes;
}

/** Marks a number as kilograms. @throws RangeError unless finite and 0 or more. */
export function kilograms(value: number): Kilograms {
  return requireMagnitude(value, 'kilograms') as Kilograms;
}

/**
 * Efficiency in joules per terahash: watts divided by TH/s, rounded to two decimals.
 *
 * @returns null if either is missing or the hash rate is 0, since no figure is better than a wrong one
 */
export function joulesPerTerahash(power: Watts | null, hashRate: Terahashes | null): number | null {
  if (power === null || hashRate === null || hashRate === 0) return null;
  return Math.round((power / hashRate) * 100) / 100;
}

function requireMagnitude(value: number, unit: string): number {
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`Expected a finite number of ${unit}, 0 or more, got ${value}`);
  }
  return value;
}
