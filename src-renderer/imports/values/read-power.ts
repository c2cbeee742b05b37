/**
 * The power of a rig at the wall, in watts: `3645 W`, `3.645kW`, `5,676W±5%`.
 *
 * Depends on: core, ./dialect, ./with-unit.
 */
import { ok, type Result } from '#domain/core/result';
import type { Dialect } from './dialect';
import type { ValueProblem } from './value-problem';
import { readWithUnit, type UnitSystem } from './with-unit';

/** Units of power. */
export type PowerUnit = 'W' | 'kW' | 'MW';

/** A rated power. */
export interface ReadPower {
  /** W, exact decimal text. */
  readonly watts: string;
  /** As words: `±5 %`; null if nothing is said. */
  readonly tolerance: string | null;
}

/** The unit that words name: `W`, `watts`, `kW`, `瓦`; null if they name none. */
export function powerUnitOf(words: string): PowerUnit | null {
  const word = words.trim();
  // mW and MW are a billion apart, and nobody means the first.
  if (/^(?:mw|megawatts?|兆瓦)$/i.test(word)) return word === 'mW' ? null : 'MW';
  if (/^(?:kw|kilowatts?|千瓦)$/i.test(word)) return 'kW';
  return /^(?:w|watts?|瓦)$/i.test(word) ? 'W' : null;
}

const SYSTEM: UnitSystem<PowerUnit> = {
  name: 'power',
  unitOf: powerUnitOf,
  powers: { W: 0, kW: 3, MW: 6 },
  example: '3645 W',
};

/**
 * Reads a power above 0.
 *
 * @param unitOfHeader - the unit of a bare number; null if the header names none
 */
export function readPower(
  text: string,
  unitOfHeader: PowerUnit | null,
  dialect: Dialect,
): Result<ReadPower, ValueProblem> {
  const read = readWithUnit(text, unitOfHeader, dialect, SYSTEM);
  return read.ok ? ok({ watts: read.value.figure, tolerance: read.value.tolerance }) : read;
}
