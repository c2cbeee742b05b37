/**
 * A number with its unit and the tolerance that makers print behind it:
 * `270T ±3 %`, `3,645W (±5%)`, `13.5 J/TH`.
 *
 * The tolerance is kept apart and changes nothing: the figure is the rated one.
 *
 * Depends on: core, ./dialect, ./exact-decimal, ./read-number-text, ./value-problem.
 */
import { ok, type Result } from '#domain/core/result';
import type { Dialect } from './dialect';
import { compareDecimals, shiftDecimal } from './exact-decimal';
import { notStated } from './not-stated';
import { plainCell } from './plain-characters';
import { readNumberText } from './read-number-text';
import { refuse, type ValueProblem } from './value-problem';

/** A unit's powers of ten over the unit that figures are kept in. */
export type UnitPowers<Unit extends string> = Readonly<Record<Unit, number>>;

/** A figure in the kept unit, with its tolerance as words. */
export interface FigureWithUnit {
  readonly figure: string;
  readonly tolerance: string | null;
}

/** How one kind of figure is written. */
export interface UnitSystem<Unit extends string> {
  /** The figure in words, for sentences: `hash rate`. */
  readonly name: string;
  /** The unit a word is, letter case aside; null if it is none. */
  readonly unitOf: (words: string) => Unit | null;
  readonly powers: UnitPowers<Unit>;
  /** An example of a text that is read. */
  readonly example: string;
}

const TOLERANCE = /\s*\(?\s*((?:±|\+\s?\/\s?-|\+-|-\s?\/\s?\+|-|\+)\s?\d+(?:[.,]\d+)? ?%)\s*\)?$/;

const SEVERAL =
  /^(\d[\d.,]*) ?([A-Za-z]*(?:\/[A-Za-z]+)?) ?(?:-|–|—|~|to|至|到|\/|or|\||\+|,\s) ?(\d[\d.,]*) ?(.*)$/i;

/** Reads a cell of such a figure; a bare number takes the unit of its header. */
export function readWithUnit<Unit extends string>(
  text: string,
  unitOfHeader: Unit | null,
  dialect: Dialect,
  system: UnitSystem<Unit>,
): Result<FigureWithUnit, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const { body, tolerance } = splitTolerance(plainCell(text));
  if (/^(?:~|≈|about|approx\.?|circa|ca\.|约)/i.test(body)) {
    return refuse('not-exact', `is only about a ${system.name}; ask for the rated one`);
  }
  const several = severalFigures(body);
  if (several !== null) return several;
  const match = /^([^\p{L}]*\d(?: ?[kK](?= ))?)\s*([^\d\s].*)?$/u.exec(body);
  if (match === null) return refuse('not-a-number', `is not a ${system.name} such as ${system.example}`);
  const [, digits = '', words] = match;
  const unit = words === undefined ? unitOfHeader : system.unitOf(words);
  if (unit === null) return unknownUnit(words, system);
  const number = readNumberText(digits, dialect);
  if (!number.ok) return inUnit(number.problem, system.powers[unit]);
  if (compareDecimals(number.value, '0') === 0) return refuse('out-of-range', 'is 0; expected more than 0');
  return ok({ figure: shiftDecimal(number.value, system.powers[unit]), tolerance });
}

function splitTolerance(cell: string): { readonly body: string; readonly tolerance: string | null } {
  const match = TOLERANCE.exec(cell);
  if (match === null) return { body: cell, tolerance: null };
  const words = (match[1] ?? '').replace(/\s/g, '').replace(/^(?:\+\/-|\+-|-\/\+)/, '±');
  return { body: cell.slice(0, match.index), tolerance: words.replace('%', ' %') };
}

/** Two figures in one cell are two offers or a range; neither is one figure. */
function severalFigures(body: string): Result<never, ValueProblem> | null {
  const match = SEVERAL.exec(body);
  if (match === null) return null;
  const [, first = '', ownWords = '', second = '', words = ''] = match;
  const readings = [`${first} ${ownWords === '' ? words : ownWords}`.trim(), `${second} ${words}`.trim()];
  return refuse(
    'two-values',
    `has two figures, ${readings.join(' and ')}; give each a line of its own`,
    readings,
  );
}

function unknownUnit<Unit extends string>(
  words: string | undefined,
  system: UnitSystem<Unit>,
): Result<never, ValueProblem> {
  const units = Object.keys(system.powers).join(', ');
  return words === undefined
    ? refuse('unknown-unit', `has no unit, and its header names none; expected ${units}`)
    : refuse('unknown-unit', `is in “${words.slice(0, 20)}”, which is none of ${units}`);
}

/** The readings of an ambiguous number, in the kept unit. */
function inUnit(problem: ValueProblem, power: number): Result<never, ValueProblem> {
  const readings = problem.readings?.map((reading) => shiftDecimal(reading, power));
  return refuse(problem.code, problem.why, readings);
}
