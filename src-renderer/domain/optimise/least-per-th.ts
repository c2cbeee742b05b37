/**
 * The plan with the least all-in dollars for each TH/s, proved.
 *
 * A ratio is no sum, but whether a plan beats a ratio r is one: all-in − r × TH/s below 0. From a plan's own
 * ratio the best of that sum is a plan of a lower ratio, or the proof that there is none; a few rounds do.
 * (W. Dinkelbach, On nonlinear fractional programming, Management Science 13, 1967.)
 *
 * Depends on: ./plan-point, ./plan-search (types), ./problem-milp, ./purchase-problem (types),
 * ./purchase-rule (types), ./purchase-totals.
 */
import { perTh, planPoint } from './plan-point';
import type { BestOptions, PlanFound, PlanSearch } from './plan-search';
import { problemMilp } from './problem-milp';
import type { PurchaseGoal, PurchaseProblem, PurchaseUnits } from './purchase-problem';
import type { PurchaseRule } from './purchase-rule';
import { measureOf } from './purchase-totals';

/** A plan that is only to begin from need not be the largest. */
const ROUGHLY = 0.1;
/** Ratios nearer than this are the same ratio. */
const SAME = 1e-12;

interface Held {
  readonly problem: PurchaseProblem;
  readonly units: PurchaseUnits;
  readonly ratio: number;
}

/**
 * Finds it. `objective` and `bound` are cents per TH/s. Where no plan has any TH/s, the plan of nothing with
 * an objective of 0.
 */
export function leastPerTh(
  search: PlanSearch,
  rules: readonly PurchaseRule[],
  tell?: BestOptions['tell'],
): PlanFound {
  const first = search.best(rules, MOST_THS, { relativeGap: ROUGHLY });
  if (first.status === 'infeasible' || first.units === null) return first;
  const start = heldOf(first.problem, first.units);
  if (start === null) return { ...first, objective: 0, bound: 0, gap: 0 };
  const leastThs = leastThsOf(search, rules);
  let held = start;
  let now = search.from(first.problem, first.units);
  for (;;) {
    const round = now.best(
      rules,
      sumAt(held.ratio),
      tell === undefined ? {} : { tell: inRatios(held, tell) },
    );
    // Infeasible by the last bits: the plan that is held keeps the rules.
    if (round.status === 'infeasible') return answer(held, 'stopped', null);
    const better = round.units === null ? null : heldOf(round.problem, round.units);
    const isBetter = better !== null && better.ratio < held.ratio * (1 - SAME);
    if (round.status === 'stopped') {
      return answer(isBetter ? better : held, 'stopped', bounded(round.bound, held, leastThs));
    }
    if (!isBetter) return answer(held, 'optimal', held.ratio);
    held = better;
    now = now.from(better.problem, better.units);
  }
}

const MOST_THS: PurchaseGoal = { sense: 'most', parts: [{ measure: 'ths', factor: 1 }] };

function sumAt(ratio: number): PurchaseGoal {
  return {
    sense: 'least',
    parts: [
      { measure: 'allIn', factor: 1 },
      { measure: 'ths', factor: -ratio },
    ],
  };
}

/** TH/s that every plan has at least, by the model without whole rigs; 0 where that says nothing. */
function leastThsOf({ problem, solve }: PlanSearch, rules: readonly PurchaseRule[]): number {
  const { model, entries } = problemMilp(problem, rules, { ...MOST_THS, sense: 'least' });
  const answered = solve(model, { isRelaxed: true });
  if (answered.status !== 'optimal') return 0;
  return entries('ths').reduce((sum, [at, ths]) => sum + ths * (answered.values[at] ?? 0), 0);
}

function heldOf(problem: PurchaseProblem, units: PurchaseUnits): Held | null {
  const ratio = perTh(planPoint(problem, units));
  return ratio === null ? null : { problem, units, ratio };
}

/** all-in − r × TH/s is nowhere below the bound, and no plan has fewer TH/s than the least. */
function bounded(bound: number | null, { ratio }: Held, leastThs: number): number | null {
  return bound === null || leastThs <= 0 ? null : ratio + Math.min(0, bound) / leastThs;
}

/** The progress of a round in cents per TH/s; its bound is of the sum and says nothing yet. */
function inRatios({ problem, ratio }: Held, tell: NonNullable<BestOptions['tell']>): typeof tell {
  return (progress) => {
    const ths = measureOf(problem, progress.units, 'ths');
    const objective = ths > 0 ? ratio + progress.objective / ths : ratio;
    return tell({ ...progress, objective, bound: null, gap: null });
  };
}

function answer(
  { problem, units, ratio }: Held,
  status: 'optimal' | 'stopped',
  bound: number | null,
): PlanFound {
  const gap = bound === null ? null : Math.max(0, (ratio - bound) / ratio);
  return { status, units, objective: ratio, bound, gap, problem };
}
