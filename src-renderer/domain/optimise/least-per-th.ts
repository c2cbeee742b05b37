/**
 * The plan with the least all-in dollars for each TH/s, proved.
 *
 * A ratio is no sum, but whether a plan beats a ratio r is one: all-in − r × TH/s below 0. From a plan's own
 * ratio the best of that sum is a plan of a lower ratio, or the proof that there is none; a few rounds do.
 * (W. Dinkelbach, On nonlinear fractional programming, Management Science 13, 1967.) The first rounds are in
 * parts of rigs: no plan has a ratio below theirs, and what is best by the sum at it is near the best plan.
 *
 * Depends on: ./plan-point, ./plan-search (types), ./problem-milp, ./purchase-problem (types),
 * ./purchase-rule (types), ./purchase-rules, ./purchase-totals, ./solve-purchase.
 */
import { perTh, planPoint } from './plan-point';
import type { BestOptions, PlanFound, PlanSearch } from './plan-search';
import { problemMilp } from './problem-milp';
import type { PurchaseGoal, PurchaseProblem, PurchaseUnits, SolveProgress } from './purchase-problem';
import type { PurchaseRule } from './purchase-rule';
import { lockRules } from './purchase-rules';
import { brokenPurchaseRules, measureOf, wrongPurchases } from './purchase-totals';
import { PROOF } from './solve-purchase';

/** A plan that is only to begin from need not be the largest. */
const ROUGHLY = 0.1;
/** A plan to begin from is near where parts of rigs better it by no more than this share. */
const NEAR = 0.01;
/** Of a plan that is not, this share of its cost is near enough to go on from. */
const FIRST_GAP = 1e-3;
/** Ratios nearer than this are the same ratio. */
const SAME = 1e-12;
/** Rounds in parts of rigs: each is many times nearer than the one before. */
const ROUNDS_IN_PARTS = 20;

interface Held {
  readonly problem: PurchaseProblem;
  readonly units: PurchaseUnits;
  readonly ratio: number;
}

/** A plan in parts of rigs. */
interface SumsInParts {
  readonly allIn: number;
  readonly ths: number;
  readonly units: PurchaseUnits;
}

/** The best in parts of rigs. */
interface InParts extends SumsInParts {
  /** No plan has a lower one. */
  readonly ratio: number;
  /** TH/s that every plan has at least; 0 where that says nothing. */
  readonly leastThs: number;
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
  const parts = inParts(search, rules);
  if (parts === 'infeasible') return { status: 'infeasible' };
  if (parts === null) return fromLargest(search, rules, null, tell);
  tellOf(search, parts, tell);
  const present = ratioOfStart(search, rules);
  if (present !== null && present - parts.ratio <= NEAR * present) {
    return new Rounds(rules, parts, tell).from(search, present, null);
  }
  const first = search.best(rules, sumAt(parts.ratio), {
    absoluteGap: FIRST_GAP * parts.allIn,
    ...(tell === undefined ? {} : { tell: inRatios(parts.ratio, parts.ratio, tell) }),
  });
  if (first.status === 'infeasible' || first.units === null) return first;
  const held = heldOf(first.problem, first.units);
  return held === null
    ? fromLargest(search, rules, parts, tell)
    : new Rounds(rules, parts, tell).from(search.from(held.problem, held.units), held.ratio, held);
}

/** Rounds from a plan of many TH/s, where the best of a sum may be to buy nothing. */
function fromLargest(
  search: PlanSearch,
  rules: readonly PurchaseRule[],
  parts: InParts | null,
  tell: BestOptions['tell'],
): PlanFound {
  const first = search.best(rules, MOST_THS, { relativeGap: ROUGHLY });
  if (first.status === 'infeasible' || first.units === null) return first;
  const held = heldOf(first.problem, first.units);
  if (held === null) return { ...first, objective: 0, bound: 0, gap: 0 };
  return new Rounds(rules, parts, tell).from(search.from(held.problem, held.units), held.ratio, held);
}

class Rounds {
  readonly #rules: readonly PurchaseRule[];
  readonly #leastThs: number;
  readonly #tell: BestOptions['tell'];
  /** No plan has a lower ratio; null if nothing is known. */
  #bound: number | null;

  constructor(rules: readonly PurchaseRule[], parts: InParts | null, tell: BestOptions['tell']) {
    this.#rules = rules;
    this.#leastThs = parts?.leastThs ?? 0;
    this.#tell = tell;
    this.#bound = parts?.ratio ?? null;
  }

