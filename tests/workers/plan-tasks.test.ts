/** Questions about a plan answered from records, as the worker does, with the real solver. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { PlanRule } from '#domain/model/plan-rule';
import { applyChanges } from '#domain/optimise/plan-change';
import { recordsOf } from '#domain/optimise/plan-records';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { loadSolver } from '../../src-renderer/workers/highs-solver';
import type { PlanTools } from '../../src-renderer/workers/optimise-plan';
import { optimisePlan } from '../../src-renderer/workers/optimise-plan';
import type { PlanTask } from '../../src-renderer/workers/plan-protocol';
import { PreparedTasks } from '../../src-renderer/workers/prepared-tasks';
import {
  answerQuestion,
  drawFrontier,
  explainInfeasible,
  priceRules,
} from '../../src-renderer/workers/plan-tasks';
import type { FrontierFound } from '../../src-renderer/workers/plan-questions';
import { planMarket } from '../fixtures/plan-market';

const highs = await loadSolver({
  wasmBinary: readFileSync(createRequire(import.meta.url).resolve('highs/runtime')),
});
const on = { isOn: true };
const target: PlanRule = {
  id: 'target',
  ...on,
  kind: 'target',
  leastThs: 100_000,
  by: calendarMonth('2027-12'),
  at: 'p50',
};
const cap: PlanRule = {
  id: 'cap',
  ...on,
  kind: 'share',
  of: 'vendor',
  name: null,
  base: 'th',
  least: null,
  most: partsPerMillion(500_000),
};
const market = planMarket(6, [target, cap]);

function aTask(rules: readonly PlanRule[]): PlanTask {
  return {
    records: recordsOf(market.ground),
    plan: { ...market.plan, rules },
    lines: [],
    choices: {
      offerIds: [...market.ground.offers.keys()],
      siteIds: market.siteIds.slice(0, 1),
      months: [null],
    },
    limits: { seconds: Number.POSITIVE_INFINITY, seed: 1 },
  };
}

function tools(): PlanTools {
  let ids = 0;
  return {
    highs,
    now: () => 0,
    newId: () => {
      ids += 1;
      return `new-${String(ids)}`;
    },
    prepared: new PreparedTasks(),
  };
}

function allInOf(rules: readonly PlanRule[]): number {
  const answer = optimisePlan(aTask(rules), tools(), () => undefined);
  if (answer.status !== 'optimal') throw new Error(answer.status);
  return evaluatePlan({ ...market.plan, rules }, answer.lines, market.ground).totals.allIn;
}

describe('questions about a plan', () => {
  it('are answered with ways out that the domain finds to be plans of that cost', () => {
    const budget: PlanRule = {
      id: 'budget',
      ...on,
      kind: 'budget',
      measure: 'all-in',
      most: usdCents(100_000_000),
    };
    const rules = [target, cap, budget];
    const told: number[] = [];
    const { clash, waysOut } = explainInfeasible(aTask(rules), tools(), (found) =>
      told.push(found.waysOut.length),
    );

    expect(clash).toEqual({ ruleIds: ['target', 'budget'], lockedLineIds: [], isProved: true });
    expect(waysOut).toHaveLength(2);
    expect(told).toEqual([0, 1, 2]);
    for (const { changes, point, isProved } of waysOut) {
      expect(isProved).toBe(true);
      expect(allInOf(applyChanges(rules, changes))).toBe(point.allIn);
    }
  }, 60_000);

  it('are answered with prices that are the difference of two best plans, to the cent', () => {
    const told: string[] = [];
    const { prices, isComplete } = priceRules(aTask([target, cap]), tools(), ({ ruleId }) =>
      told.push(ruleId),
    );

    expect(isComplete).toBe(true);
    expect(told).toEqual(['target', 'cap']);
    const price = prices.find(({ ruleId }) => ruleId === 'cap');
    expect(price?.saves).toBe(allInOf([target, cap]) - allInOf([target]));
    expect(price?.saves).toBeGreaterThan(0);
    expect(price).not.toHaveProperty('problem');
  }, 60_000);

  it('are answered with a frontier whose every plan has lines of its cost', () => {
    const task = { ...aTask([target]), axes: { third: 'vendor-share' } as const };
    const told: FrontierFound[] = [];
    const found = drawFrontier(task, tools(), (frontier) => told.push(frontier));

    expect(found.refused).toBe(0);
    expect(found.points.length).toBeGreaterThan(1);
    expect(told.at(-1)?.points).toEqual(found.points);
    for (const { point, lines } of found.points) {
      const { totals, rules } = evaluatePlan(task.plan, lines, market.ground);
      expect(totals.allIn).toBe(point.allIn);
      expect(rules.map(({ standing }) => standing)).not.toContain('broken');
      expect(Math.max(...totals.byVendor.shares.map(({ ofThs }) => ofThs))).toBeLessThanOrEqual(
        point.topVendor?.share ?? 0,
      );
    }
  }, 120_000);

  it('are told apart by their kind', () => {
    const ask = (kind: 'optimise-plan' | 'explain-infeasible' | 'price-rules') =>
      answerQuestion({ kind, task: aTask([cap]) }, tools(), () => undefined);

    expect(ask('optimise-plan')).toMatchObject({ status: 'optimal', lines: [] });
    expect(ask('explain-infeasible')).toEqual({
      clash: { ruleIds: [], lockedLineIds: [], isProved: true },
      waysOut: [],
    });
    expect(ask('price-rules')).toMatchObject({ prices: [{ ruleId: 'cap', saves: 0 }], isComplete: true });
    expect(
      answerQuestion(
        { kind: 'draw-frontier', task: { ...aTask([cap]), axes: { third: 'none' } } },
        tools(),
        () => undefined,
      ),
    ).toMatchObject({ points: [{ point: { allIn: 0 } }] });
  }, 60_000);

  it('name no way out, no point and no proved price whose lines come to other cents', () => {
    const budget: PlanRule = {
      id: 'budget',
      ...on,
      kind: 'budget',
      measure: 'all-in',
      most: usdCents(100_000_000),
    };
    const apart = (rules: readonly PlanRule[]) => {
      const mine = tools();
      const { made } = mine.prepared.of(aTask(rules));
      const { price } = made;
      const dearer: typeof price = (candidate, units) => {
        const values = price(candidate, units);
        return values === null ? null : { ...values, allIn: (values.allIn ?? 0) + 7 };
      };
      Object.assign(made, { price: dearer });
      return mine;
    };
    const rules = [target, cap];
    const clashing = [...rules, budget];

    expect(explainInfeasible(aTask(clashing), apart(clashing), () => undefined).waysOut).toEqual([]);
    const { prices } = priceRules(aTask(rules), apart(rules), () => undefined);
    expect(prices.map(({ ruleId, saves, isProved }) => [ruleId, saves > 0, isProved])).toEqual([
      ['target', true, true],
      ['cap', true, false],
    ]);
    const drawn = drawFrontier({ ...aTask(rules), axes: { third: 'none' } }, apart(rules), () => undefined);
    expect(drawn.points).toEqual([]);
    expect(drawn.refused).toBeGreaterThan(0);
  }, 60_000);
});
