/**
 * The limit of a policy as typed, in the unit that a reader thinks in: dollars
 * and per cent; it is kept in cents and parts per million.
 *
 * Depends on: core, reports (types), imports.
 */
import { fail, ok, type Result } from '#domain/core/result';
import type { ColumnKind, ComparisonColumn } from '#domain/reports/comparison-column';

/** Digits after the point that are kept: cents, or a hundred-millionth of a share. */
const SCALES: Readonly<Record<ColumnKind, { readonly scale: number; readonly digits: number }>> = {
  usd: { scale: 100, digits: 2 },
  percent: { scale: 10_000, digits: 4 },
  integer: { scale: 1, digits: 0 },
  decimal: { scale: 1, digits: 3 },
  text: { scale: 1, digits: 0 },
  date: { scale: 1, digits: 0 },
};

/** Reads a plain number, signs of its unit aside. @returns the limit in the stored unit, or what is wrong */
export function readLimit(text: string, kind: ColumnKind): Result<number, string> {
  const plain = text
    .trim()
    .replace(/^(-?)\$/, '$1')
    .replace(/\s*%$/, '')
    .replace(/(\d),(?=\d{3}(\D|$))/g, '$1');
  if (plain === '') return fail('Give the limit.');
  const { scale, digits } = SCALES[kind];
  const match = /^-?\d{1,12}(?:\.(\d+))?$/.exec(plain);
  if (match === null) return fail(`“${text.trim()}” is not a number.`);
  if ((match[1]?.replace(/0+$/, '').length ?? 0) > digits) {
    return fail(`“${text.trim()}” has more than ${String(digits)} digits after the point.`);
  }
  return ok(kind === 'decimal' ? Number(plain) : Math.round(Number(plain) * scale));
}

/** A stored limit as it is typed. */
export function writeLimit(limit: number, kind: ColumnKind): string {
  const { scale, digits } = SCALES[kind];
  const text = (limit / scale).toFixed(digits);
  return kind === 'usd' ? text : text.replace(/\.?0+$/, digits === 0 ? '$&' : '');
}

/** What a limit is counted in: `$`, `%`, or the column’s own header. */
export function limitUnit({ header, kind }: Pick<ComparisonColumn, 'header' | 'kind'>): string {
  return kind === 'usd' ? header.slice(header.indexOf('$')) : kind === 'percent' ? '%' : header;
}
