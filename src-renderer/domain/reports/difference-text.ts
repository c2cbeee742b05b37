/**
 * How far a field moved, in words.
 *
 * Depends on: core, quotes (types).
 */
import { usdCents } from '../core/money';
import { daysText, numberText, usdText } from '../core/plain-text';
import type { FieldDifference } from '../quotes/field-difference';

/** `+$144.00 (+4.0 %)`, `−5 (−2.1 %)`, `+30 days`, `+15 %`; empty where nothing moved or it is no number. */
export function differenceText(difference: FieldDifference | null): string {
  if (difference === null || difference.amount === 0) return '';
  const { kind, amount, share } = difference;
  const sign = amount > 0 ? '+' : '−';
  const size = Math.abs(amount);
  const words =
    kind === 'cents'
      ? usdText(usdCents(size))
      : kind === 'days'
        ? daysText(size)
        : kind === 'ppm'
          ? `${numberText(size / 10_000)} %`
          : numberText(size);
  const part = share === null ? '' : ` (${sign}${Math.abs(share * 100).toFixed(1)} %)`;
  return `${sign}${words}${part}`;
}
