/**
 * The answers to questions about a plan beside the best one, from the records that are posted.
 *
 * Every plan that is named is held against the domain's own evaluation: one that comes to other cents, or
 * breaks a rule, is left out.
 *
 * Depends on: domain, ./highs-solver, ./optimise-plan, ./plan-protocol (types), ./plan-questions (types),
 * ./prepared-tasks (types).
 */
import type { PlanLine } from '#domain/model/plan';
import type { PlanRule } from '#domain/model/plan-rule';
import { agreement } from '#domain/optimise/agree';
import { clashOf } from '#domain/optimise/clash-of';
import type { FrontierAxes } from '#domain/optimise/frontier-space';
import type { SolveMilp } from '#domain/optimise/milp';
import { applyChanges } from '#domain/optimise/plan-change';
import { planFrontier, type Frontier, type FrontierPoint } from '#domain/optimise/plan-frontier';
import { planSearch, type PlanSearch } from '#domain/optimise/plan-search';
import type { PurchaseProblem, PurchaseUnits } from '#domain/optimise/purchase-problem';
import { rulePrices, type RulePrice } from '#domain/optimise/rule-prices';
import { waysOut, type WayOut } from '#domain/optimise/ways-out';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { highsSolver } from './highs-solver';
import { optimisePlan, type PlanTools } from './optimise-plan';
import type { PlanTask } from './plan-protocol';
import type {
  ClashFound,
  FrontierFound,
  FrontierPlan,
  PlanQuestion,
  PriceFound,
  PricesFound,
  WayOutPlan,
} from './plan-questions';
import type { PreparedTask } from './prepared-tasks';

/** Answers any question; `tell` hears what is known on the way. */
export function answerQuestion(
  question: PlanQuestion,
  tools: PlanTools,
  tell: (progress: unknown) => void,
): unknown {
  switch (question.kind) {
    case 'optimise-plan':
      return optimisePlan(question.task, tools, tell);
    case 'explain-infeasible':
      return explainInfeasible(question.task, tools, tell);
    case 'price-rules':
      return priceRules(question.task, tools, tell);
    case 'draw-frontier':
      return drawFrontier(question.task, tools, tell);
  }
}

/** Why a plan that is known to have no answer has none, and the ways out as they are found. */
export function explainInfeasible(
  task: PlanTask,
  tools: PlanTools,
  tell: (found: ClashFound) => void,
): ClashFound {
  const prepared = tools.prepared.of(task);
  const search = searchOf(prepared, tools);
  const clash = clashOf(search);
  tell({ clash, waysOut: [] });
  const named = (ways: readonly WayOut[]) => ({
    clash,
    waysOut: ways.filter((way) => isAgreedWay(prepared, tools, way)).map(plainWay),
  });
  return named(
    waysOut(search, clash, task.plan.objective, (found) => {
      tell(named(found));
    }),
  );
}

/** What each rule costs, one after the other. */
export function priceRules(task: PlanTask, tools: PlanTools, tell: (price: PriceFound) => void): PricesFound {
  const prepared = tools.prepared.of(task);
  const rules = prepared.made.problem.rules;
  const search = searchOf(prepared, tools, { share: Math.min(rules.length + 1, MOST_SHARES) });
  const judged = (price: RulePrice): PriceFound => {
    const { problem, ...plain } = price;
    if (problem === null || price.without === null) return plain;
    const rest = rules.filter(({ id }) => id !== price.ruleId);
    const isAgreed = isAgreedPlan(prepared, tools, problem, price.without.units, rest);
    return { ...plain, isProved: plain.isProved && isAgreed };
  };
  const { prices, isComplete } = rulePrices(
    search,
    task.plan.objective,
    (price) => {
      tell(judged(price));
    },
    prepared.known.first,
  );
  return { prices: prices.map(judged), isComplete };
}

/** The frontier, all of it so far each time a plan is found. */
export function drawFrontier(
  task: PlanTask & { readonly axes: FrontierAxes },
  tools: PlanTools,
  tell: (found: FrontierFound) => void,
): FrontierFound {
  const prepared = tools.prepared.of(task);
  const search = searchOf(prepared, tools, { share: FRONTIER_SHARES, relativeGap: FRONTIER_GAP });
  const known = new Map<FrontierPoint, FrontierPlan | null>();
  const planOf = (point: FrontierPoint): FrontierPlan | null => {
    const before = known.get(point);
    if (before !== undefined) return before;
    const plan = frontierPlan(prepared, tools, point);
    known.set(point, plan);
    return plan;
  };
  const withLines = ({ points, leastThs, isComplete }: Frontier): FrontierFound => {
    const plans = points.map(planOf).filter((plan) => plan !== null);
    return { points: plans, leastThs, isComplete, refused: points.length - plans.length };
  };
  return withLines(
    planFrontier(search, task.plan.objective, task.axes, (frontier) => {
      tell(withLines(frontier));
    }),
  );
}

/** No one search takes more of the time than one of so many: of prices, and of the frontier. */
const MOST_SHARES = 8;
const FRONTIER_SHARES = 16;
/** A plan of the frontier may cost this share more than the cheapest of its kind: less than a chart shows. */
const FRONTIER_GAP = 1e-4;

interface Sharing {
  /** Of the time, one of so many for each model; all of it if absent. */
  readonly share?: number;
  readonly relativeGap?: number;
}

function searchOf(
  { made, limits, known }: PreparedTask,
  { highs, now }: PlanTools,
  { share = 1, relativeGap }: Sharing = {},
): PlanSearch {
  const whole = highsSolver(highs, limits, now);
  const seconds = limits.seconds / share;
  const solve: SolveMilp = (model, options) =>
    whole(model, { ...options, seconds: Math.min(seconds, options?.seconds ?? seconds) });
  return planSearch(made.problem, {
    solve,
    price: made.price,
    start: known.best ?? made.start,
    ...(relativeGap === undefined ? {} : { relativeGap }),
  });
}

function plainWay({ changes, point, moreThanCheapest, gives, isProved }: WayOut): WayOutPlan {
  return { changes, point, moreThanCheapest, gives, isProved };
}

/** A line that is unlocked stands in no plan of the problem as it was made: its way out is left to the next search. */
function isAgreedWay(prepared: PreparedTask, tools: PlanTools, { changes, point, problem }: WayOut): boolean {
  if (changes.some(({ kind }) => kind === 'unlock')) return true;
  const rules = applyChanges(prepared.plan.rules, changes);
  return isAgreedPlan(prepared, tools, problem, point.units, rules);
}

function isAgreedPlan(
  prepared: PreparedTask,
  { newId }: PlanTools,
  problem: PurchaseProblem,
  units: PurchaseUnits,
  rules: readonly PlanRule[],
): boolean {
  return isAgreed(prepared, problem, units, prepared.made.linesOf(units, newId), rules);
}

function isAgreed(
  { plan, ground }: PreparedTask,
  problem: PurchaseProblem,
  units: PurchaseUnits,
  lines: readonly PlanLine[],
  rules: readonly PlanRule[],
): boolean {
  return agreement(problem, units, evaluatePlan({ ...plan, rules }, lines, ground)).agrees;
}

function frontierPlan(
  prepared: PreparedTask,
  { newId }: PlanTools,
  { problem, ...plain }: FrontierPoint,
): FrontierPlan | null {
  const { units } = plain.point;
  const lines = prepared.made.linesOf(units, newId);
  return isAgreed(prepared, problem, units, lines, prepared.plan.rules) ? { ...plain, lines } : null;
}
