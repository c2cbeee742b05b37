import { arrivalWindow } from '#domain/delivery/arrival-window';
import { exactly, mean } from '#domain/delivery/day-distribution';
import { legDistribution } from '#domain/delivery/leg-distribution';
import { deliveryLegs, type Leg, type LegName, type Legs } from '#domain/delivery/legs';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, aSite, someAssumptions } from '../../fixtures/reference';

const leg = (name: LegName, p50: number, p90: number): Leg => ({ name, days: { p50, p90 }, source: null });

/** The shipped assumptions by sea from Malaysia: 75/90, 38/45, 2/5, 0/30, 7/14. */
const fromMalaysia: Legs = {
  production: leg('production', 75, 90),
  transit: leg('transit', 38, 45),
  customs: leg('customs', 2, 5),
  hold: leg('hold', 0, 30),
  inland: leg('inland', 7, 14),
};

describe('arrivalWindow', () => {
  it('dates an order by sea from Malaysia: entry after 105, 116 or 132 days, rack after 132 or 158', () => {
    const window = arrivalWindow(fromMalaysia, false, true);

    expect(window?.entry).toEqual({ p10: 105, p50: 116, p90: 132 });
    expect(window?.rack).toEqual({ p50: 132, p90: 158 });
    expect(mean(window!.toEntry!)).toBeCloseTo(117.419648, 6);
    expect(mean(window!.toRack)).toBeCloseTo(134.135667, 6);
  });

  it('dates a queue of 40 days, 60 in the late case, with its own spread', () => {
    const legs = deliveryLegs(anOffer({ leadTimeDays: null }), aLane(), aSite(), someAssumptions);
    const window = arrivalWindow(legs, false, true);

    expect(window?.entry).toEqual({ p10: 67, p50: 81, p90: 102 });
    expect(window?.rack).toEqual({ p50: 96, p90: 124 });
  });

  it('has a later median than the medians of its legs add up to, as legs slip further than they gain', () => {
    const medians = 75 + 38 + 2 + 0 + 7;

    expect(arrivalWindow(fromMalaysia, false, true)?.rack.p50).toBe(medians + 10);
  });

  it('takes a stated entry date as certain, and only hold and inland as open', () => {
    const window = arrivalWindow(fromMalaysia, true, true);

    expect(window?.toEntry).toEqual(exactly(0));
    expect(window?.entry).toEqual({ p10: 0, p50: 0, p90: 0 });
    expect(window?.rack).toEqual({ p50: 12, p90: 38 });
  });

  it('gives a single uncertain leg its own P50 and P90', () => {
    const legs: Legs = {
      production: leg('production', 30, 30),
      transit: leg('transit', 20, 27),
      customs: leg('customs', 1, 1),
      hold: null,
      inland: leg('inland', 4, 4),
    };

    expect(arrivalWindow(legs, false, true)).toMatchObject({
      entry: { p50: 51, p90: 58 },
      rack: { p50: 55, p90: 62 },
    });
  });

  it('makes no entry of a domestic purchase, whatever entry date it states', () => {
    const legs: Legs = { ...fromMalaysia, customs: null, hold: null, transit: leg('transit', 5, 5) };
    const window = arrivalWindow(legs, true, false);

    expect(window).toMatchObject({ toEntry: null, entry: null });
    expect(window?.toRack.first).toBe(60 + 5 + 0);
    expect(arrivalWindow(legs, false, false)).toEqual(window);
  });

  it('knows no arrival without a lane, unless an entry date is stated', () => {
    const legs: Legs = { ...fromMalaysia, transit: null };

    expect(arrivalWindow(legs, false, true)).toBeNull();
    expect(arrivalWindow({ ...legs, customs: null, hold: null }, false, false)).toBeNull();
    expect(arrivalWindow({ ...legs, customs: null, hold: null }, true, false)).toBeNull();
    expect(arrivalWindow(legs, true, true)?.rack).toEqual({ p50: 12, p90: 38 });
  });

  it('counts the chance of each day to the rack once', () => {
    const window = arrivalWindow({ ...fromMalaysia, hold: leg('hold', 0, 0) }, true, true);

    expect(window?.toRack).toEqual(legDistribution({ p50: 7, p90: 14 }));
  });
});
