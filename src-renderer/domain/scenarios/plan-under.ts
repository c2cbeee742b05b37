/**
 * A plan under a scenario: what comes of its lines, and what is lost with the rest.
 *
 * A line in batches comes batch by batch: what has left when a stop begins comes, at the price at which the
 * whole was ordered; the rest does not. What was paid for the rest before that day is lost or in dispute: it
 * stays in the cost, and buys no TH/s.
 *
 * Depends on: core, model, planning, ./ground-under.
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import { allocate, sumCents, ZERO_CENTS, type UsdCents } from '../core/money';
import type { Batch } from '../model/offer';
import type { Plan, PlanLine } from '../model/plan';
import type { CashFlow } from '../planning/cash/cash-flow';
import { lineCash } from '../planning/cash/line-cash';
import { checkRules } from '../planning/check-rules';
import { stopFor, type DispatchStop } from '../planning/dispatch-stop';
import { partOfLine } from '../planning/evaluate-line';
import { evaluatePlan } from '../planning/evaluate-plan';
import type { EvaluatedLine, PlanEvaluation, PlanGround } from '../planning/plan-evaluation';
import { planTotals } from '../planning/plan-totals';
import { inProportion } from '../planning/purchase-price';
import { groundUnder, type NamedLayers } from './ground-under';

/** A line of which something does not come. */
export interface NotComing {
  /** As it would have been bought. */
  readonly line: EvaluatedLine;
  readonly stop: DispatchStop;
  /** The day on which its last batch would have left, by the median. */
  readonly dispatchOn: CalendarDate;
  /** Units of earlier batches that had left before the stop: they come. */
  readonly leftUnits: number;
  /** Units that do not. */
  readonly stoppedUnits: number;
  /** The part that comes, evaluated; null where none does. */
  readonly coming: EvaluatedLine | null;
  /** Payments to the vendor for what does not come, on days before the stop. */
  readonly paid: readonly CashFlow[];
  /** Their sum with the part of an option’s fee that falls on it, US cents. */
  readonly lost: UsdCents;
}

/** A plan under a scenario. */
export interface PlanUnder {
  /** What it is evaluated by. */
  readonly ground: PlanGround;
  /** What comes, with the rules judged by it alone. */
  readonly evaluation: PlanEvaluation;
  readonly notComing: readonly NotComing[];
  /** TH/s of the whole plan, what does not come among them. */
  readonly orderedThs: number;
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
  const orderedThs = all.totals.ths;
  const notComing = all.lines.flatMap((line) => notComingOf(line, plan, ground) ?? []);
  if (notComing.length === 0) return { ground, evaluation: all, notComing, orderedThs, lost: ZERO_CENTS };
  const stopped = new Map(notComing.map((one) => [one.line, one.coming]));
  const coming = all.lines.flatMap((line) => {
    const part = stopped.get(line);
    return part === undefined ? [line] : part === null ? [] : [part];
  });
  const totals = planTotals(coming);
  return {
    ground,
    evaluation: { plan, lines: coming, totals, rules: checkRules({ plan, lines: coming, totals }, ground) },
    notComing,
    orderedThs,
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
  const batches: readonly Batch[] = bought.batches ?? [{ quantity: bought.quantity, afterDays: 0 }];
  const hasLeft = ({ afterDays }: Batch) =>
    addDays(dispatchOn, afterDays - delivery.lastAfterDays) < stop.from;
  const left = batches.filter(hasLeft);
  const leftUnits = left.reduce((units, { quantity }) => units + quantity, 0);
  const stoppedUnits = bought.quantity - leftUnits;
  const [feeOfLeft = ZERO_CENTS, feeOfStopped = ZERO_CENTS] = allocate(line.optionFee, [
    leftUnits,
    stoppedUnits,
  ]);
  const paid = lineCash(line, plan, ground).flows.filter(({ kind, on, batch }) => {
    const of = batches[(batch ?? 1) - 1];
    return kind === 'price' && on !== null && on < stop.from && of !== undefined && !hasLeft(of);
  });
  return {
    line,
    stop,
    dispatchOn,
    leftUnits,
    stoppedUnits,
    coming: leftUnits === 0 ? null : partThatLeft(line, left, leftUnits, feeOfLeft, ground),
    paid,
    lost: sumCents([...paid.map(({ amount }) => amount), feeOfStopped]),
  };
}

/** The batches of a line that had left, at the price of the whole; quoted totals follow the units. */
function partThatLeft(
  line: EvaluatedLine,
  batches: readonly Batch[],
  units: number,
  optionFee: UsdCents,
  ground: PlanGround,
): EvaluatedLine | null {
  const { bought, offer, unitPrice } = line;
  if (bought === null || offer === null || unitPrice === null) return null;
  const ofLine = (total: UsdCents | null) => inProportion(total, units, bought.quantity);
  const part = {
    ...bought,
    quantity: units,
    batches,
    freightTotal: ofLine(bought.freightTotal),
    insuranceTotal: ofLine(bought.insuranceTotal),
    otherTotal: ofLine(bought.otherTotal),
  };
  return partOfLine({ ...line, offer, unitPrice }, part, optionFee, ground);
}
