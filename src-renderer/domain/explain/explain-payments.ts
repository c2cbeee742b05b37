/**
 * How the days and amounts of payment come about.
 *
 * The amounts of one plan share the rounding of the price out (largest
 * remainder), so that they add up to it; each alone may therefore differ by a
 * cent from its own share of the price, and a node says so.
 *
 * Depends on: core, delivery, evaluation (types), payments, reports, explain.
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import { formatPercent, sumCents } from '../core/money';
import { dayText, daysText, usdText } from '../core/plain-text';
import type { Delivery } from '../delivery/arrival';
import type { PaymentMilestone } from '../model/payment-terms';
import { paymentPlan, type Payment, type PaymentPlan } from '../payments/payment-plan';
import {
  firstPayments,
  lastPaymentDate,
  meanPaymentDate,
  paidBeforeDispatch,
} from '../payments/plan-figures';
import { paymentWords } from '../reports/cash-columns';
import { milestoneText, paymentTermsText } from '../reports/payment-terms-text';
import { batchFact } from './dated-nodes';
import { asOfFact, costReason, once, quantityFact, quoted, type ExplainContext } from './explain-context';
import { dispatchNode, onRackP50Node, onRackP90Node } from './explain-delivery';
import { unitPriceNode } from './explain-price';
import type { Explanation, FigureAnswer } from './explanation';
import { computed, ratioOf, sumOf, unknown } from './nodes';

const NO_TERMS = 'The offer states no payment terms.';

/** The terms as the vendor states them. */
export function explainPaymentTerms(context: ExplainContext): FigureAnswer {
  const { paymentTerms } = context.row.offer;
  if (paymentTerms === null) return noTerms('Payment terms', context);
  return { sentence: `${paymentTermsText(paymentTerms)}, as the offer states.`, root: termsFact(context) };
}

/** What is due on the first day. */
export function explainFirstPayment(context: ExplainContext): FigureAnswer {
  const label = 'First payment';
  const plan = paymentPlan(context.row);
  if (plan === null) return noTerms(label, context);
  const first = firstPayments(plan, context.row.scenario.asOf);
  if (first === null) return notDated(label, context);
  const amount = usdText(sumCents(first.payments.map((payment) => payment.amount)));
  const parts = first.payments.map((payment) => paymentNode(context, plan, payment));
  return {
    sentence: `${amount} is due on ${dayText(first.on)}: ${first.payments.map(paymentWords).join(', ')}.`,
    root: computed(label, amount, 'payments due on the first day, added', parts, { operation: sumOf(parts) }),
  };
}

/** The first day on which anything is due. */
export function explainFirstPaymentDate(context: ExplainContext): FigureAnswer {
  const label = 'First paid';
  const plan = paymentPlan(context.row);
  if (plan === null) return noTerms(label, context);
  const first = firstPayments(plan, context.row.scenario.asOf);
  if (first === null) return notDated(label, context);
  const days = daysOf(context, plan, first.on);
  return {
    sentence: `The first payment is due on ${dayText(first.on)}: ${first.payments.map(paymentWords).join(', ')}.`,
    root: computed(label, dayText(first.on), 'the first of the days of payment', days),
  };
}

/** The day on which the price is paid in full. */
export function explainLastPaymentDate(context: ExplainContext): FigureAnswer {
  const label = 'Last paid';
  const plan = paymentPlan(context.row);
  if (plan === null) return noTerms(label, context);
  const last = lastPaymentDate(plan);
  if (last === null) return notDated(label, context);
  return {
    sentence: `The price is paid in full on ${dayText(last)}.`,
    root: computed(label, dayText(last), 'the last of the days of payment', daysOf(context, plan, last)),
  };
}

/** What is paid before the goods leave. */
export function explainPaidBeforeDispatch(context: ExplainContext): FigureAnswer {
  const label = 'Paid before dispatch';
  const plan = paymentPlan(context.row);
  if (plan === null) return noTerms(label, context);
  const amount = paidBeforeDispatch(plan);
  if (amount === null) return notDated(label, context);
  const parts = plan.payments
    .filter(({ beforeDispatch }) => (beforeDispatch ?? 0) > 0)
    .map((payment) => earlyNode(context, plan, payment));
  const { delivery } = context.row;
  const dispatch = delivery === null ? [] : [dispatchNode(context, delivery)];
  return {
    sentence: `${usdText(amount)} of ${usdText(plan.price)} is paid on days before the goods leave.`,
    root: computed(
      label,
      usdText(amount),
      'payments on days before dispatch of their goods, added',
      [...parts, ...dispatch],
      { operation: sumOf(parts) },
    ),
  };
}

/** The day of the average dollar, with every payment. */
export function explainPayments(context: ExplainContext): FigureAnswer {
  const label = 'Payments';
  const plan = paymentPlan(context.row);
  if (plan === null) return noTerms(label, context);
  const all = plan.payments.map((payment) => paymentNode(context, plan, payment));
  const mean = meanPaymentDate(plan);
  const words = plan.payments.map(paymentWords).join(', ');
  if (mean === null) {
    const sentence = `${words}. ${costReason(context)}`;
    return { sentence, root: { ...unknown('Mean day of payment', costReason(context)), inputs: all } };
  }
  return {
    sentence: `${words}. A dollar of the price is paid on ${dayText(mean)} on average.`,
    root: computed('Mean day of payment', dayText(mean), 'Σ amount × day ÷ price, to the nearest day', all),
  };
}

