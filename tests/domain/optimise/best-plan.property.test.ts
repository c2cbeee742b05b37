/** The best plan by one goal or several, against every plan there is. */
import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { PlanGoal, PlanObjective } from '#domain/model/plan-rule';
import { bestPlan, goalValue, type FoundPlan } from '#domain/optimise/best-plan';
import { perTh, type PlanPoint } from '#domain/optimise/plan-point';
import type { PurchaseProblem } from '#domain/optimise/purchase-problem';
import { purchaseRules } from '#domain/optimise/purchase-rules';
import {
  aCandidate,
  aPiece,
  aPurchase,
  aRule,
  aSearch,
  aSmallPurchase,
  lookingFor,
  pointsUnder,
} from '../../fixtures/small-purchase';

const seeds = Array.from({ length: 120 }, (_, seed) => seed + 1);

async function bestOf(problem: PurchaseProblem, objective: PlanObjective): Promise<FoundPlan> {
  const found = bestPlan(await aSearch(problem), purchaseRules(problem, problem.rules), objective);
  if (found.status === 'infeasible' || found.point === null) throw new Error('No plan');
  return found;
}

/** The best value among plans; of a ratio among those that have one. */
function bestAmong(goal: PlanGoal, points: readonly PlanPoint[]): number {
  const asked = goal === 'all-in-per-th' ? points.filter(({ ths }) => ths > 0) : points;
  const values = asked.map((point) => goalValue(goal, point));
  if (values.length === 0) return 0;
  return goal === 'all-in-total' || goal === 'all-in-per-th' ? Math.min(...values) : Math.max(...values);
}

describe('the best plan', () => {
  it.each<PlanGoal>(['all-in-total', 'all-in-per-th', 'most-th', 'earliest-th'])(
    'by %s is the best of every plan',
    async (goal) => {
      let compared = 0;
      for (const seed of seeds) {
        const problem = aSmallPurchase(seed, 0.5);
        const points = pointsUnder(problem);
        if (points.length === 0) continue;
        compared += 1;
        const { status, reached } = await bestOf(problem, lookingFor([{ goal }]));
        const best = bestAmong(goal, points);

        expect(status).toBe('optimal');
        expect(Math.abs((reached[0]?.value ?? -1) - best), `seed ${String(seed)}`).toBeLessThanOrEqual(
          1e-7 * best,
        );
      }
      expect(compared).toBeGreaterThan(50);
    },
    120_000,
  );

  it('of goals one after the other leaves the first by no more than its slack', async () => {
    for (const seed of seeds) {
      const problem = aSmallPurchase(seed, 0.5);
      const points = pointsUnder(problem);
      if (points.length === 0) continue;
      const slack = partsPerMillion(50_000);
      const { point } = await bestOf(
        problem,
        lookingFor([{ goal: 'all-in-per-th', slack }, { goal: 'most-th', slack }, { goal: 'all-in-total' }]),
      );
      const ratio = bestAmong('all-in-per-th', points);
      if (ratio === 0) continue;
      const near = points.filter((one) => (perTh(one) ?? Infinity) <= ratio * 1.05 + 1e-9);
      const ths = bestAmong('most-th', near);
      const large = near.filter((one) => one.ths >= ths * 0.95 - 1e-6);

      expect(point.allIn, `seed ${String(seed)}`).toBe(bestAmong('all-in-total', large));
    }
  }, 120_000);

  it('of goals one after the other without slack gives up not a cent of the first', async () => {
    // The other is 25 cents dearer on $4,000, and has more TH/s.
    const candidates = [
      aCandidate({ key: 'a', pieces: [aPiece({ most: 1, allIn: 400_000, ths: 200 })] }),
      aCandidate({ key: 'b', pieces: [aPiece({ most: 1, allIn: 400_025, ths: 300 })] }),
    ];
    const target = aRule('target', {
      kind: 'target',
      leastThs: 200,
      by: calendarMonth('2027-12'),
      at: 'p50',
    });
    const bought = async (slack: number) => {
      const goals = [{ goal: 'all-in-total', slack: partsPerMillion(slack) }, { goal: 'most-th' }] as const;
      return (await bestOf(aPurchase(candidates, [target]), lookingFor(goals))).point.units;
    };

    expect(await bought(0)).toEqual([1, 0]);
    expect(await bought(61)).toEqual([1, 0]);
    expect(await bought(63)).toEqual([0, 1]);
  });

  it('of goals by weight is the least sum of what each is in proportion to its own best', async () => {
    for (const seed of seeds) {
      const problem = aSmallPurchase(seed, 0.5);
      const points = pointsUnder(problem);
      const cost = bestAmong('all-in-total', points);
      const ths = bestAmong('most-th', points);
      if (points.length === 0 || cost === 0 || ths === 0) continue;
      const { point } = await bestOf(
        problem,
        lookingFor(
          [
            { goal: 'all-in-total', weight: partsPerMillion(700_000) },
            { goal: 'most-th', weight: partsPerMillion(300_000) },
          ],
          'weighted',
        ),
      );
      const sum = (one: PlanPoint) => (0.7 * one.allIn) / cost - (0.3 * one.ths) / ths;

      expect(sum(point), `seed ${String(seed)}`).toBeCloseTo(Math.min(...points.map(sum)), 6);
    }
  }, 120_000);

  it('for each TH/s is nothing, at no cost, where nothing may be bought', async () => {
    const problem = aPurchase(
      [aCandidate({ key: 'A' })],
      [aRule('budget', { kind: 'budget', measure: 'all-in', most: usdCents(100) })],
    );

    expect(await bestOf(problem, lookingFor([{ goal: 'all-in-per-th' }]))).toMatchObject({
      status: 'optimal',
      point: { ths: 0, allIn: 0 },
      reached: [{ goal: 'all-in-per-th', value: 0 }],
    });
  });

  it('for each TH/s is held with its bound when the time runs out', async () => {
    const problem = aPurchase(
      [
        aCandidate({ key: 'A', pieces: [aPiece({ most: 5, fee: 2_000_000 })] }),
        aCandidate({ key: 'B', pieces: [aPiece({ most: 5, allIn: 300_000 })] }),
      ],
      [aRule('target', { kind: 'target', leastThs: 234, by: calendarMonth('2027-12'), at: 'p50' })],
    );
    const objective = lookingFor([{ goal: 'all-in-per-th' }]);
    const ends = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (models) =>
        bestPlan(await aSearch(problem, models), purchaseRules(problem, problem.rules), objective),
      ),
    );
    const stopped = ends.filter((end) => end.status === 'stopped' && end.point !== null);

    expect(ends[0]).toEqual({ status: 'stopped', point: null });
    expect(stopped).not.toHaveLength(0);
    for (const end of stopped) {
      if (!('reached' in end)) continue;
      const { value, bound } = end.reached[0] ?? { value: 0, bound: 0 };
      expect(bound).toBeLessThanOrEqual(1_500_000 / 1_170);
      expect(value).toBeGreaterThanOrEqual(1_500_000 / 1_170);
      expect(end.gap).toBeCloseTo((value - (bound ?? 0)) / value, 9);
    }
    expect((await bestOf(problem, objective)).point).toMatchObject({ ths: 1_170, allIn: 1_500_000 });
  });
});
