/**
 * What was typed into a cell of a field, as the value to store, or one sentence that says
 * why it is none and what to type instead.
 *
 * A leading + or − always changes what stands there (`+5%`, `-$40`): no field holds a
 * negative number. What is not a result of maths is kept as typed or refused, never rounded.
 *
 * Depends on: core, model (types), reports/offer-field-labels, ./cell-fields, ./exact-number,
 * ./expression, ./typed-day, ./typing-conventions.
 */
import { isCalendarDate, type CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import { numberText } from '../core/plain-text';
import { fail, ok, type Result } from '../core/result';
import type { OfferField } from '../model/hand-edit';
import { offerFieldLabels } from '../reports/offer-field-labels';
import { cellFieldOf, type FieldChoice, type NumberField } from './cell-fields';
import { exactOf, exactOfScaled, hasDecimals, roundExact, type Exact } from './exact-number';
import { calculate } from './expression';
import { readDay } from './typed-day';
import { wrong, type TypedProblem, type TypingConventions } from './typing-conventions';

/** A value of a field that can be typed into: as `Offer` stores it; null is not known. */
export type CellValue = string | number | boolean | null;

/** What reading depends on beside the text. */
export interface TypingContext {
  /** The user's today; decides the year of a day without one. */
  readonly today: CalendarDate;
  readonly conventions: TypingConventions;
  /** Finds a country by code or name; null if it is not known. */
  readonly country: (text: string) => CountryCode | null;
}

/**
 * Reads one cell.
 *
 * @param before - what the field holds, which `prev`, `+5%` and `+3w` start from
 */
export function readCell(
  field: OfferField,
  text: string,
  before: CellValue,
  context: TypingContext,
): Result<CellValue, TypedProblem> {
  const rule = cellFieldOf(field);
  const { label } = offerFieldLabels[field];
  if (rule === null) return fail(wrong(`${label} is changed in the form of the offer: press Shift+F2.`));
  const typed = text.trim();
  if (typed === '' || typed === '—') {
    return rule.mayBeUnknown ? ok(null) : fail(wrong(`${label} cannot be left empty.`));
  }
  switch (rule.kind) {
    case 'number':
      return readNumber(rule, typed, typeof before === 'number' ? before : null, context.conventions);
    case 'day':
      return readDay(
        typed,
        typeof before === 'string' && isCalendarDate(before) ? before : null,
        context.today,
        context.conventions.dates,
        rule.isPast,
      );
    case 'country':
      return asValue(
        context.country(typed),
        `“${typed}” is not a country known here; write its code of two letters, such as MY.`,
      );
    case 'hts':
      return readHts(typed);
    case 'choice':
      return readChoice(rule.choices, typed);
    case 'text':
      return typed.length > rule.most
        ? fail(
            wrong(`Has ${numberText(typed.length)} characters; at most ${numberText(rule.most)} are kept.`),
          )
        : ok(typed);
  }
}

/** The number a stored value stands for: 374,400 cents are 3744. */
function exactValue(rule: NumberField, stored: number): Exact | null {
  return rule.isScaled ? exactOfScaled(stored, rule.decimals) : exactOf(stored.toFixed(rule.decimals));
}

function readNumber(
  rule: NumberField,
  typed: string,
  before: number | null,
  conventions: TypingConventions,
): Result<CellValue, TypedProblem> {
  const isChange = /^[-+\u2212\u2013]/.test(typed);
  const prev = before === null ? null : exactValue(rule, before);
  const body = typed.startsWith('=') ? typed.slice(1) : isChange ? `prev ${typed}` : typed;
  if (rule.unit === 'percent' && typed.includes('%') && (isChange || /prev/i.test(typed))) {
    return fail(wrong(`“${typed}” can mean points or a share of the rate: write =prev+5 or =prev*1.05.`));
  }
  const calculated = calculate(body, prev, rule.form, conventions);
  if (!calculated.ok) return calculated;
  const { isPercent, isWorkedOut } = calculated.value;
  if (isPercent && rule.unit !== 'percent') {
    return fail(wrong(`“${typed}” is a share; to change what stands here write +${typed} or -${typed}.`));
  }
  return stored(rule, typed, calculated.value.value, isWorkedOut);
}

function stored(
  rule: NumberField,
  typed: string,
  value: Exact,
  isWorkedOut: boolean,
): Result<number, TypedProblem> {
  const isWhole = rule.decimals === 0;
  if (!hasDecimals(value, rule.decimals) && (isWhole || !isWorkedOut)) {
    const words = isWhole ? 'is not a whole number' : `has more than ${decimalWords(rule.decimals)}`;
    return fail(wrong(`“${typed}” ${words}.`));
  }
  const scaled = roundExact(value, rule.decimals);
  const [least, most] = [bound(rule.least, rule), bound(rule.most, rule)];
  if (scaled < least) {
    return fail(wrong(`“${typed}” gives less than ${boundText(rule.least, rule)}.`));
  }
  if (scaled > most) {
    return fail(wrong(`“${typed}” gives more than ${boundText(rule.most, rule)}.`));
  }
  // Within the bounds it is a safe integer; dividing it once gives the nearest number there is.
  return ok(rule.isScaled ? Number(scaled) : Number(scaled) / 10 ** rule.decimals);
}

function bound(value: number, rule: NumberField): bigint {
  const exact = exactOf(value.toFixed(rule.decimals));
  return exact === null ? 0n : roundExact(exact, rule.decimals);
}

function boundText(value: number, { unit }: NumberField): string {
  if (unit === 'usd') return `$${numberText(value)}`;
  return unit === 'percent' ? `${numberText(value)} %` : numberText(value);
}

function decimalWords(count: number): string {
  return count === 2 ? 'two decimals' : count === 3 ? 'three decimals' : 'four decimals';
}

function readHts(typed: string): Result<CellValue, TypedProblem> {
  const digits = typed.replace(/[.\s]/g, '');
  return asValue(/^\d{8}(\d{2})?$/.test(digits) ? digits : null, `“${typed}” does not have 8 or 10 digits.`);
}

/** A choice by its words or its stored name, or by how its words begin if only one does so. */
function readChoice(choices: readonly FieldChoice[], typed: string): Result<CellValue, TypedProblem> {
  const sought = folded(typed);
  const exact = choices.find(
    ({ value, words }) => folded(words) === sought || folded(String(value)) === sought,
  );
  // Price lists write the place behind the term: `FOB Port Klang`.
  const beginning = choices.filter(
    ({ words }) => folded(words).startsWith(sought) || sought.startsWith(`${folded(words)} `),
  );
  const found = exact ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found !== undefined) return ok(found.value);
  return fail(wrong(`“${typed}” is none of: ${choices.map(({ words }) => words).join(', ')}.`));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
}

function asValue(value: string | null, words: string): Result<CellValue, TypedProblem> {
  return value === null ? fail(wrong(words)) : ok(value);
}
