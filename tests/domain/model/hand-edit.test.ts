import { calendarDate } from '#domain/core/calendar-date';
import { handEditsSchema, withHandEdits } from '#domain/model/hand-edit';
import { describe, expect, it } from 'vitest';

const tenth = calendarDate('2026-11-10');
const today = calendarDate('2026-11-22');

describe('the marks of what a person typed over a quotation', () => {
  it('have the day of the last edit of each field, in the order of the form', () => {
    const before = withHandEdits([], ['quantity', 'unitPrice'], tenth);

    expect(withHandEdits(before, ['note', 'unitPrice'], today)).toEqual([
      { field: 'unitPrice', on: '2026-11-22' },
      { field: 'quantity', on: '2026-11-10' },
      { field: 'note', on: '2026-11-22' },
    ]);
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
