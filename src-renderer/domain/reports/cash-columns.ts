/**
 * When the price is paid, and how much of it before the goods leave.
 *
 * The price alone: duty, freight and fees fall due when they do, whatever the
 * vendor's terms are. Without terms, or without a day, nothing here is known.
 *
 * Depends on: core, evaluation (types), payments, reports.
 */
import { formatPercent } from '../core/money';
import { dayText } from '../core/plain-text';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { paymentPlan, type Payment } from '../payments/payment-plan';
import {
  firstPayments,
  lastPaymentDate,
  meanPaymentDate,
  paidBeforeDispatch,
} from '../payments/plan-figures';
import type { ComparisonColumn } from './comparison-column';
import { paymentTermsText } from './payment-terms-text';

/** These columns, in the standard order. */
export const cashColumns: readonly ComparisonColumn[] = [
  {
    id: 'paymentTerms',
    header: 'Payment terms',
    group: 'Cash',
    kind: 'text',
    definition: 'Shares of the price and the days they are due on, as the vendor states them.',
    better: null,
    width: 190,
    value: ({ offer }) => (offer.paymentTerms === null ? null : paymentTermsText(offer.paymentTerms)),
    isExplained: true,
    field: 'paymentTerms',
  },
  {
    id: 'firstPayment',
    header: 'First payment $',
    group: 'Cash',
    kind: 'usd',
    definition: 'What of the price is due on the first day on which anything is, whole quantity.',
    better: 'low',
    width: 118,
    value: (row) => firstOf(row)?.payments.reduce((sum, { amount }) => sum + amount, 0) ?? null,
    isExplained: true,
  },
  {
    id: 'firstPaymentDate',
    header: 'First paid',
    group: 'Cash',
    kind: 'date',
    definition: 'The first day on which any of the price is due. Signing is the as-of date.',
    better: 'high',
    width: 96,
    value: (row) => firstOf(row)?.on ?? null,
    isExplained: true,
  },
  {
    id: 'lastPaymentDate',
    header: 'Last paid',
    group: 'Cash',
    kind: 'date',
    definition:
      'The day on which the price is paid in full: dispatch at P50, arrival at P50 or, where the scenario enters at P90, at P90.',
    better: 'high',
    width: 96,
    value: (row) => {
      const plan = paymentPlan(row);
      return plan === null ? null : lastPaymentDate(plan);
    },
    isExplained: true,
  },
  {
    id: 'paidBeforeDispatch',
    header: 'Before dispatch $',
    group: 'Cash',
    kind: 'usd',
    definition:
      'How much of the price is paid on days before the goods it pays for leave, whole quantity: what is at risk if they never do.',
    better: 'low',
    width: 124,
    value: (row) => {
      const plan = paymentPlan(row);
      return plan === null ? null : paidBeforeDispatch(plan);
    },
    isExplained: true,
  },
  {
    id: 'paymentsOnAxis',
    header: 'Payments',
    group: 'Cash',
    kind: 'date',
    definition:
      'Each payment on its day. Ordered by the day on which a dollar of the price is paid on average: Σ cents × day ÷ Σ cents.',
    better: 'high',
    width: 168,
    value: (row) => {
      const plan = paymentPlan(row);
      return plan === null ? null : meanPaymentDate(plan);
    },
    insteadOf: paymentsInWords,
    isExplained: true,
  },
];

/** The first payments of an offer; null where it states no terms or the day is not known. */
function firstOf(row: OfferEvaluation): ReturnType<typeof firstPayments> {
  const plan = paymentPlan(row);
  return plan === null ? null : firstPayments(plan, row.scenario.asOf);
}

/** `10 % 28 Nov 2026 · 40 % 6 Dec 2026 · 50 % 29 Dec 2026`: those of one day and milestone together; null without terms. */
export function paymentsInWords(row: OfferEvaluation): string | null {
  const plan = paymentPlan(row);
  if (plan === null) return null;
  return plan.payments.map((payment) => paymentWords(payment)).join(' · ');
}

/** `40 % 6 Dec 2026`, of a batch `40 % of batch 2 6 Dec 2026`. */
export function paymentWords({ milestone, batch, on }: Payment): string {
  const share = `${formatPercent(milestone.share, 0)} %`;
  const of = batch === null ? '' : ` of batch ${String(batch)}`;
  return `${share}${of} ${on === null ? 'on a day not known' : dayText(on)}`;
}
