import { addDays, calendarDate, daysBetween } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { delayOf } from '#domain/evaluation/delay-cost';
import { hashRevenuePerTh } from '#domain/mining/hashprice-path';
import type { Assumptions, EntryBasis } from '#domain/model/settings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aSite, prepared, someAssumptions, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const falling: Assumptions = {
  ...someAssumptions,
  hashpriceMonthlyDecline: sourced(partsPerMillion(50_000)),
};

function delayed(entryBasis: EntryBasis, powerInDays: number, assumptions = someAssumptions) {
  const settings = someSettings({ entryBasis }, { assumptions });
  const site = aSite({ energisationDate: addDays(calendarDate('2026-11-21'), powerInDays) });
  const offer = anOffer({ entryDate: null });
  const { delivery } = evaluateOffer(offer, prepared({ settings, sites: [site] }));
  if (delivery === null) throw new Error('No delivery');
  return { loss: delayOf(offer, delivery, site, settings).perTh, delivery, site, settings };
}

describe('the delay of an offer', () => {
  it('is days late × hashprice ÷ 1000 at the median and at the late date', () => {
    const p50 = delayed('p50', 60);
    const p90 = delayed('p90', 60);

    expect(p50.loss).toBe(4 * daysBetween(p50.site.energisationDate, p50.delivery.onRackP50));
    expect(p90.loss).toBe(4 * daysBetween(p90.site.energisationDate, p90.delivery.onRackP90));
  });

  it('falls with the hashprice', () => {
    expect(delayed('p50', 60, falling).loss).toBeLessThan(delayed('p50', 60).loss);
  });

  it('is nothing where the power comes after every day of arrival', () => {
    expect(delayed('expected', 1000).loss).toBe(usdCents(0));
  });

  it('is, over all days of arrival, the sum of chance × loss of each day, on any path', () => {
    fc.assert(
      fc.property(fc.nat(250), fc.constantFrom(someAssumptions, falling), (powerInDays, assumptions) => {
        const { loss, delivery, site, settings } = delayed('expected', powerInDays, assumptions);
        const { first, chances } = delivery.window.toRack;

        const byHand = chances.reduce((sum, chance, index) => {
          const onRack = addDays(delivery.start, first + index);
          const { asOf } = settings.scenario;
          return sum + chance * hashRevenuePerTh(site.energisationDate, onRack, asOf, assumptions);
        }, 0);
        expect(Math.abs(loss - byHand)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
      { numRuns: 60 },
    );
  });
});
