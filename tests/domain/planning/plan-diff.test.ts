import { describe, expect, it } from 'vitest';
import type { PlanLine } from '#domain/model/plan';
import { diffPlans } from '#domain/planning/plan-diff';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { aBarePlan, aFutureOffer, aLineOf, month, planOn } from '../../fixtures/plan-on-ground';

const offers = [aFutureOffer(), aFutureOffer({ id: 'A2' }), aFutureOffer({ id: 'A3' })];
const { ground } = planOn({ offers });
const of = (lines: readonly PlanLine[]) => evaluatePlan(aBarePlan(), lines, ground);

describe('the difference of two plans', () => {
  it('is none where the lines are the same', () => {
    const [row] = diffPlans(of([aLineOf()]), of([aLineOf()]));

    expect(row).toMatchObject({ kind: 'same', changed: [], units: 0, ths: 0, landed: 0, allIn: 0 });
  });

  it('names what was added, removed and changed, with units, TH and dollars', () => {
    const before = of([aLineOf(), aLineOf({ id: 'line-2', offerId: 'A2', quantity: 50 })]);
    const after = of([aLineOf({ quantity: 120 }), aLineOf({ id: 'line-3', offerId: 'A3', quantity: 30 })]);
    const diff = diffPlans(before, after);

    expect(diff.map(({ kind, units, changed }) => [kind, units, changed])).toEqual([
      ['changed', 20, ['quantity']],
      ['added', 30, []],
      ['removed', -50, []],
    ]);
    expect(diff[0]?.ths).toBe(20 * 234);
    const landed = diff.reduce((sum, row) => sum + (row.landed ?? Number.NaN), 0);
    expect(landed).toBe(after.totals.landed - before.totals.landed);
  });

  it('counts units as the totals do: a held option brings none until it is exercised', () => {
    const held = of([
      aLineOf({ standing: 'option', quantity: 200 }),
      aLineOf({ id: 'line-2', offerId: 'A2' }),
    ]);
    const without = of([aLineOf({ id: 'line-2', offerId: 'A2' })]);
    const exercised = of([
      aLineOf({ standing: 'exercised', quantity: 200 }),
      aLineOf({ id: 'line-2', offerId: 'A2' }),
    ]);
    const units = (before: typeof held, after: typeof held) =>
      diffPlans(before, after).reduce((sum, row) => sum + row.units, 0);

    expect(units(held, without)).toBe(without.totals.units - held.totals.units);
    expect(units(held, exercised)).toBe(200);
  });

  it('takes lines with other ids for the same where they buy the same, the month sooner than the site', () => {
    const before = of([
      aLineOf({ id: 'a', batchMonth: month('2027-03') }),
      aLineOf({ id: 'b', batchMonth: month('2027-04') }),
    ]);
    const after = of([
      aLineOf({ id: 'x', batchMonth: month('2027-04'), quantity: 70 }),
      aLineOf({ id: 'y', batchMonth: month('2027-05') }),
    ]);
    const pairs = diffPlans(before, after).map((row) => [row.before?.line.id, row.after?.line.id]);

    expect(pairs).toEqual([
      ['b', 'x'],
      ['a', 'y'],
    ]);
  });

  it('pairs each line once: what is left over was added or removed', () => {
    const before = of([aLineOf({ id: 'a' })]);
    const after = of([aLineOf({ id: 'x' }), aLineOf({ id: 'y' })]);

    expect(diffPlans(before, after).map(({ kind }) => kind)).toEqual(['same', 'added']);
  });

  it('does not know the dollars of a line that has no cost', () => {
    const before = of([aLineOf({ offerId: 'gone' })]);
    const [row] = diffPlans(before, of([]));

    // As the totals count them: of an offer that is gone no units come.
    expect(row).toMatchObject({ kind: 'removed', units: 0, landed: null, allIn: null });
  });
});

describe('a lock', () => {
  it('that is put on or taken off is a change', () => {
    const [row] = diffPlans(of([aLineOf()]), of([aLineOf({ isLocked: true })]));

    expect(row).toMatchObject({ kind: 'changed', changed: ['isLocked'], landed: 0 });
  });
});
