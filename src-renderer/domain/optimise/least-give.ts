/**
 * How far one limit of a rule must give for a plan to exist under the others.
 *
 * The rows of the limit get one more summand, which is what they give, and the model makes it as small as
 * can be with whole rigs. A share stands on both sides of its row, so that what its row gives is no share:
 * the limit is moved to the plan that was found, as for a ratio, until no plan stays a step within it.
 *
 * Depends on: model (types), ./milp (types), ./plan-point, ./plan-search (types), ./problem-milp,
 * ./purchase-*, ./rule-limits, ./share-rows.
 */
import type { PlanRule } from '../model/plan-rule';
import type { Column, Milp, Row } from './milp';
import { shareOf } from './plan-point';
import type { PlanSearch } from './plan-search';
import { problemMilp } from './problem-milp';
import type { PurchaseProblem, PurchaseUnits } from './purchase-problem';
import type { PurchaseRow, PurchaseRule, RowPart } from './purchase-rule';
import { lockRules, purchaseRules } from './purchase-rules';
import { measureOf } from './purchase-totals';
import { limitsOf, looserLimit, typedLimit, type LimitSide, type RuleLimit } from './rule-limits';
import { countsFor, namesOf, sharesOf } from './share-rows';

/** How far it must give. */
export interface LeastGive {
  /** The rule with the number a person would type. */
  readonly to: PlanRule;
  readonly typed: number;
  /** The nearest limit under which a plan was found, to the last digit. */
  readonly nearest: number;
  /** Of the plan that was found there. */
  readonly units: PurchaseUnits;
  /** Whether no nearer limit has a plan; false if the time ran out. */
  readonly isProved: boolean;
}

/** Shares are moved this often at most; each time is many times nearer than the one before. */
const MOST_MOVES = 40;

/**
 * Finds it; null if no limit leaves a plan, or none was found in time.
 *
 * @param others - rules that are kept to beside it and the locked lines
 */
export function leastGive(
  search: PlanSearch,
  others: readonly PurchaseRule[],
  rule: PlanRule,
  limit: RuleLimit,
): LeastGive | null {
  const gaps = isInSteps(rule, limit) ? inTyping(limit) : EXACTLY;
  const first = giveAt(search, others, rule, limit.side, gaps);
  if (first === null) return null;
  let best = reachedBy(search.problem, limit, rule, first.units);
  let isProved = first.isProved;
  if (first.isProved && !isTypedAlike(limit, best, first.open)) {
    const nearer = stepNearer(limit, best.typed);
    const within = nearer === null ? 'none' : planWithin(search, others, put(rule, limit.side, nearer));
    if (within === 'unknown') isProved = false;
    if (within === 'some') {
      const exact = giveAt(search, others, rule, limit.side);
      isProved = exact?.isProved === true;
      if (exact !== null) best = reachedBy(search.problem, limit, rule, exact.units);
    }
  }
  if (rule.kind === 'share') {
    for (let move = 0; move < MOST_MOVES; move += 1) {
      const nearer = nearerLimit(limit, best.typed);
      if (nearer === null) break;
      const next = giveAt(search, others, put(rule, limit.side, nearer), limit.side);
      if (next === null || (!next.isWithin && !next.isProved)) {
        isProved = false;
        break;
      }
      isProved = next.isProved;
      if (!next.isWithin) break;
      best = reachedBy(search.problem, limit, rule, next.units);
    }
  }
  return { ...best, isProved };
}

/** How near to the least that must be given a plan is looked for. */
interface Gaps {
  readonly relativeGap: number;
  /** In the unit of the limit. */
  readonly absoluteGap: number;
}

const EXACTLY: Gaps = { relativeGap: 0, absoluteGap: 0 };
const ROUGHLY = 1e-4;
const PARTS_OF_STEP = 4;

/** Within a part of a step of what is typed, which most often says already what that is. */
function inTyping(limit: RuleLimit): Gaps {
  const step = Math.abs(looserLimit(limit, limit.value) - limit.value);
  return { relativeGap: ROUGHLY, absoluteGap: step / PARTS_OF_STEP };
}

