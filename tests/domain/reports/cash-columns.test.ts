import { countryCode } from '#domain/core/country';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { explainFigure } from '#domain/explain/explain-figure';
import type { Offer } from '#domain/model/offer';
import { paymentTemplate } from '#domain/payments/payment-templates';
import { cashColumns } from '#domain/reports/cash-columns';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someEvidence } from '../../fixtures/reference';

const terms = paymentTemplate('20/30/30/20')?.terms ?? null;

function cash(change: Partial<Offer> = {}) {
  const offer = anOffer({ entryDate: null, leadTimeDays: 60, paymentTerms: terms, ...change });
  const reference = prepared();
  const row = evaluateOffer(offer, reference);
  return Object.fromEntries(
    cashColumns.map((column) => [
      column.id,
      {
        value: column.value(row),
        words: column.insteadOf?.(row) ?? null,
        sentence: explainFigure(row, column.id, reference, someEvidence)?.sentence,
      },
    ]),
  );
}

describe('the cash of an offer paid 20/30/30/20', () => {
  it('says when it is paid and how much before the goods leave', () => {
    expect(cash()).toMatchObject({
      paymentTerms: {
        value:
          '20 % 7 days after signing, 30 % 30 days before dispatch, 30 % 7 days before dispatch, 20 % 270 days after dispatch',
      },
      firstPayment: { value: 7_488_000 },
      firstPaymentDate: { value: '2026-11-28' },
      lastPaymentDate: { value: '2027-10-17' },
      paidBeforeDispatch: { value: 29_952_000 },
      paymentsOnAxis: {
        words: '20 % 28 Nov 2026 · 30 % 21 Dec 2026 · 30 % 13 Jan 2027 · 20 % 17 Oct 2027',
      },
    });
  });

  it('explains each figure in a sentence', () => {
    const { firstPayment, paidBeforeDispatch, paymentsOnAxis } = cash();

    expect(firstPayment?.sentence).toBe('$74,880.00 is due on 28 Nov 2026: 20 % 28 Nov 2026.');
    expect(paidBeforeDispatch?.sentence).toBe(
      '$299,520.00 of $374,400.00 is paid on days before the goods leave.',
    );
    expect(paymentsOnAxis?.sentence).toMatch(/A dollar of the price is paid on 21 Feb 2027 on average\.$/);
  });

  it('knows nothing where the vendor states no terms', () => {
    for (const { value, words, sentence } of Object.values(cash({ paymentTerms: null }))) {
      expect([value, words]).toEqual([null, null]);
      expect(sentence).toBe('The offer states no payment terms.');
    }
  });

  it('says which day is not known where no lane is', () => {
    const found = cash({ shipFrom: countryCode('BR'), mode: 'air' });

    expect(found['paymentsOnAxis']?.words).toBe(
      '20 % 28 Nov 2026 · 30 % on a day not known · 30 % on a day not known · 20 % on a day not known',
    );
    expect(found['paidBeforeDispatch']?.value).toBeNull();
    expect(found['lastPaymentDate']?.sentence).toMatch(/^A day of payment is not known\./);
  });
});
