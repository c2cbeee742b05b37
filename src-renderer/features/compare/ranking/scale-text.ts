/**
 * Ends of a scale as a person types and reads them, in the unit of the column.
 *
 * Stored are cents, parts per million and days after the as-of date; typed are
 * dollars, per cent and days.
 *
 * Depends on: core, reports (types).
 */
import { parseUsd } from '#domain/core/money';
import type { ColumnKind } from '#domain/reports/comparison-column';

/** The unit that a typed end is in; empty where the header names it. */
export function scaleUnit(kind: ColumnKind): string {
  switch (kind) {
    case 'usd':
      return '$';
    case 'percent':
      return '%';
    case 'date':
      return 'days after the as-of date';
    case 'text':
    case 'integer':
    case 'decimal':
      return '';
  }
}

/** A stored end as text to type over: `18.40`, `12.5`, `90`. */
export function scaleText(place: number, kind: ColumnKind): string {
  if (kind === 'usd') return (place / 100).toFixed(2);
  return String(Number((kind === 'percent' ? place / 10_000 : place).toPrecision(10)));
}

/** What was typed as a stored end; null if it is no number. */
export function parseScale(text: string, kind: ColumnKind): number | null {
  const plain = text
    .trim()
    .replaceAll(',', '')
    .replace('−', '-')
    .replace(/^\$|%$/g, '')
    .trim();
  if (kind === 'usd') return parseUsd(plain);
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  if (kind === 'percent') return Math.round(value * 10_000);
  return kind === 'decimal' ? value : Math.round(value);
}
