/**
 * The best plan of a purchase problem for one goal, to the cent.
 *
 * A curve says what a quantity costs to within some cents. So the quantities of the plan found are priced
 * by the domain's evaluation and put into the problem as points, and it is solved again, until a plan is
 * found whose every quantity is such a point or cannot be told from one in the goal.
 *
 * Depends on: ./exact-points, ./milp (types), ./problem-milp, ./purchase-problem (types), ./purchase-rule (types),
 * ./purchase-rules, ./purchase-totals.
 */
import { withExactPoints, type PricePoint } from './exact-points';
import type { MilpAnswer, SolveMilp, SolveOptions } from './milp';
import { problemMilp, type ProblemMilp } from './problem-milp';
import type { PurchaseGoal, PurchaseProblem, PurchaseUnits, SolveProgress } from './purchase-problem';
import type { PurchaseRule } from './purchase-rule';
import { lockRules } from './purchase-rules';
import { brokenPurchaseRules, goalOf, measureOf, wrongPurchases } from './purchase-totals';

/** What a search needs beside the problem. */
export interface SolveContext {
  readonly solve: SolveMilp;
  readonly price: PricePoint;
  /** A plan to begin from; it need not keep the rules. */
  readonly start?: PurchaseUnits;
  /** Within which share of the objective a plan counts as the best; {@link PROOF} if absent. */
  readonly relativeGap?: number;
  /** As much of the objective, in its own unit; where either is reached a plan counts as the best. */
  readonly absoluteGap?: number;
  /** Whether `start` keeps the rules and is near the best: no other plan is made to begin from. */
  readonly isNear?: boolean;
  readonly onProgress?: (progress: SolveProgress) => void;
}

/** A plan found. */
export interface FoundPurchase {
  /** `stopped`: time ran out; there may be a better plan, by at most `gap` of this one's objective. */
  readonly status: 'optimal' | 'stopped';
  readonly units: PurchaseUnits;
  /** Of the goal, by the points. */
  readonly objective: number;
  readonly bound: number | null;
  readonly gap: number | null;
  /** The problem with the points of the plan. */
  readonly problem: PurchaseProblem;
}

/** What came of a problem. */
export type PurchaseAnswer =
  | FoundPurchase
  | { readonly status: 'stopped'; readonly units: null; readonly bound: number | null }
  | { readonly status: 'infeasible' };

/** A plan counts as the best if none is better by more than this share of it. */
export const PROOF = 1e-7;
/** Columns from which on a first plan is made of the relaxed answer. */
const LARGE = 200;
const FIRST_GAP = 1e-3;
const FIRST_NODES = 200;
/** So often points are put in before the best plan so far is taken. */
const ROUNDS = 30;

/**
 * Solves a problem.
 *
 * @param rules - those asked of the plan, and rows of a search's own; lines that are kept need no rule here
 * @param goal - null asks only for any plan
 */
export function solvePurchase(
  problem: PurchaseProblem,
  rules: readonly PurchaseRule[],
  goal: PurchaseGoal | null,
  context: SolveContext,
): PurchaseAnswer {
  return new Search(problem, [...rules, ...lockRules(problem)], goal, context).run();
}

class Search {
  readonly #rules: readonly PurchaseRule[];
  readonly #goal: PurchaseGoal | null;
  readonly #context: SolveContext;
  #problem: PurchaseProblem;
  #start: PurchaseUnits | null;
  #best: FoundPurchase | null = null;
  /** The objective without whole units, which no plan betters; null if it was not asked. */
  #relaxed: number | null = null;

  constructor(
    problem: PurchaseProblem,
    rules: readonly PurchaseRule[],
    goal: PurchaseGoal | null,
    context: SolveContext,
  ) {
    this.#problem = problem;
    this.#rules = rules;
    this.#goal = goal;
    this.#context = context;
    this.#start = context.start ?? null;
  }

