/**
 * How a figure of the report reads: the one place where its numbers become text.
 *
 * Sums of money are short, `$24.3M`, since a page is read at arm's length; the exact amount stands beside
 * it where there is room, and in every explanation. Not `Intl`: screen, paper and JSON must have the same
 * digits on every machine.
 *
 * Depends on: core, ./report-figure (types).
 */
import { isCalendarDate } from '../core/calendar-date';
import { usdCents } from '../core/money';
import { amountText, dayText, daysText, numberText } from '../core/plain-text';
import type { FigureUnit } from './report-figure';

/** What stands where nobody knows. */
export const NOT_KNOWN = '—';

/** A minus sign as wide as a figure, so that a loss is not overlooked. */
const MINUS = '−';

/**
 * A value as the report shows it; `—` for null.
 *
 * - `usd`, whole cents: `$24.3M` with three figures from a million on, whole dollars below: `$812,413`
 * - `usd-per-th`, whole cents: `26.70 $/TH`
 * - `ths`: `840 TH/s`, `12.4 PH/s`, `4.91 EH/s`
 * - `kilowatts`: `840 kW`, `17.4 MW`
 * - `ppm`, parts per million: `41.2 %`
 * - `days`: `12 days`; `date`: `12 Mar 2027`; `units`, `hhi` and `count`: `4,200`; `words`: as they stand
 *
 * Rounded half away from zero.
 *
 * @throws RangeError for text in a unit of numbers, or for a number that is not finite
 */
export function figureText(unit: FigureUnit, value: number | string | null): string {
  if (value === null) return NOT_KNOWN;
  if (typeof value === 'string') return wordsOf(unit, value);
  if (!Number.isFinite(value)) throw new RangeError(`Not a figure: ${String(value)}`);
  return withSign(value, (size) => sizeText(unit, size));
}

/** A difference with its sign: `+$1.24M`, `−0.31 $/TH`, `14 days later`, `the same`; `—` for null. */
export function differenceText(unit: FigureUnit, difference: number | null): string {
  if (difference === null) return NOT_KNOWN;
  if (difference === 0) return 'the same';
  const size = Math.abs(difference);
  if (unit === 'date') return `${daysText(size)} ${difference > 0 ? 'later' : 'earlier'}`;
  if (unit === 'ppm') return `${difference > 0 ? '+' : MINUS}${decimals(size / 10_000, 1)} points`;
  return `${difference > 0 ? '+' : MINUS}${sizeText(unit, size)}`;
}

/** The same to its last digit: `$24,312,480.12`, `910,004.5 TH/s`; null where the short text has them all. */
export function exactText(unit: FigureUnit, value: number | string | null): string | null {
  if (typeof value !== 'number') return null;
  const exact = withSign(value, (size) => exactSize(unit, size));
  return exact === figureText(unit, value) ? null : exact;
}

/** Cents short: `$24.3M`, `−$812,413`. */
export function shortUsd(cents: number): string {
  return figureText('usd', cents);
}

/** Cents with their cents and the sign of the report: `−$1,234.50`. */
export function exactUsd(cents: number): string {
  return withSign(cents, (size) => exactSize('usd', size));
}

/** Parts per million: `41.2 %`. */
export function percentText(ppm: number): string {
  return figureText('ppm', ppm);
}

function wordsOf(unit: FigureUnit, value: string): string {
  if (unit === 'words') return value;
  if (unit === 'date' && isCalendarDate(value)) return dayText(value);
  throw new RangeError(`Not a figure in ${unit}: ${value}`);
}

function withSign(value: number, text: (size: number) => string): string {
  const words = text(Math.abs(value));
  return value < 0 && /[1-9]/.test(words) ? `${MINUS}${words}` : words;
}

function sizeText(unit: FigureUnit, size: number): string {
  switch (unit) {
    case 'usd':
      return shortDollars(size);
    case 'usd-per-th':
      return `${amountText(usdCents(Math.round(size)))} $/TH`;
    case 'ths':
      return hashrate(size);
    case 'kilowatts':
      return size < 1_000 ? `${decimals(size, 0)} kW` : `${decimals(size / 1_000, 1)} MW`;
    case 'ppm':
      return `${decimals(size / 10_000, 1)} %`;
    case 'days':
      return daysText(size);
    case 'units':
    case 'hhi':
    case 'count':
    case 'date':
    case 'words':
      return numberText(size);
  }
}

function exactSize(unit: FigureUnit, size: number): string {
  switch (unit) {
    case 'usd':
      return `$${amountText(usdCents(size))}`;
    case 'ths':
      return `${numberText(size)} TH/s`;
    case 'kilowatts':
      return `${numberText(size)} kW`;
    case 'ppm':
      return `${numberText(Number((size / 10_000).toPrecision(10)))} %`;
    case 'usd-per-th':
    case 'days':
    case 'units':
    case 'hhi':
    case 'count':
    case 'date':
    case 'words':
      return sizeText(unit, size);
  }
}

const MILLION_DOLLARS = 100_000_000;

/** Dollars in whole ones below a million; three figures from there, so that no digit is left of doubt. */
function shortDollars(cents: number): string {
  const dollars = Math.round(cents / 100);
  if (dollars < MILLION_DOLLARS / 100) return `$${numberText(dollars)}`;
  const millions = threeFigures(cents, MILLION_DOLLARS);
  return Number(millions) < 1_000 ? `$${millions}M` : `$${threeFigures(cents, MILLION_DOLLARS * 1_000)}B`;
}

/** So many of a unit, rounded once from the cents. */
function threeFigures(cents: number, unit: number): string {
  for (const digits of [2, 1]) {
    const tenths = 10 ** digits;
    const text = (Math.round((cents * tenths) / unit) / tenths).toFixed(digits);
    if (text.length <= 4) return text;
  }
  return String(Math.round(cents / unit));
}

function hashrate(ths: number): string {
  if (ths >= 100_000) return `${decimals(ths / 1_000_000, 2)} EH/s`;
  if (ths >= 1_000) return `${decimals(ths / 1_000, 1)} PH/s`;
  return `${decimals(ths, 0)} TH/s`;
}

/** Rounded as the decimal that is written and not as the double behind it: 40.05 to one digit is 40.1. */
function decimals(value: number, digits: number): string {
  const written = String(value);
  const rounded = written.includes('e') ? value : Math.round(Number(`${written}e${digits}`)) / 10 ** digits;
  const [whole = '0', fraction] = rounded.toFixed(digits).split('.');
  const grouped = numberText(Number(whole));
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
