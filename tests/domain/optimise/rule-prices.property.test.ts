/** What rules cost: the difference of two optima, each found by trying every plan there is. */
import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { PlanGoal } from '#domain/model/plan-rule';
import { bestPlan, goalGain, goalValue } from '#domain/optimise/best-plan';
import type { PlanPoint } from '#domain/optimise/plan-point';
import { purchaseRules } from '#domain/optimise/purchase-rules';
import { rulePrices } from '#domain/optimise/rule-prices';
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

const seeds = Array.from({ length: 240 }, (_, seed) => seed + 1);

function bestAmong(goal: PlanGoal, points: readonly PlanPoint[]): number {
  const values = points
    .filter(({ ths }) => goal !== 'all-in-per-th' || ths > 0)
    .map((point) => goalValue(goal, point));
  if (values.length === 0) return 0;
  return goal === 'most-th' ? Math.max(...values) : Math.min(...values);
}

describe('the price of a rule', () => {
  it.each<PlanGoal>(['all-in-total', 'all-in-per-th', 'most-th'])(
    'by %s is what the best of every plan gains without it, to the cent',
    async (goal) => {
      let costly = 0;
      let free = 0;
      for (const seed of seeds) {
        const problem = aSmallPurchase(seed, 0.5);
        const points = pointsUnder(problem);
        const base = bestAmong(goal, points);
        if (points.length === 0 || base === 0) continue;
        const { prices, isComplete } = rulePrices(await aSearch(problem), lookingFor([{ goal }]));

        expect(isComplete).toBe(true);
        for (const { ruleId, saves, isProved } of prices) {
          const rest = problem.rules.filter(({ id }) => id !== ruleId);
          const gain = goalGain(goal, base, bestAmong(goal, pointsUnder(problem, rest)));
          expect(isProved).toBe(true);
          expect(saves, `seed ${String(seed)} ${ruleId}`).toBeCloseTo(gain, 5);
          if (gain > 0) costly += 1;
          else free += 1;
        }
      }
      expect(costly).toBeGreaterThan(25);
      expect(free).toBeGreaterThan(20);
    },
    240_000,
  );

  it('is nothing where all that is gained or lost is what a search may leave open', async () => {
    const problem = aPurchase(
      [aCandidate({ key: 'A', pieces: [aPiece({ most: 100 })] })],
      [
        aRule('target', { kind: 'target', leastThs: 23_400, by: calendarMonth('2027-12'), at: 'p50' }),
        aRule('budget', { kind: 'budget', measure: 'all-in', most: usdCents(40_000_000) }),
      ],
    );
    const search = await aSearch(problem);
    const goal = lookingFor([{ goal: 'all-in-total' }]);
    const best = bestPlan(search, purchaseRules(problem, problem.rules), goal);
    if (best.status === 'infeasible' || best.point === null) throw new Error('No plan');
    const { point } = best;
    const costOfBudget = (cents: number) =>
      rulePrices(search, goal, undefined, {
        ...best,
        point: { ...point, allIn: point.allIn + cents },
      }).prices.find(({ ruleId }) => ruleId === 'budget');

    for (const cents of [-1, 1]) {
      expect(costOfBudget(cents)).toMatchObject({ saves: 0, allInSaved: 0, without: null });
    }
    expect(costOfBudget(100)).toMatchObject({ saves: 100, allInSaved: 100 });
  });

  it('says what the plan without it comes to, and nothing of one that costs nothing', async () => {
    const problem = aPurchase(
      [
        aCandidate({ key: 'A', pieces: [aPiece({ most: 100 })] }),
        aCandidate({ key: 'B', failsPolicy: true, pieces: [aPiece({ most: 100, allIn: 300_000 })] }),
      ],
      [
        aRule('target', { kind: 'target', leastThs: 2_340, by: calendarMonth('2027-12'), at: 'p50' }),
        aRule('policy', { kind: 'policy' }),
        aRule('budget', { kind: 'budget', measure: 'all-in', most: usdCents(90_000_000) }),
        aRule('vendors', { kind: 'vendor-count', least: null, most: 3 }),
        { ...aRule('off', { kind: 'policy' }), isOn: false },
      ],
    );
    const told: string[] = [];
    const { prices, best } = rulePrices(
      await aSearch(problem),
      lookingFor([{ goal: 'all-in-total' }]),
      (price) => told.push(price.ruleId),
    );

    expect(best?.allIn).toBe(4_000_000);
    expect(told).toEqual(['target', 'policy', 'budget', 'vendors']);
    expect(
      prices.map(({ saves, allInSaved, thsGained, without }) => [saves, allInSaved, thsGained, without?.ths]),
    ).toEqual([
      [4_000_000, 4_000_000, -2_340, 0],
      [1_000_000, 1_000_000, 0, 2_340],
      [0, 0, 0, undefined],
      [0, 0, 0, undefined],
    ]);
  });

  it('is of the goal of most weight', async () => {
    const problem = aPurchase(
      [aCandidate({ key: 'A' })],
      [aRule('budget', { kind: 'budget', measure: 'all-in', most: usdCents(800_000) })],
    );
    const objective = lookingFor(
      [
        { goal: 'all-in-total', weight: partsPerMillion(1) },
        { goal: 'most-th', weight: partsPerMillion(2) },
      ],
      'weighted',
    );

    const { prices } = rulePrices(await aSearch(problem), objective);
    expect(prices).toMatchObject([{ goal: 'most-th', saves: 3 * 234, allInSaved: -1_200_000 }]);
  });

  it('is left out where the time does not suffice', async () => {
    const problem = aSmallPurchase(3);

    expect(rulePrices(await aSearch(problem, 0), lookingFor([{ goal: 'all-in-total' }]))).toEqual({
      prices: [],
      best: null,
      isComplete: false,
    });
  });
});
