/**
 * Version 5: restricted-party lists with their files, what was found in them, what was decided, and the
 * user's own holdings, events and parts; what a party is and where it is registered.
 *
 * Of a party of before it is not made up what it is: it stands as not known, without a role.
 *
 * Depends on: dexie (types), ./rewrite-rows.
 */
import type { Transaction } from 'dexie';
import { rewriteRows, type Row } from './rewrite-rows';

/** How parties are screened until somebody says otherwise. */
const PRACTICE = {
  settings: { strongFrom: 0.88, possibleFrom: 0.72, weakFrom: 0.58, mostWeakHits: 10 },
  listMaxAgeDays: 30,
  needsSecondPerson: false,
};

/** The tables whose rows changed shape, with the way of one row. A field that a row has already stays. */
const upgrades: Readonly<Record<string, (row: Row) => Row>> = {
  settings: (settings) => ({ screening: PRACTICE, ...settings }),
  parties: (party) => ({ kind: 'unknown', roles: [], addresses: [], numbers: [], ...party }),
};

/** A row of version 4 in the shape of version 5; also for files that hold rows of version 4. */
export function rowOfVersion5(table: string, row: Row): Row {
  return upgrades[table]?.(row) ?? row;
}

/** The fifth shape. */
export const listsAndDecisions = {
  version: 5,
  stores: {
    restrictedLists: 'id',
    listPieces: 'id',
    screeningRuns: 'id',
    partyScreenings: 'id',
    screeningDecisions: 'id',
    ownStakes: 'id',
    ownEvents: 'id',
    ownComponents: 'id',
  },
  upgrade: (transaction: Transaction): Promise<void> =>
    rewriteRows(transaction, Object.keys(upgrades), rowOfVersion5),
} as const;
