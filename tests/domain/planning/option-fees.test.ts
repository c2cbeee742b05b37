import { describe, expect, it } from 'vitest';
import type { PlanLine } from '#domain/model/plan';
import { EvaluatedPlan } from '#domain/planning/evaluate-plan';
import { aBarePlan, aLineOf, planOn } from '../../fixtures/plan-on-ground';
import { somePurchaseTerms } from '../../fixtures/plan-records';

const terms = [somePurchaseTerms({ id: 'A1', mostUnits: 150, lotSize: null })];
const lines = (...quantities: readonly (readonly [number, 'firm' | 'option' | 'exercised'])[]) =>
  planOn({
    terms,
    lines: quantities.map(([quantity, standing], index) =>
      aLineOf({ id: `line-${String(index)}`, place: index, quantity, standing }),
    ),
  }).evaluation;

describe('lines of one offer', () => {
  it('share the fee of their option by units, to the cent', () => {
    const { lines: evaluated, totals } = lines([100, 'option'], [200, 'exercised'], [0, 'exercised']);

    expect(evaluated.map(({ optionFee }) => optionFee)).toEqual([1_666_667, 3_333_333, 0]);
    expect(totals.optionFees).toBe(5_000_000);
    expect(evaluated[0]?.landed).toBe(1_666_667);
  });

  it('say where together they buy more than is sold', () => {
    const problem = { code: 'quantity/above-most', most: 150 };

    expect(lines([100, 'firm'], [51, 'firm']).lines.map(({ problems }) => problems)).toEqual([
      [problem],
      [problem],
    ]);
    expect(lines([100, 'firm'], [50, 'firm']).lines.map(({ problems }) => problems)).toEqual([[], []]);
    expect(lines([100, 'firm'], [60, 'exercised']).lines.map(({ problems }) => problems)).toEqual([[], []]);
  });

  it('say where together they call more than the option is for', () => {
    expect(lines([200, 'option'], [101, 'exercised']).lines.map(({ problems }) => problems)).toEqual([
      [{ code: 'option/above-units', most: 300 }],
      [{ code: 'option/above-units', most: 300 }],
    ]);
    expect(lines([200, 'option'], [100, 'exercised']).lines[0]?.problems).toEqual([]);
  });
});

describe('a fee that is shared by other lines than before', () => {
  it('is shared anew, also where lines are remembered', () => {
    const { ground } = planOn({ terms });
    const plan = aBarePlan();
    const evaluated = new EvaluatedPlan();
    const called = aLineOf({ quantity: 60, standing: 'exercised' });
    const held = (quantity: number) => aLineOf({ id: 'line-2', quantity, standing: 'option', place: 2 });
    const feesOf = (...asked: readonly PlanLine[]) =>
      evaluated.evaluate(plan, asked, ground).lines.map(({ optionFee }) => optionFee);

    expect(feesOf(called, held(40))).toEqual([3_000_000, 2_000_000]);
    expect(feesOf(called, held(140))).toEqual([1_500_000, 3_500_000]);
    expect(feesOf(called)).toEqual([5_000_000]);
    expect(feesOf(called, held(40))).toEqual([3_000_000, 2_000_000]);
  });
});
