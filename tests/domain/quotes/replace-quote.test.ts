import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { watts } from '#domain/core/quantity';
import { MAX_EARLIER_QUOTES } from '#domain/model/earlier-quote';
import { offerSchema } from '#domain/model/offer';
import { withQuoteReplaced } from '#domain/quotes/replace-quote';
import { anOffer } from '../../fixtures/offer';

const on = calendarDate('2026-11-20');
const november = anOffer({ evidenceId: 'nov', evidenceSheet: 'Air', evidenceRow: 7 });
const december = anOffer({
  evidenceId: 'dec',
  evidenceRow: 9,
  unitPrice: usdCents(360_000),
  quotedOn: calendarDate('2026-12-01'),
});

describe('an offer that a newer document replaces', () => {
  it('keeps where the earlier one was read and only what the newer one changed', () => {
    const after = withQuoteReplaced(november, december);

    expect(after).toEqual({
      ...december,
      earlierQuotes: [
        {
          evidenceId: 'nov',
          sheet: 'Air',
          row: 7,
          quotedOn: '2026-11-03',
          validUntil: null,
          changed: [
            { field: 'unitPrice', value: 374_400 },
            { field: 'quotedOn', value: '2026-11-03' },
          ],
        },
      ],
    });
    expect(offerSchema.safeParse(after).success).toBe(true);
  });

  it('keeps a document that said the same, with nothing changed', () => {
    const after = withQuoteReplaced(november, { ...november, evidenceId: 'dec' });

    expect(after.earlierQuotes.map(({ evidenceId, changed }) => [evidenceId, changed])).toEqual([
      ['nov', []],
    ]);
  });

  it('does not count what a person typed over the earlier document', () => {
    const edited = {
      ...november,
      unitPrice: usdCents(100),
      quotedOn: calendarDate('2026-11-19'),
      handEdits: [
        { field: 'unitPrice' as const, on, by: null, quoted: { value: 374_400 } },
        { field: 'quotedOn' as const, on, by: null, quoted: { value: '2026-11-03' } },
      ],
    };

    expect(withQuoteReplaced(edited, december).earlierQuotes).toEqual(
      withQuoteReplaced(november, december).earlierQuotes,
    );
  });

  it('does not claim what an old mark leaves unknown', () => {
    const edited = { ...november, handEdits: [{ field: 'unitPrice' as const, on, by: null, quoted: null }] };

    expect(withQuoteReplaced(edited, december).earlierQuotes[0]?.changed.map(({ field }) => field)).toEqual([
      'quotedOn',
    ]);
  });

  it('lets the oldest go beyond two years of monthly lists', () => {
    let offer = november;
    for (let month = 0; month < MAX_EARLIER_QUOTES + 3; month += 1) {
      offer = withQuoteReplaced(offer, { ...offer, evidenceId: `list-${month}` });
    }

    expect(offer.earlierQuotes).toHaveLength(MAX_EARLIER_QUOTES);
    expect(offer.earlierQuotes[0]?.evidenceId).toBe(`list-${MAX_EARLIER_QUOTES + 1}`);
  });
});

describe('the same document read in another way', () => {
  it('is no newer quotation', () => {
    const again = withQuoteReplaced(november, { ...november, powerW: watts(3_600) });

    expect(again.earlierQuotes).toEqual([]);
  });

  it('leaves what the earlier document said as it was', () => {
    const first = withQuoteReplaced(november, december);
    const corrected = withQuoteReplaced(first, {
      ...first,
      powerW: watts(3_600),
      unitPrice: november.unitPrice,
    });

    expect(corrected.earlierQuotes[0]?.changed).toEqual([
      { field: 'powerW', value: 3_510 },
      { field: 'quotedOn', value: '2026-11-03' },
    ]);
    expect(corrected.earlierQuotes[0]?.evidenceId).toBe('nov');
  });
});
