/** Vendors with what they offer in this workspace. */
import { terahashes } from '#domain/core/quantity';
import { countryCode } from '#domain/core/country';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { vendorSummaries } from '#domain/reports/vendor-summaries';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aVendor, prepared } from '../../fixtures/reference';

const summaries = (...offers: Partial<Offer>[]) =>
  vendorSummaries(
    evaluateOffers(
      offers.map((change, index) => anOffer({ id: `o${String(index)}`, ...change })),
      prepared(),
    ),
    [aVendor({ id: 'bitmain', name: 'Bitmain' }), aVendor({ id: 'canaan', name: 'Canaan' })],
  );

describe('vendorSummaries', () => {
  it('stands the vendor with the most TH/s first, and one that offers nothing last', () => {
    const found = summaries({ quantity: 10 }, { vendor: 'Stranger', quantity: 90 });

    expect(found.map(({ name, offerCount, hashrateThs }) => [name, offerCount, hashrateThs])).toEqual([
      ['Stranger', 1, 21_060],
      ['Bitmain', 1, 2_340],
      ['Canaan', 0, 0],
    ]);
    expect(found.map(({ shareOfHashrate }) => shareOfHashrate)).toEqual([0.9, 0.1, 0]);
  });

  it('knows nothing of a seller that is not in the vendor table', () => {
    expect(summaries({ vendor: 'Stranger' }).find(({ name }) => name === 'Stranger')?.vendor).toBeNull();
  });

  it('gives the cheapest offer by landed cost, the first of equal ones', () => {
    const [bitmain] = summaries({}, { unitPrice: anOffer().unitPrice }, { quantity: 1_000 });

    expect(bitmain?.cheapestLanded?.offerId).toBe('o2');
    expect(summaries({}, {})[0]?.cheapestLanded?.offerId).toBe('o0');
  });

  it('counts an offer without a landed cost, and takes it for no cost of 0', () => {
    const [bitmain] = summaries({ htsCode: '99999999' });

    expect(bitmain).toMatchObject({
      offerCount: 1,
      uncostedCount: 1,
      cheapestLanded: null,
      cheapestAllIn: null,
    });
  });

  it('names the origins of its offers, most TH/s first', () => {
    const [bitmain] = summaries(
      { origin: countryCode('CN'), quantity: 1 },
      { origin: countryCode('MY'), hashrateThs: terahashes(500) },
    );

    expect(bitmain?.origins).toEqual(['MY', 'CN']);
  });

  it('says of a share that there is none where nothing is offered at all', () => {
    expect(vendorSummaries([], [aVendor()])[0]).toMatchObject({ shareOfHashrate: null, backDuty: null });
  });
});
