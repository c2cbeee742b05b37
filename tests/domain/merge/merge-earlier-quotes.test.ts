/** Earlier quotations of two copies: a set, in which none is listed twice and none comes back. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { mergeEarlierQuotes } from '#domain/merge/merge-earlier-quotes';
import { MAX_EARLIER_QUOTES, type EarlierQuote, type QuotedField } from '#domain/model/earlier-quote';

function quote(day: string, changed: readonly QuotedField[] = []): EarlierQuote {
  return {
    evidenceId: `list-${day}`,
    sheet: null,
    row: 2,
    quotedOn: calendarDate(day),
    validUntil: null,
    changed,
  };
}
const [june, july] = [quote('2026-06-01'), quote('2026-07-01')];

describe('earlier quotations', () => {
  it('are those of either copy, newest first', () => {
    expect(mergeEarlierQuotes([], [june], [july])).toEqual([july, june]);
    expect(mergeEarlierQuotes([], [july], [june])).toEqual([july, june]);
  });

  it('say together what one document said in both copies', () => {
    const price: QuotedField = { field: 'unitPrice', value: 1 };
    const note: QuotedField = { field: 'note', value: 'x' };

    expect(
      mergeEarlierQuotes([], [quote('2026-06-01', [note])], [july, quote('2026-06-01', [price])]),
    ).toEqual([july, quote('2026-06-01', [price, note])]);
  });

  it('do not come back where one copy let go of one', () => {
    expect(mergeEarlierQuotes([june], [june, july], [])).toEqual([july]);
  });

  it('are never more than an offer keeps', () => {
    const many = Array.from({ length: MAX_EARLIER_QUOTES }, (_, index) =>
      quote(`2025-01-${String(index + 1).padStart(2, '0')}`),
    );

    const merged = mergeEarlierQuotes([], many, [july, june]);

    expect(merged).toHaveLength(MAX_EARLIER_QUOTES);
    expect(merged.slice(0, 2)).toEqual([july, june]);
  });
});
