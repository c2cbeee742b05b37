import { usdCents } from '#domain/core/money';
import { EvaluatedPlan, evaluatePlan, inPlanOrder } from '#domain/planning/evaluate-plan';
import { describe, expect, it } from 'vitest';
import { aRule } from '../../fixtures/judged-rule';
import { aBarePlan, aLineOf, planOn } from '../../fixtures/plan-on-ground';

const budget = (most: number) => aRule({ kind: 'budget', measure: 'landed', most: usdCents(most) });
const lines = [
  aLineOf({ id: 'b', place: 2 }),
  aLineOf({ id: 'a', place: 2 }),
  aLineOf({ id: 'z', place: 1 }),
];

describe('a plan evaluated', () => {
  it('has its lines by place, and those of one place by id', () => {
    expect(inPlanOrder(lines).map(({ id }) => id)).toEqual(['z', 'a', 'b']);
    expect(planOn({ lines }).evaluation.lines.map(({ line }) => line.id)).toEqual(['z', 'a', 'b']);
  });

  it('has its rules judged again where they changed, and nothing else', () => {
    const { ground } = planOn();
    const known = new EvaluatedPlan();
    const before = known.evaluate(aBarePlan({ rules: [budget(0)] }), lines, ground);
    const after = known.evaluate(aBarePlan({ rules: [budget(900_000_000_00)] }), lines, ground);

    expect(before.rules[0]?.standing).toBe('broken');
    expect(after.rules[0]?.standing).toBe('kept');
    expect(after.lines).toBe(before.lines);
    expect(after.totals).toBe(before.totals);
  });

  it('is evaluated anew on another ground', () => {
    const known = new EvaluatedPlan();
    const before = known.evaluate(aBarePlan(), lines, planOn().ground);
    const { ground } = planOn({ reference: { lanes: [] } });
    const after = known.evaluate(aBarePlan(), lines, ground);

    expect(before.totals.missingLanded).toBe(0);
    expect(after).toEqual(evaluatePlan(aBarePlan(), lines, ground));
    expect(after.totals.missingLanded).toBe(3);
  });

  it('without a line that was taken out is the plan without it', () => {
    const { ground } = planOn();
    const known = new EvaluatedPlan();
    known.evaluate(aBarePlan(), lines, ground);
    const [, ...fewer] = lines;

    expect(known.evaluate(aBarePlan(), fewer, ground)).toEqual(evaluatePlan(aBarePlan(), fewer, ground));
  });
});
