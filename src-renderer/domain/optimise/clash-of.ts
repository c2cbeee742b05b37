/**
 * A smallest set of a plan's rules and locked lines that cannot hold together.
 *
 * The deletion filter: each is left out in turn, and stays out if the rest still clash. What is left clashes,
 * and does not once any one of it is gone. Smallest means that nothing can be taken from it; another set
 * may have fewer. Most plans that cannot be bought cannot be bought in parts of rigs either, which is
 * answered at once: the filter runs on that model first, and with whole rigs on what it left.
 * (J. W. Chinneck, Feasibility and Infeasibility in Optimization, 2008, ch. 6.)
 *
 * Depends on: ./plan-search (types), ./problem-milp, ./purchase-rule (types), ./purchase-rules.
 */
import type { PlanSearch } from './plan-search';
import { problemMilp } from './problem-milp';
import type { PurchaseRule } from './purchase-rule';
import { lockRules, purchaseRules } from './purchase-rules';

/** What clashes. Both lists in the order of the plan. */
export interface Clash {
  readonly ruleIds: readonly string[];
  readonly lockedLineIds: readonly string[];
  /** Whether each step was decided in time. Where not, the set clashes and may be smaller. */
  readonly isProved: boolean;
}

/** What is asked of a set: that it has no plan, that it has one, or that the time ran out. */
export type SetAnswer = 'clashes' | 'holds' | 'unknown';

/** Finds the clash in a problem whose rules have no plan together; of one that has a plan, nothing clashes. */
export function clashOf(search: PlanSearch): Clash {
  const { problem } = search;
  const locks = lockRules(problem);
  const { kept, isProved } = smallestClash(search, [...locks, ...purchaseRules(problem, problem.rules)]);
  const keys = new Set(kept.map(({ key }) => key));
  return {
    ruleIds: problem.rules.flatMap(({ id }) => (keys.has(id) ? [id] : [])),
    lockedLineIds: kept.flatMap(({ kind, key }) => (kind === 'lock' ? [key.slice('lock:'.length)] : [])),
    isProved,
  };
}

/** The filter, over rules of any kind. Those that come first are let go first. None of rules that have a plan. */
export function smallestClash(
  search: PlanSearch,
  rules: readonly PurchaseRule[],
): { readonly kept: readonly PurchaseRule[]; readonly isProved: boolean } {
  const inParts = (of: readonly PurchaseRule[]) => holdsInParts(search, of);
  const whole = (of: readonly PurchaseRule[]) => holdsWhole(search, of);
  if (inParts(rules) === 'clashes') return filtered(filtered(rules, inParts).kept, whole);
  const answer = whole(rules);
  if (answer === 'holds') return { kept: [], isProved: true };
  const { kept, isProved } = filtered(rules, whole);
  return { kept, isProved: isProved && answer === 'clashes' };
}

/** Whether rules have a plan in whole rigs. Locked lines whose lock is not among them are free. */
export function holdsWhole(search: PlanSearch, rules: readonly PurchaseRule[]): SetAnswer {
  const { problem, start } = search;
  const locked = new Set(rules.flatMap(lockedBy));
  const candidates = problem.candidates.map((candidate, at) =>
    candidate.isLocked && !locked.has(at) ? { ...candidate, isLocked: false } : candidate,
  );
  const asked = rules.filter(({ kind }) => kind !== 'lock');
  const found = search.from({ ...problem, candidates }, start).best(asked, null);
  if (found.status === 'infeasible') return 'clashes';
  return found.units === null ? 'unknown' : 'holds';
}

/** Indices of the candidates that the lock of a line keeps; none of other rules. */
function lockedBy({ kind, rows }: PurchaseRule): readonly number[] {
  if (kind !== 'lock') return [];
  return rows.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'switch' ? part.switch.candidates : [])),
  );
}

function holdsInParts({ problem, solve }: PlanSearch, rules: readonly PurchaseRule[]): SetAnswer {
  const answer = solve(problemMilp(problem, rules, null).model, { isRelaxed: true });
  if (answer.status === 'infeasible') return 'clashes';
  return answer.status === 'optimal' ? 'holds' : 'unknown';
}

function filtered(
  rules: readonly PurchaseRule[],
  answerOf: (rules: readonly PurchaseRule[]) => SetAnswer,
): { readonly kept: readonly PurchaseRule[]; readonly isProved: boolean } {
  let kept = rules;
  let isProved = true;
  // Locked lines are many and seldom at fault: all at once, and one by one only if they are.
  const locks = rules.filter(({ kind }) => kind === 'lock');
  const steps = locks.length > 1 ? [locks, ...rules.map((rule) => [rule])] : rules.map((rule) => [rule]);
  for (const step of steps) {
    const rest = kept.filter((one) => !step.includes(one));
    if (rest.length === kept.length) continue;
    const answer = answerOf(rest);
    if (answer === 'clashes') kept = rest;
    else if (answer === 'unknown') isProved = false;
  }
  return { kept, isProved };
}
