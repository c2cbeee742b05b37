/**
 * Numbers as vendors type them, as exact plain decimals.
 *
 * `1,234` may be 1234 or 1.234, depending on who typed it. Such a cell is
 * refused with a sentence that says so; it is never guessed, since a guess is
 * wrong by a factor of a thousand.
 *
 * Depends on: core.
 */
import { fail, ok, type Result } from '#domain/core/result';

/** Why a cell is not accepted: one sentence for the person who wrote it. */
export type Why = string;

const SPACES = /[\s\u00A0\u202F\u2009]+/g;
const PLAIN = /^\d+(\.\d+)?$/;

/**
 * Reads a number of 0 or more as a plain decimal: `1234.56`.
 *
 * Separators between groups of three are taken away where only one reading is
 * possible: `1,234.56`, `1.234,56`, `1 234`, `1'234.5`, `1,234,567`, `12,5`.
 *
 * @param marks - text that may stand before or after the number, such as `$` or `TH/s`
 * @param mayGroupByPoint - false for numbers such as exchange rates, where `1.085` has one meaning
 */
export function readDecimal(
  text: string,
  marks: readonly string[] = [],
  mayGroupByPoint = true,
): Result<string, Why> {
  const unmarked = removeMark(text.replace(SPACES, ' ').trim(), marks);
  if (/^(-|\u2212)|^\(.*\)$|-$/.test(unmarked) && /\d/.test(unmarked)) {
    return fail('is negative; expected 0 or more');
  }
  if (unmarked.includes('%')) return fail('is a percentage; expected a plain number');
  const body = unmarked.replace(/^\+/, '');
  if (/[eE][+-]?\d/.test(body) && /^[\d.,eE+-]+$/.test(body)) {
    return fail('is in scientific form, which has lost digits; write the number out');
  }
  if (!/^\d[\d.,' \u2019]*$/.test(body)) return fail('is not a number');
  return readDigits(body, mayGroupByPoint);
}

/** Reads a whole number between two bounds, both included. */
export function readWhole(
  text: string,
  least: number,
  most: number,
  marks: readonly string[] = [],
): Result<number, Why> {
  const decimal = readDecimal(text, marks);
  if (!decimal.ok) return decimal;
  const value = Number(decimal.value);
  if (!Number.isInteger(value)) return fail('is not a whole number');
  if (value < least) return fail(`is less than ${least}`);
  if (value > most) return fail(`is more than ${most}`);
  return ok(value);
}

function readDigits(body: string, mayGroupByPoint: boolean): Result<string, Why> {
  if (PLAIN.test(body)) {
    return mayGroupByPoint && /^[1-9]\d{0,2}\.\d{3}$/.test(body) ? fail(ambiguous(body, '.')) : plain(body);
  }
  // Spaces and apostrophes group and never mark decimals.
  if (/^\d{1,3}(?:[ '\u2019]\d{3})+(?:[.,]\d+)?$/.test(body)) {
    return plain(body.replace(/[ '\u2019]/g, '').replace(',', '.'));
  }
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(body) || /^\d{1,3}(?:,\d{3}){2,}$/.test(body)) {
    return plain(body.replace(/,/g, ''));
  }
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(body) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(body)) {
    return plain(body.replace(/\./g, '').replace(',', '.'));
  }
  if (/^[1-9]\d{0,2},\d{3}$/.test(body)) return fail(ambiguous(body, ','));
  if (/^\d+,\d+$/.test(body)) return plain(body.replace(',', '.'));
  return fail('is not a number: its separators do not form one');
}

/** Takes leading zeros away, so that equal numbers have equal text. */
function plain(digits: string): Result<string, Why> {
  const text = digits.replace(/^0+(?=\d)/, '');
  return text.length > 18 ? fail('has more digits than can be kept exactly') : ok(text);
}

function ambiguous(body: string, separator: ',' | '.'): Why {
  const joined = body.replace(separator, '');
  const pointed = body.replace(separator, '.');
  // As `.125` again could be thousands, a decimal is shown with another number of places.
  const decimal = /0$/.test(pointed) ? pointed.replace(/0+$/, '').replace(/\.$/, '.0') : `${pointed}0`;
  return `can mean ${joined} or ${pointed}; type ${joined} or ${decimal}, without a thousands separator`;
}

function removeMark(text: string, marks: readonly string[]): string {
  const folded = text.toLowerCase();
  for (const mark of marks) {
    const sign = mark.toLowerCase();
    if (folded.startsWith(sign)) return text.slice(sign.length).trim();
    if (folded.endsWith(sign)) return text.slice(0, -sign.length).trim();
  }
  return text;
}
