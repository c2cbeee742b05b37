import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import type { Offer } from '#domain/model/offer';
import { priceChangeSinceLastQuote, quotePath } from '#domain/quotes/quote-path';
import { withQuoteReplaced } from '#domain/quotes/replace-quote';
import { anOffer } from '../../fixtures/offer';

const on = calendarDate('2026-12-05');

function quoted(prices: readonly number[]): Offer {
  const quotes = prices.map((price, index) =>
    anOffer({ evidenceId: `list-${index}`, unitPrice: usdCents(price) }),
  );
  return quotes.reduce((before, next) => withQuoteReplaced(before, next));
}

describe('the price over all quotations', () => {
  it('has every price that any document said, newest first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 20 }),
        (prices) => {
          const path = quotePath(quoted(prices));

          expect(path.map(({ unitPrice }) => unitPrice)).toEqual([...prices].reverse());
          expect(path.map(({ evidenceId }) => evidenceId)).toEqual(
            prices.map((_price, index) => `list-${index}`).reverse(),
          );
        },
      ),
    );
  });

  it('does not hold a price that was typed over a document', () => {
    const offer: Offer = {
      ...quoted([500, 400]),
      unitPrice: usdCents(1),
      handEdits: [{ field: 'unitPrice', on, by: null, quoted: { value: 400 } }],
    };

    expect(quotePath(offer).map(({ unitPrice }) => unitPrice)).toEqual([400, 500]);
    expect(priceChangeSinceLastQuote(offer)).toBe(-200_000);
  });

  it('says where each one stands and its days', () => {
    const first = anOffer({
      evidenceId: 'nov',
      evidenceSheet: 'Air',
      validUntil: calendarDate('2026-11-30'),
    });
    const offer = withQuoteReplaced(first, {
      ...first,
      evidenceId: 'dec',
      evidenceRow: 12,
      evidenceSheet: null,
    });

    expect(quotePath(offer)).toMatchObject([
      { evidenceId: 'dec', sheet: null, row: 12, quotedOn: '2026-11-03', validUntil: '2026-11-30' },
      { evidenceId: 'nov', sheet: 'Air', row: 2, quotedOn: '2026-11-03', validUntil: '2026-11-30' },
    ]);
  });

  it('leaves a price unknown that an old mark does not say', () => {
    const offer: Offer = {
      ...quoted([500, 400]),
      handEdits: [{ field: 'unitPrice', on, by: null, quoted: null }],
    };

    expect(quotePath(offer).map(({ unitPrice }) => unitPrice)).toEqual([null, 500]);
    expect(priceChangeSinceLastQuote(offer)).toBeNull();
  });
});

describe('the change of the price since the last quotation', () => {
  it('is a share of the price before', () => {
    expect(priceChangeSinceLastQuote(quoted([400_000, 360_000]))).toBe(-100_000);
    expect(priceChangeSinceLastQuote(quoted([1, 300_000, 400_000]))).toBe(333_333);
    expect(priceChangeSinceLastQuote(quoted([300, 300]))).toBe(0);
  });

  it('is not known of an offer with one quotation', () => {
    expect(priceChangeSinceLastQuote(quoted([300]))).toBeNull();
  });
});
