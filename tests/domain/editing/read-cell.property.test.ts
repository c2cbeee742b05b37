import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { OFFER_FIELDS } from '#domain/model/hand-edit';
import { fieldAsTyped } from '#domain/editing/field-text';
import { cellValueOf } from '#domain/editing/plan-edits';
import { readCell, type TypingContext } from '#domain/editing/read-cell';
import { cellFieldOf } from '#domain/editing/cell-fields';
import { readCountry } from '../../../src-renderer/imports/country-names';
import { anOffer } from '../../fixtures/offer';

const context: TypingContext = {
  today: calendarDate('2026-11-22'),
  conventions: { comma: null, dates: null },
  country: readCountry,
};
const amount = fc.integer({ min: 1, max: 100_000_000_000 });

/** Half away from zero, by whole numbers alone. */
function rounded(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

describe('what is typed into a price', () => {
  it('is kept to the cent, whatever the amount', () => {
    fc.assert(
      fc.property(amount, (cents) => {
        const typed = fieldAsTyped('unitPrice', cents);
        expect(readCell('unitPrice', typed, null, context)).toEqual({ ok: true, value: cents });
      }),
    );
  });

  it('multiplied by a factor of four decimals is that of BigInt, rounded once', () => {
    const factor = fc.integer({ min: 1, max: 50_000 });
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 1_000_000_000 }), factor, (cents, tenThousandths) => {
        const typed = `=prev*${(tenThousandths / 10_000).toFixed(4)}`;
        const expected = rounded(BigInt(cents) * BigInt(tenThousandths), 10_000n);
        expect(readCell('unitPrice', typed, cents, context)).toEqual({ ok: true, value: expected });
      }),
    );
  });

  it('with a share added is that of BigInt, rounded once', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 9999 }), (cents, hundredths) => {
        const typed = `+${(hundredths / 100).toFixed(2)}%`;
        const expected = rounded(BigInt(cents) * BigInt(10_000 + hundredths), 10_000n);
        expect(readCell('unitPrice', typed, cents, context)).toEqual({ ok: true, value: expected });
      }),
    );
  });

  it('as a sum of amounts is their sum', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const typed = `=${fieldAsTyped('unitPrice', a)} + ${fieldAsTyped('unitPrice', b)}`;
        expect(readCell('unitPrice', typed, null, context)).toEqual({ ok: true, value: a + b });
      }),
    );
  });
});

describe('any text', () => {
  it('is read or refused in words, and never throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[=+\-*/().,%\d\skmprev$]{0,24}$/),
      fc.stringMatching(/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...OFFER_FIELDS), text, (field, typed) => {
        const read = readCell(field, typed, cellValueOf(anOffer(), field), context);
        if (!read.ok) expect(read.problem.words).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('that the editor offers first gives the value that stood there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OFFER_FIELDS), (field) => {
        if (cellFieldOf(field) === null) return;
        const value = cellValueOf(anOffer({ note: 'As spoken' }), field);
        if (value === null) return;
        expect(readCell(field, fieldAsTyped(field, value), value, context)).toEqual({ ok: true, value });
      }),
    );
  });
});
