import { partsPerMillion, usdCents } from '#domain/core/money';
import { delayOf } from '#domain/evaluation/delay-cost';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { anOffer } from '../../fixtures/offer';
import { aSite, prepared, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

describe('all-in cost of the whole quantity', () => {
  it('takes receiving and use tax by the rig, not by the rounded TH', () => {
    const site = aSite({ useTaxRate: sourced(partsPerMillion(82_500)) });
    const { allInWhole } = evaluateOffer(anOffer(), prepared({ sites: [site] }));

    expect(allInWhole?.receiving).toBe(185_000);
    expect(allInWhole?.useTax).toBe(100 * 30_888);
  });

  it('loses the hashprice of all TH/s on every day that the racks stand empty', () => {
    // $40 per PH/s and day; 100 × 234 TH/s is 23.4 PH/s.
    const site = aSite({
      energisationDate: evaluateOffer(anOffer(), prepared()).delivery?.onRackP50 ?? aSite().energisationDate,
    });
    const late = anOffer({ leadTimeDays: 70, entryDate: null });
    const reference = prepared({ sites: [site] });
    const { delivery, allInWhole } = evaluateOffer(late, reference);
    const days = delivery?.daysLate ?? 0;

    expect(days).toBeGreaterThan(0);
    expect(allInWhole?.delay).toBe(usdCents(days * 4000 * 23.4));
    if (delivery !== null) {
      expect(delayOf(late, delivery, site, someSettings()).ofAll).toBe(allInWhole?.delay);
    }
  });

  it('adds up to its total wherever all-in is known, and is not known where it is not', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ row }) => {
        const { allIn, allInWhole: whole, cost } = row;
        expect(whole === null).toBe(allIn === null);
        if (whole === null || allIn === null || cost === null) return;
        expect(whole.total === null).toBe(allIn.perTh === null);
        if (whole.total === null) return;
        const { counted } = allIn;
        expect(whole.total).toBe(
          cost.total +
            (whole.receiving ?? 0) +
            (whole.useTax ?? 0) +
            (counted.delay ? (whole.delay ?? 0) : 0) +
            (counted.service ? whole.service : 0) +
            (counted.reserve ? (whole.reserve ?? 0) : 0),
        );
      }),
    );
  });

  it('is what the figure per TH says, as far as that is rounded', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ row }) => {
        const { allIn, allInWhole: whole, offer } = row;
        if (whole?.total == null || allIn?.perTh == null) return;
        const perTh = whole.total / (offer.quantity * offer.hashrateThs);
        // Six parts per TH, each off by half a cent; over batches the delay is rounded twice.
        expect(Math.abs(perTh - allIn.perTh)).toBeLessThanOrEqual(4);
      }),
    );
  });
});
