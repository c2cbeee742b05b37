/**
 * Whether one condition holds for one offer.
 *
 * Two-valued: a value that is not known meets no bound, equals nothing and
 * contains nothing, so the negations (`isNot`) hold for it. Who wants it out as
 * well asks for `known`.
 *
 * Depends on: evaluation (types), model (types), filtering.
 */
import { assertNever } from '../core/result';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ColumnCondition } from '../model/row-filter';
import type { ComparisonColumn } from '../reports/comparison-column';
import { boundsOf, isBounding, numberOf } from './condition-bounds';
import type { FilterContext } from './filter-context';
import { comparableWords, shownWords } from './shown-words';

/** Whether the condition holds; `column` is the one it names. */
export function conditionHolds(
  condition: ColumnCondition,
  column: ComparisonColumn,
  row: OfferEvaluation,
  context: FilterContext,
): boolean {
  switch (condition.kind) {
    case 'number':
    case 'date': {
      if (!isBounding(condition)) return true;
      const value = numberOf(column.value(row), column);
      const { low, high } = boundsOf(condition, row, context);
      return low <= value && value <= high;
    }
    case 'one-of':
      return (
        condition.values.length === 0 || condition.values.includes(column.value(row)) !== condition.isNot
      );
    case 'text':
      return wordsHold(condition, shownWords(column, row));
    case 'known':
      return (column.value(row) !== null) === condition.isKnown;
    default:
      return assertNever(condition);
  }
}

/** Whether words as shown meet a condition on text; one that looks for nothing holds for every offer. */
export function wordsHold(
  { contains, isNot }: Extract<ColumnCondition, { readonly kind: 'text' }>,
  words: string,
): boolean {
  const wanted = comparableWords(contains.trim());
  return wanted === '' || comparableWords(words).includes(wanted) !== isNot;
}
