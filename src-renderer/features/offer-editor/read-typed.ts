/**
 * One typed field as a stored value, or one sentence that says what is wrong.
 *
 * Blank is null here: whether a blank is allowed is for the form to say.
 *
 * Depends on: core, model, payments, imports.
 */
import { isCalendarDate, isPlanDay, type CalendarDate } from '#domain/core/calendar-date';
import type { CountryCode } from '#domain/core/country';
import {
  MAX_OFFER_CENTS,
  parseUsd,
  partsPerMillion,
  type PartsPerMillion,
  type UsdCents,
} from '#domain/core/money';
import { fail, ok, type Result } from '#domain/core/result';
import type { PaymentMilestone } from '#domain/model/payment-terms';
import { readPaymentTerms } from '#domain/payments/read-payment-terms';
import { readCountry } from '../../imports/country-names';
import { readDecimal, readWhole } from '../../imports/read-number';
import { readPercent } from '../../imports/read-percent';

/** A value, null for a blank, or why it is neither. */
export type Typed<Value> = Result<Value | null, string>;

/** Text of 1 to `most` characters. */
export function typedText(text: string, most: number): Typed<string> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  return trimmed.length > most
    ? fail(`Has ${trimmed.length} characters; at most ${most} are kept.`)
    : ok(trimmed);
}

/** A whole number between two bounds, both included. */
export function typedWhole(text: string, least: number, most: number): Typed<number> {
  if (text.trim() === '') return ok(null);
  const read = readWhole(text, least, most, ['units', 'days']);
  return read.ok ? read : fail(wrong(text, read.problem));
}

/** A number between two bounds, as plain decimal text. A point marks decimals, a comma groups. */
export function typedDecimal(
  text: string,
  marks: readonly string[],
  least: number,
  most: number,
): Typed<string> {
  if (text.trim() === '') return ok(null);
  const read = readDecimal(text, marks, false);
  if (!read.ok) return fail(wrong(text, read.problem));
  const value = Number(read.value);
  if (value < least) return fail(wrong(text, `is less than ${least}`));
  return value > most ? fail(wrong(text, `is more than ${most}`)) : read;
}

/** An amount of dollars, 0 or more, with at most two decimals. */
export function typedUsd(text: string): Typed<UsdCents> {
  if (text.trim() === '') return ok(null);
  const read = readDecimal(text, ['US$', 'USD', '$'], false);
  if (!read.ok) return fail(wrong(text, read.problem));
  const cents = parseUsd(read.value.replace(/(\.\d\d)0+$/, '$1'));
  if (cents !== null && cents <= MAX_OFFER_CENTS) return ok(cents);
  return fail(
    wrong(text, /\.\d{3}/.test(read.value) ? 'has more than two decimals' : 'is too large an amount'),
  );
}

/** A probability in per cent, 0 to 100, with at most four decimals. */
export function typedProbability(text: string): Typed<PartsPerMillion> {
  if (text.trim() === '') return ok(null);
  const read = readPercent(text);
  if (!read.ok) return fail(wrong(text, read.problem));
  return read.value > 1_000_000 ? fail(wrong(text, 'is more than 100 %')) : ok(partsPerMillion(read.value));
}

/** Payment terms by the name of known ones, or share by share. */
export function typedPaymentTerms(text: string): Typed<readonly PaymentMilestone[]> {
  if (text.trim() === '') return ok(null);
  const read = readPaymentTerms(text);
  return read.ok ? read : fail(wrong(text, read.problem));
}

/** A day as the native field gives it. */
export function typedDate(text: string): Typed<CalendarDate> {
  if (text === '') return ok(null);
  if (!isCalendarDate(text)) return fail('Give day, month and year.');
  return text < '1990-01-01' ? fail('Is before 1990: check the year.') : ok(text);
}

/** A day that a plan can be made for. */
export function typedPlanDay(text: string): Typed<CalendarDate> {
  const typed = typedDate(text);
  return typed.ok && typed.value !== null && !isPlanDay(typed.value)
    ? fail('Is after 2199: check the year.')
    : typed;
}

/** A country by code or name. */
export function typedCountry(text: string): Typed<CountryCode> {
  if (text.trim() === '') return ok(null);
  const country = readCountry(text);
  return country === null
    ? fail(wrong(text, 'is not a country known here; write its code of two letters, such as MY'))
    : ok(country);
}

/** A US tariff number, with or without dots. */
export function typedHtsCode(text: string): Typed<string> {
  const digits = text.replace(/[.\s]/g, '');
  if (digits === '') return ok(null);
  return /^\d{8}(\d{2})?$/.test(digits) ? ok(digits) : fail(wrong(text, 'does not have 8 or 10 digits'));
}

/** A currency code in capitals. */
export function typedCurrency(text: string): Typed<string> {
  const code = text.trim().toUpperCase();
  if (code === '') return ok(null);
  if (code === 'USD') return fail('Is US dollars: choose “US dollars” above.');
  return /^[A-Z]{3,5}$/.test(code) ? ok(code) : fail(wrong(text, 'is not a currency code such as EUR'));
}

function wrong(text: string, why: string): string {
  return `“${text.trim()}” ${why}.`;
}
