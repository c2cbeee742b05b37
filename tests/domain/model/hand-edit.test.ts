import { calendarDate } from '#domain/core/calendar-date';
import { handEditsSchema, withHandEdits } from '#domain/model/hand-edit';
import { usdCents } from '#domain/core/money';
import { describe, expect, it } from 'vitest';
import { aHandEdit } from '../../fixtures/hand-edit';
import { anOffer } from '../../fixtures/offer';

const tenth = calendarDate('2026-11-10');
const today = calendarDate('2026-11-22');

describe('the marks of what a person typed over a quotation', () => {
  it('have the day of the last edit of each field, in the order of the form', () => {
    const handEdits = withHandEdits(anOffer(), ['quantity', 'unitPrice'], { on: tenth, by: null });

    const marks = withHandEdits(anOffer({ handEdits }), ['note', 'unitPrice'], {
      on: today,
      by: 'Dana Reyes',
    });

    expect(marks.map(({ field, on, by }) => [field, on, by])).toEqual([
      ['unitPrice', '2026-11-22', 'Dana Reyes'],
      ['quantity', '2026-11-10', null],
      ['note', '2026-11-22', 'Dana Reyes'],
    ]);
  });

  it('keep what the quotation said, however often it is typed over', () => {
    const quoted = anOffer({ unitPrice: usdCents(374_400), note: null });
    const handEdits = withHandEdits(quoted, ['unitPrice'], { on: tenth, by: null });
    const once = { ...quoted, unitPrice: usdCents(370_000), handEdits };

    const twice = withHandEdits(once, ['unitPrice', 'note'], { on: today, by: null });

    expect(twice.map(({ field, quoted: was }) => [field, was?.value])).toEqual([
      ['unitPrice', 374_400],
      ['note', null],
    ]);
  });

  it('say that it was not kept where the mark is older than that', () => {
    const old = anOffer({ handEdits: [aHandEdit('unitPrice', tenth)] });

    expect(withHandEdits(old, ['unitPrice'], { on: today, by: null })[0]?.quoted).toBeNull();
  });

  it.each([
    [
      'two marks of one field',
      [
        { field: 'note', on: tenth },
        { field: 'note', on: today },
      ],
    ],
    ['a field that no person can change', [{ field: 'evidenceId', on: today }]],
    ['a day that does not exist', [{ field: 'note', on: '2026-02-30' }]],
  ])('are refused with %s', (_what, edits) => {
    expect(handEditsSchema.safeParse(edits).success).toBe(false);
  });
});
