/**
 * Options that several commands share, from their text to their value.
 *
 * A command that takes one names it in its grammar and hands its parts in here.
 *
 * Depends on: core, ./grammar (types).
 */
import { isCalendarDate, isPlanDay, type CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import type { Parts } from './grammar';

/** `--as-of DATE`, where the command cannot do without. */
export function readAsOf(parts: Parts<'--as-of'>): Result<CalendarDate, string> {
  const given = readGivenAsOf(parts);
  if (!given.ok) return given;
  return given.value === null ? fail('Give the day orders are placed: --as-of 2026-11-21.') : ok(given.value);
}

/** `--as-of DATE`; null where it is not given. */
export function readGivenAsOf(parts: Parts<'--as-of'>): Result<CalendarDate | null, string> {
  const text = parts.valueOf('--as-of');
  if (text === null) return ok(null);
  if (!isCalendarDate(text)) return fail(`--as-of ${text} is not a date such as 2026-11-21.`);
  return isPlanDay(text) ? ok(text) : fail(`--as-of ${text} is not between 1990 and 2199.`);
}

/** `--format FORMAT`, one of several; the first unless given. */
export function readFormat<Format extends string>(
  parts: Parts<'--format'>,
  formats: readonly [Format, ...Format[]],
): Result<Format, string> {
  const text = parts.valueOf('--format');
  if (text === null) return ok(formats[0]);
  const format = formats.find((name) => name === text);
  return format === undefined ? fail(`--format ${text} is not one of ${formats.join(', ')}.`) : ok(format);
}

/** `--format json` of a command that has no other. @param result - such as `a plan` */
export function readOnlyJson(parts: Parts<'--format'>, result: string): Result<'json', string> {
  const text = parts.valueOf('--format') ?? 'json';
  return text === 'json' ? ok(text) : fail(`--format ${text} is not json, the one form of ${result}.`);
}

/** `--time-limit SECONDS`; null where it is not given. */
export function readTimeLimit(parts: Parts<'--time-limit'>): Result<number | null, string> {
  const text = parts.valueOf('--time-limit');
  if (text === null) return ok(null);
  const seconds = Number(text);
  return seconds > 0 && seconds <= 86_400
    ? ok(seconds)
    : fail(`--time-limit ${text} is not a number of seconds above 0, up to 86400.`);
}
