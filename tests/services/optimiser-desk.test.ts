import { describe, expect, it } from 'vitest';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { PlanRule } from '#domain/model/plan-rule';
import { OptimiserDesk } from '../../src-renderer/services/optimiser-desk';
import type { PlanProgress } from '../../src-renderer/services/optimiser-state';
import { aLineOf, planOn } from '../fixtures/plan-on-ground';
import { answered, aPrice, askedOf, scriptedSolver, SOME_POINT } from '../fixtures/plan-solver';

const cap: PlanRule = {
  id: 'cap',
  isOn: true,
  kind: 'share',
  of: 'vendor',
  name: null,
  base: 'th',
  least: null,
  most: partsPerMillion(400_000),
};
const budget: PlanRule = {
  id: 'budget',
  isOn: true,
  kind: 'budget',
  measure: 'all-in',
  most: usdCents(100),
};
const withRules = () => planOn({ plan: { rules: [cap, budget] } });
const progress = (change: Partial<PlanProgress>): PlanProgress => ({
  phase: 'plan',
  goal: 'all-in-total',
  place: 0,
  allIn: 143_000_000_00,
  ths: 5_000_000,
  gap: 0.02,
  lines: null,
  ...change,
});
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

function aDesk() {
  const solver = scriptedSolver();
  let now = 1_000;
  const desk = new OptimiserDesk({ solver, now: () => now });
  let told = 0;
  desk.watch(() => {
    told += 1;
  });
  return {
    solver,
    desk,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    told: () => told,
    run: () => desk.state().run,
    prices: () => desk.state().prices,
    frontier: () => desk.state().frontier,
  };
}

describe('a solver', () => {
  it('is readied once, however often the screen is opened', () => {
    let readied = 0;
    const solver = {
      ...scriptedSolver(),
      warm: () => {
        readied += 1;
      },
    };
    const desk = new OptimiserDesk({ solver, now: () => 0 });
    desk.warm();
    desk.warm();

    expect(readied).toBe(1);
  });
});

describe('a search', () => {
  it('tells the relaxed answer first and then the best plan so far, each with its time', () => {
    const { desk, solver, pass, run } = aDesk();
    void desk.run(askedOf(withRules()));
    expect(run()).toMatchObject({ kind: 'running', since: 1_000, relaxed: null, best: null });
    pass(200);
    solver.plans[0]?.tell(progress({ phase: 'relaxed', allIn: 141_000_000_00 }));
    pass(300);
    solver.plans[0]?.tell(progress({}));
    pass(100);
    solver.plans[0]?.tell(progress({ allIn: 142_000_000_00, gap: 0.01 }));

    expect(run()).toMatchObject({
      relaxed: { after: 200, progress: { allIn: 141_000_000_00 } },
      best: { after: 600, progress: { allIn: 142_000_000_00, gap: 0.01 } },
    });
  });

  it('proposes the plan, and then works out what each rule costs', async () => {
    const { desk, solver, pass, run, prices } = aDesk();
    const asked = askedOf(withRules());
    const done = desk.run(asked);
    pass(2_500);
    const lines = [aLineOf({ quantity: 7 })];
    solver.plans[0]?.answer(answered(lines, { status: 'stopped', gap: 0.01 }));
    await settled();

    expect(run()).toMatchObject({ kind: 'found', lines, isProved: false, gap: 0.01, took: 2_500 });
    expect(prices()).toMatchObject({ isWorking: true, problem: null });
    solver.prices[0]?.tell(aPrice());
    expect(prices()?.byRule.get('cap')).toEqual(aPrice());
    solver.prices[0]?.answer({ prices: [aPrice(), aPrice({ ruleId: 'budget' })], isComplete: true });
    await done;
    expect([...(prices()?.byRule.keys() ?? [])]).toEqual(['cap', 'budget']);
    expect(prices()).toMatchObject({ asked, isWorking: false });
  });

  it('of a plan without rules prices nothing', async () => {
    const { desk, solver, prices } = aDesk();
    const done = desk.run(askedOf());
    solver.plans[0]?.answer(answered([]));
    await done;
    expect(solver.prices).toEqual([]);
    expect(prices()).toMatchObject({ isWorking: false });
  });

  it('is stopped with the best plan so far, and prices nothing then', async () => {
    const { desk, solver, run } = aDesk();
    const done = desk.run(askedOf(withRules()));
    desk.stop();
    expect(solver.plans[0]?.signal.aborted).toBe(true);
    solver.plans[0]?.answer(answered([], { status: 'stopped', gap: 0.3 }));
    await done;

    expect(run()).toMatchObject({ kind: 'found', gap: 0.3 });
    expect(solver.prices).toEqual([]);
  });

  it('that is stopped before any plan says so', async () => {
    const { desk, solver, run } = aDesk();
    const left = [{ offerId: 'A1', reason: 'its cost is not known' }];
    const done = desk.run(askedOf());
    solver.plans[0]?.answer({ status: 'none', left });
    await done;
    expect(run()).toMatchObject({ kind: 'none', left });
  });

  it('without a plan finds what clashes and the ways out, as they come', async () => {
    const { desk, solver, run } = aDesk();
    const done = desk.run(askedOf(withRules()));
    solver.plans[0]?.answer({ status: 'infeasible', left: [] });
    await settled();
    expect(run()).toMatchObject({ kind: 'infeasible', isWorking: true, found: { clash: null } });

    const clash = { ruleIds: ['cap', 'budget'], lockedLineIds: [], isProved: true };
    solver.clashes[0]?.tell({ clash, waysOut: [] });
    expect(run()).toMatchObject({ isWorking: true, found: { clash } });
    const way = {
      changes: [],
      point: SOME_POINT,
      moreThanCheapest: 0,
      gives: partsPerMillion(1),
      isProved: true,
    };
    solver.clashes[0]?.answer({ clash, waysOut: [way] });
    await done;
    expect(run()).toMatchObject({ isWorking: false, found: { clash, waysOut: [way] } });
  });

  it('shows a refusal, and a failure in its words', async () => {
    const { desk, solver, run } = aDesk();
    const answer = {
      status: 'refused',
      modelAllIn: 100,
      domainAllIn: 101,
      difference: 1,
      words: [],
    } as const;
    const first = desk.run(askedOf());
    solver.plans[0]?.answer(answer);
    await first;
    expect(run()).toMatchObject({ kind: 'refused', answer });

    const second = desk.run(askedOf());
    solver.plans[1]?.fail('Out of memory.');
    await second;
    expect(run()).toMatchObject({ kind: 'failed', message: 'Out of memory.' });
  });

  it('gives way to a newer one, whose outcome alone counts', async () => {
    const { desk, solver, run } = aDesk();
    const first = desk.run(askedOf());
    const second = desk.run(askedOf());
    expect(solver.plans[0]?.signal.aborted).toBe(true);
    solver.plans[1]?.answer(answered([aLineOf({ id: 'second' })]));
    await second;
    solver.plans[0]?.tell(progress({}));
    solver.plans[0]?.answer(answered([aLineOf({ id: 'first' })]));
    await first;
    expect(run()).toMatchObject({ lines: [{ id: 'second' }] });
  });

  it('keeps its plan where the prices fail', async () => {
    const { desk, solver, run, prices } = aDesk();
    const done = desk.run(askedOf(withRules()));
    solver.plans[0]?.answer(answered([]));
    await settled();
    solver.prices[0]?.fail('The worker ended.');
    await done;
    expect(run()?.kind).toBe('found');
    expect(prices()).toMatchObject({ isWorking: false, problem: 'The worker ended.' });
  });
});

