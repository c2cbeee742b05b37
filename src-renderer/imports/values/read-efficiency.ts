/**
 * Energy for each terahash: `13.5J`, `13.5 J/TH`, `13.5 W/T`, `0.0135 J/GH`.
 *
 * A watt for each TH/s is a joule for each TH. A bare J is J/TH, as every list
 * of this decade means it.
 *
 * Depends on: core, ./dialect, ./exact-decimal, ./with-unit.
 */
import { ok, type Result } from '#domain/core/result';
import type { Dialect } from './dialect';
import { multiplyDecimals, roundDecimal } from './exact-decimal';
import type { ValueProblem } from './value-problem';
import { readWithUnit, type UnitSystem } from './with-unit';

/** Units of efficiency. */
export type EfficiencyUnit = 'J/TH' | 'J/GH';

/** A stated efficiency. */
export interface ReadEfficiency {
  /** J/TH, exact decimal text. */
  readonly joulesPerTh: string;
  /** As words: `±5 %`; null if nothing is said. */
  readonly tolerance: string | null;
}

/** A power made of hash rate and efficiency, with the sentence that says so. */
export interface MadePower {
  /** Whole watts, as text. */
  readonly watts: string;
  readonly sentence: string;
}

const WORDS = /^(?:j(?:oules?)?|w(?:atts?)?)(?: ?(?:\/|per) ?([tg])(?:h(?:ash)?)?(?: ?\/ ?s|s)?)?$/i;

/** The unit that words name: `J/T`, `W/TH`, `J`; null if they name none. A bare `W` is power, not efficiency. */
export function efficiencyUnitOf(words: string): EfficiencyUnit | null {
  const word = words.trim();
  const match = WORDS.exec(word);
  if (match === null || /^w(?:atts?)?$/i.test(word)) return null;
  return match[1]?.toLowerCase() === 'g' ? 'J/GH' : 'J/TH';
}

const SYSTEM: UnitSystem<EfficiencyUnit> = {
  name: 'efficiency',
  unitOf: efficiencyUnitOf,
  powers: { 'J/TH': 0, 'J/GH': 3 },
  example: '13.5 J/TH',
};

/**
 * Reads an efficiency above 0.
 *
 * @param unitOfHeader - the unit of a bare number; null if the header names none
 */
export function readEfficiency(
  text: string,
  unitOfHeader: EfficiencyUnit | null,
  dialect: Dialect,
): Result<ReadEfficiency, ValueProblem> {
  const read = readWithUnit(text, unitOfHeader, dialect, SYSTEM);
  return read.ok ? ok({ joulesPerTh: read.value.figure, tolerance: read.value.tolerance }) : read;
}

/**
 * The power of a rig of that hash rate and efficiency, rounded half up to the watt.
 *
 * @param ths - TH/s, plain decimal text
 * @param joulesPerTh - likewise
 * @example powerFromEfficiency('270', '13.5').watts // '3645'
 */
export function powerFromEfficiency(ths: string, joulesPerTh: string): MadePower {
  const exact = multiplyDecimals(ths, joulesPerTh);
  const watts = roundDecimal(exact, 0);
  const rounded = exact === watts ? '' : `, rounded from ${exact} W`;
  return { watts, sentence: `Power ${watts} W is ${ths} TH/s × ${joulesPerTh} J/TH${rounded}.` };
}
