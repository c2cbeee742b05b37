/**
 * Cash in words: what a payment is for, when it is due, what is missing.
 *
 * Depends on: core, planning, reports, ui/format, ../plan-words.
 */
import { formatPercent } from '#domain/core/money';
import type { PaymentMilestone } from '#domain/model/payment-terms';
import { PAYMENT_TEMPLATES } from '#domain/payments/payment-templates';
import type { CashCalendar, CashEvent, CashFlow, CashGap, CashKind } from '#domain/planning/cash/cash-flow';
import { hangsOnShippingPeriod } from '#domain/planning/cash/shipping-period';
import { milestoneText, paymentTermsText } from '#domain/reports/payment-terms-text';
import { formatCount } from '../../../ui/format';

/** What each kind is called. */
export const KIND_WORDS: Readonly<Record<CashKind, string>> = {
  price: 'Price',
  'option-fee': 'Option fees',
  freight: 'Freight',
  insurance: 'Insurance',
  duty: 'Duty',
  'entry-fees': 'MPF and HMF',
  other: 'Broker, bond, other',
  receiving: 'Receiving',
  'use-tax': 'Use tax',
};

const EVENT_WORDS: Readonly<Record<CashEvent, string>> = {
  signing: 'at signing',
  'shipping-period': 'at the start of the shipping period',
  dispatch: 'at dispatch',
  entry: 'at customs entry',
  arrival: 'on arrival at the site',
};

/** What a payment hangs on: `40 % a month before the shipping period`, `at customs entry`. */
export function dueWords({ milestone, event }: CashFlow): string {
  if (milestone === null) return EVENT_WORDS[event];
  return event === 'shipping-period' ? periodText(milestone) : milestoneText(milestone);
}

function periodText({ share, plusDays }: PaymentMilestone): string {
  const part = `${formatPercent(share, 0)} %`;
  if (plusDays === 0) return `${part} ${EVENT_WORDS['shipping-period']}`;
  const size = Math.abs(plusDays);
  const length = size % 30 === 0 ? formatCount(size / 30, 'month') : formatCount(size, 'day');
  return `${part} ${length} ${plusDays < 0 ? 'before' : 'after'} the start of the shipping period`;
}

/** Terms by their name where they have one, else in full. */
export function termsName(terms: readonly PaymentMilestone[]): string {
  const template = PAYMENT_TEMPLATES.find(
    ({ terms: known }) => paymentTermsText(known) === paymentTermsText(terms),
  );
  return template?.name ?? paymentTermsText(terms);
}

/** Terms in full, as a plan dates them. */
export function termsInFull(terms: readonly PaymentMilestone[]): string {
  if (!hangsOnShippingPeriod(terms)) return paymentTermsText(terms);
  return terms
    .map((milestone) => (milestone.event === 'dispatch' ? periodText(milestone) : milestoneText(milestone)))
    .join(', ');
}

const GAP_WORDS: readonly (readonly [CashGap['missing'], (lines: string) => string])[] = [
  ['offer', (lines) => `${lines} cannot be bought as it stands: nothing of it is here.`],
  ['border', (lines) => `${lines} without a landed cost: its freight, duty and fees are not here.`],
  ['receiving', (lines) => `${lines} without a receiving cost: receiving and tax at the site are not here.`],
];

/** What the calendar does not hold, a sentence for each kind of gap; none if it holds all. */
export function gapSentences(
  { gaps, undated }: CashCalendar,
  amount: (cents: number) => string,
): readonly string[] {
  const sentences = GAP_WORDS.flatMap(([missing, words]) => {
    const lines = new Set(gaps.filter((gap) => gap.missing === missing).map(({ lineId }) => lineId)).size;
    return lines === 0 ? [] : [words(formatCount(lines, 'line'))];
  });
  const late = Object.values(undated).reduce((sum, cents) => sum + cents, 0);
  return late === 0
    ? sentences
    : [
        ...sentences,
        `${amount(late)} has no day, since nobody knows when the goods travel: it is in no month.`,
      ];
}
