/**
 * A hash rate as vendors write it, in TH/s: `270T`, `1.16 PH/s`, `235 Th`, `270T±3 %`.
 *
 * MH/s is refused on purpose: no SHA-256 rig is sold by it, so the row is of
 * another kind of miner.
 *
 * Depends on: core, ./dialect, ./with-unit.
 */
import { ok, type Result } from '#domain/core/result';
import type { Dialect } from './dialect';
import type { ValueProblem } from './value-problem';
import { readWithUnit, type UnitSystem } from './with-unit';

/** Units of a hash rate, each for one second. */
export type HashrateUnit = 'GH' | 'TH' | 'PH' | 'EH';

/** A rated hash rate. */
export interface ReadHashrate {
  /** TH/s, exact decimal text. */
  readonly ths: string;
  /** What the maker allows itself, as words: `±3 %`; null if nothing is said. */
  readonly tolerance: string | null;
}

const WORDS = /^([gtpe])(?:h(?:ash(?:es)?)?)?(?: ?\/ ?s(?:ec(?:ond)?)?|s|ps)?$/i;
const NAMES: Readonly<Record<string, HashrateUnit>> = { g: 'GH', t: 'TH', p: 'PH', e: 'EH' };

/** The unit that words name, as of a cell or a header: `TH/s`, `Ths`, `T`; null if they name none. */
export function hashrateUnitOf(words: string): HashrateUnit | null {
  const letter = WORDS.exec(words.trim())?.[1] ?? /^([gtpe])(?:era|iga|eta|xa)hash/i.exec(words.trim())?.[1];
  return NAMES[letter?.toLowerCase() ?? ''] ?? null;
}

const SYSTEM: UnitSystem<HashrateUnit> = {
  name: 'hash rate',
  unitOf: hashrateUnitOf,
  powers: { GH: -3, TH: 0, PH: 3, EH: 6 },
  example: '270 TH/s',
};

/**
 * Reads a hash rate above 0.
 *
 * @param unitOfHeader - the unit of a bare number; null if the header names none, and a bare number is refused
 */
export function readHashrate(
  text: string,
  unitOfHeader: HashrateUnit | null,
  dialect: Dialect,
): Result<ReadHashrate, ValueProblem> {
  const read = readWithUnit(text, unitOfHeader, dialect, SYSTEM);
  return read.ok ? ok({ ths: read.value.figure, tolerance: read.value.tolerance }) : read;
}