/** That nothing is stated was read in the quotation too. */
function noTerms(label: string, context: ExplainContext): FigureAnswer {
  return { sentence: NO_TERMS, root: quoted(context, 'paymentTerms', label, '—', NO_TERMS) };
}

function notDated(label: string, context: ExplainContext): FigureAnswer {
  const reason = `A day of payment is not known. ${costReason(context)}`;
  return { sentence: reason, root: unknown(label, reason) };
}

function termsFact(context: ExplainContext): Explanation {
  return once(context, 'payment terms', () =>
    quoted(context, 'paymentTerms', 'Payment terms', paymentTermsText(context.row.offer.paymentTerms ?? [])),
  );
}

function priceNode(context: ExplainContext, { price }: PaymentPlan): Explanation {
  return once(context, 'price of all units', () => {
    const unit = unitPriceNode(context);
    const units = quantityFact(context);
    return computed('Price of all units', usdText(price), 'unit price × units', [unit, units], {
      operation: ratioOf([unit, units], []),
    });
  });
}

/** One payment with its amount and its day. */
function paymentNode(context: ExplainContext, plan: PaymentPlan, payment: Payment): Explanation {
  const of = payment.batch === null ? '' : `, batch ${String(payment.batch)}`;
  const batch = payment.batch === null ? [] : [batchUnits(context, payment.batch)];
  return computed(
    `${milestoneText(payment.milestone)}${of}`,
    usdText(payment.amount),
    `${formatPercent(payment.milestone.share, 0)} % × price of all units${batch.length === 0 ? '' : ' × units of the batch ÷ units'}, left-over cents to the largest remainders`,
    [priceNode(context, plan), termsFact(context), ...batch, dayNode(context, payment)],
  );
}

/** The part of a payment that is due before its goods leave: all of it, or that of some batches. */
function earlyNode(context: ExplainContext, plan: PaymentPlan, payment: Payment): Explanation {
  const whole = paymentNode(context, plan, payment);
  const early = payment.beforeDispatch ?? payment.amount;
  if (early === payment.amount) return whole;
  return computed(
    `${whole.label}, for goods that leave later`,
    usdText(early),
    'the parts of the payment by units whose dispatch lies after it',
    [whole, quoted(context, 'batches', 'Customs entries', String(context.row.offer.batches?.length ?? 1))],
  );
}

function batchUnits(context: ExplainContext, batch: number): Explanation {
  const units = context.row.offer.batches?.[batch - 1]?.quantity ?? context.row.offer.quantity;
  return quoted(context, 'batches', `Units of batch ${String(batch)}`, `${String(units)} units`);
}

/** The days of those payments that fall on one day. */
function daysOf(context: ExplainContext, plan: PaymentPlan, on: CalendarDate): readonly Explanation[] {
  return plan.payments.filter((payment) => payment.on === on).map((payment) => dayNode(context, payment));
}

/** The day of a payment: its event, and the days from it. */
function dayNode(context: ExplainContext, { milestone, batch, on }: Payment): Explanation {
  const label = `Day of ${milestoneText(milestone)}${batch === null ? '' : `, batch ${String(batch)}`}`;
  if (on === null) return unknown(label, costReason(context));
  const event = eventNode(context, milestone, batch);
  const { plusDays } = milestone;
  const side = plusDays < 0 ? '−' : '+';
  const shift = plusDays === 0 ? '' : ` ${side} ${daysText(Math.abs(plusDays))}`;
  const isHeld = milestone.event !== 'signing' && on === context.row.scenario.asOf;
  const inputs = [event.node, termsFact(context), ...(isHeld ? [asOfFact(context)] : [])];
  const formula = `${event.words}${shift}${isHeld ? ', never before signing' : ''}`;
  return computed(label, dayText(on), formula, inputs);
}

function eventNode(
  context: ExplainContext,
  { event }: PaymentMilestone,
  batch: number | null,
): { readonly words: string; readonly node: Explanation } {
  const { delivery, scenario } = context.row;
  if (event === 'signing' || delivery === null) {
    return { words: 'signing, the as-of date', node: asOfFact(context) };
  }
  const isLate = scenario.entryBasis === 'p90';
  const [words, last, day] =
    event === 'dispatch'
      ? (['dispatch at P50', dispatchNode(context, delivery), delivery.dispatchP50] as const)
      : isLate
        ? (['on the rack at P90', onRackP90Node(context, delivery), delivery.onRackP90] as const)
        : (['on the rack at P50', onRackP50Node(context, delivery), delivery.onRackP50] as const);
  return { words, node: ofBatch(context, { words, last, day }, batch, delivery) };
}

/** The same day of an earlier batch. */
function ofBatch(
  context: ExplainContext,
  { words, last, day }: { readonly words: string; readonly last: Explanation; readonly day: CalendarDate },
  batch: number | null,
  { lastAfterDays }: Delivery,
): Explanation {
  const afterDays = batch === null ? lastAfterDays : (context.row.offer.batches?.[batch - 1]?.afterDays ?? 0);
  if (afterDays === lastAfterDays) return last;
  return computed(
    `Batch ${String(batch ?? 1)}, ${words}`,
    dayText(addDays(day, afterDays - lastAfterDays)),
    'that of the last batch − days between them',
    [last, batchFact(context, lastAfterDays), batchFact(context, afterDays)],
  );
}
