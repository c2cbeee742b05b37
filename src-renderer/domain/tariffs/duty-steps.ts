/**
 * The days on which the duty of some goods changes.
 *
 * A layer may start or end without a change of the rate, as where one replaces
 * another at the same rate: such a day is no step.
 *
 * Depends on: core, tariffs.
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import type { EntryGoods } from './layer-stack';
import { coverageOf, type Coverage, type PreparedPack } from './prepare-pack';
import { resolveLayers } from './resolve-layers';

/** Remembered by coverage, which goods of one product and origin share. */
const known = new WeakMap<Coverage, readonly CalendarDate[]>();

/**
 * The first days that pay a new rate, in order.
 *
 * A day on either side of which no rate can be found counts as a step too: what is not known there is news.
 *
 * @returns the same array for the same goods and pack
 */
export function dutySteps(goods: EntryGoods, pack: PreparedPack): readonly CalendarDate[] {
  const coverage = coverageOf(goods, pack);
  const remembered = known.get(coverage);
  if (remembered !== undefined) return remembered;
  const rateOn = (entryDate: CalendarDate) => {
    const stack = resolveLayers({ ...goods, entryDate }, pack);
    return stack.ok ? stack.value.totalRate : null;
  };
  const steps = coverage.changeDates.filter((day) => rateOn(addDays(day, -1)) !== rateOn(day));
  known.set(coverage, steps);
  return steps;
}
