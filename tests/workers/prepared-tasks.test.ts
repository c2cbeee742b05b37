/** What is evaluated once for several questions, and what makes it be evaluated anew. */
import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion } from '#domain/core/money';
import type { FoundPlan } from '#domain/optimise/best-plan';
import { recordsOf } from '#domain/optimise/plan-records';
import type { PlanTask } from '../../src-renderer/workers/plan-protocol';
import { PreparedTasks } from '../../src-renderer/workers/prepared-tasks';
import { planMarket } from '../fixtures/plan-market';
import { aLineOf } from '../fixtures/plan-on-ground';

const market = planMarket(4, []);
const [firstOffer = ''] = market.ground.offers.keys();

/** As it comes to a worker: a copy. */
function aTask(change: Partial<PlanTask> = {}): PlanTask {
  return structuredClone({
    records: recordsOf(market.ground),
    plan: market.plan,
    lines: [],
    choices: {
      offerIds: [...market.ground.offers.keys()],
      siteIds: market.siteIds.slice(0, 1),
      months: [null],
    },
    limits: { seconds: 30, seed: 1 },
    ...change,
  });
}

const locked = aLineOf({ planId: market.plan.id, offerId: firstOffer, isLocked: true });
const others: readonly (readonly [what: string, change: Partial<PlanTask>])[] = [
  ['lines', { lines: [locked] }],
  ['choices', { choices: { ...aTask().choices, offerIds: [firstOffer] } }],
  [
    'rules',
    {
      plan: {
        ...market.plan,
        rules: [
          {
            id: 'target',
            isOn: true,
            kind: 'target',
            leastThs: 1000,
            by: calendarMonth('2027-12'),
            at: 'p50',
          },
        ],
      },
    },
  ],
];

describe('what a task may buy', () => {
  it('is evaluated once for all questions of the same task, whatever time they are given', () => {
    const prepared = new PreparedTasks();
    const first = prepared.of(aTask());
    first.known.best = [1];
    const again = prepared.of(aTask({ limits: { seconds: 5, seed: 2 } }));

    expect(again.made).toBe(first.made);
    expect(again.known.best).toEqual([1]);
    expect(again.limits).toEqual({ seconds: 5, seed: 2 });
  });

  it.each(others)('is evaluated anew for other %s, and nothing is known of it', (_, change) => {
    const prepared = new PreparedTasks();
    const first = prepared.of(aTask());
    first.known.best = [1];
    const other = prepared.of(aTask(change));

    expect(other.made).not.toBe(first.made);
    expect(other.ground).toBe(first.ground);
    expect(other.known).toEqual({ first: null, best: null });
  });

  it('is evaluated anew of other records, by them', () => {
    const prepared = new PreparedTasks();
    const first = prepared.of(aTask());
    const { records } = aTask();
    const cheaper = records.offers.map((offer) => ({ ...offer, isShortlisted: !offer.isShortlisted }));
    const other = prepared.of(aTask({ records: { ...records, offers: cheaper } }));

    expect(other.made).not.toBe(first.made);
    expect(other.ground.offers.get(firstOffer)).toEqual(cheaper[0]);
  });

  it('stays for other goals, whose best plans are others', () => {
    const prepared = new PreparedTasks();
    const first = prepared.of(aTask());
    first.known.first = { status: 'optimal' } as FoundPlan;
    const goal = { goal: 'most-th', weight: partsPerMillion(0), slack: partsPerMillion(0) } as const;
    const plan = { ...market.plan, objective: { mode: 'one-after-another', goals: [goal] } as const };
    const other = prepared.of(aTask({ plan }));

    expect(other.made).toBe(first.made);
    expect(other.plan.objective).toEqual(plan.objective);
    expect(other.known.first).toBeNull();
  });
});
