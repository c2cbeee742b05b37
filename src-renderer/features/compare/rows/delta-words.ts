/**
 * A difference to the baseline in words. The sign stands in front: what is
 * dearer, later or larger is `+`.
 *
 * Depends on: reports (types), ui/format.
 */
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import type { Delta } from '#domain/reports/delta';
import { formatCell } from '../../../ui/format';

/** `+1.08`, `−12 d`, `±0.00`. */
export function deltaText({ amount, isDays }: Delta, { kind }: ComparisonColumn): string {
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : '±';
  const size = isDays ? `${String(Math.abs(amount))} d` : formatCell(Math.abs(amount), kind).trim();
  return `${sign}${size}`;
}

/** What a screen reader says behind the figure. */
export function spokenDelta({ amount, isDays, isBetter }: Delta): string {
  if (amount === 0) return 'the same as the baseline';
  const way = isDays ? (amount > 0 ? 'later' : 'earlier') : amount > 0 ? 'more' : 'less';
  const judged = isBetter === null ? '' : isBetter ? ', better' : ', worse';
  return `${way} than the baseline${judged}`;
}
