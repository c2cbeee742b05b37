/**
 * What is kept of the last restore drill, for as long as the machine keeps it: when, how far, how it went.
 *
 * Depends on: data (types).
 */
import type { DrillResult } from '../../data/vault/restore-drill';

/** The last drill. */
export interface KeptDrill {
  /** ISO instant. */
  readonly at: string;
  readonly position: number;
  /** Of all tables. */
  readonly records: number;
  /** Every table came out as it is. */
  readonly isGood: boolean;
}

/** What to keep of a drill. */
export function keptDrillOf({ at, position, tables }: DrillResult): KeptDrill {
  return {
    at,
    position,
    records: tables.reduce((sum, { records }) => sum + records, 0),
    isGood: tables.every(({ isSame }) => isSame),
  };
}

/** Checks what was kept; null is "not understood". */
export function readKeptDrill(kept: unknown): KeptDrill | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { at, position, records, isGood } = kept as Readonly<Record<string, unknown>>;
  const isOne =
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    Number.isSafeInteger(position) &&
    Number.isSafeInteger(records) &&
    typeof isGood === 'boolean';
  return isOne ? (kept as KeptDrill) : null;
}
