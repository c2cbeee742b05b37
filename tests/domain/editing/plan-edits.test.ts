import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { areAlike } from '#domain/editing/cell-fields';
import { markedAfter, rebaseChange, resetField } from '#domain/editing/offer-change';
import { planEdits, planFill } from '#domain/editing/plan-edits';
import { NO_CONVENTIONS } from '#domain/editing/typing-conventions';
import { anOffer } from '../../fixtures/offer';
import { readCountry } from '../../../src-renderer/imports/country-names';

const today = calendarDate('2026-11-22');
const context = { today, conventions: NO_CONVENTIONS, country: readCountry };
const first = anOffer();
const second = anOffer({ id: 'A2', unitPrice: usdCents(300_000) });

describe('planning edits', () => {
  it('works the same text out for each offer, from what stands there', () => {
    const plan = planFill([first, second], ['unitPrice'], '-5%', context);

    expect(plan.changes.map(({ after }) => after.unitPrice)).toEqual([355_680, 285_000]);
    expect(plan).toMatchObject({ refused: [], changedCells: 2, question: null });
  });

  it('counts every cell that changes, also of one offer', () => {
    const edits = [
      { offer: first, field: 'quantity', text: '5' },
      { offer: first, field: 'unitPrice', text: '3400' },
    ] as const;

    expect(planEdits(edits, context)).toMatchObject({ changes: [{ before: first }], changedCells: 2 });
  });

  it('plans nothing where nothing would differ', () => {
    expect(planFill([first], ['unitPrice'], '3744', context)).toMatchObject({ changes: [], changedCells: 0 });
  });

  it('leaves an offer whole if one of its cells is refused', () => {
    const plan = planEdits(
      [
        { offer: first, field: 'unitPrice', text: '3400' },
        { offer: first, field: 'origin', text: 'nowhere' },
        { offer: second, field: 'unitPrice', text: '3400' },
      ],
      context,
    );

    expect(plan.changes.map(({ before }) => before.id)).toEqual(['A2']);
    expect(plan.refused).toMatchObject([{ offerId: 'A1', field: 'origin', text: 'nowhere' }]);
  });

  it('refuses units that the customs entries do not add up to, and says where to change both', () => {
    const split = anOffer({
      batches: [
        { quantity: 60, afterDays: 0 },
        { quantity: 40, afterDays: 14 },
      ],
    });
    const plan = planFill([split], ['quantity'], '120', context);

    expect(plan.refused[0]?.words).toBe(
      'Offer A1: its 2 customs entries add up to 100 units, not 120. Change both in its form: press Shift+F2.',
    );
  });

  it('asks before it plans what can be read in two ways', () => {
    const plan = planFill([first], ['unitPrice'], '1,234', context);

    expect(plan.question?.readings.map(({ words }) => words)).toEqual(['1234', '1.234']);
    expect(plan.changes).toEqual([]);
  });

  it('takes the last text for a cell that is named twice', () => {
    const plan = planEdits(
      [
        { offer: first, field: 'quantity', text: '5' },
        { offer: first, field: 'quantity', text: '7' },
      ],
      context,
    );

    expect(plan.changes[0]?.after.quantity).toBe(7);
  });
});

describe('the marks of typing', () => {
  const hand = { on: today, by: 'Ana' };
  const typed = planFill([first], ['unitPrice'], '3400', context).changes[0]!;
  const marked = markedAfter(typed, hand);

  it('quote what stood there first, with who and when', () => {
    expect(marked.handEdits).toEqual([
      { field: 'unitPrice', on: today, by: 'Ana', quoted: { value: 374_400 } },
    ]);
    const again = planFill([marked], ['unitPrice'], '3300', context).changes[0]!;
    expect(markedAfter(again, { on: today, by: null }).handEdits).toEqual([
      { field: 'unitPrice', on: today, by: null, quoted: { value: 374_400 } },
    ]);
  });

  it('go when the field says again what the quotation says', () => {
    const back = planFill([marked], ['unitPrice'], '3744', context).changes[0]!;

    expect(markedAfter(back, hand)).toEqual(first);
  });

  it('let the quotation be put back', () => {
    const reset = resetField(marked, 'unitPrice');

    expect(reset.ok && reset.value !== null ? markedAfter(reset.value, hand) : null).toEqual(first);
  });

  it('of before the quotation was kept cannot be reset, and say so', () => {
    const old = anOffer({ handEdits: [{ field: 'unitPrice', on: today, by: null, quoted: null }] });
    const reset = resetField(old, 'unitPrice');

    expect(reset.ok ? '' : reset.problem.words).toMatch(/what the quotation said was not kept/);
  });

  it('of a dollar price over a foreign one bring both back', () => {
    const foreignPrice = {
      amount: '26000',
      currency: 'CNY',
      usdPerUnit: '0.144',
      rateDate: calendarDate('2026-11-03'),
    };
    const quoted = anOffer({ foreignPrice });
    const priced = markedAfter(planFill([quoted], ['unitPrice'], '3400', context).changes[0]!, hand);

    expect(priced.foreignPrice).toBeNull();
    const reset = resetField(priced, 'unitPrice');
    expect(reset.ok && reset.value !== null ? markedAfter(reset.value, hand) : null).toEqual(quoted);
  });
});

describe('a change of an offer that became another in the meantime', () => {
  const change = planFill([first], ['unitPrice'], '3400', context).changes[0]!;

  it('is made all the same if it is about other fields', () => {
    const now = anOffer({ quantity: 7 });
    const rebased = rebaseChange(change, now);

    expect(rebased).toMatchObject({
      ok: true,
      value: { before: now, after: { quantity: 7, unitPrice: 340_000 } },
    });
  });

  it('is refused, with what stands there now, if it is about the same field', () => {
    const rebased = rebaseChange(change, anOffer({ unitPrice: usdCents(100) }));

    expect(rebased.ok ? '' : rebased.problem.words).toBe(
      'Offer A1, Unit price: was changed in the meantime and is $1.00 now. It is kept so; type it again if you want to change it.',
    );
  });
});

describe('fields of the same kind', () => {
  it.each([
    ['freightTotal', 'insuranceTotal', true],
    ['entryDate', 'validUntil', true],
    ['origin', 'hashboardOrigin', true],
    ['origin', 'vendor', false],
    ['quantity', 'hashrateThs', false],
    ['incoterm', 'mode', false],
    ['batches', 'batches', false],
  ] as const)('%s and %s: %s', (one, other, expected) => {
    expect(areAlike(one, other)).toBe(expected);
  });
});
