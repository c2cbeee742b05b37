/** Months of the page in words. Depends on: core (types). */
import type { CalendarMonth } from '#domain/core/calendar-month';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mar 2027`. */
export function monthText(month: CalendarMonth): string {
  return `${MONTHS[Number(month.slice(5)) - 1] ?? '?'} ${month.slice(0, 4)}`;
}
