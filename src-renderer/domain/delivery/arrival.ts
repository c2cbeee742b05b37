/**
 * When an offer is dispatched, enters the US and stands on the rack.
 *
 * P50 is the median; P90 is the day by which nine in ten arrive. A P90 date is
 * not the sum of the legs' P90s: legs seldom all slip together.
 *
 * Depends on: core, model, delivery/legs.
 */
import { addDays, daysBetween, laterOf, type CalendarDate } from '../core/calendar-date';
import type { Days } from '../model/lane';
import type { Offer } from '../model/offer';
import type { Scenario } from '../model/settings';
import type { Site } from '../model/site';
import type { Leg, Legs } from './legs';

/** When things happen. Entry dates are null where no entry is made. */
export interface Delivery {
  readonly dispatchP50: CalendarDate;
  readonly entryP50: CalendarDate | null;
  readonly entryP90: CalendarDate | null;
  /** The day whose law is applied, by the scenario's entry basis. */
  readonly entryDate: CalendarDate | null;
  readonly onRackP50: CalendarDate;
  readonly onRackP90: CalendarDate;
  /** From the as-of date to the day the rigs hash: on the rack and power on, at P50. Without a site: to the rack. */
  readonly daysToEnergisation: number;
  /** Days the racks stand ready and empty, at P50; 0 if the rigs are early, null without a site. */
  readonly daysLate: number | null;
}

/**
 * The P50 and P90 of legs that follow each other.
 *
 * P50 of the sum = Σ P50. P90 of the sum = Σ P50 + √Σ(P90 − P50)², rounded up
 * to a whole day: the rule for independent legs of about normal spread, an
 * approximation that is exact for one leg. Order of legs never matters.
 */
export function addLegs(legs: readonly (Leg | null)[]): Days {
  let p50 = 0;
  let squares = 0;
  for (const leg of legs) {
    if (leg === null) continue;
    p50 += leg.days.p50;
    squares += (leg.days.p90 - leg.days.p50) ** 2;
  }
  return { p50, p90: p50 + Math.ceil(Math.sqrt(squares)) };
}

/**
 * Dates one offer, ordered on the scenario's as-of date.
 *
 * An entry date stated by the offer is the entry at P50 and at P90; only the
 * legs after it spread. Dispatch is then the earlier of what the lead time
 * gives and what the transit needs, as the warranty's clock starts there.
 *
 * @returns null if no entry date is stated and no lane says how long transit takes
 */
export function dateDelivery(
  offer: Offer,
  legs: Legs,
  site: Site | null,
  scenario: Scenario,
): Delivery | null {
  const { asOf } = scenario;
  const isImport = offer.mode !== 'domestic';
  const statedEntry = isImport ? offer.entryDate : null;
  if (statedEntry === null && legs.transit === null) return null;

  const before = [legs.production, legs.transit, legs.customs];
  const after = [legs.hold, legs.inland];
  const toEntry = addLegs(before);
  const start = statedEntry ?? asOf;
  const toRack = addLegs(statedEntry === null ? [...before, ...after] : after);
  const entryP50 = isImport ? (statedEntry ?? addDays(asOf, toEntry.p50)) : null;
  const entryP90 = isImport ? (statedEntry ?? addDays(asOf, toEntry.p90)) : null;
  const onRackP50 = addDays(start, toRack.p50);
  const hashing = site === null ? onRackP50 : laterOf(onRackP50, site.energisationDate);

  return {
    dispatchP50: dispatchDate(legs, asOf, statedEntry),
    entryP50,
    entryP90,
    entryDate: isImport ? { p50: entryP50, p90: entryP90, 'as-of': asOf }[scenario.entryBasis] : null,
    onRackP50,
    onRackP90: addDays(start, toRack.p90),
    daysToEnergisation: daysBetween(asOf, hashing),
    daysLate: site === null ? null : Math.max(0, daysBetween(site.energisationDate, onRackP50)),
  };
}

function dispatchDate(legs: Legs, asOf: CalendarDate, statedEntry: CalendarDate | null): CalendarDate {
  const byLeadTime = addDays(asOf, legs.production.days.p50);
  if (statedEntry === null) return byLeadTime;
  const byEntry = addDays(statedEntry, -addLegs([legs.transit, legs.customs]).p50);
  return byLeadTime < byEntry ? byLeadTime : byEntry;
}
