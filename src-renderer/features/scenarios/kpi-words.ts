/**
 * Figures of plans as a table shows them, and differences between two of a kind.
 *
 * Depends on: core, simulation (types), ui/format.
 */
import { fromDayNumber, type CalendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { kpiNumber, type KpiKind } from '#domain/simulation/plan-kpis';
import { formatDate, formatHashrate, formatInteger, formatPpm, formatUsd, UNKNOWN } from '../../ui/format';

/** A figure as `planKpis` gives it: `$20,654,672`, `$14.46`, `1.43 EH/s`, `9 Jun 2027`, `40.5 %`. */
export function kpiText(kind: KpiKind, value: number | CalendarDate | null): string {
  if (value === null) return UNKNOWN;
  if (typeof value === 'string') return formatDate(value);
  switch (kind) {
    case 'usd':
      return wholeDollars(value);
    case 'usd-per-th':
      return formatUsd(usdCents(Math.round(value)));
    case 'ths':
      return formatHashrate(value);
    case 'th-days':
      return formatInteger(value);
    case 'percent':
      return `${formatPpm(value)}\u00A0%`;
    case 'date':
      return formatDate(fromDayNumber(Math.round(value)));
  }
}

/** What a figure is more or less than another: `+$1,200,000`, `14 days later`, `−3.1 points`, `the same`; null if one is not known. */
export function kpiDifference(
  kind: KpiKind,
  value: number | CalendarDate | null,
  base: number | CalendarDate | null,
): string | null {
  const [one, other] = [kpiNumber(value), kpiNumber(base)];
  if (one === null || other === null) return null;
  const difference = one - other;
  if (difference === 0) return 'the same';
  const size = Math.abs(difference);
  if (kind === 'date') {
    return `${formatInteger(size)} ${size === 1 ? 'day' : 'days'} ${difference > 0 ? 'later' : 'earlier'}`;
  }
  const words = kind === 'percent' ? `${formatPpm(size)} points` : kpiText(kind, size);
  return `${difference < 0 ? '−' : '+'}${words}`;
}

/** Whether a difference is for the worse; null where there is none. */
export function isWorse(
  better: 'low' | 'high',
  value: number | CalendarDate | null,
  base: number | CalendarDate | null,
): boolean | null {
  const [one, other] = [kpiNumber(value), kpiNumber(base)];
  if (one === null || other === null || one === other) return null;
  return better === 'low' ? one > other : one < other;
}

/** Cents as whole dollars: totals of plans drop the cents on screen only. */
export function wholeDollars(cents: number): string {
  const whole = Math.round(Math.abs(cents) / 100);
  return `${cents < 0 && whole > 0 ? '−' : ''}$${formatInteger(whole)}`;
}