describe('what was found', () => {
  it('is discarded, and its prices stay', async () => {
    const { desk, solver, run, prices, told } = aDesk();
    const done = desk.run(askedOf(withRules()));
    solver.plans[0]?.answer(answered([]));
    await settled();
    const before = told();
    desk.discard();
    expect(run()).toBeNull();
    expect(told()).toBe(before + 1);
    solver.prices[0]?.answer({ prices: [aPrice()], isComplete: true });
    await done;
    expect(prices()?.byRule.size).toBe(1);
    expect(run()).toBeNull();
  });

  it('is not looked for any more once it was discarded', async () => {
    const { desk, solver, run } = aDesk();
    const done = desk.run(askedOf());
    desk.discard();
    expect(solver.plans[0]?.signal.aborted).toBe(true);
    solver.plans[0]?.answer(answered([]));
    await done;
    expect(run()).toBeNull();
  });
});

describe('a frontier', () => {
  const point = { point: SOME_POINT, isProved: true, gap: 0, lines: [aLineOf({ quantity: 9 })] };

  it('grows, and ends complete or with what was found', async () => {
    const { desk, solver, frontier } = aDesk();
    const done = desk.draw(askedOf(), { third: 'back-duty' });
    expect(frontier()).toMatchObject({
      isWorking: true,
      axes: { third: 'back-duty' },
      found: { points: [] },
    });
    solver.frontiers[0]?.tell({ points: [point], isComplete: false, leastThs: null, refused: 0 });
    expect(frontier()?.found.points).toHaveLength(1);
    solver.frontiers[0]?.fail('The worker ended.');
    await done;
    expect(frontier()).toMatchObject({
      isWorking: false,
      problem: 'The worker ended.',
      found: { points: [point] },
    });
  });

  it('is stopped, and keeps its points', async () => {
    const { desk, solver, frontier } = aDesk();
    const done = desk.draw(askedOf(), { third: 'none' });
    desk.stopDrawing();
    expect(solver.frontiers[0]?.signal.aborted).toBe(true);
    solver.frontiers[0]?.answer({ points: [point], isComplete: false, leastThs: 5, refused: 0 });
    await done;
    expect(frontier()).toMatchObject({ isWorking: false, problem: null, found: { leastThs: 5, refused: 0 } });
  });

  it('proposes the plan of a point', async () => {
    const { desk, solver, run } = aDesk();
    desk.propose(0);
    expect(run()).toBeNull();
    const done = desk.draw(askedOf(), { third: 'none' });
    solver.frontiers[0]?.answer({ points: [point], isComplete: true, leastThs: null, refused: 0 });
    await done;
    desk.propose(0);
    expect(run()).toMatchObject({ kind: 'found', lines: point.lines, isProved: true, took: null });
    desk.propose(1);
    expect(run()).toMatchObject({ lines: point.lines });
  });
});

describe('what is posted', () => {
  it('holds the offers that may be bought and those of the plan, and no others', () => {
    const { desk, solver } = aDesk();
    const on = planOn({ offers: [] });
    const many = planOn();
    void desk.run(askedOf(many, { choices: { offerIds: [], siteIds: [null], months: [null] }, lines: [] }));
    expect(solver.plans[0]?.task.records.offers).toEqual([]);
    void desk.run(askedOf(many, { choices: { offerIds: [], siteIds: [null], months: [null] } }));
    expect(solver.plans[1]?.task.records.offers.map(({ id }) => id)).toEqual(['A1']);
    expect(on.ground.offers.size).toBe(0);
  });
});
