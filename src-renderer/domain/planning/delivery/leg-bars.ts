/**
 * The legs of a batch as bars that meet the days of the evaluation.
 *
 * The median of a whole way is not the sum of its legs' medians: a leg that may be late and cannot be early
 * moves it. The span between two days of the evaluation is shared out to its legs in proportion to their
 * medians, in whole days, so that every bar ends where the next begins and the last on the day of the rack.
 *
 * Depends on: core, delivery, ./delivery-row (types).
 */
import { addDays, daysBetween, laterOf, type CalendarDate } from '../../core/calendar-date';
import { allocate, usdCents } from '../../core/money';
import type { Leg, Legs } from '../../delivery/legs';
import type { LegBar } from './delivery-row';

/** The days a batch passes, by the median. */
export interface BatchMarks {
  /** The day of the order. */
  readonly start: CalendarDate;
  readonly dispatch: CalendarDate;
  /** Null where no entry is made. */
  readonly entry: CalendarDate | null;
  readonly onRack: CalendarDate;
}

/** The bars of a batch, in order. Goods of a later month are made later: the first bar is as long as the lead time. */
export function legBars(legs: Legs, { start, dispatch, entry, onRack }: BatchMarks): readonly LegBar[] {
  const made = addDays(dispatch, -legs.production.days.p50);
  const begin = dispatch < start ? dispatch : laterOf(start, made);
  const before = [legs.transit, legs.customs];
  const after = [legs.hold, legs.inland];
  return [
    ...share([legs.production], begin, dispatch),
    ...(entry === null
      ? share([...before, ...after], dispatch, onRack)
      : [...share(before, dispatch, entry), ...share(after, entry, onRack)]),
  ];
}

function share(legs: readonly (Leg | null)[], from: CalendarDate, to: CalendarDate): readonly LegBar[] {
  const known = legs.filter((leg) => leg !== null);
  if (known.length === 0) return [];
  const medians = known.map(({ days }) => days.p50);
  // Legs that all take no day at their median share what their late cases add alike.
  const weights = medians.some((days) => days > 0) ? medians : medians.map(() => 1);
  const parts = allocate(usdCents(Math.max(0, daysBetween(from, to))), weights);
  let day = from;
  return known.map(({ name }, index) => {
    const begin = day;
    day = addDays(begin, parts[index] ?? 0);
    return { leg: name, from: begin, to: day };
  });
}
