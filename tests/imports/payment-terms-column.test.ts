import { paymentTermsText } from '#domain/reports/payment-terms-text';
import { describe, expect, it } from 'vitest';
import { paymentTemplate } from '#domain/payments/payment-templates';
import { Keeping } from '../../src-renderer/imports/keep-entered';
import { anOffer } from '../fixtures/offer';
import { readPriceListFile } from '../fixtures/read-price-list-file';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListBytes } from '../fixtures/price-list-text';

function read(cell: string) {
  const result = readPriceListFile(priceListBytes([{ payment_terms: cell }]), aPriceListContext());
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

describe('the column payment_terms of a price list', () => {
  it.each(['10/40/50', '30 % at signing; 70 % 30 days before dispatch', '100% on delivery'])(
    'is read: %s',
    (cell) => {
      const { offers, rejected } = read(cell);

      expect(rejected).toEqual([]);
      expect(offers[0]?.paymentTerms).not.toBeNull();
    },
  );

  it('reads what the app itself writes of terms', () => {
    const terms = paymentTemplate('20/30/30/20')?.terms ?? [];

    const { offers } = read(paymentTermsText(terms));

    expect(offers[0]?.paymentTerms).toEqual(terms);
  });

  it('is not known where it is blank', () => {
    expect(read('').offers[0]?.paymentTerms).toBeNull();
  });

  it('refuses the row where it does not say when, and says why', () => {
    const { offers, rejected } = read('30/70');

    expect(offers).toEqual([]);
    expect(rejected[0]?.reasons[0]).toMatchObject({
      column: 'payment_terms',
      why: expect.stringMatching(/^gives shares without days/) as string,
    });
  });

  it('keeps the terms there are where the file has no such column', () => {
    const terms = paymentTemplate('10/40/50')?.terms ?? null;
    const keeping = new Keeping(['id', 'unit_price']);

    expect(keeping.keep(anOffer({ paymentTerms: terms }), anOffer()).paymentTerms).toEqual(terms);
    expect(
      new Keeping(['payment_terms']).keep(anOffer({ paymentTerms: terms }), anOffer()).paymentTerms,
    ).toBeNull();
  });
});
