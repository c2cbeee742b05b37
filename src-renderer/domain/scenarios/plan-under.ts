/**
 * A plan under a scenario: the lines that come, and what is lost with those that do not.
 *
 * A line comes whole or not at all: where the last of its batches has not left when a stop begins, none of
 * it is counted, and how many units had left by then is said. What was paid for it before that day is
 * lost or in dispute: it stays in the cost, and buys no TH/s.
 *
 * Depends on: core, model, planning, ./ground-under.
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import { sumCents, ZERO_CENTS, type UsdCents } from '../core/money';
import type { Plan, PlanLine } from '../model/plan';
import type { CashFlow } from '../planning/cash/cash-flow';
import { lineCash } from '../planning/cash/line-cash';
import { stopFor, type DispatchStop } from '../planning/dispatch-stop';
import { evaluatePlan } from '../planning/evaluate-plan';
import type { EvaluatedLine, PlanEvaluation, PlanGround } from '../planning/plan-evaluation';
import { groundUnder, type NamedLayers } from './ground-under';

/** A line that does not come. */
export interface NotComing {
  /** As it would have been bought. */
  readonly line: EvaluatedLine;
  readonly stop: DispatchStop;
  /** The day on which its last batch would have left, by the median. */
  readonly dispatchOn: CalendarDate;
  /** Units of earlier batches that had left before the stop; they are not counted either. */
  readonly leftUnits: number;
  /** Payments to the vendor, the option's fee among them, on days before the stop. */
  readonly paid: readonly CashFlow[];
  /** Their sum, US cents. */
  readonly lost: UsdCents;
}

/** A plan under a scenario. */
export interface PlanUnder {
  /** What it is evaluated by. */
  readonly ground: PlanGround;
  /** The lines that come, with the rules judged by them alone. */
  readonly evaluation: PlanEvaluation;
  readonly notComing: readonly NotComing[];
  /** Paid for goods that do not come, US cents. */
  readonly lost: UsdCents;
}

/** The plan under a scenario. @param lines - those of the plan, in any order */
export function planUnder(
  scenario: NamedLayers,
  plan: Plan,
  lines: readonly PlanLine[],
  ground: PlanGround,
): PlanUnder {
  return planOn(plan, lines, groundUnder(scenario, ground));
}

/** The plan on a ground that is a scenario's already. */
export function planOn(plan: Plan, lines: readonly PlanLine[], ground: PlanGround): PlanUnder {
  const all = evaluatePlan(plan, lines, ground);
  const notComing = all.lines.flatMap((line) => notComingOf(line, plan, ground) ?? []);
  if (notComing.length === 0) return { ground, evaluation: all, notComing, lost: ZERO_CENTS };
  const stopped = new Set(notComing.map(({ line }) => line.line.id));
  const coming = lines.filter(({ id }) => !stopped.has(id));
  return {
    ground,
    evaluation: evaluatePlan(plan, coming, ground),
    notComing,
    lost: sumCents(notComing.map(({ lost }) => lost)),
  };
}

function notComingOf(line: EvaluatedLine, plan: Plan, ground: PlanGround): NotComing | null {
  const { bought } = line;
  const delivery = line.evaluation?.delivery ?? null;
  if (bought === null || delivery === null) return null;
  const dispatchOn = delivery.dispatchP50;
  const stop = stopFor(bought, dispatchOn, ground.stops);
  if (stop === null) return null;
  const paid = lineCash(line, plan, ground).flows.filter(
    ({ kind, on }) => (kind === 'price' || kind === 'option-fee') && on !== null && on < stop.from,
  );
  const leftUnits = (bought.batches ?? []).reduce(
    (units, { quantity, afterDays }) =>
      addDays(dispatchOn, afterDays - delivery.lastAfterDays) < stop.from ? units + quantity : units,
    0,
  );
  return { line, stop, dispatchOn, leftUnits, paid, lost: sumCents(paid.map(({ amount }) => amount)) };
}
