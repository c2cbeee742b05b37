/**
 * What each of six rules costs at 60 offers and two sites, from the best plan on: until the first price and
 * until all of them. The peer is the search for that plan, in the same run.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { partsPerMillion } from '#domain/core/money';
import type { PlanObjective } from '#domain/model/plan-rule';
import { bestPlan } from '#domain/optimise/best-plan';
import { planProblem } from '#domain/optimise/plan-problem';
import { planSearch } from '#domain/optimise/plan-search';
import { purchaseRules } from '#domain/optimise/purchase-rules';
import { rulePrices } from '#domain/optimise/rule-prices';
import { highsSolver, loadSolver } from '../../src-renderer/workers/highs-solver';
import { planMarket } from '../fixtures/plan-market';
import { median, type Benchmark, type Figure } from './figure';

const OFFERS = 60;
/** One of them takes as long as many a benchmark. */
const RUNS = 1;
/** Seconds for a search and the prices after it. */
const LIMIT = 120;
const ALL_IN: PlanObjective = {
  mode: 'one-after-another',
  goals: [{ goal: 'all-in-total', weight: partsPerMillion(1_000_000), slack: partsPerMillion(0) }],
};

export const rulePrices60Benchmark: Benchmark = {
  name: 'rule-prices-60',
  title: 'what six rules cost at 60 offers, from the best plan on',
  take: async () => {
    const runtime = createRequire(import.meta.url).resolve('highs/runtime');
    const highs = await loadSolver({ wasmBinary: readFileSync(runtime) });
    const { ground, plan, siteIds } = planMarket(OFFERS);
    const choices = { offerIds: [...ground.offers.keys()], siteIds, months: [null] };
    const { problem, price } = planProblem(ground, plan, [], choices);
    const rules = purchaseRules(problem, problem.rules);
    const now = () => performance.now();
    const searched = () =>
      planSearch(problem, {
        solve: highsSolver(highs, { seconds: LIMIT, seed: 1 }, now),
        price,
        start: null,
      });
    const take = () => {
      const search = searched();
      const begun = now();
      const best = bestPlan(search, rules, ALL_IN);
      if (best.status !== 'optimal') throw new Error('The market has no plan that is proved in time');
      const priced = now();
      let first = 0;
      const { isComplete, prices } = rulePrices(
        search,
        ALL_IN,
        () => {
          first ||= now() - priced;
        },
        best,
      );
      const isProved = isComplete && prices.every((one) => one.isProved);
      return { best: priced - begun, first, all: now() - priced, isProved };
    };
    // The first search of a process waits for the solver's code to be compiled.
    bestPlan(searched(), rules, ALL_IN);
    const runs = Array.from({ length: RUNS }, take);
    if (!runs.every(({ isProved }) => isProved)) process.stderr.write('rule-prices-60: not all proved\n');
    const figure = (of: 'first' | 'all'): Figure => {
      const value = median(runs.map((run) => run[of]));
      return {
        name: `rule-prices-60-${of}`,
        value,
        unit: 'ms',
        ratio: value / median(runs.map(({ best }) => best)),
        ratioTo: 'the search for the best plan',
        runs: RUNS,
      };
    };
    return [figure('first'), figure('all')];
  },
};