/** What is typed a step tighter; null at the limit of the rule itself. */
function stepNearer(limit: RuleLimit, typed: number): number | null {
  const step = Math.abs(looserLimit(limit, typed) - typed);
  return unlessBeyond(limit, limit.side === 'most' ? typed - step : typed + step);
}

/** Whether there is a plan under a rule as it stands. */
function planWithin(
  { problem, solve }: PlanSearch,
  others: readonly PurchaseRule[],
  rule: PlanRule,
): 'some' | 'none' | 'unknown' {
  const asked = [...others, ...lockRules(problem), ...purchaseRules(problem, [{ ...rule, isOn: true }])];
  const { status } = solve(problemMilp(problem, asked, null).model);
  if (status === 'infeasible') return 'none';
  return status === 'optimal' ? 'some' : 'unknown';
}

function isInSteps({ kind }: PlanRule, limit: RuleLimit): boolean {
  return kind !== 'share' && limit.kind !== 'count';
}

/** Whether a limit nearer by as much as was left open would be typed as the same number. */
function isTypedAlike(limit: RuleLimit, { nearest }: Reached, open: number): boolean {
  const nearer = limit.side === 'most' ? nearest - open : nearest + open;
  return open === 0 || typedLimit(limit, nearer) === typedLimit(limit, nearest);
}

interface Reached {
  readonly to: PlanRule;
  readonly typed: number;
  readonly nearest: number;
  readonly units: PurchaseUnits;
}

function reachedBy(
  problem: PurchaseProblem,
  limit: RuleLimit,
  rule: PlanRule,
  units: PurchaseUnits,
): Reached {
  const nearest = limitKept(problem, rule, limit.side, units);
  const rounded = typedLimit(limit, nearest);
  // A plan within the limit asks nothing of it.
  const typed = limit.side === 'most' ? Math.max(rounded, limit.value) : Math.min(rounded, limit.value);
  return { to: limit.put(typed), typed, nearest, units };
}

/** A share a step tighter than a typed one; null at the limit of the rule itself. */
function nearerLimit(limit: RuleLimit, typed: number): number | null {
  const step = Math.abs(looserLimit(limit, 0) - 0) || 1_000;
  return unlessBeyond(limit, limit.side === 'most' ? typed - step : typed + step);
}

function unlessBeyond(limit: RuleLimit, nearer: number): number | null {
  const isBeyond = limit.side === 'most' ? nearer <= limit.value : nearer >= limit.value;
  return isBeyond ? null : nearer;
}

/** The tightest limit that a plan keeps to: the number of the rule is this or looser. */
export function limitKept(
  problem: PurchaseProblem,
  rule: PlanRule,
  side: LimitSide,
  units: PurchaseUnits,
): number {
  if (rule.kind === 'share') return shareKept(problem, rule, side, units);
  const values = purchaseRules(problem, [{ ...rule, isOn: true }])
    .flatMap(({ rows }) => rows)
    .filter(isSoft)
    .map((row) => row.parts.reduce((sum, part) => sum + part.factor * amountOf(part, problem, units), 0));
  if (values.length === 0) return 0;
  return side === 'most' ? Math.max(...values) : Math.min(...values);
}

function shareKept(
  problem: PurchaseProblem,
  { of, name, base }: Extract<PlanRule, { kind: 'share' }>,
  side: LimitSide,
  units: PurchaseUnits,
): number {
  const measure = base === 'th' ? 'ths' : 'landed';
  const all = measureOf(problem, units, measure);
  const names = name === null ? namesOf(of, problem) : [name];
  const shares = names.flatMap((one) => {
    const mine = problem.candidates.flatMap((candidate, at) =>
      countsFor(of, one, candidate) || (side === 'most' && sharesOf(of, candidate).length === 0) ? [at] : [],
    );
    // A least share of each name holds for each that is bought from.
    if (side === 'least' && name === null && !mine.some((at) => (units[at] ?? 0) > 0)) return [];
    const part = measureOf(problem, units, measure, mine);
    return [side === 'most' ? shareOf(part, all) : Math.floor(all > 0 ? (part / all) * 1e6 + 1e-6 : 0)];
  });
  if (shares.length === 0) return side === 'most' ? 0 : 1_000_000;
  return side === 'most' ? Math.max(...shares) : Math.min(...shares);
}

