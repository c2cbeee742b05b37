/**
 * The ways out of rules that clash: what gives, by how much, and what the best plan then costs.
 *
 * Each rule of the clash is asked how far it alone must give. Where none is enough, since another set clashes
 * as well, the rules of that set are added in turn, up to the fewest that are enough. To buy nothing is a way
 * out only where there is no other. A limit is rounded to what a person would type and the plan is searched
 * anew under it, so that every way out that is named has a plan.
 *
 * Depends on: model (types), ./best-plan, ./change-words, ./clash-of, ./least-give, ./plan-change (types),
 * ./plan-point (types), ./plan-search (types), ./purchase-*, ./rule-limits.
 */
import { partsPerMillion, type PartsPerMillion } from '../core/money';
import type { PlanObjective, PlanRule } from '../model/plan-rule';
import { bestPlan, type FoundPlan } from './best-plan';
import { asideWords, limitWords, UNLOCK_WORDS } from './change-words';
import { holdsWhole, smallestClash, type Clash } from './clash-of';
import { leastGive } from './least-give';
import { applyChanges, type PlanChange } from './plan-change';
import type { PlanPoint } from './plan-point';
import type { PlanSearch } from './plan-search';
import type { PurchaseProblem } from './purchase-problem';
import { lockRules, purchaseRules } from './purchase-rules';
import { givenOf, limitsOf, looserLimit, type RuleLimit } from './rule-limits';

/** One way out. */
export interface WayOut {
  /** One for each rule or line that gives, in the order of the plan. */
  readonly changes: readonly PlanChange[];
  /** The best plan by the plan's objective once the changes are made. */
  readonly point: PlanPoint;
  /** With the exact costs of that plan. */
  readonly problem: PurchaseProblem;
  /** US cents all-in above the cheapest of the ways named; 0 of that one. */
  readonly moreThanCheapest: number;
  /** How much of their limits the rules give together; 1,000,000 is a whole rule. The least is named first. */
  readonly gives: PartsPerMillion;
  /** Whether no nearer limit has a plan and no better plan is there under the changes; false if time ran out. */
  readonly isProved: boolean;
}

/** How many ways out are worth reading. */
const MOST_WAYS = 3;
/** How many rules or lines may give at once. */
const MOST_CHANGES = 4;
/** How many sets that are not enough are added to. */
const MOST_SETS = 4;
/** A typed limit that leaves no plan by the last cent is loosened this often. */
const MOST_STEPS = 3;

/** Something that can give: a limit of a rule, a whole rule, a locked line. */
type Giver =
  | { readonly kind: 'limit'; readonly rule: PlanRule; readonly limit: RuleLimit }
  | { readonly kind: 'aside'; readonly rule: PlanRule }
  | { readonly kind: 'lock'; readonly lineId: string };

/**
 * Finds them, the least change first; at most three.
 *
 * @param onFound - told of all found so far each time
 */
export function waysOut(
  search: PlanSearch,
  clash: Clash,
  objective: PlanObjective,
  onFound?: (found: readonly WayOut[]) => void,
): readonly WayOut[] {
  const found: WayOut[] = [];
  const nothing: WayOut[] = [];
  let open: readonly (readonly string[])[] = keysOf(clash).map((key) => [key]);
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    const enough = open.filter((keys) => holdsWhole(search, rulesWithout(search, keys)) === 'holds');
    for (const givers of enough.flatMap((keys) => choices(search.problem, keys))) {
      const way = wayOf(search, givers, objective);
      if (way === null) continue;
      (way.point.ths > 0 ? found : nothing).push(way);
      onFound?.(ranked(found.length > 0 ? found : nothing));
    }
    if (found.length > 0 || size === MOST_CHANGES) break;
    open = oneMore(
      search,
      open.filter((keys) => !enough.includes(keys)),
    );
  }
  return ranked(found.length > 0 ? found : nothing);
}

function ranked(found: readonly WayOut[]): readonly WayOut[] {
  const named = [...found]
    .sort((a, b) => a.gives - b.gives || a.point.allIn - b.point.allIn)
    .slice(0, MOST_WAYS);
  const cheapest = Math.min(...named.map(({ point }) => point.allIn));
  return named.map((way) => ({ ...way, moreThanCheapest: way.point.allIn - cheapest }));
}

/** Sets of one more of what still clashes without them; only of the first few, since each asks a clash of its own. */
function oneMore(search: PlanSearch, sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return sets.slice(0, MOST_SETS).flatMap((keys) => {
    const { kept } = smallestClash(search, rulesWithout(search, keys));
    return kept
      .map(({ key }) => [...keys, key])
      .filter((more) => {
        const name = [...more].sort().join(' ');
        return !seen.has(name) && seen.add(name).size > 0;
      });
  });
}

function keysOf({ ruleIds, lockedLineIds }: Clash): readonly string[] {
  return [...ruleIds, ...lockedLineIds.map((id) => `lock:${id}`)];
}

function rulesWithout({ problem }: PlanSearch, keys: readonly string[]) {
  return [...purchaseRules(problem, problem.rules), ...lockRules(problem)].filter(
    ({ key }) => !keys.includes(key),
  );
}

/** Each limit of a rule is a choice of its own; of several rules every combination. */
function choices({ rules }: PurchaseProblem, keys: readonly string[]): readonly (readonly Giver[])[] {
  return keys.reduce<readonly (readonly Giver[])[]>(
    (sets, key) => sets.flatMap((set) => giversOf(rules, key).map((giver) => [...set, giver])),
    [[]],
  );
}

