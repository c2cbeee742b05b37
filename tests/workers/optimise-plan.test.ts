/** The search for the best plan as the worker makes it, with the real solver. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { recordsOf } from '#domain/optimise/plan-records';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { loadSolver } from '../../src-renderer/workers/highs-solver';
import { optimisePlan, type PlanTools } from '../../src-renderer/workers/optimise-plan';
import type { PlanProgress, PlanTask } from '../../src-renderer/workers/plan-protocol';
import { PreparedTasks } from '../../src-renderer/workers/prepared-tasks';
import { planMarket } from '../fixtures/plan-market';

const market = planMarket(24);
let tools: PlanTools;

beforeAll(async () => {
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'));
  let ids = 0;
  tools = {
    highs: await loadSolver({ wasmBinary }),
    now: () => 0,
    newId: () => {
      ids += 1;
      return `new-${String(ids)}`;
    },
    prepared: new PreparedTasks(),
  };
});

function aTask(change: Partial<PlanTask> = {}): PlanTask {
  const { ground, plan, siteIds } = market;
  return {
    records: structuredClone(recordsOf(ground)),
    plan,
    lines: [],
    choices: { offerIds: [...ground.offers.keys()], siteIds, months: [null] },
    limits: { seconds: Number.POSITIVE_INFINITY, seed: 7 },
    ...change,
  };
}

describe('the best plan of 24 offers', () => {
  it('is told of without whole units first, then as ever better plans that keep every rule, then proved', () => {
    const told: PlanProgress[] = [];
    const answer = optimisePlan(aTask(), tools, (progress) => told.push(progress));
    if (answer.status !== 'optimal') throw new Error(JSON.stringify(answer));

    expect(told[0]?.phase).toBe('relaxed');
    expect(told.at(-1)?.phase).toBe('proved');
    const plans = told.filter(({ lines }) => lines !== null);
    for (const { lines, allIn } of plans) {
      const { rules, totals } = evaluatePlan(market.plan, lines ?? [], market.ground);
      expect(rules.map(({ standing }) => standing)).not.toContain('broken');
      expect(totals.allIn).toBe(allIn);
    }
    const { totals } = evaluatePlan(market.plan, answer.lines, market.ground);
    expect(told.at(-1)?.allIn).toBe(totals.allIn);
    expect(totals.allIn).toBeGreaterThanOrEqual(Math.floor(told[0]?.allIn ?? Infinity));
    expect(answer.gap).toBeLessThanOrEqual(1e-6);
  });

  it('is the first plan there was where the time ends after it', () => {
    // Asked once at the start and once before each model: the third model comes too late.
    let asked = 0;
    const now = () => {
      asked += 1;
      return asked <= 3 ? 0 : 1e9;
    };
    const task = aTask({ limits: { seconds: 60, seed: 7 } });
    const prepared = new PreparedTasks();
    const answer = optimisePlan(task, { ...tools, now, prepared }, () => undefined);
    if (answer.status !== 'stopped') throw new Error(JSON.stringify(answer));

    // Prices of rules are held against a plan that is proved.
    expect(prepared.of(task).known.first).toBeNull();

    const { rules } = evaluatePlan(market.plan, answer.lines, market.ground);
    expect(rules.map(({ standing }) => standing)).not.toContain('broken');
    expect(answer.gap).toBeLessThan(0.05);
  });

  it('is the same for the same seed', () => {
    const bought = () => {
      const answer = optimisePlan(aTask(), tools, () => undefined);
      return 'lines' in answer
        ? answer.lines.map(({ offerId, siteId, quantity }) => [offerId, siteId, quantity])
        : [];
    };

    expect(bought()).toEqual(bought());
  });

  it('is none where no plan keeps the rules', () => {
    const plan = {
      ...market.plan,
      rules: [
        ...market.plan.rules,
        { id: 'b', isOn: true, kind: 'budget', measure: 'all-in', most: usdCents(100) },
      ] as const,
    };

    expect(optimisePlan(aTask({ plan }), tools, () => undefined)).toMatchObject({ status: 'infeasible' });
  });

  it('is refused where the evaluation of its lines comes to other cents, with the difference', () => {
    const prepared = new PreparedTasks();
    const { made } = prepared.of(aTask());
    const { price } = made;
    const dearer: typeof price = (candidate, units) => {
      const values = price(candidate, units);
      return values === null ? null : { ...values, allIn: (values.allIn ?? 0) + 7 };
    };
    Object.assign(made, { price: dearer });
    const answer = optimisePlan(aTask(), { ...tools, prepared }, () => undefined);
    if (answer.status !== 'refused') throw new Error(JSON.stringify(answer));

    expect(answer.difference % 7).toBe(0);
    expect(answer.difference).toBe(answer.modelAllIn - answer.domainAllIn);
    expect(answer.difference).toBeGreaterThan(0);
  });

  it('is neither told nor answered where it breaks a rule that the search did not keep', () => {
    const prepared = new PreparedTasks();
    const { made } = prepared.of(aTask());
    Object.assign(made, { problem: { ...made.problem, rules: [] } });
    const told: PlanProgress[] = [];
    const answer = optimisePlan(aTask(), { ...tools, prepared }, (progress) => told.push(progress));

    expect(answer.status).toBe('refused');
    expect(told.filter(({ lines }) => lines !== null)).toEqual([]);
  });
});
