/**
 * Figures of plans in words: whole dollars for totals, signed differences, months, megawatts.
 *
 * Totals drop the cents on screen only; explanations and copies have them.
 *
 * Depends on: core, model (types), reports, ui/format.
 */
import { calendarMonth, isCalendarMonth, type CalendarMonth } from '#domain/core/calendar-month';
import type { LineStanding } from '#domain/model/plan';
import { formatDecimal, formatHashrate, formatInteger, UNKNOWN } from '../../ui/format';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mar 2027`; a month that nobody named is a dash. */
export function formatMonth(month: CalendarMonth | null): string {
  if (month === null) return UNKNOWN;
  return `${MONTHS[Number(month.slice(5)) - 1] ?? '?'} ${month.slice(0, 4)}`;
}

/** A month as people type it: `2027-03`, `3/2027`, `Mar 2027`, `march 27`; null if it is none. */
export function readMonth(text: string): CalendarMonth | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})[-/. ](\d{1,2})$/.exec(typed);
  if (iso !== null) return monthOfParts(iso[1], Number(iso[2]));
  const numbers = /^(\d{1,2})[-/. ](\d{4})$/.exec(typed);
  if (numbers !== null) return monthOfParts(numbers[2], Number(numbers[1]));
  const words = /^([a-z]{3,9})[.,]? ?(\d{4}|\d{2})$/.exec(typed);
  if (words === null) return null;
  const [, name = '', year = ''] = words;
  const at = LONG_MONTHS.findIndex((long) => long.startsWith(name));
  return at === -1 ? null : monthOfParts(year.length === 2 ? `20${year}` : year, at + 1);
}

const LONG_MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

function monthOfParts(year: string | undefined, month: number): CalendarMonth | null {
  const text = `${year ?? ''}-${String(month).padStart(2, '0')}`;
  return isCalendarMonth(text) && text >= '1990-01' && text <= '2199-12' ? calendarMonth(text) : null;
}

/** Cents as whole dollars with the sign: `$374,400,000`. */
export function dollars(cents: number | null): string {
  if (cents === null) return UNKNOWN;
  const whole = Math.round(Math.abs(cents) / 100);
  return `${cents < 0 && whole > 0 ? '−' : ''}$${formatInteger(whole)}`;
}

/** Kilowatts as megawatts without the unit: `351.0`. */
export function megawatts(kilowatts: number | null): string {
  return formatDecimal(kilowatts === null ? null : kilowatts / 1_000);
}

/** A difference in words of its own kind, with its sign: `+$1,200,000`, `−3.2 PH/s`; nothing for none. */
export function signed(difference: number, words: (size: number) => string): string {
  return `${difference < 0 ? '−' : '+'}${words(Math.abs(difference))}`;
}

/** A difference of hash rates with its sign. */
export function signedHashrate(ths: number): string {
  return signed(ths, formatHashrate);
}

/** A difference of cents in whole dollars with its sign; a dash where it is not known. */
export function signedDollars(cents: number | null): string {
  return cents === null ? UNKNOWN : signed(cents, dollars);
}

/** How firm a line is, as a reader says it. */
export const STANDING_WORDS: Readonly<Record<LineStanding, string>> = {
  firm: 'Firm',
  option: 'Option',
  exercised: 'Exercised',
};
