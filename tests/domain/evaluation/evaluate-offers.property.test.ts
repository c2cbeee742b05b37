/** What is looked up once and shared by many offers changes no figure of any of them. */
import { addDays } from '#domain/core/calendar-date';
import { divideCents, usdCents } from '#domain/core/money';
import { delayOfBatch } from '#domain/evaluation/delay-cost';
import { evaluateOffer, evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { prepareReference, publicQuotesOf, siteOf } from '#domain/evaluation/prepare-reference';
import { specificationDifferences } from '#domain/market/specification-check';
import { hashRevenuePerPh } from '#domain/mining/hashprice-path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { anOffer } from '../../fixtures/offer';

describe('offers evaluated in one pass', () => {
  it('have the figures that each has alone, whatever was looked up before', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ row: { offer }, reference }) => {
        const alike = { ...offer, id: 'ALIKE', quantity: offer.quantity + (offer.batches === null ? 1 : 0) };
        const all = [anOffer({ id: 'FIRST' }), alike, offer];
        const alone = all.map((one) => evaluateOffer(one, prepareReference(reference.reference)));
        expect(evaluateOffers(all, reference)).toEqual(alone);
        expect(evaluateOffers(all.toReversed(), reference).toReversed()).toEqual(alone);
      }),
    );
  });

  it('have the public quotes of their model', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ row, reference }) => {
        expect(row.publicQuotes).toEqual(publicQuotesOf(row.offer, reference));
      }),
    );
  });

  it('lose, coming late, what their batches lose one by one', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ row: { offer, allIn, allInWhole, delivery }, reference }) => {
        const { settings } = reference.reference;
        const { asOf, entryBasis } = settings.scenario;
        const site = siteOf(offer, reference);
        if (allIn === null || delivery === null || site === null) return;
        const batches = offer.batches ?? [{ quantity: offer.quantity, afterDays: 0 }];
        const units = batches.reduce((sum, { quantity }) => sum + quantity, 0);
        const perTh = batches.reduce(
          (sum, { quantity, afterDays }) =>
            sum + quantity * delayOfBatch(afterDays, delivery, site, settings),
          0,
        );
        expect(allIn.delayPerTh).toBe(divideCents(usdCents(perTh), units));
        if (entryBasis === 'expected') return;
        const { p50, p90 } = delivery.window.rack;
        const cents = batches.reduce((sum, { quantity, afterDays }) => {
          const onRack = addDays(delivery.start, afterDays + (entryBasis === 'p90' ? p90 : p50));
          const perPh = hashRevenuePerPh(site.energisationDate, onRack, asOf, settings.assumptions);
          return sum + (quantity * offer.hashrateThs * perPh) / 1000;
        }, 0);
        expect(allInWhole?.delay).toBe(Math.round(cents));
      }),
    );
  });

  it('are told each figure that is not the catalogue’s, and no other', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ row: { offer, notices }, reference }) => {
        for (const model of reference.reference.rigModels) {
          const told = notices.flatMap((notice) =>
            notice.code === 'specification/disagrees' && notice.rigModelId === model.id
              ? [notice.difference]
              : [],
          );
          if (told.length > 0) expect(told).toEqual(specificationDifferences(offer, model));
        }
      }),
    );
  });
});
