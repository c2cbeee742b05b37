/** Plans in futures: each cell found once, the best of each future asked for under that future. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import {
  cellKey,
  ScenarioDesk,
  type Future,
  type FuturesAsked,
} from '../../src-renderer/services/scenario-desk';
import { aBarePlan, aFutureOffer, aLineOf, planOn } from '../fixtures/plan-on-ground';
import { scriptedSolver } from '../fixtures/plan-solver';

const asOf = calendarDate('2026-11-21');
const plan = aBarePlan();
const lines = [aLineOf()];
const { ground } = planOn({ offers: [aFutureOffer({ origin: countryCode('MY') })], lines });
const present: Future = { id: 'present', name: 'Present view', layers: [] };
const duty: Future = {
  id: 'duty',
  name: 'More duty',
  layers: [{ kind: 'duty', origins: [], addRate: partsPerMillion(100_000), from: asOf }],
};
const held = { id: plan.id, name: plan.name, plan, lines };
const asked: FuturesAsked = {
  plans: [held],
  futures: [present, duty],
  ground,
  horizon: calendarDate('2027-12-31'),
};

function aDesk() {
  const solver = scriptedSolver();
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    return Promise.resolve();
  };
  return { desk: new ScenarioDesk({ solver, pause }), solver, pauses: () => pauses };
}

const landedOf = (desk: ScenarioDesk, future: Future) =>
  desk.state().cells.get(cellKey(plan.id, future.id))?.kpis.under.evaluation.totals.landed;
const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a desk of futures', () => {
  it('finds the plan in every future, dearer under more duty', async () => {
    const { desk } = aDesk();
    await desk.ask(asked);

    expect(desk.state()).toMatchObject({ isComputing: false, problem: null });
    expect(landedOf(desk, duty)).toBeGreaterThan(landedOf(desk, present) ?? Infinity);
  });

  it('finds no cell twice while plan, future and figures are the same, and again once lines are not', async () => {
    const { desk, pauses } = aDesk();
    await desk.ask(asked);
    await desk.ask({ ...asked, futures: [...asked.futures] });
    expect(pauses()).toBe(2);

    await desk.ask({ ...asked, plans: [{ ...held, lines: [aLineOf({ quantity: 50 })] }] });
    expect(pauses()).toBe(4);
  });

  it('lets a later question take the place of an earlier one', async () => {
    const { desk } = aDesk();
    const first = desk.ask(asked);
    const second = desk.ask({ ...asked, futures: [present] });
    await Promise.all([first, second]);

    expect([...desk.state().cells.keys()]).toEqual([cellKey(plan.id, 'present')]);
    expect(desk.state().isComputing).toBe(false);
  });

  it('asks the solver once for each future, with the records of that future', async () => {
    const { desk, solver } = aDesk();
    await desk.ask(asked);
    const optimising = desk.optimise(asOf);
    await soon();
    expect(desk.state().best.get('present')).toEqual({ kind: 'running', gap: null, soFar: null });
    expect(desk.state().atWork).toEqual({ name: 'Present view', place: 1, of: 2 });
    expect(desk.state().best.get('duty')).toEqual({ kind: 'waiting' });
    solver.plans[0]?.answer({ status: 'optimal', lines, gap: 0, left: [] });
    await soon();
    solver.plans[1]?.answer({ status: 'infeasible', left: [] });
    await optimising;

    const packs = solver.plans.map(({ task }) => task.records.reference);
    expect(packs[0]).toBe(ground.prepared.reference);
    expect(packs[1]).not.toBe(packs[0]);
    expect(desk.state().best.get('present')).toMatchObject({ kind: 'found', isProved: true });
    expect(desk.state().best.get('duty')).toEqual({
      kind: 'none',
      words: 'No plan keeps the rules in this future.',
    });
    expect(desk.state().isOptimising).toBe(false);
  });

  it('asks of one future alone, keeping what was found for the others, and says what is found so far', async () => {
    const { desk, solver } = aDesk();
    await desk.ask(asked);
    const all = desk.optimise(asOf);
    await soon();
    solver.plans[0]?.answer({ status: 'optimal', lines, gap: 0, left: [] });
    await soon();
    solver.plans[1]?.answer({ status: 'none', left: [] });
    await all;
    const one = desk.optimise(asOf, 'duty');
    await soon();
    expect(desk.state().atWork).toEqual({ name: 'More duty', place: 1, of: 1 });
    expect(desk.state().best.get('present')).toMatchObject({ kind: 'found' });
    const soFar = { goal: 'all-in-total', place: 0, allIn: 7_000_00, ths: 900, lines } as const;
    solver.plans[2]?.tell({ ...soFar, phase: 'relaxed', gap: null });
    expect(desk.state().best.get('duty')).toEqual({ kind: 'running', gap: null, soFar: null });
    solver.plans[2]?.tell({ ...soFar, phase: 'plan', gap: 0.03 });
    expect(desk.state().best.get('duty')).toEqual({
      kind: 'running',
      gap: 0.03,
      soFar: { allIn: 7_000_00, ths: 900 },
    });
    solver.plans[2]?.answer({ status: 'optimal', lines, gap: 0, left: [] });
    await one;
    expect(solver.plans).toHaveLength(3);
    expect(desk.state()).toMatchObject({ isOptimising: false, atWork: null });
    expect([...desk.state().best.keys()].sort()).toEqual(['duty', 'present']);
  });

  it('keeps what was found when it is stopped, and waits for nothing more', async () => {
    const { desk, solver } = aDesk();
    await desk.ask(asked);
    const optimising = desk.optimise(asOf);
    await soon();
    desk.stop();
    expect(solver.plans[0]?.signal.aborted).toBe(true);
    solver.plans[0]?.answer({ status: 'stopped', lines, gap: 0.02, left: [] });
    await optimising;

    expect([...desk.state().best]).toMatchObject([
      ['present', { kind: 'found', isProved: false, gap: 0.02 }],
    ]);
    expect(solver.plans).toHaveLength(1);
  });

  it('says what failed and goes on with the next future', async () => {
    const { desk, solver } = aDesk();
    await desk.ask(asked);
    const optimising = desk.optimise(asOf);
    await soon();
    solver.plans[0]?.fail('The solver could not start.');
    await soon();
    solver.plans[1]?.answer({ status: 'none', left: [] });
    await optimising;

    expect(desk.state().best.get('present')).toEqual({ kind: 'none', words: 'The solver could not start.' });
    expect(desk.state().best.get('duty')).toMatchObject({ kind: 'none' });
  });

  it('drops the best plans of before once figures are other ones', async () => {
    const { desk, solver } = aDesk();
    await desk.ask(asked);
    const optimising = desk.optimise(asOf);
    await soon();
    const { ground: other } = planOn({ offers: [aFutureOffer({ quantity: 700 })], lines });
    await desk.ask({ ...asked, ground: other });
    solver.plans[0]?.answer({ status: 'optimal', lines, gap: 0, left: [] });
    await optimising;

    expect([...desk.state().best]).toEqual([]);
  });
});
