/** The best order, against every order there is. */
import type { OrderProblem } from '#domain/model/order-problem';
import { billionths } from '#domain/optimise/exact-decimal';
import { optimiseOrder } from '#domain/optimise/optimise-order';
import { rulesOf } from '#domain/optimise/order-rules';
import { brokenRules, wrongQuantities } from '#domain/optimise/plan-totals';
import { describe, expect, it } from 'vitest';
import { bestOfEveryOrder } from '../../fixtures/every-order';
import { aProblem, aProblemOffer, aSolver } from '../../fixtures/order-problem';

const SMALL = { offers: [2, 5], batches: 4 } as const;
const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);

function loosened(problem: OrderProblem, changes: readonly { readonly rule: string; readonly to: number }[]) {
  return rulesOf(problem).map((rule) => ({
    ...rule,
    limit: changes.find((change) => change.rule === rule.key)?.to ?? rule.limit,
  }));
}

/** A limit between the one that was and the nearest that leaves an order, by no more than a share is known to. */
function aLittleNearer({ from, to }: { readonly from: number; readonly to: number }): number {
  const nearer = from < to ? Math.max(from, to - 2e-6) : Math.min(from, to + 2e-6);
  return Number(nearer.toFixed(9));
}

describe('an order', () => {
  const answered = (status: 'optimal' | 'stopped') =>
    optimiseOrder({ objective: 'min-cost', offers: [aProblemOffer()], rules: {} }, () => ({
      status,
      values: Float64Array.of(2),
      gap: 1.4e-16,
      bound: 8_000,
    }));

  it('that is the best has no gap, and one that may not be has the one that is known', () => {
    expect(answered('optimal')).toMatchObject({ status: 'optimal', gap: 0 });
    expect(answered('stopped')).toMatchObject({ status: 'stopped', gap: 1.4e-16 });
  });
});

describe('a least quantity that is no whole number of batches', () => {
  it('is reached by the next whole batch', async () => {
    const offers = [aProblemOffer({ minUnits: 15, batchSize: 10, unitAllInUsd: 100 })];
    const problem: OrderProblem = { objective: 'min-cost', offers, rules: { targetTh: 234 } };

    expect(optimiseOrder(problem, await aSolver())).toMatchObject({ status: 'optimal', units: [20] });
  });
});

describe('200 small problems of every kind of rule', () => {
  it('have the order that is the best of every order there is, to the last cent', async () => {
    const solve = await aSolver();
    let optimal = 0;
    for (const seed of seeds) {
      const problem = aProblem(seed, SMALL);
      const plan = optimiseOrder(problem, solve);
      const best = bestOfEveryOrder(problem, rulesOf(problem));
      if (plan.status === 'infeasible') {
        expect(best, `seed ${String(seed)}`).toBeNull();
        continue;
      }
      optimal += 1;
      expect(plan.status).toBe('optimal');
      expect(billionths(plan.objective ?? -1), `seed ${String(seed)}`).toBe(best);
      expect(brokenRules(problem, plan.units ?? [], rulesOf(problem))).toEqual([]);
      expect(wrongQuantities(problem, plan.units ?? [])).toEqual([]);
    }
    // Neither kind is a rare one.
    expect(optimal).toBeGreaterThan(60);
    expect(seeds.length - optimal).toBeGreaterThan(30);
  });

  it('name a set of clashing rules that has no order, and has one without any one of them', async () => {
    const solve = await aSolver();
    for (const seed of seeds) {
      const problem = aProblem(seed, SMALL);
      const plan = optimiseOrder(problem, solve);
      if (plan.status !== 'infeasible') continue;
      const named = rulesOf(problem).filter(({ key }) => plan.clashing.includes(key));

      expect(named.length, `seed ${String(seed)}`).toBeGreaterThan(0);
      expect(bestOfEveryOrder(problem, named), `seed ${String(seed)}`).toBeNull();
      for (const one of named) {
        const rest = named.filter((rule) => rule !== one);
        expect(bestOfEveryOrder(problem, rest), `seed ${String(seed)} without ${one.key}`).not.toBeNull();
      }
    }
  });

  it('name ways out that are ways out, at the cost they say', async () => {
    const solve = await aSolver();
    for (const seed of seeds) {
      const problem = aProblem(seed, SMALL);
      const plan = optimiseOrder(problem, solve);
      if (plan.status !== 'infeasible') continue;

      for (const { changes, objective } of plan.relaxations) {
        const best = bestOfEveryOrder(problem, loosened(problem, changes));
        expect(best, `seed ${String(seed)}`).toBe(billionths(objective));
        const [change, ...others] = changes;
        if (change === undefined || others.length > 0) continue;
        const nearer = loosened(problem, [{ rule: change.rule, to: aLittleNearer(change) }]);
        expect(bestOfEveryOrder(problem, nearer), `seed ${String(seed)}, ${change.rule}`).toBeNull();
      }
      expect(plan.relaxations.length, `seed ${String(seed)}`).toBeGreaterThan(0);
    }
  });
});
