import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { lastQuoteChange } from '#domain/quotes/last-change';
import { withQuoteReplaced } from '#domain/quotes/replace-quote';
import { anOffer } from '../../fixtures/offer';

describe('what changed since the last quote', () => {
  it('is not known of an offer with one quotation', () => {
    expect(lastQuoteChange(anOffer())).toBeNull();
  });

  it('names each field before and now, and the document of before', () => {
    const offer = withQuoteReplaced(
      anOffer({ evidenceId: 'nov' }),
      anOffer({ evidenceId: 'dec', unitPrice: usdCents(360_000), leadTimeDays: 30 }),
    );

    expect(lastQuoteChange(offer)).toMatchObject({
      previous: { evidenceId: 'nov', quotedOn: '2026-11-03' },
      changes: [
        { field: 'unitPrice', before: 374_400, now: 360_000 },
        { field: 'leadTimeDays', before: null, now: 30 },
      ],
    });
  });

  it('leaves out what a person typed over the newest document', () => {
    const offer = withQuoteReplaced(
      anOffer({ evidenceId: 'nov' }),
      anOffer({ evidenceId: 'dec', unitPrice: usdCents(360_000) }),
    );
    const edited = {
      ...offer,
      unitPrice: usdCents(1),
      handEdits: [
        {
          field: 'unitPrice' as const,
          on: calendarDate('2026-12-05'),
          by: null,
          quoted: { value: 360_000 },
        },
      ],
    };

    expect(lastQuoteChange(edited)).toEqual(lastQuoteChange(offer));
  });
});
