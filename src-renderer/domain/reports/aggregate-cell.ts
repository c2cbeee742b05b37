/**
 * What a column comes to over several offers, as a cell of a sheet: the line over
 * a group, the line of totals.
 *
 * A cell holds one value or words, never a figure that stands for something
 * else: of dates that differ it says from when to when, of texts that differ how
 * many there are.
 *
 * Depends on: core, evaluation (types), reports.
 */
import { dayText, numberText } from '../core/plain-text';
import { isCalendarDate } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { aggregateColumn, type ColumnAggregate } from './aggregate';
import type { ComparisonColumn } from './comparison-column';
import type { SheetCell } from './sheet-cell';

/** A cell over several offers and what it was made from. */
export interface AggregateCell {
  /**
   * A sum or mean in the column's unit, rounded half away from zero to a whole cent or part per
   * million; the one value that all share; the worst one; or words. Null where nothing is known.
   */
  readonly cell: SheetCell;
  readonly aggregate: ColumnAggregate;
}

/**
 * Puts one column of several offers together in one cell.
 *
 * @param rows - any number, none included
 */
export function aggregateCell(column: ComparisonColumn, rows: readonly OfferEvaluation[]): AggregateCell {
  const aggregate = aggregateColumn(column, rows);
  const words = sharedWords(column, rows);
  return { cell: words === null ? cellOf(column, aggregate) : { words }, aggregate };
}

function cellOf(column: ComparisonColumn, aggregate: ColumnAggregate): SheetCell {
  const { rule, value, least, greatest, worst, known, distinct } = aggregate;
  if (known === 0) return null;
  if (value !== null) return column.kind === 'decimal' ? value : wholeOf(value);
  switch (rule) {
    case 'worst':
      return worst;
    case 'range':
      return least === greatest ? least : { words: `${endText(least)} – ${endText(greatest)}` };
    case 'distinct':
      return least === greatest ? least : { words: `${numberText(distinct ?? known)} different` };
    case 'sum':
    case 'mean-per-th':
    case 'mean-per-unit':
    case 'mean-per-customs-value':
    case 'mean-per-mw':
    case 'mean-per-price':
      // A mean with nothing to weigh by.
      return null;
  }
}

/** Words that stand in place of the value of every offer, such as `in price`: a sum of 0 would read as free. */
function sharedWords(column: ComparisonColumn, rows: readonly OfferEvaluation[]): string | null {
  const [first] = rows;
  if (first === undefined || column.insteadOf === undefined) return null;
  const words = column.insteadOf(first);
  return words !== null && rows.every((row) => column.insteadOf?.(row) === words) ? words : null;
}

function endText(end: string | number | null): string {
  if (typeof end === 'number') return numberText(end);
  return end !== null && isCalendarDate(end) ? dayText(end) : (end ?? '');
}

/** Half away from zero. */
function wholeOf(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value);
}
