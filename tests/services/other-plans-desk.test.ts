import { describe, expect, it } from 'vitest';
import { OtherPlansDesk, type OtherPlansAsked } from '../../src-renderer/services/other-plans-desk';
import { findOtherPlans } from '../../src-renderer/workers/report-alternatives';
import { aLineOf } from '../fixtures/plan-on-ground';
import { answered, askedOf, scriptedSolver } from '../fixtures/plan-solver';

function aDesk() {
  const solver = scriptedSolver();
  const desk = new OtherPlansDesk(solver, findOtherPlans);
  const { ground, plan, lines } = askedOf();
  const asked: OtherPlansAsked = { ground, plan, lines };
  return { solver, desk, asked };
}

/** Lets what was answered be heard. */
async function heard() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** Answers every question that is still open with none. */
async function answerNone(solver: ReturnType<typeof scriptedSolver>, from: number) {
  for (let index = from; index < solver.plans.length; index += 1) {
    solver.plans[index]?.answer({ status: 'infeasible', left: [] });
    await heard();
  }
}

const cheaper = answered([aLineOf({ id: 'x', quantity: 99 })]);

describe('the desk of other plans', () => {
  it('looks, tells how far it is, and keeps what was found', async () => {
    const { solver, desk, asked } = aDesk();
    const done = desk.find(asked);
    expect(desk.state()).toMatchObject({ isWorking: true, share: 0, asked });
    solver.plans[0]?.answer(cheaper);
    await heard();
    expect(desk.state().share).toBeGreaterThan(0);
    await answerNone(solver, 1);
    await done;
    expect(desk.state()).toMatchObject({ isWorking: false, share: 1, problem: null });
    expect(desk.state().found.others.map(({ name }) => name)).toEqual(['Cheapest within the rules']);
    expect(desk.state().found.notes.length).toBeGreaterThan(0);
  });

  it('stopped, keeps the plans that were found until then', async () => {
    const { solver, desk, asked } = aDesk();
    const done = desk.find(asked);
    solver.plans[0]?.answer(cheaper);
    await heard();
    desk.stop();
    solver.plans[1]?.answer({ status: 'none', left: [] });
    await done;
    expect(desk.state().found).toMatchObject({ isStopped: true, others: [{ origin: 'optimiser' }] });
    expect(desk.state().isWorking).toBe(false);
  });

  it('asked anew, forgets what was under way', async () => {
    const { solver, desk, asked } = aDesk();
    const first = desk.find(asked);
    const again: OtherPlansAsked = { ...asked, lines: [aLineOf({ quantity: 50 })] };
    const second = desk.find(again);
    solver.plans[0]?.answer(cheaper);
    await first;
    expect(desk.state()).toMatchObject({ isWorking: true, asked: again });
    await answerNone(solver, 1);
    await second;
    expect(desk.state().found.others).toEqual([]);
  });

  it('says what went wrong, and that nothing was changed', async () => {
    const { solver, desk, asked } = aDesk();
    const done = desk.find(asked);
    solver.plans[0]?.fail('The solver could not start.');
    await done;
    expect(desk.state().problem).toBe(
      'The search for other plans ended: The solver could not start. The plan is as it was.',
    );
    expect(desk.state().isWorking).toBe(false);
  });

  it('tells its listeners of each change until they leave', async () => {
    const { solver, desk, asked } = aDesk();
    let told = 0;
    const leave = desk.watch(() => {
      told += 1;
    });
    const done = desk.find(asked);
    expect(told).toBeGreaterThan(0);
    leave();
    const before = told;
    await answerNone(solver, 0);
    await done;
    expect(told).toBe(before);
  });
});
