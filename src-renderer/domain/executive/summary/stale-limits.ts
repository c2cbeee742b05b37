/**
 * How old data may be before a report is marked STALE, in days.
 *
 * The age of restricted-party lists is the company's own setting. These are the report's, for want of one:
 * a price is asked for anew each month, hashprice moves by the week, and tariff law came out with effect
 * within the month several times in 2025 and 2026.
 *
 * Depends on: nothing.
 */

/** Limits that a report names where it marks a page. */
export interface StaleLimits {
  /** Of quotations of which nobody knows how long the price holds. */
  readonly quotationDays: number;
  readonly tariffPackDays: number;
  readonly hashpriceDays: number;
}

/** In force. */
export const STALE_LIMITS: StaleLimits = { quotationDays: 45, tariffPackDays: 30, hashpriceDays: 30 };
