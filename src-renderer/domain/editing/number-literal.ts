/**
 * One number as people type it: `3400`, `3.4k`, `1.2m`, `1,234,567.50`, `12,5`.
 *
 * A point marks decimals. `1,234` alone can mean two numbers a thousand apart: it is
 * asked, never guessed.
 *
 * Depends on: core, ./exact-number, ./typing-conventions.
 */
import { fail, ok, type Result } from '../core/result';
import { exactOf, multiplyExact, type Exact } from './exact-number';
import { wrong, type TypedProblem, type TypingConventions } from './typing-conventions';

/** Factors behind a number: thousands, millions, billions. */
export const SHORT_FACTORS: Readonly<Record<string, number>> = {
  k: 1_000,
  m: 1_000_000,
  mn: 1_000_000,
  bn: 1_000_000_000,
};
/** Factors behind a number of days. */
export const DAY_FACTORS: Readonly<Record<string, number>> = { d: 1, w: 7 };

/**
 * Reads the digits of one number, without sign or unit.
 *
 * @param digits - starts with a digit or a point; digits, points, commas, spaces and apostrophes
 * @param factor - what it is multiplied by: 1000 for `k`
 */
export function readLiteral(
  digits: string,
  factor: number,
  conventions: TypingConventions,
): Result<Exact, TypedProblem> {
  const body = digits.replace(/^\./, '0.').replace(/[\u00A0\u202F\u2009]/g, ' ');
  if (conventions.comma === null && TWO_READINGS.test(body)) return fail(commaQuestion(digits));
  const plain = plainDigits(body, conventions.comma);
  const value = plain === null ? null : exactOf(plain);
  if (value === null) return fail(wrong(`“${digits}” is not a number.`));
  return ok(factor === 1 ? value : multiplyExact(value, { numerator: BigInt(factor), denominator: 1n }));
}

const TWO_READINGS = /^[1-9]\d{0,2},\d{3}$/;

function plainDigits(body: string, comma: TypingConventions['comma']): string | null {
  if (comma === 'decimals' && /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(body)) {
    return body.replace(/\./g, '').replace(',', '.');
  }
  if (/^\d+(?:\.\d+)?$/.test(body)) return body;
  if (/^\d{1,3}(?:[ '\u2019]\d{3})+(?:[.,]\d+)?$/.test(body)) {
    return body.replace(/[ '\u2019]/g, '').replace(',', '.');
  }
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(body) || /^\d{1,3}(?:,\d{3}){2,}$/.test(body)) {
    return body.replace(/,/g, '');
  }
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(body) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(body)) {
    return body.replace(/\./g, '').replace(',', '.');
  }
  if (TWO_READINGS.test(body)) return body.replace(',', comma === 'thousands' ? '' : '.');
  return /^\d+,\d+$/.test(body) ? body.replace(',', '.') : null;
}

function commaQuestion(digits: string): TypedProblem {
  const joined = digits.replace(',', '');
  const pointed = digits.replace(',', '.');
  return {
    kind: 'ambiguous',
    words: `“${digits}” can mean ${joined} or ${pointed}. Which do you mean by a comma?`,
    readings: [
      { words: joined, convention: { comma: 'thousands' } },
      { words: pointed, convention: { comma: 'decimals' } },
    ],
  };
}
