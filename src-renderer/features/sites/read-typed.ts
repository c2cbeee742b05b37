/**
 * Figures as a person types them into a form, as stored values or one sentence
 * that says what is wrong. Nothing is rounded or guessed.
 *
 * Depends on: core, model (types), imports.
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { formatDecimal, parseUsd, usdCents, type UsdCents } from '#domain/core/money';
import { fail, ok, type Result } from '#domain/core/result';
import { readDecimal, readWhole } from '../../imports/read-number';
import { readPercent } from '../../imports/read-percent';

/** A whole number from 0 to `most`. */
export function readTypedWhole(text: string, most: number): Result<number, string> {
  if (text.trim() === '') return fail('Give a whole number.');
  const read = readWhole(text, 0, most);
  return read.ok ? read : fail(wrong(text, read.problem));
}

/** A number above 0 and up to `most`, with up to three decimals. */
export function readTypedDecimal(text: string, most: number): Result<number, string> {
  if (text.trim() === '') return fail('Give a number.');
  const read = readDecimal(text, ['kg'], false);
  if (!read.ok) return fail(wrong(text, read.problem));
  if ((read.value.split('.')[1] ?? '').length > 3) return fail(wrong(text, 'has more than three decimals'));
  const value = Number(read.value);
  if (value === 0) return fail(wrong(text, 'is not above 0'));
  return value > most ? fail(wrong(text, `is more than ${most}`)) : ok(value);
}

/** An amount of 0 to `most` cents, in dollars with up to two decimals. */
export function readTypedUsd(text: string, most: number): Result<UsdCents, string> {
  if (text.trim() === '') return fail('Give an amount in US dollars.');
  const read = readDecimal(text, ['$', 'USD'], false);
  if (!read.ok) return fail(wrong(text, read.problem));
  const cents = parseUsd(read.value);
  if (cents === null) return fail(wrong(text, 'has more than two decimals'));
  if (cents > most) return fail(wrong(text, `is more than ${formatDecimal(usdCents(most))}`));
  return ok(cents);
}

/** A rate of 0 to `most` parts per million, in per cent with up to four decimals. */
export function readTypedPercent(text: string, most: number): Result<number, string> {
  if (text.trim() === '') return fail('Give a rate in per cent.');
  const read = readPercent(text);
  if (!read.ok) return fail(wrong(text, read.problem));
  return read.value > most ? fail(wrong(text, `is more than ${most / 10_000} %`)) : read;
}

/** A day as the native date field gives it; blank while it is not complete. */
export function readTypedDate(text: string): Result<CalendarDate, string> {
  if (!isCalendarDate(text)) return fail('Give day, month and year.');
  return text < '1990-01-01' ? fail('Is before 1990: check the year.') : ok(text);
}

function wrong(text: string, why: string): string {
  return `“${text.trim()}” ${why}.`;
}
