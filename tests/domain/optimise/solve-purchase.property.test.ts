/** The best plan on real ground, against every plan there is: evaluated and judged by the domain. */
import { describe, expect, it } from 'vitest';
import { daysBetween } from '#domain/core/calendar-date';
import { agreement } from '#domain/optimise/agree';
import { GOAL_SUMS } from '#domain/optimise/best-plan';
import { planProblem } from '#domain/optimise/plan-problem';
import { purchaseRules } from '#domain/optimise/purchase-rules';
import { solvePurchase } from '#domain/optimise/solve-purchase';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { aSolver } from '../../fixtures/order-problem';
import { aSmallPlan, bestOfEveryPlan, valueOf } from '../../fixtures/small-plan';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

describe('60 small plans with price breaks, lots, sites, months and rules of every kind', () => {
  it('have the plan that is the best of every plan, to the cent, and none where every plan breaks a rule', async () => {
    const solve = await aSolver();
    const kinds = new Set<string>();
    let infeasible = 0;
    for (const seed of SEEDS) {
      const small = aSmallPlan(seed);
      const { ground, plan, choices, goal } = small;
      const { problem, price, linesOf } = planProblem(ground, plan, [], choices);
      const days = (line: { readonly hashingP50: Parameters<typeof daysBetween>[0] | null }) =>
        line.hashingP50 === null ? 0 : Math.max(0, daysBetween(line.hashingP50, problem.horizon) + 1);
      const best = bestOfEveryPlan(small, days);
      const of = `seed ${String(seed)}`;

      const answer = solvePurchase(problem, purchaseRules(problem, problem.rules), GOAL_SUMS[goal], {
        solve,
        price,
      });

      for (const { kind } of plan.rules) kinds.add(kind);
      if (answer.status === 'infeasible') {
        infeasible += 1;
        expect(best, of).toBeNull();
        continue;
      }
      if (answer.units === null) throw new Error(`${of}: no answer`);
      const lines = linesOf(answer.units, idsFrom('new'));
      const evaluation = evaluatePlan(plan, lines, ground);
      expect(answer.status, of).toBe('optimal');
      expect(agreement(answer.problem, answer.units, evaluation), of).toEqual({ agrees: true });
      const value = valueOf(evaluation, goal, days);
      expect(Math.abs(value - (best ?? Number.NaN)), of).toBeLessThanOrEqual(1e-7 * Math.abs(value));
    }
    expect(infeasible).toBeGreaterThan(5);
    expect(infeasible).toBeLessThan(45);
    expect(kinds.size).toBeGreaterThanOrEqual(10);
  }, 300_000);
});

function idsFrom(name: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${name}-${String(count)}`;
  };
}
