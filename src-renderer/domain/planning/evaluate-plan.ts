/**
 * A plan evaluated: its lines as they are bought, their totals, its rules.
 *
 * Only lines that changed are evaluated again: a line is the same if it is the same object, since records
 * are never changed in place. Under another ground everything is evaluated anew.
 *
 * Depends on: model (types), ./check-rules, ./evaluate-line, ./option-fees, ./plan-evaluation (types),
 * ./plan-totals.
 */
import type { Plan, PlanLine } from '../model/plan';
import { checkRules } from './check-rules';
import { evaluateLine } from './evaluate-line';
import { linesTogether } from './option-fees';
import type { EvaluatedLine, PlanEvaluation, PlanGround } from './plan-evaluation';
import { planTotals } from './plan-totals';

/** Lines in the order of their plan: by place, then by id. */
export function inPlanOrder(lines: readonly PlanLine[]): readonly PlanLine[] {
  return [...lines].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Evaluates a plan from nothing. @param lines - those of the plan, in any order */
export function evaluatePlan(plan: Plan, lines: readonly PlanLine[], ground: PlanGround): PlanEvaluation {
  return new EvaluatedPlan().evaluate(plan, lines, ground);
}

/** Remembers lines under the latest ground, and the latest plan as a whole. */
export class EvaluatedPlan {
  #ground: PlanGround | null = null;
  #known = new WeakMap<PlanLine, EvaluatedLine>();
  #last: PlanEvaluation | null = null;

  /** The same as {@link evaluatePlan}; the same object as before where nothing changed. */
  evaluate(plan: Plan, lines: readonly PlanLine[], ground: PlanGround): PlanEvaluation {
    if (ground !== this.#ground) {
      this.#ground = ground;
      this.#known = new WeakMap();
      this.#last = null;
    }
    const alone = inPlanOrder(lines).map((line) => {
      const known = this.#known.get(line);
      if (known !== undefined) return known;
      const found = evaluateLine(line, ground);
      this.#known.set(line, found);
      return found;
    });
    const evaluated = linesTogether(alone);
    const last = this.#last;
    const isSame =
      last !== null &&
      last.lines.length === evaluated.length &&
      evaluated.every((line, index) => line === last.lines[index]);
    if (isSame && last.plan === plan) return last;
    const kept = isSame ? last.lines : evaluated;
    const totals = isSame ? last.totals : planTotals(kept);
    const rules = checkRules({ plan, lines: kept, totals }, ground);
    this.#last = { plan, lines: kept, totals, rules };
    return this.#last;
  }
}
