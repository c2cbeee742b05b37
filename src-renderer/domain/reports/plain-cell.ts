/**
 * A stored value in the plain form that programs read: dollars with a point and
 * no separators, per cent without the sign, ISO dates.
 *
 * CSV and clipboard write the same. Text is told apart from what is plain, since
 * only text must be guarded against being run as a formula.
 *
 * Depends on: core, reports (types).
 */
import { formatDecimal, formatPercent, partsPerMillion, usdCents } from '../core/money';
import { assertNever } from '../core/result';
import type { ColumnKind } from './comparison-column';
import type { SheetCell } from './sheet-cell';

/** Text that a person wrote, or a number or date in plain form; null is not known. */
export type PlainCell = { readonly text: string } | { readonly plain: string } | null;

/** The plain form of a stored value. */
export function plainCell(value: SheetCell, kind: ColumnKind): PlainCell {
  if (value === null) return null;
  if (typeof value === 'object') return { text: value.words };
  if (typeof value === 'string') return kind === 'date' ? { plain: value } : { text: value };
  switch (kind) {
    case 'usd':
      return { plain: formatDecimal(usdCents(value)) };
    case 'percent':
      return { plain: formatPercent(partsPerMillion(value)) };
    case 'integer':
    case 'decimal':
    case 'date':
    case 'text':
      return { plain: String(value) };
    default:
      return assertNever(kind);
  }
}