function giversOf(rules: readonly PlanRule[], key: string): readonly Giver[] {
  const rule = rules.find(({ id }) => id === key);
  if (rule === undefined) return [{ kind: 'lock', lineId: key.slice('lock:'.length) }];
  const limits = limitsOf(rule);
  return limits.length === 0
    ? [{ kind: 'aside', rule }]
    : limits.map((limit) => ({ kind: 'limit', rule, limit }));
}

/** The way out of a set of givers: each in turn gives the least it must while the later ones hold nothing. */
function wayOf(search: PlanSearch, givers: readonly Giver[], objective: PlanObjective): WayOut | null {
  const { problem } = search;
  const freed = new Set(givers.flatMap((giver) => (giver.kind === 'lock' ? [giver.lineId] : [])));
  const free: PurchaseProblem = {
    ...problem,
    candidates: problem.candidates.map((candidate) =>
      candidate.isLocked && freed.has(candidate.lineId ?? candidate.key)
        ? { ...candidate, isLocked: false }
        : candidate,
    ),
  };
  const freely = search.from(free, search.start);
  const limits = givers.flatMap((giver) => (giver.kind === 'limit' ? [giver] : []));
  const gone = new Set(givers.flatMap((giver) => (giver.kind === 'lock' ? [] : [giver.rule.id])));
  let rules: readonly PlanRule[] = problem.rules.filter(({ id }) => !gone.has(id));
  const changes: PlanChange[] = [];
  let isProved = true;
  let start = search.start;
  for (const { rule, limit } of limits) {
    const given = leastGive(search.from(free, start), purchaseRules(free, rules), rule, limit);
    if (given === null) return null;
    isProved &&= given.isProved;
    start = given.units;
    rules = [...rules, given.to];
    if (given.typed !== limit.value) changes.push(limitChange(rule, limit, given.typed, given.nearest));
  }
  const found = best(freely.from(free, start), givers, changes, objective);
  if (found === null) return null;
  const { plan } = found;
  const inOrder = orderOf(problem, [...found.changes, ...otherChanges(givers)]);
  return {
    changes: inOrder,
    point: plan.point,
    problem: plan.problem,
    moreThanCheapest: 0,
    gives: partsPerMillion(inOrder.reduce((sum, change) => sum + givenBy(change), 0)),
    isProved: isProved && plan.status === 'optimal',
  };
}

/** The best plan under the changed rules. Where the typed limits leave none by the last cent, a step more. */
function best(
  search: PlanSearch,
  givers: readonly Giver[],
  limits: readonly PlanChange[],
  objective: PlanObjective,
): { readonly plan: FoundPlan; readonly changes: readonly PlanChange[] } | null {
  const { problem } = search;
  let changes = limits;
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    const rules = applyChanges(problem.rules, [...changes, ...otherChanges(givers)]);
    const plan = bestPlan(search, purchaseRules(problem, rules), objective);
    if (plan.status !== 'infeasible') return plan.point === null ? null : { plan, changes };
    changes = changes.map((change) => loosened(change, givers));
  }
  return null;
}

function loosened(change: PlanChange, givers: readonly Giver[]): PlanChange {
  const giver = givers.find(
    (one) => one.kind === 'limit' && change.kind === 'rule' && one.rule.id === change.ruleId,
  );
  if (giver?.kind !== 'limit' || change.kind !== 'rule') return change;
  const { rule, limit } = giver;
  const now = limitsOf(change.to).find(({ side }) => side === limit.side)?.value ?? limit.value;
  return limitChange(rule, limit, looserLimit(limit, now), change.nearest);
}

function limitChange(rule: PlanRule, limit: RuleLimit, typed: number, nearest: number | null): PlanChange {
  const words = limitWords(rule, limit, typed);
  return { kind: 'rule', ruleId: rule.id, from: rule, to: limit.put(typed), nearest, words };
}

function otherChanges(givers: readonly Giver[]): readonly PlanChange[] {
  return givers.flatMap((giver): readonly PlanChange[] => {
    if (giver.kind === 'limit') return [];
    if (giver.kind === 'lock') return [{ kind: 'unlock', lineId: giver.lineId, words: UNLOCK_WORDS }];
    const { rule } = giver;
    const to = { ...rule, isOn: false };
    return [{ kind: 'rule', ruleId: rule.id, from: rule, to, nearest: null, words: asideWords(rule) }];
  });
}

function orderOf({ rules }: PurchaseProblem, changes: readonly PlanChange[]): readonly PlanChange[] {
  const placeOf = (change: PlanChange) =>
    change.kind === 'rule' ? rules.findIndex(({ id }) => id === change.ruleId) : rules.length;
  return [...changes].sort((a, b) => placeOf(a) - placeOf(b));
}

/** In parts per million of what the rule asked; a rule that is left aside, or a line unlocked, is a whole. */
function givenBy(change: PlanChange): number {
  if (change.kind === 'unlock' || !change.to.isOn) return 1_000_000;
  const after = limitsOf(change.to);
  return limitsOf(change.from).reduce(
    (sum, { side, value }) => sum + givenOf(value, after.find((one) => one.side === side)?.value ?? value),
    0,
  );
}
