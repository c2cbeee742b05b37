/** The other plans of a report: with an answer for each question, and once with the real solver. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { PlanLine } from '#domain/model/plan';
import { loadSolver } from '../../src-renderer/workers/highs-solver';
import { optimisePlan } from '../../src-renderer/workers/optimise-plan';
import type { PlanAnswer, PlanTask } from '../../src-renderer/workers/plan-protocol';
import { PreparedTasks } from '../../src-renderer/workers/prepared-tasks';
import { findOtherPlans, type OtherPlansAsked } from '../../src-renderer/workers/report-alternatives';
import { aFutureOffer, aLineOf, planOn } from '../fixtures/plan-on-ground';

const { evaluation, ground } = planOn({
  offers: [aFutureOffer({ quantity: 500 }), aFutureOffer({ id: 'A2', vendor: 'MicroBT', quantity: 500 })],
  lines: [aLineOf()],
});
const asked: OtherPlansAsked = {
  ground,
  plan: evaluation.plan,
  lines: evaluation.lines.map(({ line }) => line),
};

function found(quantity: number, change: Partial<PlanLine> = {}): PlanAnswer {
  const lines = [aLineOf({ id: `random-${String(quantity)}`, offerId: 'A2', quantity, ...change })];
  return { status: 'optimal', lines, gap: 0, left: [] };
}

/** Which rule a question asks beside the hash rate, and by when. */
function kindOf({ plan }: PlanTask): string {
  const [rate, more] = plan.rules;
  return more?.kind ?? (rate?.kind === 'target' ? rate.by : '');
}

/** Finds with answers by kind of question; what is not answered is infeasible. */
async function find(answers: Readonly<Record<string, PlanAnswer>>, stopAt: string | null = null) {
  const stopping = new AbortController();
  const tasks: PlanTask[] = [];
  const shares: number[] = [];
  const solver = {
    optimisePlan: (task: PlanTask) => {
      tasks.push(task);
      if (kindOf(task) === stopAt) stopping.abort();
      return Promise.resolve(answers[kindOf(task)] ?? ({ status: 'infeasible', left: [] } as const));
    },
  };
  const watch = { signal: stopping.signal, onProgress: (share: number) => shares.push(share) };
  return { ...(await findOtherPlans(asked, solver, watch)), tasks, shares };
}

describe('the other plans of a report', () => {
  it('are asked one after the other, and at most three are found', async () => {
    const answers = {
      '2027-03': found(100),
      '2027-02': found(101),
      'back-duty': found(102),
      share: found(103),
    };
    const { others, notes, shares, tasks } = await find(answers);
    expect(others.map(({ name }) => name)).toEqual([
      'Cheapest within the rules',
      'Earliest within the rules',
      'Less back-duty exposure',
    ]);
    expect(tasks.some((task) => kindOf(task) === 'share')).toBe(false);
    expect(notes).toEqual([]);
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  it('have the rules of the plan itself, an id by their kind, and lines with ids that are the same each time', async () => {
    const { others } = await find({ '2027-03': found(100) });
    const [other] = others;
    expect(other?.plan.id).toBe('plan-1-cheapest');
    expect(other?.plan.rules).toEqual([]);
    expect(other?.lines.map(({ id, planId }) => [id, planId])).toEqual([
      ['plan-1-cheapest-1', 'plan-1-cheapest'],
    ]);
  });

  it('say what was looked for and not found', async () => {
    const { others, notes } = await find({});
    expect(others).toEqual([]);
    expect(notes).toEqual([
      'No plan keeps the rules with 23.4 PH/s by Mar 2027.',
      'No plan keeps the rules with 23.4 PH/s before Mar 2027.',
      'No plan keeps the rules with 23.4 PH/s by Mar 2027 and a quarter less back-duty exposure.',
      'No plan keeps the rules with 23.4 PH/s by Mar 2027 and a tenth less from the largest vendor.',
    ]);
  });

  it('find the earliest month by halving: the first that has an answer', async () => {
    const { others, tasks } = await find({ '2027-01': found(101), '2027-02': found(102) });
    expect(others[0]?.aim).toContain('by Jan 2027');
    expect(tasks.map(kindOf).filter((kind) => kind.startsWith('202'))).toEqual([
      '2027-03',
      '2027-01',
      '2026-12',
    ]);
  });

  it('leave out what is the plan itself, or a plan found already', async () => {
    const same = found(100, { offerId: 'A1' });
    const { others, notes } = await find({ '2027-03': same, 'back-duty': found(90), share: found(90) });
    expect(others.map(({ name }) => name)).toEqual(['Less back-duty exposure']);
    expect(notes).toContain('Cheapest within the rules: that is “Spring order”.');
    expect(notes).toContain('Less from any one vendor: that is “Less back-duty exposure”.');
  });

  it('say how far they are from the best where that is not proved', async () => {
    const { others } = await find({ '2027-03': { ...found(100), gap: 0.00042 } as PlanAnswer });
    expect(others[0]?.aim).toBe(
      'least all-in cost for 23.4 PH/s by Mar 2027; no plan is more than 0.05 % cheaper',
    );
    const unbounded = await find({
      '2027-03': { ...found(100), status: 'stopped', gap: null } as PlanAnswer,
    });
    expect(unbounded.others[0]?.aim).toContain('the time ended before it was known how good it is');
  });

  it('keep what was found before a stop, and not what was under way', async () => {
    const { others, notes, isStopped } = await find(
      { '2027-03': found(100), '2027-01': found(101) },
      '2027-01',
    );
    expect(others.map(({ name }) => name)).toEqual(['Cheapest within the rules']);
    expect(isStopped).toBe(true);
    expect(notes.at(-1)).toBe('Stopped before every other plan was looked for.');
  });

  it('say so where the solver and the evaluation do not come to the same cents', async () => {
    const refused: PlanAnswer = {
      status: 'refused',
      modelAllIn: 1,
      domainAllIn: 2,
      difference: -1,
      words: [],
    };
    const { others, notes } = await find({ '2027-03': refused });
    expect(others).toEqual([]);
    expect(notes[0]).toContain('does not come to the same cents');
  });
});

it('the real solver finds the same other plans each time, and each keeps the rules', async () => {
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'));
  const highs = await loadSolver({ wasmBinary });
  const once = () => {
    let ids = 0;
    const tools = {
      highs,
      now: () => 0,
      newId: () => `id-${String((ids += 1))}`,
      prepared: new PreparedTasks(),
    };
    const solver = {
      optimisePlan: (task: PlanTask) =>
        Promise.resolve(optimisePlan(structuredClone(task), tools, () => undefined)),
    };
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    return findOtherPlans(asked, solver, watch);
  };
  const first = await once();
  expect(await once()).toEqual(first);
  // The two offers are alike but for the seller: half of each halves the largest share.
  const less = first.others.find(({ name }) => name === 'Less from any one vendor');
  expect(less?.lines.map(({ offerId }) => offerId).sort()).toEqual(['A1', 'A2']);
});
