/**
 * What hashes by a day, as summands of a row: all of a candidate, or those of its shipments that are there.
 *
 * Depends on: core, ./purchase-problem (types), ./purchase-rule (types), ./rule-rows.
 */
import { calendarDate, type CalendarDate } from '../core/calendar-date';
import type { Candidate, Measure, PurchaseProblem } from './purchase-problem';
import type { RowPart } from './purchase-rule';
import { sum } from './rule-rows';

/** By which arrival a day is taken. */
export type ArrivalAt = 'p50' | 'p90';

/** A measure of what hashes by the days that are wanted. @param of - indices of candidates */
export function arrivedParts(
  { candidates }: PurchaseProblem,
  of: readonly number[],
  measure: 'units' | 'ths' | 'kilowatts',
  at: ArrivalAt,
  isThere: (day: CalendarDate) => boolean,
): readonly RowPart[] {
  const whole: number[] = [];
  const parts: RowPart[] = [];
  for (const index of of) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    const days = hashingDays(candidate, at);
    if (days.every(isThere)) {
      if (days.length > 0) whole.push(index);
      continue;
    }
    for (const day of days.filter(isThere)) {
      parts.push(sum(`${at} ${day}`, [index], ofOneUnit(candidate, measure)));
    }
  }
  return [sum(measure, whole), ...parts];
}

/** The days on which a candidate begins to hash, shipment by shipment; none if it is not dated. */
export function hashingDays(candidate: Candidate, at: ArrivalAt): readonly CalendarDate[] {
  const shipped = new Set<CalendarDate>();
  for (const { values } of candidate.pieces) {
    for (const measure of Object.keys(values)) {
      if (measure.startsWith(`${at} `)) shipped.add(calendarDate(measure.slice(at.length + 1)));
    }
  }
  if (shipped.size > 0) return [...shipped].sort();
  const day = at === 'p50' ? candidate.hashingP50 : candidate.hashingP90;
  return day === null ? [] : [day];
}

function ofOneUnit({ pieces }: Candidate, measure: 'units' | 'ths' | 'kilowatts'): number {
  const last = pieces.at(-1);
  if (last === undefined) return 0;
  const amount = (one: Measure) => {
    const value = last.values[one];
    return value === undefined ? 0 : value.fixed + value.perUnit * last.most;
  };
  const units = amount('units');
  return units === 0 ? 0 : amount(measure) / units;
}
