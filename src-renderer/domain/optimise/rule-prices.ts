/**
 * What each rule of a plan costs: how much better the best plan without it is.
 *
 * A rule that a plan does not touch can still cost something, since rigs come whole, so each is answered by
 * searching again; those that it is far from are let go all at once, and if nothing is gained by that, none
 * of them costs anything.
 *
 * Depends on: model (types), ./best-plan, ./least-give, ./plan-point (types), ./plan-search (types),
 * ./purchase-*, ./rule-limits.
 */
import type { PlanGoal, PlanObjective, PlanRule } from '../model/plan-rule';
import { bestPlan, goalGain, goalValue, type FoundPlan } from './best-plan';
import { limitKept } from './least-give';
import type { PlanPoint } from './plan-point';
import type { PlanSearch } from './plan-search';
import type { PurchaseProblem } from './purchase-problem';
import { purchaseRules } from './purchase-rules';
import { limitsOf } from './rule-limits';

/** The price of one rule. */
export interface RulePrice {
  readonly ruleId: string;
  /** The first goal of the plan; of weighted goals the one of most weight. What `saves` is of. */
  readonly goal: PlanGoal;
  /** What the goal would gain, 0 or more: US cents, cents per TH/s, TH/s or TH-days. Not proved, at least this. */
  readonly saves: number;
  /** US cents all-in that would be saved; below 0 where more would be bought. */
  readonly allInSaved: number;
  /** TH/s that would be gained; below 0 where less would be bought. */
  readonly thsGained: number;
  /** Whether both plans are the best of their kind; false if time ran out. */
  readonly isProved: boolean;
  /** The best plan without the rule; null where nothing is gained. */
  readonly without: PlanPoint | null;
  /** With the exact costs of that plan; null with it. */
  readonly problem: PurchaseProblem | null;
}

/** The prices, and the plan that they are held against. */
export interface RulePrices {
  /** In the order of the plan; without those that the time did not suffice for. */
  readonly prices: readonly RulePrice[];
  /** The best plan by the goal alone, under all rules; null if there is none. */
  readonly best: PlanPoint | null;
  /** Whether every rule that is on has its price. */
  readonly isComplete: boolean;
}

/** Gains below this share of the goal are what a solver's tolerance is. */
const NOTHING = 2e-7;

/**
 * Finds them by the first goal alone: of several goals, the others choose only among the best of it.
 *
 * @param onPrice - told of each price as it is found; those of rules that a plan stands at come first
 * @param known - the best plan by the first goal alone under all rules, where it was found before
 */
export function rulePrices(
  search: PlanSearch,
  objective: PlanObjective,
  onPrice?: (price: RulePrice) => void,
  known: FoundPlan | null = null,
): RulePrices {
  const rules = search.problem.rules.filter(({ isOn }) => isOn);
  const only = firstGoal(objective);
  const base = known ?? bestPlan(search, purchaseRules(search.problem, rules), only);
  if (base.status === 'infeasible' || base.point === null)
    return { prices: [], best: null, isComplete: false };
  const pricing = new Pricing(search.from(base.problem, base.point.units), rules, only, base);
  const far = rules.filter((rule) => !isNear(base, rule));
  const found = new Map<string, RulePrice>();
  const put = (price: RulePrice | null) => {
    if (price === null) return;
    found.set(price.ruleId, price);
    onPrice?.(price);
  };
  for (const rule of rules) {
    if (!far.includes(rule)) put(pricing.priceOf(rule));
  }
  const areFree = pricing.allFree(far);
  for (const rule of far) put(areFree ? pricing.nothing(rule, true) : pricing.priceOf(rule));
  const prices = rules.flatMap(({ id }) => found.get(id) ?? []);
  return { prices, best: base.point, isComplete: prices.length === rules.length };
}

function firstGoal({ mode, goals }: PlanObjective): PlanObjective {
  const [first] = mode === 'weighted' ? [...goals].sort((a, b) => b.weight - a.weight) : goals;
  return { mode: 'one-after-another', goals: first === undefined ? goals : [first] };
}

/** Rigs come whole: a plan with less room than this share of a limit may well be held by it. */
const NEAR = 0.02;

/** Whether a plan stands near a limit of a rule, or the rule is one that has none. */
function isNear({ problem, point }: FoundPlan, rule: PlanRule): boolean {
  const limits = limitsOf(rule);
  return (
    limits.length === 0 ||
    limits.some(({ side, value }) => {
      const room = value - limitKept(problem, rule, side, point.units);
      return (side === 'most' ? room : -room) <= NEAR * Math.max(1, Math.abs(value));
    })
  );
}

class Pricing {
  readonly #search: PlanSearch;
  readonly #rules: readonly PlanRule[];
  readonly #only: PlanObjective;
  readonly #base: FoundPlan;
  readonly #goal: PlanGoal;

  constructor(search: PlanSearch, rules: readonly PlanRule[], only: PlanObjective, base: FoundPlan) {
    this.#search = search;
    this.#rules = rules;
    this.#only = only;
    this.#base = base;
    this.#goal = only.goals[0]?.goal ?? 'all-in-total';
  }

  /** Whether nothing is gained by letting all of them go. */
  allFree(rules: readonly PlanRule[]): boolean {
    if (rules.length < 2) return false;
    const found = this.#without(rules);
    return found?.status === 'optimal' && this.#base.status === 'optimal' && this.#gain(found) === 0;
  }

  /** Null if the time did not suffice. */
  priceOf(rule: PlanRule): RulePrice | null {
    const found = this.#without([rule]);
    if (found === null) return null;
    const isProved = found.status === 'optimal' && this.#base.status === 'optimal';
    const saves = this.#gain(found);
    if (saves === 0) return this.nothing(rule, isProved);
    const { point, problem } = found;
    return {
      ruleId: rule.id,
      goal: this.#goal,
      saves,
      allInSaved: this.#base.point.allIn - point.allIn,
      thsGained: point.ths - this.#base.point.ths,
      isProved,
      without: point,
      problem,
    };
  }

  nothing(rule: PlanRule, isProved: boolean): RulePrice {
    const none = { saves: 0, allInSaved: 0, thsGained: 0, without: null, problem: null };
    return { ruleId: rule.id, goal: this.#goal, isProved, ...none };
  }

  #without(gone: readonly PlanRule[]): FoundPlan | null {
    const rest = this.#rules.filter((rule) => !gone.includes(rule));
    const found = bestPlan(this.#search, purchaseRules(this.#search.problem, rest), this.#only);
    return found.status === 'infeasible' || found.point === null ? null : found;
  }

  /** 0 where it is not more than the tolerance of the search. */
  #gain({ point }: FoundPlan): number {
    const value = goalValue(this.#goal, this.#base.point);
    const gain = goalGain(this.#goal, value, goalValue(this.#goal, point));
    return gain > NOTHING * Math.abs(value) ? gain : 0;
  }
}
