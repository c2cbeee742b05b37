import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { evidenceSchema } from '#domain/model/evidence';
import type { Offer } from '#domain/model/offer';
import { withQuoteReplaced } from '#domain/quotes/replace-quote';
import { quoteColumns, withDocuments } from '#domain/reports/quote-columns';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const evidence = [
  evidenceSchema.parse({
    id: 'dec',
    title: 'December list',
    fileName: null,
    sha256: null,
    importedOn: '2026-12-02',
    confidence: 'stated',
    importedBy: 'Ana',
  }),
];

function valuesOf(offer: Offer) {
  const row = evaluateOffer(offer, prepared());
  return Object.fromEntries(withDocuments(quoteColumns, evidence).map(({ id, value }) => [id, value(row)]));
}

describe('the columns of quotations', () => {
  it('say how far the price moved, how many quotes there are, and by whom the newest came in', () => {
    const offer = withQuoteReplaced(
      anOffer({ evidenceId: 'nov' }),
      anOffer({ evidenceId: 'dec', unitPrice: usdCents(360_000) }),
    );

    expect(valuesOf(offer)).toEqual({
      priceSinceLastQuote: -3.8,
      quoteCount: 2,
      document: 'December list',
      importedBy: 'Ana',
    });
  });

  it('know no change of an offer with one quote, and no document that is not on record', () => {
    expect(valuesOf(anOffer({ evidenceId: 'lost' }))).toEqual({
      priceSinceLastQuote: null,
      quoteCount: 1,
      document: null,
      importedBy: null,
    });
  });

  it('do not count what was typed over the quotation', () => {
    const offer = anOffer({
      evidenceId: 'dec',
      unitPrice: usdCents(1),
      handEdits: [
        { field: 'unitPrice', on: calendarDate('2026-12-03'), by: null, quoted: { value: 374_400 } },
      ],
    });

    expect(valuesOf(withQuoteReplaced(anOffer({ evidenceId: 'nov' }), offer))['priceSinceLastQuote']).toBe(0);
  });
});
