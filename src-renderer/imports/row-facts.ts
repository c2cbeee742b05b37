/**
 * What a row says beside its offer: facts that an offer has no field for, and the preview asks about.
 *
 * Depends on: nothing.
 */

/** Facts of one row. */
export interface RowFacts {
  /** False where the file gives no id: the offer's is then made up by the reader, and unique in the list. */
  readonly isIdGiven: boolean;
  /** J/TH as the row states it, a plain decimal; null if it states none. */
  readonly statedJoulesPerTh: string | null;
}

/** Of a row that has an id of its own and states no efficiency. */
export const PLAIN_ROW: RowFacts = { isIdGiven: true, statedJoulesPerTh: null };
