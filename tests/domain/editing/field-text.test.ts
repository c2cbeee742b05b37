import { describe, expect, it } from 'vitest';
import type { OfferField } from '#domain/model/hand-edit';
import { fieldAsTyped, fieldText } from '#domain/editing/field-text';

describe('a value of a field', () => {
  it.each<[OfferField, unknown, string, string]>([
    ['unitPrice', 374_400, '$3,744.00', '3744.00'],
    ['hashrateThs', 234, '234 TH/s', '234'],
    ['quantity', 12_400, '12,400', '12400'],
    ['leadTimeDays', 1, '1 day', '1'],
    ['reassessmentProbability', 126_000, '12.6 %', '12.6'],
    ['entryDate', '2027-03-12', '12 Mar 2027', '2027-03-12'],
    ['originEvidence', 'none', 'None held', 'None held'],
    ['htsCode', '8543709860', '8543.70.98.60', '8543709860'],
    ['isUsmcaQualifying', true, 'Yes', 'Yes'],
    ['freightTotal', null, 'not known', ''],
    ['siteId', 'site-tx', 'site-tx', 'site-tx'],
  ])('%s of %s is %s, and %s in the editor', (field, value, words, typed) => {
    expect(fieldText(field, value)).toBe(words);
    expect(fieldAsTyped(field, value)).toBe(typed);
  });

  it('of several parts is told in short', () => {
    expect(fieldText('batches', [{ quantity: 5, afterDays: 0 }])).toBe('1 customs entry');
    expect(
      fieldText('foreignPrice', {
        amount: '26000',
        currency: 'CNY',
        usdPerUnit: '0.144',
        rateDate: '2026-11-03',
      }),
    ).toBe('CNY 26000 at 0.144 $');
    expect(fieldText('paymentTerms', [{ share: 1_000_000, event: 'signing', plusDays: 0 }])).toBe(
      '100 % at signing',
    );
  });
});