function put(rule: PlanRule, side: LimitSide, value: number): PlanRule {
  return (
    limitsOf(rule)
      .find((limit) => limit.side === side)
      ?.put(value) ?? rule
  );
}

interface Given {
  readonly units: PurchaseUnits;
  /** Whether the rows need give nothing: the plan keeps the limit as it stands. */
  readonly isWithin: boolean;
  readonly isProved: boolean;
  /** By as much, in the unit of the rows, less might be given. */
  readonly open: number;
}

/** The plan whose rows of one limit must give the least; below nothing where they need not give. */
function giveAt(
  { problem, solve }: PlanSearch,
  others: readonly PurchaseRule[],
  rule: PlanRule,
  side: LimitSide,
  { relativeGap, absoluteGap }: Gaps = EXACTLY,
): Given | null {
  const [made] = purchaseRules(problem, [{ ...rule, isOn: true }]);
  if (made === undefined) return null;
  const hard: PurchaseRule = {
    ...made,
    key: 'own hard',
    kind: 'own',
    rows: made.rows.filter((row) => !isSoft(row)),
  };
  const soft: PurchaseRule = { ...made, key: GIVES, kind: 'own', rows: made.rows.filter(isSoft) };
  const { model, units } = problemMilp(problem, [...others, ...lockRules(problem), hard, soft], null);
  const size = sizeOf(model);
  const answer = solve(giving(model, side, size), { relativeGap, absoluteGap: absoluteGap / size });
  if (answer.status === 'infeasible' || answer.values === null) return null;
  const given = answer.values[model.columns.length] ?? 0;
  return {
    units: units(answer.values),
    isWithin: given <= BITS,
    isProved: answer.status === 'optimal',
    open: relativeGap === 0 ? 0 : Math.abs(given) * (answer.gap ?? 0) * size,
  };
}

const GIVES = 'own gives';
/** What a solver's rows may lack. */
const BITS = 1e-7;

/** The largest number of the rows of the limit. */
function sizeOf({ rows }: Milp): number {
  const ours = rows.filter(({ rule }) => rule === GIVES);
  return Math.max(1, ...ours.flatMap(({ entries }) => entries.map(([, value]) => Math.abs(value))));
}

/** The model with one column more, the last: how much the rows of the limit give, in parts of their size. */
function giving({ columns, rows }: Milp, side: LimitSide, size: number): Milp {
  // Open on both sides: a large bound instead makes the solver's presolve lose plans.
  const column: Column = {
    cost: 1,
    lower: Number.NEGATIVE_INFINITY,
    upper: Number.POSITIVE_INFINITY,
    isInteger: false,
  };
  const split = rows.flatMap((row): readonly Row[] => {
    if (row.rule !== GIVES) return [row];
    const { lower, upper, entries } = row;
    const isOpen = !Number.isFinite(side === 'most' ? upper : lower);
    if (isOpen) return [row];
    const gives: Row = {
      ...row,
      entries: [...entries, [columns.length, side === 'most' ? -size : size]],
      ...(side === 'most' ? { lower: Number.NEGATIVE_INFINITY } : { upper: Number.POSITIVE_INFINITY }),
    };
    const other =
      side === 'most'
        ? { lower, upper: Number.POSITIVE_INFINITY }
        : { lower: Number.NEGATIVE_INFINITY, upper };
    const isHeld = Number.isFinite(other.lower) || Number.isFinite(other.upper);
    return isHeld ? [gives, { ...row, ...other }] : [gives];
  });
  return {
    isMaximised: false,
    columns: [...columns.map((one) => ({ ...one, cost: 0 })), column],
    rows: split,
  };
}

/** Whether a row holds the limit, and not that something unknown is not bought. */
function isSoft({ parts }: PurchaseRow): boolean {
  return parts.some((part) => part.kind === 'switch' || part.measure !== 'units');
}

function amountOf(part: RowPart, problem: PurchaseProblem, units: PurchaseUnits): number {
  if (part.kind === 'measure') return measureOf(problem, units, part.measure, part.candidates);
  return part.switch.candidates.some((at) => (units[at] ?? 0) > 0) ? 1 : 0;
}
