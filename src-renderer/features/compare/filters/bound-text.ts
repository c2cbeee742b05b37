/**
 * Bounds as they are typed: in the unit of the column's header, with a point.
 *
 * A comma parts thousands and nothing else; `1,5` is refused rather than read as
 * 15. `k` and `M` shorten, `$` and `%` may stand where they belong.
 *
 * Depends on: core, reports (types), ui/format.
 */
import { fail, ok, type Result } from '#domain/core/result';
import type { ColumnKind } from '#domain/reports/comparison-column';
import { formatCents } from '../../../ui/format';

/** How many stored units one unit of the header is: cents of a dollar, parts per million of a per cent. */
const SCALES: Readonly<Record<ColumnKind, number>> = {
  usd: 100,
  percent: 10_000,
  integer: 1,
  decimal: 1,
  text: 1,
  date: 1,
};

const NUMBER = /^([-−]?)\$?\s*(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?\s*(k|m|%)?$/i;
const MOST = Number.MAX_SAFE_INTEGER;

/** A typed bound in the stored unit; null if nothing was typed. */
export function readBound(text: string, kind: ColumnKind): Result<number | null, string> {
  const typed = text.trim();
  if (typed === '') return ok(null);
  const match = NUMBER.exec(typed);
  const [, sign = '', whole = '', fraction = '', suffix = ''] = match ?? [];
  if (match === null || whole + fraction === '' || (suffix === '%' && kind !== 'percent')) {
    return fail(`“${typed}” is not a number such as 1,234.5. No bound is set by it.`);
  }
  const factor = { k: 1_000, m: 1_000_000 }[suffix.toLowerCase()] ?? 1;
  const value = Number(`${whole.replaceAll(',', '')}${fraction}`) * factor * SCALES[kind];
  const stored = kind === 'usd' || kind === 'percent' ? Math.round(value) : Number(value.toPrecision(12));
  if (stored > MOST) return fail(`“${typed}” is larger than any figure here.`);
  return ok(sign === '' ? stored : 0 - stored);
}

/** A bound as it would be typed; empty for none. */
export function boundText(bound: number | null, kind: ColumnKind): string {
  if (bound === null) return '';
  return kind === 'usd' ? formatCents(bound) : String(bound / SCALES[kind]);
}

/** What stands behind a field of a bound. */
export function unitOf(kind: ColumnKind): string {
  return kind === 'usd' ? '$' : kind === 'percent' ? '%' : '';
}

/** The smallest step of a column in its stored unit. */
export function leastStep(kind: ColumnKind): number {
  return kind === 'decimal' ? 0.1 : 1;
}
