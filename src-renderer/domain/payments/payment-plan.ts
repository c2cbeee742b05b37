/**
 * When the price of an order is paid, payment by payment, in cents that add up to it.
 *
 * Signing is the scenario's as-of date. Goods in batches are paid batch by batch
 * from dispatch on: each pays its share when it ships or stands at the site. The
 * price alone is planned; duty, freight and fees that the buyer pays are not.
 *
 * Depends on: core, model, delivery, evaluation (types).
 */
import { addDays, laterOf, type CalendarDate } from '../core/calendar-date';
import { allocate, sumCents, usdCents, ZERO_CENTS, type UsdCents } from '../core/money';
import type { Delivery } from '../delivery/arrival';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Batch, Offer } from '../model/offer';
import type { PaymentMilestone } from '../model/payment-terms';

/** One payment of the plan. */
export interface Payment {
  readonly milestone: PaymentMilestone;
  /** Which batch it pays, counting from 1; null where it pays the whole quantity. */
  readonly batch: number | null;
  /** US cents, 0 or more; a small share of a small price can round to 0. */
  readonly amount: UsdCents;
  /** Null where nobody knows when the goods leave. */
  readonly on: CalendarDate | null;
  /** How much of it is paid on a day before its goods leave; null where that day is not known. */
  readonly beforeDispatch: UsdCents | null;
}

/** The payments of one offer. */
export interface PaymentPlan {
  /** Unit price × units, US cents: the sum of the payments. */
  readonly price: UsdCents;
  /** In order of the terms, then of the batches. */
  readonly payments: readonly Payment[];
}

const known = new WeakMap<OfferEvaluation, PaymentPlan>();

/**
 * The payments of an offer by its own terms.
 *
 * Each milestone takes its share of the price, and of it each batch by its units; cents that are left
 * over go to the largest remainders, so that nothing is lost or paid twice. Days are the medians of the
 * evaluated delivery; under a scenario that enters at P90, arrival is the P90 day of the rack. A payment
 * that would fall before signing is due at signing.
 *
 * @returns null where the offer states no terms
 */
export function paymentPlan(row: OfferEvaluation): PaymentPlan | null {
  const { paymentTerms } = row.offer;
  if (paymentTerms === null) return null;
  const remembered = known.get(row);
  if (remembered !== undefined) return remembered;
  const plan = planOf(row, paymentTerms);
  known.set(row, plan);
  return plan;
}

function planOf(row: OfferEvaluation, terms: readonly PaymentMilestone[]): PaymentPlan {
  const { offer, scenario } = row;
  const price = usdCents(offer.unitPrice * offer.quantity);
  const amounts = allocate(
    price,
    terms.map(({ share }) => share),
  );
  const units = batchesOf(offer).map(({ quantity }) => quantity);
  const days = batchDays(row);
  const payments = terms.flatMap((milestone, index): Payment[] => {
    const amount = amounts[index] ?? ZERO_CENTS;
    const parts = allocate(amount, units);
    const { event, plusDays } = milestone;
    if (event === 'signing') {
      const on = addDays(scenario.asOf, plusDays);
      const early = days === null ? null : parts.filter((_, at) => on < (days[at]?.dispatch ?? on));
      return [
        { milestone, batch: null, amount, on, beforeDispatch: early === null ? null : sumCents(early) },
      ];
    }
    return parts.map((part, at): Payment => {
      const batch = offer.batches === null ? null : at + 1;
      const of = days?.[at];
      if (of === undefined) return { milestone, batch, amount: part, on: null, beforeDispatch: null };
      const on = laterOf(scenario.asOf, addDays(of[event], plusDays));
      return { milestone, batch, amount: part, on, beforeDispatch: on < of.dispatch ? part : ZERO_CENTS };
    });
  });
  return { price, payments };
}

/** The days of a batch that payments hang on. */
export interface BatchDays {
  /** By the median. */
  readonly dispatch: CalendarDate;
  /** At the site: by the median, or the P90 day under a scenario that enters at P90. */
  readonly arrival: CalendarDate;
}

/** The days of each batch of an offer, of its whole quantity without batches; null where it is not dated. */
export function batchDays(row: OfferEvaluation): readonly BatchDays[] | null {
  const { offer, delivery } = row;
  return delivery === null ? null : batchesOf(offer).map((batch) => daysOf(batch, delivery, row));
}

/** The batches of an offer; one of everything if it names none. */
export function batchesOf({ batches, quantity }: Pick<Offer, 'batches' | 'quantity'>): readonly Batch[] {
  return batches ?? [{ quantity, afterDays: 0 }];
}

/** The evaluated days are those of the last batch. */
function daysOf(
  { afterDays }: Batch,
  { dispatchP50, lastAfterDays, onRackP50, onRackP90 }: Delivery,
  { scenario }: OfferEvaluation,
): BatchDays {
  const before = afterDays - lastAfterDays;
  const rack = scenario.entryBasis === 'p90' ? onRackP90 : onRackP50;
  return { dispatch: addDays(dispatchP50, before), arrival: addDays(rack, before) };
}