  run(): PurchaseAnswer {
    let bound: number | null = null;
    for (let round = 0; round < ROUNDS; round += 1) {
      const milp = problemMilp(this.#problem, this.#rules, this.#goal);
      if (round === 0 && !this.#relax(milp)) return { status: 'infeasible' };
      const answer = this.#solve(milp);
      if (answer.status === 'infeasible') return { status: 'infeasible' };
      if (answer.values === null) {
        this.#fallBack('bound' in answer ? answer.bound : null);
        break;
      }
      const units = milp.units(answer.values);
      const isPlan = this.#take(units, answer, bound);
      bound = this.#best?.bound ?? bound;
      if (isPlan) break;
      this.#start = units;
      if (answer.status === 'stopped') break;
    }
    return this.#stopped(bound);
  }

  /**
   * Solves without whole units, posts that, and makes a first plan of what it buys; whether there may be
   * one. Small problems are not worth it where nobody listens.
   */
  #relax(milp: ProblemMilp): boolean {
    const { solve, onProgress, isNear = false } = this.#context;
    const isLarge = milp.model.columns.length >= LARGE;
    if (isNear || (onProgress === undefined && !isLarge)) return true;
    const answer = solve(milp.model, { isRelaxed: true });
    if (answer.status === 'infeasible') return false;
    if (answer.status === 'stopped') return true;
    const units = milp.relaxedUnits(answer.values);
    const objective = milp.model.columns.reduce(
      (sum, { cost }, at) => sum + cost * (answer.values[at] ?? 0),
      0,
    );
    this.#relaxed = objective;
    onProgress?.({
      phase: 'relaxed',
      objective,
      bound: objective,
      gap: null,
      units,
      ...amountsOf(milp, answer.values),
    });
    if (isLarge && this.#goal !== null) this.#firstPlan(units, objective);
    return true;
  }

  /** A plan of the candidates that the relaxed answer buys from: near the best, and found at once. */
  #firstPlan(relaxed: PurchaseUnits, bound: number): void {
    const few = problemOf(this.#problem, (index) => (relaxed[index] ?? 0) > 1e-6);
    const milp = problemMilp(few, this.#rules, this.#goal);
    const answer = this.#context.solve(milp.model, {
      relativeGap: FIRST_GAP,
      nodes: FIRST_NODES,
      // What bounds the few candidates bounds no others: the relaxed answer does.
      ...this.#listening(milp, () => bound),
    });
    if (answer.status === 'infeasible' || answer.values === null) return;
    const units = milp.units(answer.values);
    const present = this.#start;
    const isBehind =
      present !== null && this.#isKept(present) && this.#isBetter(this.#goalOf(present), this.#goalOf(units));
    if (!isBehind) this.#start = units;
  }

  #isKept(units: PurchaseUnits): boolean {
    return (
      brokenPurchaseRules(this.#problem, units, this.#rules).length === 0 &&
      wrongPurchases(this.#problem, units).length === 0
    );
  }

  #listening(milp: ProblemMilp, boundOf: (bound: number | null) => number | null): SolveOptions {
    const { onProgress } = this.#context;
    if (onProgress === undefined) return {};
    return {
      onProgress: ({ values, objective, bound }) => {
        if (values === null || objective === null) return;
        const known = boundOf(bound);
        const gap = gapOf(objective, known, null);
        onProgress({
          phase: 'plan',
          objective,
          bound: known,
          gap,
          units: milp.units(values),
          ...amountsOf(milp, values),
        });
      },
    };
  }

  #solve(milp: ProblemMilp): MilpAnswer {
    const { solve, relativeGap = PROOF, absoluteGap } = this.#context;
    return solve(milp.model, {
      relativeGap,
      ...(absoluteGap === undefined ? {} : { absoluteGap }),
      ...(this.#start === null ? {} : { start: milp.start(this.#start) }),
      ...this.#listening(milp, (bound) => bound ?? this.#relaxed),
    });
  }

  /** Where the time was too short for a plan, the one the search began from will do if it keeps the rules. */
  #fallBack(bound: number | null): void {
    if (
      this.#best !== null ||
      this.#start === null ||
      wrongPurchases(this.#problem, this.#start).length > 0
    ) {
      return;
    }
    const late: MilpAnswer = { status: 'stopped', values: null, gap: null, bound: bound ?? this.#relaxed };
    this.#take(this.#start, late, null);
  }

  /** Puts the points of a plan in, and keeps the plan if it is better than the best; whether it is the answer. */
  #take(
    units: PurchaseUnits,
    answer: Exclude<MilpAnswer, { readonly status: 'infeasible' }>,
    lastBound: number | null,
  ): boolean {
    const byCurve = this.#goalOf(units);
    const exact = withExactPoints(this.#problem, units, this.#context.price);
    const isStable = exact === this.#problem;
    this.#problem = exact;
    const isKept = this.#isKept(units);
    const objective = this.#goalOf(units);
    const bound = answer.status === 'stopped' ? (answer.bound ?? lastBound) : byCurve;
    if (isKept && (this.#best === null || this.#isBetter(objective, this.#best.objective))) {
      const gap = gapOf(objective, bound, answer.status === 'optimal' ? answer.gap : null);
      this.#best = { status: answer.status, units, objective, bound, gap, problem: exact };
    }
    if (!isKept) return isStable;
    const { relativeGap = PROOF, absoluteGap = 0 } = this.#context;
    return (
      isStable || Math.abs(objective - byCurve) <= Math.max(relativeGap * Math.abs(objective), absoluteGap)
    );
  }

  #stopped(bound: number | null): PurchaseAnswer {
    const best = this.#best;
    if (best === null) return { status: 'stopped', units: null, bound };
    if (best.status === 'optimal') {
      const { objective, bound: proved, gap, units, problem } = best;
      const [allIn, ths] = [measureOf(problem, units, 'allIn'), measureOf(problem, units, 'ths')];
      this.#context.onProgress?.({ phase: 'proved', objective, bound: proved, gap, units, allIn, ths });
    }
    return best;
  }

  #goalOf(units: PurchaseUnits): number {
    return this.#goal === null ? 0 : goalOf(this.#problem, units, this.#goal);
  }

  #isBetter(one: number, other: number): boolean {
    return this.#goal?.sense === 'most' ? one > other : one < other;
  }
}

function amountsOf(
  milp: ProblemMilp,
  values: Float64Array,
): { readonly allIn: number; readonly ths: number } {
  const sum = (measure: 'allIn' | 'ths') =>
    milp.entries(measure).reduce((total, [column, value]) => total + value * (values[column] ?? 0), 0);
  return { allIn: sum('allIn'), ths: sum('ths') };
}

/** Share of an objective between it and its bound, 0 or more. */
function gapOf(objective: number, bound: number | null, solverGap: number | null): number | null {
  if (bound === null) return solverGap;
  const apart = objective === 0 ? (bound === 0 ? 0 : 1) : Math.abs(objective - bound) / Math.abs(objective);
  return Math.max(apart, solverGap ?? 0);
}

/** The problem with nothing of the candidates that are not wanted, but for lines that are kept. */
function problemOf(problem: PurchaseProblem, isWanted: (candidate: number) => boolean): PurchaseProblem {
  const candidates = problem.candidates.map((candidate, index) =>
    candidate.isLocked || isWanted(index) ? candidate : { ...candidate, pieces: [] },
  );
  return { ...problem, candidates };
}
