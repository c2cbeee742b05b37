/**
 * Values as words, as conditions look for them and as sentences name them.
 *
 * Money and numbers are written in full here, not rounded as a cell may be.
 *
 * Depends on: core, evaluation (types), reports.
 */
import { isCalendarDate } from '../core/calendar-date';
import { formatPercent, partsPerMillion, usdCents } from '../core/money';
import { amountText, dayText, numberText, usdText } from '../core/plain-text';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ColumnKind, ComparisonColumn } from '../reports/comparison-column';

/** A value as a cell shows it, without its unit; empty where it is not known. */
export function shownWords(column: ComparisonColumn, row: OfferEvaluation): string {
  return column.insteadOf?.(row) ?? bareText(column.value(row), column.kind);
}

/** A stored value for a sentence, with its unit where the kind has one: `$1,234.50`, `19 %`, `12 Mar 2027`. */
export function valueText(value: string | number | null, kind: ColumnKind): string {
  if (value === null) return 'not known';
  if (kind === 'usd' && typeof value === 'number') return usdText(usdCents(Math.round(value)));
  if (kind === 'percent' && typeof value === 'number') return `${percentText(value)} %`;
  return bareText(value, kind);
}

/** Letter case and accents aside, as text is looked for. */
export function comparableWords(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function bareText(value: string | number | null, kind: ColumnKind): string {
  if (value === null) return '';
  if (typeof value === 'string') return kind === 'date' && isCalendarDate(value) ? dayText(value) : value;
  if (kind === 'usd') return amountText(usdCents(Math.round(value)));
  return kind === 'percent' ? percentText(value) : tidyNumber(value);
}

/** Six figures are more than any column shows, and hide the tail of a binary fraction. */
function tidyNumber(value: number): string {
  return numberText(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}

function percentText(ppm: number): string {
  const sign = ppm < 0 ? '-' : '';
  return sign + formatPercent(partsPerMillion(Math.abs(Math.round(ppm))), 0);
}
