/**
 * Plans of which none is better than another in everything: cost against arrival, and against how much hangs
 * on one vendor or how much a finding of origin would cost.
 *
 * The limits of arrival and of the third figure are lowered and the cheapest plan is found anew under each
 * pair. What a search found holds for every pair between its limits and the plan's own figures, so those
 * pairs are not searched. First a coarse net of pairs is laid, down to what parts of rigs could keep; where
 * it finds few plans, every pair that could hold another is asked, until none is left.
 *
 * Depends on: model (types), ./best-plan, ./frontier-space, ./own-rows, ./plan-point (types),
 * ./plan-search (types), ./problem-milp, ./purchase-rule (types), ./purchase-rules.
 */
import type { PlanObjective } from '../model/plan-rule';
import { bestPlan, GOAL_SUMS } from './best-plan';
import { FrontierSpace, type FrontierAxes, type Limits } from './frontier-space';
import { sumBetween } from './own-rows';
import { planPoint, type PlanPoint } from './plan-point';
import type { PlanSearch } from './plan-search';
import { problemMilp } from './problem-milp';
import type { PurchaseProblem } from './purchase-problem';
import type { PurchaseRule } from './purchase-rule';
import { purchaseRules } from './purchase-rules';

/** One plan of the frontier. */
export interface FrontierPoint {
  readonly point: PlanPoint;
  /** With the exact costs of the plan. */
  readonly problem: PurchaseProblem;
  /** Whether no cheaper plan arrives as early with as little of the third figure; false if time ran out. */
  readonly isProved: boolean;
  /** Share of the cost that a cheaper plan could save; null if nothing bounds it. */
  readonly gap: number | null;
}

/** The frontier. */
export interface Frontier {
  /** The cheapest first; no plan is as good as another in everything. */
  readonly points: readonly FrontierPoint[];
  /** Every plan brings at least so many TH/s, those of the best plan, where the rules alone would buy less; else null. */
  readonly leastThs: number | null;
  /** Whether it holds every plan of which none is better in everything, plans of equal figures once. */
  readonly isComplete: boolean;
}

/** How many plans are looked for. */
export interface FrontierSize {
  /** Fewer than this from the net, and every pair is asked. */
  readonly enough: number;
  readonly most: number;
}

/** A chart of more says no more. */
export const FRONTIER_SIZE: FrontierSize = { enough: 10, most: 30 };
/** Lines of the net along each figure. */
const NET = 5;
/** Halvings toward the last line that has a plan. */
const HALVINGS = 2;

/**
 * Finds it.
 *
 * @param onPoints - told of all plans so far each time one is found; plans that turn out worse leave
 */
export function planFrontier(
  search: PlanSearch,
  objective: PlanObjective,
  axes: FrontierAxes,
  onPoints?: (frontier: Frontier) => void,
  size: FrontierSize = FRONTIER_SIZE,
): Frontier {
  const rules = purchaseRules(search.problem, search.problem.rules);
  const leastThs = leastThsOf(search, rules, objective);
  const floor =
    leastThs === null
      ? []
      : [sumBetween(search.problem, 'own least', [{ measure: 'ths', factor: 1 }], { least: leastThs })];
  const walk = new Walk(search, [...rules, ...floor], axes, size, (points) =>
    onPoints?.({ points, leastThs, isComplete: false }),
  );
  const isComplete = walk.run();
  return { points: walk.points(), leastThs, isComplete };
}

/**
 * The cheapest plan of all is a plan of nothing unless a rule asks for rigs; then, and where hash rate is what
 * is wanted, the best plan says how much is to come.
 */
function leastThsOf(
  search: PlanSearch,
  rules: readonly PurchaseRule[],
  objective: PlanObjective,
): number | null {
  const first = objective.goals[0]?.goal;
  if (first === 'all-in-total') return null;
  if (first === 'all-in-per-th') {
    const cheapest = search.best(rules, GOAL_SUMS['all-in-total']);
    if (cheapest.status === 'infeasible' || cheapest.units === null) return null;
    if (planPoint(cheapest.problem, cheapest.units).ths > 0) return null;
  }
  const found = bestPlan(search, rules, objective);
  if (found.status === 'infeasible' || found.point === null) return null;
  // The sum of a row can lack the last bits.
  return found.point.ths > 0 ? found.point.ths * (1 - 1e-9) : null;
}

/** What is known of a pair of limits. */
interface Known {
  readonly limits: Limits;
  /** Null is that it has no plan. */
  readonly found: FrontierPoint | null;
}

class Walk {
  readonly #space: FrontierSpace;
  readonly #rules: readonly PurchaseRule[];
  readonly #size: FrontierSize;
  readonly #onPoints: (points: readonly FrontierPoint[]) => void;
  readonly #known: Known[] = [];
  #search: PlanSearch;
  /** Pairs for which nothing was found in time; it says nothing of others. */
  readonly #late = new Set<string>();

