/**
 * What a line pays beside its price, on the days it falls due: carriage when the goods leave, duty and fees
 * when they enter, receiving and tax when they stand at the site.
 *
 * Carriage that the price holds is paid with the price and is no flow. Each entry's duty is that of its own
 * entry, as it was costed; what is costed for all units is split over the batches by units.
 *
 * Depends on: core, evaluation, landed-cost, payments, ./price-flows (types), ./cash-flow (types).
 */
import { addDays, type CalendarDate } from '../../core/calendar-date';
import { allocate, usdCents, type UsdCents } from '../../core/money';
import { costOf } from '../../evaluation/evaluate-offers';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { PreparedReference } from '../../evaluation/prepare-reference';
import { incotermRules } from '../../landed-cost/incoterm-rules';
import { batchDays, batchesOf } from '../../payments/payment-plan';
import type { CashEvent, CashKind } from './cash-flow';
import type { FlowPart } from './price-flows';

/** The flows of a purchase beside its price; amounts of 0 are none. */
export function costFlows(row: OfferEvaluation, prepared: PreparedReference): readonly FlowPart[] {
  const { cost, allInWhole: whole } = row;
  const { includesFreight, includesInsurance } = incotermRules[row.offer.incoterm];
  return [
    ...(cost === null || includesFreight ? [] : split(row, 'freight', 'dispatch', cost.freight)),
    ...(cost === null || includesInsurance ? [] : split(row, 'insurance', 'dispatch', cost.insurance)),
    ...entryFlows(row, prepared),
    ...split(row, 'receiving', 'arrival', whole?.receiving ?? null),
    ...split(row, 'use-tax', 'arrival', whole?.useTax ?? null),
  ];
}

/** Duty and fees of each entry; other costs go with the entries, or with the dispatch where none is made. */
function entryFlows(row: OfferEvaluation, prepared: PreparedReference): readonly FlowPart[] {
  if (row.cost === null) return [];
  const costed = costOf(row.offer, row.delivery, prepared);
  const entries = 'steps' in costed ? (costed.steps.charges?.entries ?? []) : [];
  const flows = entries.flatMap(({ duty, mpf, hmf, broker, bond }, index) => [
    flow(row, index, 'duty', 'entry', duty),
    flow(row, index, 'entry-fees', 'entry', usdCents(mpf + hmf)),
    flow(row, index, 'other', 'entry', usdCents(broker + bond)),
  ]);
  const named = split(row, 'other', entries.length > 0 ? 'entry' : 'dispatch', row.cost.other);
  return [...flows.filter(({ amount }) => amount > 0), ...named];
}

function split(row: OfferEvaluation, kind: CashKind, event: CashEvent, amount: UsdCents | null): FlowPart[] {
  if (amount === null || amount === 0) return [];
  const units = batchesOf(row.offer).map(({ quantity }) => quantity);
  return allocate(amount, units)
    .map((part, index) => flow(row, index, kind, event, part))
    .filter((part) => part.amount > 0);
}

function flow(
  row: OfferEvaluation,
  index: number,
  kind: CashKind,
  event: CashEvent,
  amount: UsdCents,
): FlowPart {
  const batch = batchDays(row)?.[index] ?? null;
  return {
    kind,
    amount,
    on:
      event === 'entry'
        ? entryDay(row, index)
        : event === 'arrival'
          ? (batch?.arrival ?? null)
          : (batch?.dispatch ?? null),
    event,
    milestone: null,
    batch: batchesOf(row.offer).length === 1 ? null : index + 1,
    dispatchOn: batch?.dispatch ?? null,
  };
}

/** The day a batch enters: by the median, or the late day under a scenario that enters at P90. */
function entryDay({ offer, delivery, scenario }: OfferEvaluation, index: number): CalendarDate | null {
  if (delivery === null) return null;
  const first = scenario.entryBasis === 'p90' ? delivery.entryP90 : delivery.entryP50;
  const afterDays = batchesOf(offer)[index]?.afterDays ?? 0;
  return first === null ? null : addDays(first, afterDays - delivery.firstAfterDays);
}
