/**
 * The payments of a line's price, each batch by itself.
 *
 * Amounts are those of the payment plan that Compare shows for the same purchase, to the cent; only the
 * days of terms that hang on a shipping period differ, since a plan knows the month.
 *
 * Depends on: core, evaluation (types), model (types), payments, ./cash-flow, ./shipping-period.
 */
import { laterOf, type CalendarDate } from '../../core/calendar-date';
import { allocate } from '../../core/money';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { PaymentMilestone } from '../../model/payment-terms';
import { batchDays, batchesOf, paymentPlan, type BatchDays, type Payment } from '../../payments/payment-plan';
import type { CashFlow } from './cash-flow';
import { daysFromShippingPeriod, hangsOnShippingPeriod } from './shipping-period';

/** What a flow holds beside the line it is of. */
export type FlowPart = Omit<CashFlow, 'lineId' | 'vendor'>;

/** The payments of the price by some terms, in order of the terms, then of the batches. */
export function priceFlows(row: OfferEvaluation, terms: readonly PaymentMilestone[]): readonly FlowPart[] {
  const paid =
    row.offer.paymentTerms === terms ? row : { ...row, offer: { ...row.offer, paymentTerms: terms } };
  const plan = paymentPlan(paid);
  if (plan === null) return [];
  const days = batchDays(row);
  const units = batchesOf(row.offer).map(({ quantity }) => quantity);
  const isByPeriod = hangsOnShippingPeriod(terms);
  const { asOf } = row.scenario;
  return plan.payments.flatMap((payment) =>
    partsOf(payment, units).map(({ index, amount }): FlowPart => {
      const batch = days?.[index] ?? null;
      const hangs = payment.milestone.event === 'dispatch' && isByPeriod;
      return {
        kind: 'price',
        amount,
        on: hangs ? dayByPeriod(payment.milestone, batch, asOf) : payment.on,
        event: hangs ? 'shipping-period' : payment.milestone.event,
        milestone: payment.milestone,
        batch: units.length === 1 ? null : index + 1,
        dispatchOn: batch?.dispatch ?? null,
      };
    }),
  );
}

/** A payment at signing is for every batch alike; the others are for one already. */
function partsOf({ milestone, amount, batch }: Payment, units: readonly number[]) {
  if (milestone.event !== 'signing') return [{ index: (batch ?? 1) - 1, amount }];
  return allocate(amount, units).map((part, index) => ({ index, amount: part }));
}

function dayByPeriod(
  { plusDays }: PaymentMilestone,
  batch: BatchDays | null,
  asOf: CalendarDate,
): CalendarDate | null {
  return batch === null ? null : laterOf(asOf, daysFromShippingPeriod(batch.dispatch, plusDays));
}