  constructor(
    search: PlanSearch,
    rules: readonly PurchaseRule[],
    axes: FrontierAxes,
    size: FrontierSize,
    onPoints: (points: readonly FrontierPoint[]) => void,
  ) {
    this.#search = search;
    this.#rules = rules;
    this.#space = new FrontierSpace(search.problem, axes);
    this.#size = size;
    this.#onPoints = onPoints;
  }

  /** Whether every pair that could hold a plan was asked. */
  run(): boolean {
    const first = this.#at(this.#space.widest);
    if (first === null) return this.#late.size === 0;
    this.#layNet(first);
    return this.points().length < this.#size.enough && this.#askAll();
  }

  /** The cheapest first. */
  points(): readonly FrontierPoint[] {
    return this.#space.best(this.#known.flatMap(({ found }) => (found === null ? [] : [found])));
  }

  #layNet(first: FrontierPoint): void {
    const earliest = this.#lowest(this.#space.earlierDays(first.point), (day) => ({
      ...this.#space.widest,
      day,
    }));
    for (const day of this.#space.daysOfNet(first.point, earliest, NET)) {
      const limits = { ...this.#space.widest, day };
      const found = this.#at(limits);
      if (this.#isDone()) return;
      if (found === null) break;
      this.#layColumn(limits, found);
      if (this.#isDone()) return;
    }
  }

  /** Ever lower limits of the third figure, until there is no plan, and then between the last two. */
  #layColumn(limits: Limits, top: FrontierPoint): void {
    let held = this.#space.thirdOf(top.point);
    if (held === null) return;
    let low: number | null = null;
    const least = this.#lowest(this.#space.lowerThirds(held), (third) => ({ ...limits, third }));
    if (least === null) return;
    for (const third of this.#space.thirdsOfNet(held, least, NET)) {
      const found = this.#at({ ...limits, third });
      if (this.#isDone()) return;
      if (found === null) {
        low = third;
        break;
      }
      held = this.#space.thirdOf(found.point) ?? held;
    }
    for (let halving = 0; low !== null && halving < HALVINGS; halving += 1) {
      const third: number = Math.round((low + held) / 2);
      if (third <= low || third >= held) return;
      const found = this.#at({ ...limits, third });
      if (this.#isDone()) return;
      if (found === null) low = third;
      else held = this.#space.thirdOf(found.point) ?? held;
    }
  }

  /** The lowest of some limits, in order, that parts of rigs can keep; null if they keep none. */
  #lowest<Limit>(inOrder: readonly Limit[], limitsOf: (limit: Limit) => Limits): Limit | null {
    let [low, high] = [-1, inOrder.length];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      const limit = inOrder[middle];
      if (limit !== undefined && this.#holdsInParts(limitsOf(limit))) high = middle;
      else low = middle;
    }
    return inOrder[high] ?? null;
  }

  #holdsInParts(limits: Limits): boolean {
    const { problem, solve } = this.#search;
    const { model } = problemMilp(problem, [...this.#rules, ...this.#space.rows(limits)], null);
    return solve(model, { isRelaxed: true }).status === 'optimal';
  }

  /** Every pair next below a plan that was found, until none is left; false if it ended before. */
  #askAll(): boolean {
    const open: Limits[] = [this.#space.widest];
    const seen = new Set<string>();
    for (let limits = open.shift(); limits !== undefined; limits = open.shift()) {
      const key = keyOf(limits);
      if (seen.has(key)) continue;
      seen.add(key);
      const found = this.#at(limits);
      if (found === null) continue;
      if (this.points().length > this.#size.most) return false;
      open.push(...this.#space.nextBelow(limits, found.point));
    }
    return this.#late.size === 0 && this.#known.every(({ found }) => found?.isProved !== false);
  }

  #isDone(): boolean {
    return this.points().length >= this.#size.most;
  }

  /** The cheapest plan within limits; null if there is none, or none was found in time. */
  #at(limits: Limits): FrontierPoint | null {
    const space = this.#space;
    for (const { limits: within, found } of this.#known) {
      if (!space.isWithin(limits, within)) continue;
      if (found === null || space.keeps(limits, found.point)) return found;
    }
    if (this.#late.has(keyOf(limits))) return null;
    const answer = this.#search.best([...this.#rules, ...space.rows(limits)], GOAL_SUMS['all-in-total']);
    if (answer.status === 'infeasible') {
      this.#known.push({ limits, found: null });
      return null;
    }
    if (answer.units === null) {
      this.#late.add(keyOf(limits));
      return null;
    }
    const { problem, gap } = answer;
    const found = {
      point: planPoint(problem, answer.units),
      problem,
      isProved: answer.status === 'optimal',
      gap,
    };
    this.#known.push({ limits, found });
    // Exact costs of one plan are no use to the next, and each is a column more.
    this.#search = this.#search.from(this.#search.problem, answer.units);
    this.#onPoints(this.points());
    return found;
  }
}

function keyOf({ day, third }: Limits): string {
  return `${String(day)} ${String(third)}`;
}
