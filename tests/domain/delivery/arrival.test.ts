import { addDays, calendarDate, daysBetween } from '#domain/core/calendar-date';
import { dateDelivery, meanDaysAfter } from '#domain/delivery/arrival';
import { arrivalWindow } from '#domain/delivery/arrival-window';
import { exactly, fromChances } from '#domain/delivery/day-distribution';
import { deliveryLegs } from '#domain/delivery/legs';
import type { Lane } from '#domain/model/lane';
import type { Offer } from '#domain/model/offer';
import type { Scenario } from '#domain/model/settings';
import type { Site } from '#domain/model/site';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, aSite, someAssumptions, someSettings } from '../../fixtures/reference';

const asOf = calendarDate('2026-11-21');

/** Production 40/60, transit 38/45, customs 2/5, hold 0/30, inland 6/12 (8/13 without a site), ordered on 21 November 2026. */
function dated(
  change: Partial<Offer> = {},
  scenario: Partial<Scenario> = {},
  lane: Lane | null = aLane(),
  site: Site | null = aSite(),
) {
  const offer = anOffer({ entryDate: null, ...change });
  const legs = deliveryLegs(offer, lane, site, someAssumptions);
  const isImport = offer.mode !== 'domestic';
  const window = arrivalWindow(legs, isImport && offer.entryDate !== null, isImport);
  if (window === null) throw new Error('No window');
  return dateDelivery(offer, legs, window, site, someSettings(scenario).scenario);
}

describe('dateDelivery', () => {
  it('counts production, transit and customs to the entry, and hold and inland to the rack', () => {
    const { window, entryP10, entryP50, entryP90, onRackP50, onRackP90 } = dated();

    expect([entryP10, entryP50, entryP90]).toEqual([
      addDays(asOf, window.entry?.p10 ?? NaN),
      addDays(asOf, window.entry?.p50 ?? NaN),
      addDays(asOf, window.entry?.p90 ?? NaN),
    ]);
    expect([onRackP50, onRackP90]).toEqual([addDays(asOf, window.rack.p50), addDays(asOf, window.rack.p90)]);
  });

  it('takes a stated lead time for production, with the slip of the assumption in proportion', () => {
    const { production } = deliveryLegs(anOffer({ leadTimeDays: 25 }), null, null, someAssumptions);

    expect(production.days).toEqual({ p50: 25, p90: 38 });
    expect(dated({ leadTimeDays: 25 }).dispatchP50).toBe('2026-12-16');
  });

  it('fixes a stated entry date at P10, P50 and P90, and spreads only the legs after it', () => {
    const day = calendarDate('2027-01-20');

    const delivery = dated({ entryDate: day });

    expect(delivery).toMatchObject({ start: day, entryP10: day, entryP50: day, entryP90: day });
    expect(delivery.onRackP90 > delivery.onRackP50).toBe(true);
  });

  it('dispatches early enough for a stated entry date, since the warranty starts then', () => {
    expect(dated({ entryDate: calendarDate('2027-01-20') }).dispatchP50).toBe('2026-12-11');
  });

  it('dispatches by the lead time where the goods then wait for a late entry', () => {
    expect(dated({ entryDate: calendarDate('2027-12-31') }).dispatchP50).toBe('2026-12-31');
  });

  it('applies the law of the basis: median, late, as-of; no single day where all days count', () => {
    const { entryP50, entryP90 } = dated();

    expect(dated({}, { entryBasis: 'p50' }).entryDate).toBe(entryP50);
    expect(dated({}, { entryBasis: 'p90' }).entryDate).toBe(entryP90);
    expect(dated({}, { entryBasis: 'as-of' }).entryDate).toBe(asOf);
    expect(dated({}, { entryBasis: 'expected' }).entryDate).toBeNull();
  });

  it('makes no entry, customs or hold leg for goods bought in the US, whatever entry date is stated', () => {
    const delivery = dated({ mode: 'domestic', entryDate: calendarDate('2027-01-20') });

    expect(delivery).toMatchObject({
      start: asOf,
      entryP10: null,
      entryP50: null,
      entryP90: null,
      entryDate: null,
    });
    expect(delivery.onRackP50 < dated().onRackP50).toBe(true);
  });

  it('counts days late from energisation to the rack of the basis', () => {
    const { onRackP50, onRackP90 } = dated();
    const site = aSite({ energisationDate: calendarDate('2027-02-01') });
    const lateBy = (basis: Scenario['entryBasis']) =>
      dated({}, { entryBasis: basis }, aLane(), site).daysLate;

    expect(lateBy('p50')).toBe(daysBetween(site.energisationDate, onRackP50));
    expect(lateBy('as-of')).toBe(lateBy('p50'));
    expect(lateBy('p90')).toBe(daysBetween(site.energisationDate, onRackP90));
    expect(dated({}, {}, aLane(), site).daysToEnergisation).toBe(daysBetween(asOf, onRackP50));
  });

  it('is not late where the rack stands before the power, though on average it may be', () => {
    const { onRackP50 } = dated();
    const site = aSite({ energisationDate: addDays(onRackP50, 5) });

    expect(dated({}, {}, aLane(), site)).toMatchObject({
      daysLate: 0,
      daysToEnergisation: daysBetween(asOf, site.energisationDate),
    });
    expect(dated({}, { entryBasis: 'expected' }, aLane(), site).daysLate).toBeGreaterThan(0);
  });

  it('goes on with the assumed inland days where there is no site, and does not know how late that is', () => {
    const delivery = dated({}, {}, aLane(), null);

    expect(delivery.entryP50).toBe(dated().entryP50);
    expect(delivery.onRackP50 > dated().onRackP50).toBe(true);
    expect(delivery.daysLate).toBeNull();
  });

  it('dates the first batch at entry, and the last one at dispatch and on the rack', () => {
    const one = dated();
    const batches = [
      { quantity: 40, afterDays: 0 },
      { quantity: 60, afterDays: 30 },
    ];

    const split = dated({ batches });

    expect(split).toMatchObject({ entryP50: one.entryP50, entryP90: one.entryP90, lastAfterDays: 30 });
    expect(split.onRackP50).toBe(addDays(one.onRackP50, 30));
    expect(split.dispatchP50).toBe(addDays(one.dispatchP50, 30));
  });
});

describe('meanDaysAfter', () => {
  it('weighs each day past the limit with its chance', () => {
    const even = fromChances(10, [0.25, 0.25, 0.25, 0.25]);

    expect(meanDaysAfter(even, 11)).toBeCloseTo(0.25 * 1 + 0.25 * 2, 12);
    expect(meanDaysAfter(even, 13)).toBe(0);
    expect(meanDaysAfter(even, 0)).toBeCloseTo(11.5, 12);
    expect(meanDaysAfter(exactly(4), 1)).toBe(3);
  });
});
