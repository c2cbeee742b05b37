/**
 * An amount of another currency as US cents, by a rate that somebody read on a day.
 *
 * Amount and rate are decimal text, so the product is exact before its one
 * rounding; as binary numbers 0.145 × 100 would already be off.
 *
 * Depends on: ./money.
 */
import { usdCents, type UsdCents } from './money';

const PLAIN = /^\d+(\.\d+)?$/;

/**
 * Amount × rate in cents, rounded half up to the cent.
 *
 * @param amount - a plain decimal number of 0 or more: `26000.50`
 * @param usdPerUnit - dollars for one unit of the currency, likewise
 * @returns null if that is 0 cents or beyond safe integers, or if either is no plain decimal number
 * @example exchangeToUsd('28000', '0.1402') // 392_560
 */
export function exchangeToUsd(amount: string, usdPerUnit: string): UsdCents | null {
  if (!PLAIN.test(amount) || !PLAIN.test(usdPerUnit)) return null;
  const left = scaled(amount);
  const right = scaled(usdPerUnit);
  const numerator = left.digits * right.digits * 100n;
  const denominator = 10n ** BigInt(left.decimals + right.decimals);
  const cents = (2n * numerator + denominator) / (2n * denominator);
  return cents > 0n && cents <= BigInt(Number.MAX_SAFE_INTEGER) ? usdCents(Number(cents)) : null;
}

function scaled(decimal: string): { readonly digits: bigint; readonly decimals: number } {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}
