/**
 * The rows of a delivery chart: each line of a plan with its batches on the way.
 *
 * Every day is one of the evaluation. The bars are medians; how early or late a batch may stand on the rack
 * is that of the whole way, since the legs are not late together.
 *
 * Depends on: core, delivery, evaluation, landed-cost, payments, ../plan-evaluation (types), ./delivery-row,
 * ./leg-bars, ./tariff-steps.
 */
import { addDays, daysBetween } from '../../core/calendar-date';
import { quantile } from '../../delivery/day-distribution';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { scheduleOf } from '../../evaluation/schedule';
import { dutyPayer } from '../../landed-cost/landed-cost';
import type { Site } from '../../model/site';
import { batchesOf } from '../../payments/payment-plan';
import type { EvaluatedLine, PlanGround } from '../plan-evaluation';
import type { BatchRow, DeliveryRow } from './delivery-row';
import { legBars } from './leg-bars';
import { tariffSteps, unconfirmedSteps } from './tariff-steps';

const known = new WeakMap<EvaluatedLine, DeliveryRow>();

/** The rows of lines whose offer is on record, in their order; lines that buy nothing have no batches. */
export function deliveryRows(lines: readonly EvaluatedLine[], ground: PlanGround): readonly DeliveryRow[] {
  return lines.flatMap((line) => {
    if (line.offer === null) return [];
    const row = known.get(line) ?? rowOf(line, ground);
    if (row !== null) known.set(line, row);
    return row === null ? [] : [row];
  });
}

function rowOf(
  { line, offer, vendor, model, site, evaluation }: EvaluatedLine,
  ground: PlanGround,
): DeliveryRow | null {
  if (offer === null) return null;
  return {
    lineId: line.id,
    vendor,
    model,
    siteName: site?.name ?? null,
    energisation: site?.energisationDate ?? null,
    batches: evaluation === null ? [] : batchRows(evaluation, site, ground),
    tariffSteps: evaluation === null ? [] : tariffSteps(evaluation, ground.prepared),
    unconfirmedSteps: evaluation === null ? [] : unconfirmedSteps(evaluation, ground.prepared),
    isDutyPaidByBuyer: dutyPayer(offer) === 'buyer',
  };
}

function batchRows(row: OfferEvaluation, site: Site | null, ground: PlanGround): readonly BatchRow[] {
  const { offer, delivery, scenario } = row;
  if (delivery === null) return [];
  const { legs } = scheduleOf(offer, ground.prepared);
  const batches = batchesOf(offer);
  return batches.map(({ quantity, afterDays }, index): BatchRow => {
    const before = afterDays - delivery.lastAfterDays;
    const dispatchP50 = addDays(delivery.dispatchP50, before);
    const entryP50 =
      delivery.entryP50 === null ? null : addDays(delivery.entryP50, afterDays - delivery.firstAfterDays);
    const onRackP50 = addDays(delivery.onRackP50, before);
    const marks = { start: scenario.asOf, dispatch: dispatchP50, entry: entryP50, onRack: onRackP50 };
    return {
      batch: batches.length === 1 ? null : index + 1,
      quantity,
      bars: legBars(legs, marks),
      dispatchP50,
      entryP50,
      onRackP10: addDays(delivery.start, quantile(delivery.window.toRack, 0.1) + afterDays),
      onRackP50,
      onRackP90: addDays(delivery.onRackP90, before),
      daysLate: site === null ? null : daysBetween(site.energisationDate, onRackP50),
    };
  });
}
