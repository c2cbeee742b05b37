/**
 * When an offer is dispatched, enters the US and stands on the rack.
 *
 * An offer in batches has one entry date for each: the entry dates here are
 * those of the first batch, everything else is that of the last, when the whole
 * order is there.
 *
 * Depends on: core, model, delivery.
 */
import { addDays, daysBetween, laterOf, type CalendarDate } from '../core/calendar-date';
import type { Offer } from '../model/offer';
import type { EntryBasis, Scenario } from '../model/settings';
import type { Site } from '../model/site';
import type { ArrivalWindow } from './arrival-window';
import type { DayDistribution } from './day-distribution';
import type { Legs } from './legs';

/** When things happen. Entry dates are null where no entry is made. */
export interface Delivery {
  /** The day the window counts from: the as-of date, or the entry date that the offer states. */
  readonly start: CalendarDate;
  readonly window: ArrivalWindow;
  /** Days after the order's own day on which the first batch ships: 0 for every quoted offer, more for a later month of a plan. */
  readonly firstAfterDays: number;
  /** The same of the last batch; 0 without batches. */
  readonly lastAfterDays: number;
  /** Dispatch of the last batch. */
  readonly dispatchP50: CalendarDate;
  /** One in ten has entered by then; first batch, as are the next two. */
  readonly entryP10: CalendarDate | null;
  readonly entryP50: CalendarDate | null;
  readonly entryP90: CalendarDate | null;
  /** The day whose law is applied to the first batch; null where the basis takes many days (`expected`). */
  readonly entryDate: CalendarDate | null;
  /** The last batch is racked, at the median. */
  readonly onRackP50: CalendarDate;
  readonly onRackP90: CalendarDate;
  /** From the as-of date to the day all rigs hash: on the rack and power on, at P50. Without a site: to the rack. */
  readonly daysToEnergisation: number;
  /**
   * Days the racks of the last batch stand ready and empty: at P50, at P90 under that basis, or the
   * mean over all days, rounded, under `expected`. 0 if the rigs are early, null without a site.
   */
  readonly daysLate: number | null;
}

/** Dates one offer, ordered on the scenario's as-of date. */
export function dateDelivery(
  offer: Offer,
  legs: Legs,
  window: ArrivalWindow,
  site: Site | null,
  scenario: Scenario,
): Delivery {
  const { asOf, entryBasis } = scenario;
  const statedEntry = offer.mode === 'domestic' ? null : offer.entryDate;
  const start = statedEntry ?? asOf;
  const firstAfterDays = offer.batches?.at(0)?.afterDays ?? 0;
  const lastAfterDays = offer.batches?.at(-1)?.afterDays ?? 0;
  const { entry, rack } = window;
  const entryP50 = entry === null ? null : addDays(start, entry.p50 + firstAfterDays);
  const entryP90 = entry === null ? null : addDays(start, entry.p90 + firstAfterDays);
  const onRackP50 = addDays(start, rack.p50 + lastAfterDays);
  const onRackP90 = addDays(start, rack.p90 + lastAfterDays);
  const hashing = site === null ? onRackP50 : laterOf(onRackP50, site.energisationDate);

  return {
    start,
    window,
    firstAfterDays,
    lastAfterDays,
    dispatchP50: addDays(dispatchDate(legs, asOf, statedEntry), lastAfterDays),
    entryP10: entry === null ? null : addDays(start, entry.p10 + firstAfterDays),
    entryP50,
    entryP90,
    entryDate: entry === null ? null : lawDate(entryBasis, asOf, entryP50, entryP90),
    onRackP50,
    onRackP90,
    daysToEnergisation: daysBetween(asOf, hashing),
    daysLate:
      site === null ? null : lateDays(entryBasis, window.toRack, site, addDays(start, lastAfterDays), rack),
  };
}

/**
 * The days a distribution lies after a limit, on average: Σ chance × max(0, day − limit).
 *
 * @param limit - in the days of the distribution
 */
export function meanDaysAfter({ first, chances }: DayDistribution, limit: number): number {
  let sum = 0;
  for (let index = Math.max(0, limit - first + 1); index < chances.length; index += 1) {
    sum += (chances[index] ?? 0) * (first + index - limit);
  }
  return sum;
}

function lawDate(
  basis: EntryBasis,
  asOf: CalendarDate,
  p50: CalendarDate | null,
  p90: CalendarDate | null,
): CalendarDate | null {
  if (basis === 'as-of') return asOf;
  if (basis === 'expected') return null;
  return basis === 'p50' ? p50 : p90;
}

function lateDays(
  basis: EntryBasis,
  toRack: DayDistribution,
  site: Site,
  start: CalendarDate,
  rack: ArrivalWindow['rack'],
): number {
  const toPower = daysBetween(start, site.energisationDate);
  if (basis === 'expected') return Math.round(meanDaysAfter(toRack, toPower));
  return Math.max(0, (basis === 'p90' ? rack.p90 : rack.p50) - toPower);
}

/** A stated entry dates the dispatch by the earlier of lead time and transit: the warranty's clock starts there. */
function dispatchDate(legs: Legs, asOf: CalendarDate, statedEntry: CalendarDate | null): CalendarDate {
  const byLeadTime = addDays(asOf, legs.production.days.p50);
  if (statedEntry === null) return byLeadTime;
  const toEntry = (legs.transit?.days.p50 ?? 0) + (legs.customs?.days.p50 ?? 0);
  const byEntry = addDays(statedEntry, -toEntry);
  return byLeadTime < byEntry ? byLeadTime : byEntry;
}
