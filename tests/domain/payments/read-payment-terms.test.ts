import { paymentTemplate } from '#domain/payments/payment-templates';
import { readPaymentTerms } from '#domain/payments/read-payment-terms';
import { paymentTermsText } from '#domain/reports/payment-terms-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';

const problemOf = (text: string) => {
  const read = readPaymentTerms(text);
  return read.ok ? null : read.problem;
};

const wordsOf = (text: string) => {
  const read = readPaymentTerms(text);
  return read.ok ? paymentTermsText(read.value) : read.problem;
};

describe('payment terms as typed', () => {
  it.each([
    ['30% signing, 70% 30d before dispatch', '30 % at signing, 70 % 30 days before dispatch'],
    ['100% on delivery', '100 % at arrival'],
    ['50 % at contract; 50 % 2 weeks after shipment', '50 % at signing, 50 % 14 days after dispatch'],
    ['20% deposit | 80% 1 month before shipping', '20 % at signing, 80 % 30 days before dispatch'],
    ['100% 2 months after arrival', '100 % 60 days after arrival'],
    ['100% 730 days after dispatch', '100 % 730 days after dispatch'],
    ['33.3333% at signing, 66.6667% at dispatch', '33.3333 % at signing, 66.6667 % at dispatch'],
    ['30 % upon  Signing,70%  AT Dispatch', '30 % at signing, 70 % at dispatch'],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('may be the name of terms that are known by their shares', () => {
    expect(readPaymentTerms('20/30/30/20')).toEqual({
      ok: true,
      value: paymentTemplate('20/30/30/20')?.terms,
    });
  });

  it.each([
    ['30/70', /gives shares without days, and only 10\/40\/50 and 20\/30\/30\/20 are known/],
    ['30% signing, 60% dispatch', /adds up to 90 % of the price: 10 % are missing/],
    ['60% signing, 60% dispatch', /adds up to 120 % of the price: 20 % are too much/],
    ['50% signing, 50% net 30', /a part “50% net 30” that/],
    ['100% 5 fortnights before dispatch', /counts in “fortnights”; write days, weeks or months/],
    ['100% on inspection', /names “inspection”, which is none of signing, dispatch and arrival/],
    ['100% 3 days before signing', /lies before signing/],
    ['100% 731 days before dispatch', /lies more than 730 days off/],
    ['100% 800 days after dispatch', /lies more than 730 days off/],
    ['0% signing, 100% dispatch', /a part “0% signing” that has a share that is not above 0 %/],
    ['33,3% signing, 66,7% dispatch', /a part “33” that is not a payment/],
    [' , ', /names no payment/],
    ['=1+1', /is not a payment/],
  ])('%s is refused and says why', (text, why) => {
    expect(problemOf(text)).toMatch(why);
  });

  it('may be 24 payments, and no more', () => {
    const terms = (count: number) =>
      Array.from({ length: count }, (_, at) => (at === 0 ? `${101 - count}% signing` : '1% dispatch')).join();

    expect(problemOf(terms(24))).toBeNull();
    expect(problemOf(terms(25))).toMatch(/has 25 payments; at most 24 are kept/);
  });

  it('lie on the day itself 0 days before it, as they are stored', () => {
    const read = readPaymentTerms('100% 0 days before dispatch');

    expect(Object.is(read.ok ? read.value[0]?.plusDays : null, 0)).toBe(true);
  });

  it('come back from their words as they were, whatever they are', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ row }) => {
        const { paymentTerms } = row.offer;
        if (paymentTerms === null) return;
        expect(readPaymentTerms(paymentTermsText(paymentTerms))).toEqual({ ok: true, value: paymentTerms });
      }),
    );
  });
});
