import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { planGround } from '#domain/planning/plan-ground';
import { runProgram, simulatePlan } from '#domain/simulation/simulate-plan';
import { SimulationDesk } from '../../src-renderer/services/simulation-desk';
import type { SimulationClient } from '../../src-renderer/workers/simulation-client';
import { aBarePlan } from '../fixtures/plan-on-ground';
import { someTrials, variousLines, variousOffers, variousReference } from '../fixtures/simulated';

const plan = aBarePlan();
const prepared = prepareReference(variousReference());
const ground = planGround(prepared, variousOffers, [], new Map());
const options = someTrials({ trials: 40 });

/** A desk whose trials are drawn here and whose clock stands still. */
function aDesk(client: SimulationClient = { simulate: (program) => Promise.resolve(runProgram(program)) }) {
  return new SimulationDesk({ client, now: () => 0, pause: () => Promise.resolve() });
}

describe('the desk for simulations', () => {
  it('finds of a plan what the domain finds in one go', async () => {
    const desk = aDesk();
    await desk.simulatePlan({ plan, lines: variousLines, ground, options });
    const state = desk.plan.state();
    expect(state.kind === 'done' ? state.found : state).toEqual(
      simulatePlan(plan, variousLines, ground, options),
    );
  });

  it('turns each input of a plan to both its ends', async () => {
    const desk = aDesk();
    const horizon = calendarDate('2027-12-31');
    await desk.drawTornado({ plan, lines: variousLines, ground, horizon, edited: new Map() });
    const state = desk.tornado.state();
    if (state.kind !== 'done') throw new Error(state.kind);
    const price = state.found.runs.find(({ input }) => input.id === 'price');
    const landed = (of: 'low' | 'high') => price?.[of].under.evaluation.totals.landed ?? NaN;
    expect(landed('low')).toBeLessThan(state.found.base.under.evaluation.totals.landed);
    expect(landed('high')).toBeGreaterThan(state.found.base.under.evaluation.totals.landed);
  });

  it('draws fewer trials of each where there are many offers, and a thousand at least', async () => {
    const asked: number[] = [];
    const desk = aDesk({
      simulate: (program) => {
        asked.push(program.frame.trials);
        return Promise.resolve(runProgram({ ...program, lines: [], drawn: [] }));
      },
    });
    const rows = evaluateOffers(variousOffers, prepared);
    const many = Array.from({ length: 4_000 }, () => rows[0]).filter((row) => row !== undefined);
    const ofMany = someTrials({ trials: 10_000 });
    await desk.simulateOffers({ rows, prepared, options: ofMany });
    await desk.simulateOffers({ rows: many, prepared, options: ofMany });
    await desk.simulateOffers({ rows: [...many, ...many, ...many, ...many], prepared, options: ofMany });
    expect(asked).toEqual([10_000, 2_500, 1_000]);
  });

  it('gives what it found of offers by their ids', async () => {
    const desk = aDesk();
    await desk.simulateOffers({ rows: evaluateOffers(variousOffers, prepared), prepared, options });
    const state = desk.offers.state();
    if (state.kind !== 'done') throw new Error(state.kind);
    expect([...state.found.byOffer.keys()]).toEqual(variousOffers.map(({ id }) => id));
    expect(state.found.trials).toBe(40);
  });

  it('says what a worker said when it broke', async () => {
    const desk = aDesk({ simulate: () => Promise.reject(new Error('No memory')) });
    await desk.simulatePlan({ plan, lines: variousLines, ground, options });
    expect(desk.plan.state()).toMatchObject({ kind: 'failed', message: 'No memory' });
  });
});
