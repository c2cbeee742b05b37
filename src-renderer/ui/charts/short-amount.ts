/**
 * Dollars short enough for an axis: `$1.2M`, `$840k`, `−$3.5M`.
 *
 * The sign of the currency stands in front, so that hidden amounts are found here as everywhere.
 *
 * Depends on: ../format.
 */
import { UNKNOWN } from '../format';

const STEPS = [
  { from: 100_000_000_000, divisor: 100_000_000_000, sign: 'B' },
  { from: 100_000_000, divisor: 100_000_000, sign: 'M' },
  { from: 100_000, divisor: 100_000, sign: 'k' },
] as const;

const upToTwo = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** Cents as dollars in thousands, millions or billions, with at most two decimals. */
export function shortAmount(cents: number | null): string {
  if (cents === null) return UNKNOWN;
  const size = Math.abs(cents);
  const step = STEPS.find(({ from }) => size >= from);
  const words = upToTwo.format(step === undefined ? Math.round(size / 100) : size / step.divisor);
  return `${cents < 0 ? '−' : ''}$${words}${step?.sign ?? ''}`;
}
