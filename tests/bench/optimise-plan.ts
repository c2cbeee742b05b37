/**
 * The best plan of 60 and of 400 offers at two sites, with price breaks, lots, least quantities and rules
 * of six kinds: how long until the answer without whole units, until a plan within 1 % of the best, and
 * until the best is proved. GLPK solves the same model in the same run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Highs } from 'highs';
import { GOAL_SUMS } from '#domain/optimise/best-plan';
import type { Milp } from '#domain/optimise/milp';
import { planProblem, type PlanProblem } from '#domain/optimise/plan-problem';
import { problemMilp } from '#domain/optimise/problem-milp';
import { lockRules, purchaseRules } from '#domain/optimise/purchase-rules';
import { solvePurchase } from '#domain/optimise/solve-purchase';
import { highsSolver, loadSolver } from '../../src-renderer/workers/highs-solver';
import { asLp } from '../fixtures/glpk';
import { planMarket } from '../fixtures/plan-market';
import { median, type Benchmark, type Figure } from './figure';

const RUNS = 3;
/** Seconds after which a proof is given up, by either. */
const LIMIT = 40;
const GOAL = GOAL_SUMS['all-in-total'];

/** Milliseconds from the start of a search; null is not within the limit. */
interface Reached {
  readonly relaxed: number | null;
  readonly within1: number | null;
  readonly proved: number | null;
  /** Of the last plan. */
  readonly gap: number | null;
}

export const optimise60Benchmark = optimiseBenchmark(60);
export const optimise400Benchmark = optimiseBenchmark(400);

function optimiseBenchmark(offers: number): Benchmark {
  const name = `optimise-${String(offers)}`;
  return {
    name,
    title: `the best plan of ${String(offers)} offers: relaxed, within 1 %, proved`,
    take: async () => {
      const runtime = createRequire(import.meta.url).resolve('highs/runtime');
      const highs = await loadSolver({ wasmBinary: readFileSync(runtime) });
      const { ground, plan, siteIds } = planMarket(offers);
      const choices = { offerIds: [...ground.offers.keys()], siteIds, months: [null] };
      const evaluated: number[] = [];
      const make = () => {
        const start = performance.now();
        const made = planProblem(ground, plan, [], choices);
        evaluated.push(performance.now() - start);
        return made;
      };
      const made = make();
      // The first search of a process waits for the solver's code to be compiled.
      ours(highs, made, 2);
      const found: Reached[] = [];
      const peers: { readonly relaxed: number; readonly within1: number; readonly proved: number }[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        make();
        found.push(ours(highs, made, LIMIT));
        peers.push(theirs(made));
      }
      const last = found.at(-1)?.gap ?? null;
      process.stderr.write(
        `${name}: ${String(made.problem.candidates.length)} candidates; at the end within ${last === null ? 'an unknown share' : `${(last * 100).toFixed(5)} %`} of the best\n`,
      );
      const figure = (of: 'relaxed' | 'within1' | 'proved', words: string): Figure => {
        const value = median(found.map((run) => run[of] ?? LIMIT * 1000));
        const peer = median(peers.map((run) => run[of]));
        const isOver = value >= LIMIT * 1000;
        return {
          name: `${name}-${words}${isOver ? '-not-reached' : ''}`,
          value,
          unit: 'ms',
          ratio: value / peer,
          ratioTo: `glpsol on the same model${peer >= LIMIT * 1000 ? ', given up' : ''}`,
          runs: RUNS,
        };
      };
      const relaxed = figure('relaxed', 'relaxed');
      return [
        {
          name: `${name}-candidates`,
          value: median(evaluated),
          unit: 'ms',
          ratio: median(evaluated) / relaxed.value,
          ratioTo: 'the relaxed answer',
          runs: evaluated.length,
        },
        relaxed,
        figure('within1', 'within-1-percent'),
        figure('proved', 'proved'),
      ];
    },
  };
}

function ours(highs: Highs, { problem, price }: PlanProblem, seconds: number): Reached {
  const start = performance.now();
  const at = () => performance.now() - start;
  let relaxed: number | null = null;
  let within1: number | null = null;
  const answer = solvePurchase(problem, purchaseRules(problem, problem.rules), GOAL, {
    solve: highsSolver(highs, { seconds, seed: 1 }, () => performance.now()),
    price,
    onProgress: ({ phase, gap }) => {
      if (phase === 'relaxed') relaxed ??= at();
      else if (gap !== null && gap <= 0.01) within1 ??= at();
    },
  });
  const gap = 'gap' in answer ? answer.gap : null;
  return { relaxed, within1, proved: answer.status === 'optimal' ? at() : null, gap };
}

function theirs({ problem }: PlanProblem) {
  const rules = [...purchaseRules(problem, problem.rules), ...lockRules(problem)];
  const { model } = problemMilp(problem, rules, GOAL);
  const folder = mkdtempSync(join(tmpdir(), 'rigplan-bench-'));
  try {
    const file = join(folder, 'model.lp');
    writeFileSync(file, asLp(model satisfies Milp));
    const time = (...words: readonly string[]) => {
      const start = performance.now();
      const run = spawnSync('glpsol', ['--lp', file, '--tmlim', String(LIMIT), ...words], {
        encoding: 'utf8',
      });
      if (run.error !== undefined) throw run.error;
      return /TIME LIMIT EXCEEDED/.test(run.stdout) ? LIMIT * 1000 : performance.now() - start;
    };
    return {
      relaxed: time('--nomip'),
      within1: time('--cuts', '--mipgap', '0.01'),
      proved: time('--cuts', '--mipgap', '1e-7'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
