/**
 * What the cash of a plan is made of: dated amounts with what each is for, and what is missing. Types only.
 *
 * An amount is what the buyer pays out; what others pay, and what a finding or a delay would cost, is none.
 * What has no day is kept apart, and what has no amount is a gap: neither is 0.
 *
 * Depends on: core, model (types).
 */
import type { CalendarDate } from '../../core/calendar-date';
import type { CalendarMonth } from '../../core/calendar-month';
import type { UsdCents } from '../../core/money';
import type { PaymentMilestone } from '../../model/payment-terms';

/** What cash is paid for, in the order in which it is drawn and listed. */
export const CASH_KINDS = [
  'price',
  'option-fee',
  'freight',
  'insurance',
  'duty',
  'entry-fees',
  'other',
  'receiving',
  'use-tax',
] as const;
/**
 * The price to the vendor; the fee of a call option; international freight and insurance that the price
 * does not hold; duty; processing and harbour fees; broker, bond and other costs; receiving and
 * installation at the site; sales or use tax of the site.
 */
export type CashKind = (typeof CASH_KINDS)[number];

/** The day of an order that a payment hangs on. */
export type CashEvent = 'signing' | 'shipping-period' | 'dispatch' | 'entry' | 'arrival';

/** One payment. */
export interface CashFlow {
  readonly lineId: string;
  /** The seller of the line by the name of its record, whoever is paid. */
  readonly vendor: string;
  readonly kind: CashKind;
  /** US cents, 0 or more. */
  readonly amount: UsdCents;
  /** Null where nobody knows when the goods travel. */
  readonly on: CalendarDate | null;
  /** What the day hangs on. */
  readonly event: CashEvent;
  /** The payment of the terms; null for what is not the price. */
  readonly milestone: PaymentMilestone | null;
  /** Which batch of the offer, counting from 1; null for goods in one batch. */
  readonly batch: number | null;
  /** The day these goods leave; null where not known, or where no goods are paid for (an option's fee). */
  readonly dispatchOn: CalendarDate | null;
}

/** Where the payment terms of a line come from. */
export type TermsBasis = 'stated' | 'assumed';

/** An amount of a line that nobody knows. */
export interface CashGap {
  readonly lineId: string;
  /** `offer`: the offer is gone and nothing is known; `border`: freight, duty and fees, for want of a landed cost. */
  readonly missing: 'offer' | 'border' | 'receiving';
}

/** The cash of one line. */
export interface LineCash {
  readonly lineId: string;
  /** In the order of {@link CASH_KINDS}; payments of the price in order of the terms, then of the batches. */
  readonly flows: readonly CashFlow[];
  readonly gaps: readonly CashGap[];
  /** By which terms the price is paid; null where none is paid. */
  readonly terms: { readonly basis: TermsBasis; readonly milestones: readonly PaymentMilestone[] } | null;
}

/** What is paid in one month. */
export interface CashMonth {
  readonly month: CalendarMonth;
  readonly byKind: Readonly<Record<CashKind, UsdCents>>;
  readonly total: UsdCents;
  /** Paid until the end of the month. */
  readonly cumulative: UsdCents;
  /** What the plan's rigs earn in the month after electricity; null if not known for every line that hashes. */
  readonly earned: UsdCents | null;
  /** Paid until the end of the month less what was earned before it; null from the first month that is not known. */
  readonly afterEarnings: UsdCents | null;
}

/** A point of a curve of cash. */
export interface CashPeak {
  readonly month: CalendarMonth;
  readonly amount: UsdCents;
}

/** Duty in what is paid that a court has struck down: it may come back, and is in no total. */
export interface PossibleRefund {
  readonly layerId: string;
  readonly amount: UsdCents;
  readonly lineIds: readonly string[];
}

/** The cash of a plan. */
export interface CashCalendar {
  readonly lines: readonly LineCash[];
  /** Every month from the first payment to the last; empty without a dated one. */
  readonly months: readonly CashMonth[];
  /** What is paid and has no day. */
  readonly undated: Readonly<Record<CashKind, UsdCents>>;
  /** Dated and undated. */
  readonly total: UsdCents;
  readonly gaps: readonly CashGap[];
  /** Lines paid by terms that are assumed. */
  readonly assumedTerms: readonly string[];
  /** The dearest month; null without a dated payment. */
  readonly dearest: CashPeak | null;
  /** The first month by whose end the most is paid out; null without a dated payment. */
  readonly peak: CashPeak | null;
  /** The same after earnings; null where `peak` is or where earnings are not known until the last payment. */
  readonly peakAfterEarnings: CashPeak | null;
  readonly refunds: readonly PossibleRefund[];
}

/** What a vendor holds from a day on for goods that have not left. */
export interface DepositStep {
  readonly on: CalendarDate;
  readonly amount: UsdCents;
}

/** Deposits at risk with one vendor. */
export interface VendorDeposits {
  readonly vendor: string;
  /** In order of days, each until the next; the last is 0. */
  readonly steps: readonly DepositStep[];
  /** The first day of the largest amount; null if nothing is ever paid before its goods leave. */
  readonly largest: DepositStep | null;
  /** Price of goods of which nobody knows when they are paid or leave: in no step. */
  readonly undated: UsdCents;
}
