import { readPaymentTerms } from '#domain/payments/read-payment-terms';
import { describe, expect, it } from 'vitest';
import { readTermsText } from '../../../src-renderer/imports/values/read-terms-text';

describe('readTermsText', () => {
  it.each([
    ['30% deposit, 70% before shipment', '30 % at signing; 70 % at dispatch'],
    ['30% T/T deposit and 70% T/T before shipment', '30 % at signing; 70 % at dispatch'],
    ['T/T 30% deposit, 70% before shipment', '30 % at signing; 70 % at dispatch'],
    ['Deposit 30%, balance before shipment', '30 % at signing; 70 % at dispatch'],
    ['50% down, balance on delivery', null],
    ['50% down payment, balance on delivery', '50 % at signing; 50 % at arrival'],
    ['T/T 100% in advance', '100 % at signing'],
    ['100% prepaid', '100 % at signing'],
    ['100% before shipment', '100 % at dispatch'],
    ['10/40/50', '10/40/50'],
    ['10% / 40% / 50%', '10/40/50'],
    ['30%定金，70%发货前', '30 % at signing; 70 % at dispatch'],
    ['50%定金+50%尾款发货前付清', '50 % at signing; 50 % at dispatch'],
    ['款到发货', '100 % at dispatch'],
    [
      '10% on signing, 40% 30 days before shipment, 50% 7 days before shipment',
      '10% on signing, 40% 30 days before shipment, 50% 7 days before shipment',
    ],
    ['30 % at signing; 70 % 30 days before dispatch', '30 % at signing; 70 % 30 days before dispatch'],
    ['30/70', null],
    ['50% 定金', null],
    ['LC at sight', null],
    ['net 30', null],
    ['30% deposit, 60% before shipment', null],
    ['30% deposit 70% balance before shipment', '30 % at signing; 70 % at dispatch'],
    ['30% deposit, 70% after inspection', null],
    ['as agreed', null],
  ])('reads %j as %s', (text, expected) => {
    const read = readTermsText(text);
    expect(read.ok ? read.value.text : null).toBe(expected);
    if (read.ok) expect(readPaymentTerms(read.value.text).ok).toBe(true);
  });

  it('says what it took “before shipment” for', () => {
    const read = readTermsText('30% deposit, 70% before shipment');
    expect(read.ok && read.value.notes).toEqual([
      '“before shipment” is taken as the day of dispatch, the latest it can be.',
    ]);
  });

  it('does not guess what is meant by delivery', () => {
    const read = readTermsText('30% deposit, 70% before delivery');
    expect(read.ok ? null : read.problem.readings).toEqual(['before dispatch', 'before arrival']);
  });

  it('says what is missing of the price', () => {
    const read = readTermsText('50% 定金');
    expect(read.ok ? null : read.problem.why).toBe('adds up to 50 % of the price: 50 % are missing');
  });

  it('refuses shares without days, since no word says when', () => {
    const read = readTermsText('30/70');
    expect(read.ok ? null : read.problem.why).toContain('gives shares without days');
  });
});
