/**
 * Amounts, dates and codes as English text, for sentences and documents.
 *
 * Not `Intl`: the same row must read the same on every machine, and a document
 * made today must equal the one made next year. Screens may write numbers their
 * own way; sentences of the domain are written here.
 *
 * Depends on: core.
 */
import type { CalendarDate } from './calendar-date';
import { formatDecimal, type UsdCents } from './money';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as a reader writes it: `12 Mar 2027`. */
export function dayText(date: CalendarDate): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return `${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`;
}

/** An amount with thousands apart and two decimals, without a sign of currency: `428,413.26`. */
export function amountText(amount: UsdCents): string {
  const [dollars = '0', cents = '00'] = formatDecimal(amount).split('.');
  return `${groupThousands(dollars)}.${cents}`;
}

/** An amount in US dollars: `$428,413.26`, `-$0.05`. */
export function usdText(amount: UsdCents): string {
  const text = amountText(amount);
  return text.startsWith('-') ? `-$${text.slice(1)}` : `$${text}`;
}

/** A count or a measure, thousands apart, with the decimals it has: `23,400`, `37.5`. */
export function numberText(value: number): string {
  const [whole = '0', fraction] = String(value).split('.');
  return fraction === undefined ? groupThousands(whole) : `${groupThousands(whole)}.${fraction}`;
}

/** A number of days: `1 day`, `12 days`. */
export function daysText(days: number): string {
  return `${numberText(days)} ${days === 1 ? 'day' : 'days'}`;
}

/** A US tariff number with its dots: `8543.70.98.60`. */
export function htsText(digits: string): string {
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8), digits.slice(8, 10)]
    .filter((part) => part !== '')
    .join('.');
}

function groupThousands(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}
