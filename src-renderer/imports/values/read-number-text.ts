/**
 * A number of 0 or more by the decimal mark of its file.
 *
 * With the mark known, `1,234` has one reading; what contradicts the mark is
 * refused, since then the mark or the cell is wrong. With nothing known the
 * rules of ../read-number hold: one reading or none.
 *
 * Depends on: core, ../read-number, ./dialect, ./exact-decimal, ./plain-characters, ./value-problem.
 */
import { ok, type Result } from '#domain/core/result';
import { readDecimal } from '../read-number';
import type { DecimalMark, Dialect } from './dialect';
import { canonicalDecimal, shiftDecimal } from './exact-decimal';
import { notStated } from './not-stated';
import { plainCell } from './plain-characters';
import { refuse, type ValueProblem } from './value-problem';

/** Words behind a number that multiply it, as powers of ten: `10k`, `1.2万`. */
const POWERS: Readonly<Record<string, number>> = { k: 3, 千: 3, 万: 4, 萬: 4 };

/** What may stand where a number stands, for patterns of longer texts: digits with their separators. */
export const NUMBER = String.raw`\d(?:[\d.,'’ ]*\d)?(?: ?[kK千万萬](?![a-zA-Z]))?`;

/** Reads a plain, grouped or shortened number: `5,999`, `5 999,50`, `5.9k`, `1.2万`. */
export function readNumberText(text: string, dialect: Dialect): Result<string, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const cell = plainCell(text);
  const shortened = /^(.*\d) ?([kK千万萬])$/.exec(cell);
  const body = shortened?.[1] ?? cell;
  const power = POWERS[shortened?.[2]?.toLowerCase() ?? ''] ?? 0;
  const read = readBody(body, dialect.decimalMark);
  return read.ok ? ok(shiftDecimal(read.value, power)) : multiplied(read.problem, power);
}

/** A whole number between two bounds, both included. */
export function readWholeText(
  text: string,
  dialect: Dialect,
  least: number,
  most: number,
): Result<number, ValueProblem> {
  const read = readNumberText(text, dialect);
  if (!read.ok) return read;
  if (read.value.includes('.')) return refuse('out-of-range', 'is not a whole number');
  const value = Number(read.value);
  if (value < least) return refuse('out-of-range', `is less than ${least}`);
  return value > most ? refuse('out-of-range', `is more than ${most}`) : ok(value);
}

function readBody(body: string, mark: DecimalMark | null): Result<string, ValueProblem> {
  if (mark === null) return readUnmarked(body);
  const [decimal, group] = mark === 'point' ? [/\./g, ','] : [/,/g, '.'];
  if (!/^\+?\d[\d.,' ’]*$/.test(body)) return readUnmarked(body);
  const [whole = '', fraction, ...rest] = body.replace(/^\+/, '').split(decimal);
  const isGrouped = [group, ' ', "'", '’'].some((separator) => isGroupedBy(whole, separator));
  if (rest.length > 0 || !(isGrouped || /^\d+$/.test(whole)) || !/^\d*$/.test(fraction ?? '')) {
    return refuse('not-a-number', `does not fit numbers with a decimal ${mark}, as the rest is read`);
  }
  if (fraction === '') return refuse('not-a-number', `ends with its decimal ${mark}`);
  return kept(whole.replace(/\D/g, ''), fraction);
}

function kept(whole: string, fraction: string | undefined): Result<string, ValueProblem> {
  if (whole.length + (fraction?.length ?? 0) > 18) {
    return refuse('not-a-number', 'has more digits than can be kept exactly');
  }
  return ok(canonicalDecimal(fraction === undefined ? whole : `${whole}.${fraction}`));
}

function isGroupedBy(whole: string, separator: string): boolean {
  const [first = '', ...groups] = whole.split(separator);
  return groups.length > 0 && /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

function readUnmarked(body: string): Result<string, ValueProblem> {
  const read = readDecimal(body);
  if (read.ok) return ok(canonicalDecimal(read.value));
  const why = read.problem;
  if (why.includes('can mean')) {
    const joined = body.replace(/[.,]/, '');
    const pointed = canonicalDecimal(body.replace(',', '.'));
    return ambiguous(joined, pointed);
  }
  return refuse(why.includes('negative') ? 'negative' : 'not-a-number', why);
}

function multiplied(problem: ValueProblem, power: number): Result<never, ValueProblem> {
  const [joined, pointed] = problem.readings ?? [];
  if (problem.code !== 'ambiguous-number' || joined === undefined || pointed === undefined) {
    return refuse(problem.code, problem.why, problem.readings);
  }
  return ambiguous(shiftDecimal(joined, power), shiftDecimal(pointed, power));
}

function ambiguous(joined: string, pointed: string): Result<never, ValueProblem> {
  const why = `can mean ${joined} or ${pointed}; say whether the decimals follow a point or a comma`;
  return refuse('ambiguous-number', why, [joined, pointed]);
}
