/**
 * Other plans as they come under the same scenario, judged by the rules of the plan that is proposed.
 *
 * Depends on: model (types), scenarios, ../report-ground (types).
 */
import { planOn, type PlanUnder } from '../../scenarios/plan-under';
import type { OtherPlan, ReportGround } from '../report-ground';

/** One other plan, evaluated. */
export interface EvaluatedOther {
  readonly other: OtherPlan;
  readonly under: PlanUnder;
}

const known = new WeakMap<ReportGround, readonly EvaluatedOther[]>();

/** The other plans of a report in their order, evaluated once. How each is paid is its own; the rules are those of the plan. */
export function evaluatedOthers(ground: ReportGround): readonly EvaluatedOther[] {
  const remembered = known.get(ground);
  if (remembered !== undefined) return remembered;
  const { rules } = ground.plan;
  const evaluated = ground.others.map((other) => ({
    other,
    under: planOn({ ...other.plan, rules }, other.lines, ground.under.ground),
  }));
  known.set(ground, evaluated);
  return evaluated;
}
