/** What a task may buy is evaluated once for the questions that follow each other. */
import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { recordsOf } from '#domain/optimise/plan-records';
import type { PlanTask } from '../../src-renderer/workers/plan-protocol';
import { isSame, PreparedTasks } from '../../src-renderer/workers/prepared-tasks';
import { planMarket } from '../fixtures/plan-market';

const { ground, plan, siteIds } = planMarket(4);
const task: PlanTask = {
  records: recordsOf(ground),
  plan,
  lines: [],
  choices: { offerIds: [...ground.offers.keys()], siteIds, months: [null] },
  limits: { seconds: 1, seed: 1 },
};

describe('what a task may buy', () => {
  it('is evaluated once for copies of the same, whatever the goal and the limits are', () => {
    const tasks = new PreparedTasks();
    const first = tasks.of(structuredClone(task));
    const other = structuredClone({
      ...task,
      plan: { ...plan, objective: { ...plan.objective, goals: [] } },
      limits: { seconds: 9, seed: 2 },
    });
    const second = tasks.of(other);

    expect(second.made).toBe(first.made);
    expect(second.plan).toBe(other.plan);
    expect(second.limits.seconds).toBe(9);
  });

  it('is evaluated anew by the same ground where a rule is another', () => {
    const tasks = new PreparedTasks();
    const first = tasks.of(task);
    const second = tasks.of({ ...task, plan: { ...plan, rules: plan.rules.slice(1) } });

    expect(second.made).not.toBe(first.made);
    expect(second.ground).toBe(first.ground);
    expect(second.made.problem.rules).toHaveLength(plan.rules.length - 1);
  });

  it('is evaluated anew where one price is another', () => {
    const tasks = new PreparedTasks();
    const first = tasks.of(task);
    const [offer, ...rest] = task.records.offers;
    if (offer === undefined) throw new Error('No offer');
    const dearer = { ...offer, unitPrice: usdCents(offer.unitPrice + 1) };
    const second = tasks.of({ ...task, records: { ...task.records, offers: [dearer, ...rest] } });

    expect(second.ground).not.toBe(first.ground);
    expect(second.ground.offers.get(offer.id)?.unitPrice).toBe(dearer.unitPrice);
  });

  it('keeps what was found for the same goals, and forgets it for others', () => {
    const tasks = new PreparedTasks();
    tasks.of(task).known.best = [1];

    expect(tasks.of(structuredClone(task)).known.best).toEqual([1]);
    const weighted = { ...plan, objective: { ...plan.objective, mode: 'weighted' as const } };
    expect(tasks.of({ ...task, plan: weighted }).known.best).toBeNull();
  });
});

describe('two copies of plain data', () => {
  it.each<readonly [unknown, unknown, boolean]>([
    [{ a: [1, null] }, { a: [1, null] }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: undefined }, { b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [new Map([['a', [1]]]), new Map([['a', [1]]]), true],
    [new Map([['a', [1]]]), new Map([['a', [2]]]), false],
    [new Map(), {}, false],
    [null, {}, false],
    [Number.NaN, Number.NaN, true],
  ])('%o and %o', (one, other, expected) => {
    expect(isSame(one, other)).toBe(expected);
  });
});
