/**
 * The bounds of a condition as numbers, and a value as the number they bound.
 *
 * Days are counted as day numbers. A bound that is not known is NaN, which no
 * value meets; a bound that is not asked for is infinite.
 *
 * Depends on: core, evaluation (types), filtering.
 */
import { isCalendarDate, toDayNumber } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ColumnCondition, DayTerm } from '../model/row-filter';
import type { ComparisonColumn } from '../reports/comparison-column';
import type { FilterContext } from './filter-context';

/** A condition on what lies between two ends. */
export type BoundCondition = Extract<ColumnCondition, { readonly kind: 'number' | 'date' }>;

/** Both ends belong to what is allowed. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Whether a condition asks for any bound at all; one that asks for none holds for every offer. */
export function isBounding(condition: BoundCondition): boolean {
  return condition.kind === 'number'
    ? condition.least !== null || condition.most !== null
    : condition.from !== null || condition.to !== null;
}

/** Whether the bounds differ from offer to offer: those that hang on the offer's own duty do. */
export function isBoundByOffer(condition: BoundCondition): boolean {
  return (
    condition.kind === 'date' &&
    (condition.from?.kind === 'tariff-step' || condition.to?.kind === 'tariff-step')
  );
}

/** The bounds of a condition for one offer, in the column's stored unit or as day numbers. */
export function boundsOf(condition: BoundCondition, row: OfferEvaluation, context: FilterContext): Bounds {
  if (condition.kind === 'number') {
    return { low: condition.least ?? -Infinity, high: condition.most ?? Infinity };
  }
  return {
    low: condition.from === null ? -Infinity : dayOf(condition.from, row, context),
    high: condition.to === null ? Infinity : dayOf(condition.to, row, context),
  };
}

/**
 * A day term as a day number for one offer: infinite where its duty changes on no later day, so that
 * every day is before the change and none is after it; NaN where the law on file gives no duty.
 */
export function dayOf(term: DayTerm, row: OfferEvaluation, context: FilterContext): number {
  switch (term.kind) {
    case 'day':
      return toDayNumber(term.day);
    case 'as-of':
      return toDayNumber(context.asOf) + term.plusDays;
    case 'tariff-step': {
      const change = context.nextDutyChange(row);
      if (change.kind === 'none') return Infinity;
      return change.kind === 'unknown' ? Number.NaN : toDayNumber(change.day) + term.plusDays;
    }
  }
}

/** The stored value of a column as a number that bounds apply to; NaN where it is not known, or is words. */
export function numberOf(value: string | number | null, { kind }: Pick<ComparisonColumn, 'kind'>): number {
  if (typeof value === 'number') return value;
  return kind === 'date' && value !== null && isCalendarDate(value) ? toDayNumber(value) : Number.NaN;
}
