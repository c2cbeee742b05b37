import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { OFFER_FIELDS } from '#domain/model/hand-edit';
import { isSameValue, quotationOf } from '#domain/quotes/quotation';
import { anOffer } from '../../fixtures/offer';

const on = calendarDate('2026-11-20');

describe('what a document says', () => {
  it('is the offer, field by field, where nothing was typed over', () => {
    const said = quotationOf(anOffer());

    expect([...said.keys()]).toEqual([...OFFER_FIELDS]);
    expect(said.get('unitPrice')).toBe(374_400);
    expect(said.get('note')).toBeNull();
  });

  it('has back what a person typed over', () => {
    const offer = anOffer({
      unitPrice: usdCents(300_000),
      handEdits: [{ field: 'unitPrice', on, by: 'Ana', quoted: { value: 374_400 } }],
    });

    expect(quotationOf(offer).get('unitPrice')).toBe(374_400);
  });

  it('is not known where an old mark does not say what stood there', () => {
    const offer = anOffer({ handEdits: [{ field: 'unitPrice', on, by: null, quoted: null }] });

    expect(quotationOf(offer).has('unitPrice')).toBe(false);
    expect(quotationOf(offer).has('quantity')).toBe(true);
  });

  it('says the same of two values with the same parts, and not of null and an object', () => {
    expect(isSameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(isSameValue({ a: 1 }, { a: 2 })).toBe(false);
    expect(isSameValue(null, { a: 1 })).toBe(false);
    expect(isSameValue(null, null)).toBe(true);
    expect(isSameValue(1, '1')).toBe(false);
  });
});
