/**
 * Payment terms that hang on the shipping period of a contract, and the days they fall on.
 *
 * Makers' contracts count from the first day of the month in which a batch is shipped, not from the day it
 * leaves: `at least one month before the shipping period`. The terms say `dispatch` for want of that day;
 * in a plan, whose batches have months, it is known.
 *
 * Depends on: core, model (types), payments.
 */
import { addDays, addMonths, type CalendarDate } from '../../core/calendar-date';
import { firstDayOf, monthOf } from '../../core/calendar-month';
import type { PaymentMilestone } from '../../model/payment-terms';
import { PAYMENT_TEMPLATES } from '../../payments/payment-templates';

/** Days of a month in terms, as the templates write them. */
const MONTH = 30;

/** Whether terms are those of a template, whose contracts name the shipping period. */
export function hangsOnShippingPeriod(terms: readonly PaymentMilestone[]): boolean {
  return PAYMENT_TEMPLATES.some(
    (template) =>
      template.terms.length === terms.length &&
      template.terms.every((milestone, at) => isSame(milestone, terms[at])),
  );
}

function isSame(a: PaymentMilestone, b: PaymentMilestone | undefined): boolean {
  return a.share === b?.share && a.event === b.event && a.plusDays === b.plusDays;
}

/**
 * So many days after the shipping period begins in which goods leave; below 0 before it. Whole months of
 * 30 days are calendar months.
 *
 * @param dispatch - the day the goods leave
 */
export function daysFromShippingPeriod(dispatch: CalendarDate, plusDays: number): CalendarDate {
  const first = firstDayOf(monthOf(dispatch));
  return plusDays % MONTH === 0 ? addMonths(first, plusDays / MONTH) : addDays(first, plusDays);
}
