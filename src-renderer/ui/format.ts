/**
 * How values read on screen. Rounding here is display only.
 *
 * Not known is `—`, never 0. Formatters are made once: making one costs about
 * a hundred times as much as using it.
 *
 * Depends on: core.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { UsdCents } from '#domain/core/money';

/** What stands where a value is not known. */
export const UNKNOWN = '—';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = fixed(1);
const twoDecimals = fixed(2);
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FIGURE_SPACE = '\u2007';

function fixed(digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Cents as dollars without a sign, since the header names the unit: `1,234.50`. */
export function formatCents(cents: number | null): string {
  return cents === null ? UNKNOWN : twoDecimals.format(cents / 100);
}

/** Cents as dollars with the sign, for use in a sentence: `$1,234.50`, `−$3.00`. */
export function formatUsd(cents: UsdCents | null): string {
  if (cents === null) return UNKNOWN;
  return `${cents < 0 ? '−' : ''}$${twoDecimals.format(Math.abs(cents) / 100)}`;
}

/** Parts per million as per cent with one decimal: `12.6`. */
export function formatPpm(ppm: number | null): string {
  return ppm === null ? UNKNOWN : oneDecimal.format(ppm / 10_000);
}

/** A whole number with separators: `12,400`. */
export function formatInteger(value: number | null): string {
  return value === null ? UNKNOWN : whole.format(value);
}

/** A number with one decimal: `270.0`. */
export function formatDecimal(value: number | null): string {
  return value === null ? UNKNOWN : oneDecimal.format(value);
}

/** A day in words: `12 Mar 2027`. */
export function formatDate(date: CalendarDate | null): string {
  return date === null ? UNKNOWN : dateInWords(date, '');
}

/** A day in words for a column: the day takes two figures' room, so that columns align. */
export function formatDateInColumn(date: string | null): string {
  return date === null ? UNKNOWN : dateInWords(date, FIGURE_SPACE);
}

function dateInWords(date: string, pad: string): string {
  const day = date.charAt(8) === '0' ? pad + date.charAt(9) : date.slice(8, 10);
  return `${day} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? '?'} ${date.slice(0, 4)}`;
}

/** How a stored value is written: `usd` holds cents, `percent` parts per million, `date` an ISO day. */
export type ValueKind = 'text' | 'integer' | 'decimal' | 'usd' | 'percent' | 'date';

/** A stored value of a column as its cell shows it, without its unit. */
export function formatCell(value: string | number | null, kind: ValueKind): string {
  if (value === null) return UNKNOWN;
  if (typeof value === 'string') return kind === 'date' ? formatDateInColumn(value) : value;
  switch (kind) {
    case 'usd':
      return formatCents(value);
    case 'percent':
      return formatPpm(value);
    case 'integer':
      return formatInteger(value);
    case 'decimal':
      return formatDecimal(value);
    case 'text':
    case 'date':
      return String(value);
  }
}

/** A hash rate in the unit that keeps it short: `840 TH/s`, `12.4 PH/s`, `4.91 EH/s`. */
export function formatHashrate(terahashes: number): string {
  if (terahashes >= 100_000) return `${twoDecimals.format(terahashes / 1_000_000)} EH/s`;
  if (terahashes >= 1_000) return `${oneDecimal.format(terahashes / 1_000)} PH/s`;
  return `${whole.format(terahashes)} TH/s`;
}

/** A country by its English name: `Malaysia` for MY; the code itself if it has none. */
export function formatCountry(code: string): string {
  return countries.of(code) ?? code;
}

/** A number of things: `1 offer`, `142 offers`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** An instant as the reader's own clock shows it: `22 Nov 2026, 14:05`. */
export function formatInstant(iso: string): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return UNKNOWN;
  const two = (value: number) => String(value).padStart(2, '0');
  const month = MONTHS[instant.getMonth()] ?? '?';
  return `${instant.getDate()} ${month} ${instant.getFullYear()}, ${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

/** The same without what goes without saying: `14:05` on the day of `now`, the whole instant on another. */
export function formatTimeOrDay(iso: string, now: Date): string {
  const whole = formatInstant(iso);
  const [day, time] = whole.split(', ');
  return time !== undefined && day === formatInstant(now.toISOString()).split(', ')[0] ? time : whole;
}
