/**
 * What a filter must know beside the offers: the columns, the as-of date, and
 * when each offer's duty changes next.
 *
 * A context belongs to one prepared reference: make another after any change,
 * or dates relative to the as-of date stay where they were.
 *
 * Depends on: core, evaluation, reports.
 */
import type { CalendarDate } from '../core/calendar-date';
import { nextDutyChanges, type NextDutyChange } from '../evaluation/next-duty-change';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { PreparedReference } from '../evaluation/prepare-reference';
import type { ComparisonColumn } from '../reports/comparison-column';
import { comparisonColumns } from '../reports/comparison-columns';

/** What conditions are looked up in. */
export interface FilterContext {
  /** By id; a condition on a column that is not here is passed over. */
  readonly columns: ReadonlyMap<string, ComparisonColumn>;
  readonly asOf: CalendarDate;
  readonly nextDutyChange: (row: OfferEvaluation) => NextDutyChange;
}

/**
 * The context of everything evaluated with a reference.
 *
 * @param columns - every column that a condition can name
 */
export function filterContext(
  prepared: PreparedReference,
  columns: readonly ComparisonColumn[] = comparisonColumns,
): FilterContext {
  const changeOf = nextDutyChanges(prepared);
  return {
    columns: new Map(columns.map((column) => [column.id, column])),
    asOf: prepared.reference.settings.scenario.asOf,
    nextDutyChange: (row) => changeOf(row.offer),
  };
}
