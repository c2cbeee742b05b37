/**
 * What a task may buy, evaluated once: the questions that follow a search ask about the same records, rules
 * and lines, and evaluating those takes longer than many a search.
 *
 * Only the last is kept. Records are posted as copies, so that what is the same is told by looking through
 * them.
 *
 * Depends on: domain, ./plan-protocol (types).
 */
import type { FoundPlan } from '#domain/optimise/best-plan';
import { leftOutWords } from '#domain/optimise/left-out-words';
import { planProblem, type PlanProblem } from '#domain/optimise/plan-problem';
import { groundOf } from '#domain/optimise/plan-records';
import type { PurchaseUnits } from '#domain/optimise/purchase-problem';
import type { PlanGround } from '#domain/planning/plan-evaluation';
import type { LeftOutOffer, PlanTask } from './plan-protocol';

/** What is known of a task before anything is solved. */
export interface PreparedTask extends PlanTask {
  readonly ground: PlanGround;
  readonly made: PlanProblem;
  readonly left: readonly LeftOutOffer[];
  readonly known: KnownPlans;
}

/** What searches of the same task found, where others begin. */
export interface KnownPlans {
  /** The best plan by the first goal alone, proved; null until it is known. */
  first: FoundPlan | null;
  /** Units of the best plan by all goals. */
  best: PurchaseUnits | null;
}

/** Evaluates what tasks may buy. */
export class PreparedTasks {
  #last: PreparedTask | null = null;

  readonly of = (task: PlanTask): PreparedTask => {
    const last = this.#last;
    const hasRecords = last !== null && isSame(last.records, task.records);
    const isKnown = hasRecords && isSame(boughtBy(last), boughtBy(task));
    if (isKnown) {
      const hasGoals = isSame(last.plan.objective, task.plan.objective);
      this.#last = { ...last, ...task, known: hasGoals ? last.known : nothingKnown() };
    } else {
      const ground = hasRecords ? last.ground : groundOf(task.records);
      const made = planProblem(ground, task.plan, task.lines, task.choices);
      const left = made.left.map(({ offerId, reason }) => ({ offerId, reason: leftOutWords(reason) }));
      this.#last = { ...task, ground, made, left, known: nothingKnown() };
    }
    return this.#last;
  };
}

function nothingKnown(): KnownPlans {
  return { first: null, best: null };
}

/** All that what may be bought depends on beside the records. */
function boughtBy({ plan, lines, choices }: PlanTask): unknown {
  return { plan: { ...plan, objective: null }, lines, choices };
}

/** Whether two copies of plain data are of the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Map || other instanceof Map) {
    return one instanceof Map && other instanceof Map && isSame([...one], [...other]);
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) && isSame(one[key as keyof typeof one], other[key as keyof typeof other]),
    )
  );
}
