import { deliveryLegs } from '#domain/delivery/legs';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aLane, aSite, someAssumptions } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const offer = anOffer({ leadTimeDays: null });

describe('deliveryLegs', () => {
  it('takes days from the assumptions, the lane and the site, each with its source', () => {
    const legs = deliveryLegs(offer, aLane(), aSite(), someAssumptions);

    const { production, transit, customs, hold, inland } = legs;

    expect([production, transit, customs, hold, inland].map((leg) => [leg?.days.p50, leg?.days.p90])).toEqual(
      [
        [40, 60],
        [38, 45],
        [2, 5],
        [0, 30],
        [6, 12],
      ],
    );
    expect(legs.transit?.source).toEqual(aLane().transitDays);
  });

  it('leaves out what nobody knows or what does not happen', () => {
    expect(deliveryLegs(offer, null, null, someAssumptions).transit).toBeNull();
    expect(deliveryLegs(anOffer({ mode: 'domestic' }), null, null, someAssumptions)).toMatchObject({
      customs: null,
      hold: null,
    });
  });

  it('gives a stated lead time the slip of the assumption, in proportion and rounded up', () => {
    const { production } = deliveryLegs(anOffer({ leadTimeDays: 25 }), null, null, someAssumptions);

    expect(production).toEqual({ name: 'production', days: { p50: 25, p90: 38 }, source: null });
  });

  it.each([
    ['a quarter of a day is a day', { p50: 40, p90: 50 }, { p50: 21, p90: 27 }],
    ['an assumption of no days gives its whole slip', { p50: 0, p90: 12 }, { p50: 21, p90: 33 }],
  ])('of that slip, %s', (_, assumed, expected) => {
    const assumptions = { ...someAssumptions, productionDays: sourced(assumed) };

    expect(deliveryLegs(anOffer({ leadTimeDays: 21 }), null, null, assumptions).production.days).toEqual(
      expected,
    );
  });

  it('lets no stated lead time slip by more than ten years, however late the assumption is', () => {
    const late = { ...someAssumptions, productionDays: sourced({ p50: 1, p90: 3650 }) };
    const { production } = deliveryLegs(anOffer({ leadTimeDays: 1500 }), null, null, late);

    expect(production.days).toEqual({ p50: 1500, p90: 5150 });
  });
});
