/**
 * Payment terms as makers of rigs write them into their contracts, under the
 * names that buyers know them by.
 *
 * The contracts tie payments to the first day of a batch's shipping period; that
 * day is taken as dispatch, a month as 30 days and nine months as 270. What is
 * due within some days is planned on the last of them.
 *
 * Depends on: core, model.
 */
import { partsPerMillion } from '../core/money';
import type { PaymentEvent, PaymentMilestone } from '../model/payment-terms';

/** Terms with the name they go by. */
export interface PaymentTemplate {
  /** Shares in per cent, first payment first: `10/40/50`. */
  readonly name: string;
  /** Where such terms stand. */
  readonly citation: string;
  readonly terms: readonly PaymentMilestone[];
}

function milestone(percent: number, event: PaymentEvent, plusDays: number): PaymentMilestone {
  return { share: partsPerMillion(percent * 10_000), event, plusDays };
}

/** The templates, the most usual first. */
export const PAYMENT_TEMPLATES: readonly PaymentTemplate[] = [
  {
    name: '10/40/50',
    citation:
      'Bitmain Technologies Delaware, Future Sales and Purchase Agreement (Antminer T21), appendix B, as filed with the SEC in 2024: 10 % within 7 days of signing; of each batch 40 % one month and 50 % seven days before its shipping period',
    terms: [milestone(10, 'signing', 7), milestone(40, 'dispatch', -30), milestone(50, 'dispatch', -7)],
  },
  {
    name: '20/30/30/20',
    citation:
      'Bitmain, sales and purchase agreement with call option, appendix B, as filed with the SEC in 2024: 20 % within 7 days of signing; of each batch 30 % one month and 30 % seven days before its shipping period, 20 % within nine months after it',
    terms: [
      milestone(20, 'signing', 7),
      milestone(30, 'dispatch', -30),
      milestone(30, 'dispatch', -7),
      milestone(20, 'dispatch', 270),
    ],
  },
];

/** The template of that name, spaces and per cent signs aside; null if there is none. */
export function paymentTemplate(name: string): PaymentTemplate | null {
  const plain = name.replace(/[\s%]/g, '');
  return PAYMENT_TEMPLATES.find((template) => template.name === plain) ?? null;
}
