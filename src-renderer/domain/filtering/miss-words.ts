/**
 * By how much an offer misses a condition, in words that stand after its column.
 *
 * `misses by 4 days`, `$1.20 above`, `CN is not allowed`, `not known`.
 *
 * Depends on: core, evaluation (types), model (types), filtering.
 */
import { fromDayNumber } from '../core/calendar-date';
import { isolatedName } from '../core/isolated-name';
import { dayText, daysText } from '../core/plain-text';
import { assertNever } from '../core/result';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ColumnCondition } from '../model/row-filter';
import type { ColumnKind, ComparisonColumn } from '../reports/comparison-column';
import { boundsOf, numberOf, type Bounds, type BoundCondition } from './condition-bounds';
import type { FilterContext } from './filter-context';
import { shownWords, valueText } from './shown-words';

/** A condition that an offer does not meet. */
export interface Miss {
  readonly condition: ColumnCondition;
  /** How far the value lies outside the bound, more than 0, in the column's stored unit or in days; null where that is no number. */
  readonly by: number | null;
  /** The same in words that stand after the column's header. */
  readonly words: string;
}

/** What an offer misses a condition by that it is known not to meet. */
export function missOf(
  condition: ColumnCondition,
  column: ComparisonColumn,
  row: OfferEvaluation,
  context: FilterContext,
): Miss {
  switch (condition.kind) {
    case 'number':
    case 'date':
      return boundMiss(condition, column, row, boundsOf(condition, row, context));
    case 'one-of': {
      const value = column.value(row);
      return { condition, by: null, words: value === null ? 'not known' : notAllowed(value, column) };
    }
    case 'text': {
      const words = shownWords(column, row);
      return { condition, by: null, words: textMiss(condition, words) };
    }
    case 'known': {
      const value = column.value(row);
      return { condition, by: null, words: value === null ? 'not known' : 'known' };
    }
    default:
      return assertNever(condition);
  }
}

/** A miss with its column, for a place where the column is not in sight: `Landed $/TH: $1.20 above`. */
export function missText({ condition, words }: Miss, { columns }: Pick<FilterContext, 'columns'>): string {
  return `${columns.get(condition.columnId)?.header ?? condition.columnId}: ${words}`;
}

function boundMiss(
  condition: BoundCondition,
  column: ComparisonColumn,
  row: OfferEvaluation,
  { low, high }: Bounds,
): Miss {
  const value = numberOf(column.value(row), column);
  if (Number.isNaN(value)) return { condition, by: null, words: 'not known' };
  const isDay = condition.kind === 'date';
  const step = { condition, by: null };
  if (value < low) {
    if (low === Infinity) return { ...step, words: 'its duty changes on no later day' };
    const by = low - value;
    return {
      condition,
      by,
      words: isDay ? `${daysText(by)} too early` : `${amountOf(by, column.kind)} below`,
    };
  }
  if (value > high) {
    const by = value - high;
    return {
      condition,
      by,
      words: isDay ? lateWords(by, condition, high) : `${amountOf(by, column.kind)} above`,
    };
  }
  return { ...step, words: 'the day its duty changes is not known' };
}

/** A bound that differs from offer to offer is said with the day it comes to. */
function lateWords(by: number, condition: BoundCondition, high: number): string {
  const isOwn = condition.kind === 'date' && condition.to?.kind === 'tariff-step';
  return `misses ${isOwn ? `${dayText(fromDayNumber(high))} ` : ''}by ${daysText(by)}`;
}

function amountOf(by: number, kind: ColumnKind): string {
  return kind === 'percent' ? `${valueText(by, kind).replace(/ %$/, '')} points` : valueText(by, kind);
}

function notAllowed(value: string | number, column: ComparisonColumn): string {
  return `${isolatedName(valueText(value, column.kind))} is not allowed`;
}

function textMiss(
  { contains, isNot }: Extract<ColumnCondition, { readonly kind: 'text' }>,
  words: string,
): string {
  if (words === '') return 'not known';
  return `“${isolatedName(words)}” ${isNot ? 'contains' : 'does not contain'} “${isolatedName(contains.trim())}”`;
}
