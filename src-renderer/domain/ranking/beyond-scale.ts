/**
 * How many offers lie beyond an end of a scale, where a difference no longer counts.
 *
 * Depends on: core (types), evaluation (types), model (types), ranking.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Criterion } from '../model/ranking';
import { columnOf, scaleNumber, weighedValue } from './criterion-points';

/** Offers outside a scale. */
export interface BeyondScale {
  /** Better than its best end: all of them score 100. */
  readonly best: number;
  /** Worse than its worst end: all of them score 0. */
  readonly worst: number;
}

/** Counts the ranked offers outside a scale; none for words. */
export function beyondScale(
  rows: readonly OfferEvaluation[],
  isRanked: Uint8Array,
  criterion: Criterion,
  asOf: CalendarDate,
): BeyondScale {
  const column = columnOf(criterion);
  const { scale } = criterion;
  let best = 0;
  let worst = 0;
  if (column === null || scale === null) return { best, worst };
  const direction = Math.sign(scale.best - scale.worst);
  rows.forEach((row, index) => {
    const place = isRanked[index] === 1 ? scaleNumber(weighedValue(column, row), asOf) : null;
    if (place === null) return;
    if ((place - scale.best) * direction > 0) best += 1;
    else if ((place - scale.worst) * direction < 0) worst += 1;
  });
  return { best, worst };
}
