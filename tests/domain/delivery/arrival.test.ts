import { calendarDate } from '#domain/core/calendar-date';
import { addLegs, dateDelivery } from '#domain/delivery/arrival';
import { deliveryLegs, type Leg } from '#domain/delivery/legs';
import type { Lane } from '#domain/model/lane';
import type { Offer } from '#domain/model/offer';
import type { Scenario } from '#domain/model/settings';
import type { Site } from '#domain/model/site';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, aSite, someAssumptions, someSettings } from '../../fixtures/reference';

/** Production 40/60, transit 38/45, customs 2/5, hold 0/30, inland 6/12 (8/13 without a site), ordered on 21 November 2026. */
function dated(
  change: Partial<Offer> = {},
  scenario: Partial<Scenario> = {},
  lane: Lane | null = aLane(),
  site: Site | null = aSite(),
) {
  const offer = anOffer({ entryDate: null, ...change });
  const legs = deliveryLegs(offer, lane, site, someAssumptions);
  return dateDelivery(offer, legs, site, someSettings(scenario).scenario);
}

const leg = (p50: number, p90: number): Leg => ({ name: 'transit', days: { p50, p90 }, source: null });

describe('addLegs', () => {
  it('adds medians, and spreads by the root of squares, rounded up', () => {
    expect(addLegs([leg(10, 13), leg(20, 24)])).toEqual({ p50: 30, p90: 35 });
    expect(addLegs([leg(10, 13), leg(20, 23)])).toEqual({ p50: 30, p90: 35 });
  });

  it('gives a single leg its own P90', () => {
    expect(addLegs([leg(10, 17)])).toEqual({ p50: 10, p90: 17 });
  });

  it('leaves out legs that nobody knows', () => {
    expect(addLegs([null, leg(1, 2), null])).toEqual({ p50: 1, p90: 2 });
  });
});

describe('dateDelivery', () => {
  it('counts production, transit and customs to the entry, and hold and inland to the rack', () => {
    expect(dated()).toEqual({
      dispatchP50: '2026-12-31',
      entryP50: '2027-02-09',
      entryP90: '2027-03-03',
      entryDate: '2027-02-09',
      onRackP50: '2027-02-15',
      onRackP90: '2027-03-25',
      daysToEnergisation: 100,
      daysLate: 0,
    });
  });

  it('takes a stated lead time for production, with the slip of the assumption in proportion', () => {
    const { production } = deliveryLegs(anOffer({ leadTimeDays: 25 }), null, null, someAssumptions);

    expect(production.days).toEqual({ p50: 25, p90: 38 });
    expect(dated({ leadTimeDays: 25 })?.dispatchP50).toBe('2026-12-16');
  });

  it('fixes a stated entry date at P50 and P90, and spreads only the legs after it', () => {
    const delivery = dated({ entryDate: calendarDate('2027-01-20') });

    expect(delivery).toMatchObject({
      entryP50: '2027-01-20',
      entryP90: '2027-01-20',
      onRackP50: '2027-01-26',
      onRackP90: '2027-02-26',
    });
  });

  it('dispatches early enough for a stated entry date, since the warranty starts then', () => {
    expect(dated({ entryDate: calendarDate('2027-01-20') })?.dispatchP50).toBe('2026-12-11');
  });

  it('dispatches by the lead time where the goods then wait for a late entry', () => {
    expect(dated({ entryDate: calendarDate('2027-12-31') })?.dispatchP50).toBe('2026-12-31');
  });

  it.each([
    ['p50', '2027-02-09'],
    ['p90', '2027-03-03'],
    ['as-of', '2026-11-21'],
  ] as const)('applies the law of the entry basis %s', (entryBasis, day) => {
    expect(dated({}, { entryBasis })?.entryDate).toBe(day);
  });

  it('makes no entry, customs or hold leg for goods bought in the US, whatever entry date is stated', () => {
    const delivery = dated({ mode: 'domestic', entryDate: calendarDate('2027-01-20') });

    expect(delivery).toMatchObject({
      entryP50: null,
      entryP90: null,
      entryDate: null,
      onRackP50: '2027-02-13',
    });
  });

  it('counts days late from energisation to the rack', () => {
    const site = aSite({ energisationDate: calendarDate('2027-02-01') });

    expect(dated({}, {}, aLane(), site)).toMatchObject({ daysLate: 14, daysToEnergisation: 86 });
  });

  it('goes on with the assumed inland days where there is no site, and does not know how late that is', () => {
    expect(dated({}, {}, aLane(), null)).toMatchObject({
      entryP50: '2027-02-09',
      onRackP50: '2027-02-17',
      onRackP90: '2027-03-27',
      daysToEnergisation: 88,
      daysLate: null,
    });
  });

  it('gives no date at all without a lane, unless the entry date is stated', () => {
    expect(dated({}, {}, null)).toBeNull();
    expect(dated({ entryDate: calendarDate('2027-01-20') }, {}, null)?.onRackP50).toBe('2027-01-26');
  });
});
