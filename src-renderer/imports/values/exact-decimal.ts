/**
 * Exact arithmetic on plain decimal text of 0 or more.
 *
 * Canonical: no leading zeros, no zeros at the end of the decimals, so that
 * equal numbers have equal text.
 *
 * Depends on: nothing.
 */

interface Scaled {
  readonly digits: bigint;
  readonly decimals: number;
}

/** The canonical form of plain decimal text: `007.20` is `7.2`. */
export function canonicalDecimal(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  return rest === '' ? digits : `${digits}.${rest}`;
}

/** The exact product. */
export function multiplyDecimals(a: string, b: string): string {
  const left = scaled(a);
  const right = scaled(b);
  return written({ digits: left.digits * right.digits, decimals: left.decimals + right.decimals });
}

/** The exact number with its decimal point moved to the right, or to the left if negative. */
export function shiftDecimal(text: string, places: number): string {
  const { digits, decimals } = scaled(text);
  return places >= 0
    ? written({ digits: digits * 10n ** BigInt(places), decimals })
    : written({ digits, decimals: decimals - places });
}

/** Rounded half up to so many decimals, which are all written: `11.5` to 2 is `11.50`. */
export function roundDecimal(text: string, places: number): string {
  const { digits, decimals } = scaled(text);
  const kept =
    decimals <= places
      ? digits * 10n ** BigInt(places - decimals)
      : (2n * digits + 10n ** BigInt(decimals - places)) / (2n * 10n ** BigInt(decimals - places));
  const all = kept.toString().padStart(places + 1, '0');
  return places === 0 ? all : `${all.slice(0, -places)}.${all.slice(-places)}`;
}

/** Below 0 if `a` is less than `b`, 0 if they are equal, above 0 otherwise. */
export function compareDecimals(a: string, b: string): number {
  const left = scaled(a);
  const right = scaled(b);
  const decimals = Math.max(left.decimals, right.decimals);
  const difference =
    left.digits * 10n ** BigInt(decimals - left.decimals) -
    right.digits * 10n ** BigInt(decimals - right.decimals);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function scaled(text: string): Scaled {
  const [whole = '0', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

function written({ digits, decimals }: Scaled): string {
  const all = digits.toString().padStart(decimals + 1, '0');
  return canonicalDecimal(decimals === 0 ? all : `${all.slice(0, -decimals)}.${all.slice(-decimals)}`);
}