  /** @param held - the plan of the ratio with its exact costs; null where it is that of the start, by its curves */
  from(search: PlanSearch, ratio: number, held: Held | null): PlanFound {
    // What a round leaves open is at most this share of the ratio of any plan.
    const absoluteGap = (PROOF / 2) * ratio * this.#leastThs;
    const round = search.best(this.#rules, sumAt(ratio), {
      absoluteGap,
      isNear: true,
      ...(this.#tell === undefined ? {} : { tell: inRatios(ratio, this.#bound, this.#tell) }),
    });
    // Infeasible by the last bits: the plan that is held keeps the rules.
    if (round.status === 'infeasible') return held === null ? round : answer(held, 'stopped', this.#bound);
    this.#raise(ratio, round.bound === null ? null : round.bound - absoluteGap);
    const found = round.units === null ? null : heldOf(round.problem, round.units);
    const isBetter = found !== null && (held === null || found.ratio < held.ratio * (1 - SAME));
    const best = isBetter ? found : held;
    if (best === null) {
      return round.units === null ? round : fromLargest(search, this.#rules, null, this.#tell);
    }
    if (round.status === 'stopped') return answer(best, 'stopped', this.#bound);
    if (!isBetter) return answer(best, 'optimal', best.ratio);
    if (this.#bound !== null && best.ratio - this.#bound <= PROOF * best.ratio) {
      return answer(best, 'optimal', this.#bound);
    }
    return this.from(search.from(best.problem, best.units), best.ratio, best);
  }

  /** all-in − r × TH/s is nowhere below the bound, and no plan has fewer TH/s than the least. */
  #raise(ratio: number, bound: number | null): void {
    if (bound === null || this.#leastThs <= 0) return;
    const raised = ratio + Math.min(0, bound) / this.#leastThs;
    this.#bound = this.#bound === null ? raised : Math.max(this.#bound, raised);
  }
}

const MOST_THS: PurchaseGoal = { sense: 'most', parts: [{ measure: 'ths', factor: 1 }] };
const LEAST_THS: PurchaseGoal = { ...MOST_THS, sense: 'least' };

function sumAt(ratio: number): PurchaseGoal {
  return {
    sense: 'least',
    parts: [
      { measure: 'allIn', factor: 1 },
      { measure: 'ths', factor: -ratio },
    ],
  };
}

/** Null where the model without whole rigs says nothing, or has nothing with TH/s. */
function inParts(
  { problem, solve }: PlanSearch,
  rules: readonly PurchaseRule[],
): InParts | 'infeasible' | null {
  const all = [...rules, ...lockRules(problem)];
  const bestBy = (goal: PurchaseGoal): SumsInParts | 'infeasible' | null => {
    const milp = problemMilp(problem, all, goal);
    const answered = solve(milp.model, { isRelaxed: true });
    if (answered.status !== 'optimal') return answered.status === 'infeasible' ? 'infeasible' : null;
    const sum = (measure: 'allIn' | 'ths') =>
      milp.entries(measure).reduce((total, [at, value]) => total + value * (answered.values[at] ?? 0), 0);
    return { allIn: sum('allIn'), ths: sum('ths'), units: milp.relaxedUnits(answered.values) };
  };
  const least = bestBy(LEAST_THS);
  if (least === 'infeasible' || least === null) return least;
  const leastThs = Math.max(0, least.ths * (1 - BITS));
  let held: ReturnType<typeof bestBy> = least.ths > 0 ? least : bestBy(MOST_THS);
  for (let round = 0; round < ROUNDS_IN_PARTS; round += 1) {
    if (held === 'infeasible' || held === null || held.ths <= 0) return null;
    const ratio = held.allIn / held.ths;
    const next = bestBy(sumAt(ratio));
    if (next === 'infeasible' || next === null) return null;
    const below = next.allIn - ratio * next.ths;
    if (below >= -BITS * held.allIn || next.ths <= 0) {
      // A sum of doubles that is 0 need not be: of few TH/s even that little is something.
      const ratioBelow = leastThs > 0 ? ratio + (Math.min(0, below) - BITS * held.allIn) / leastThs : 0;
      return { ...held, ratio: Math.max(0, ratioBelow), leastThs };
    }
    held = next;
  }
  return null;
}

/** What sums of doubles may lack. */
const BITS = 1e-9;

function tellOf(search: PlanSearch, { ratio, allIn, ths, units }: InParts, tell: BestOptions['tell']): void {
  const told = tell?.({ phase: 'relaxed', objective: ratio, bound: ratio, gap: null, units, allIn, ths });
  if (told !== undefined && told !== null) search.tell(told);
}

/** Of the plan a search begins from, by its curves; null where it does not keep the rules or has no TH/s. */
function ratioOfStart({ problem, start }: PlanSearch, rules: readonly PurchaseRule[]): number | null {
  if (start === null || wrongPurchases(problem, start).length > 0) return null;
  if (brokenPurchaseRules(problem, start, [...rules, ...lockRules(problem)]).length > 0) return null;
  const ths = measureOf(problem, start, 'ths');
  return ths > 0 ? measureOf(problem, start, 'allIn') / ths : null;
}

function heldOf(problem: PurchaseProblem, units: PurchaseUnits): Held | null {
  const ratio = perTh(planPoint(problem, units));
  return ratio === null ? null : { problem, units, ratio };
}

/** The progress of a round in cents per TH/s. What parts of rigs come to was told before. */
function inRatios(
  ratio: number,
  bound: number | null,
  tell: NonNullable<BestOptions['tell']>,
): NonNullable<BestOptions['tell']> {
  return (progress: SolveProgress) => {
    if (progress.phase !== 'plan' || progress.ths <= 0) return null;
    const objective = ratio + progress.objective / progress.ths;
    const gap = bound === null ? null : Math.max(0, (objective - bound) / objective);
    return tell({ ...progress, objective, bound, gap });
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
