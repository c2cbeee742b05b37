/**
 * Payment terms in words: `10 % at signing, 40 % 30 days before dispatch, 50 % on arrival`.
 *
 * Depends on: core, model/payment-terms.
 */
import { formatPercent } from '../core/money';
import type { PaymentEvent, PaymentMilestone } from '../model/payment-terms';

const EVENT_WORDS: Readonly<Record<PaymentEvent, string>> = {
  signing: 'signing',
  dispatch: 'dispatch',
  arrival: 'arrival',
};

/** Every payment in the order of the terms. */
export function paymentTermsText(terms: readonly PaymentMilestone[]): string {
  return terms.map(milestoneText).join(', ');
}

/** One payment: `40 % 30 days before dispatch`. */
export function milestoneText({ share, event, plusDays }: PaymentMilestone): string {
  const part = `${formatPercent(share, 0)} %`;
  if (plusDays === 0) return `${part} at ${EVENT_WORDS[event]}`;
  const days = Math.abs(plusDays);
  const side = plusDays < 0 ? 'before' : 'after';
  return `${part} ${String(days)} ${days === 1 ? 'day' : 'days'} ${side} ${EVENT_WORDS[event]}`;
}
