/**
 * Version 4: how the lists of each source are read, when the workspace was the same as a file, the sheet
 * an offer stands on, what its earlier quotations said, who brought a document in, and the log of what was done.
 *
 * Sheets and earlier quotations of what was imported before are not made up: they stand as not known.
 *
 * Depends on: dexie (types), ./rewrite-rows.
 */
import type { Transaction } from 'dexie';
import { rewriteRows, type Row } from './rewrite-rows';

/** The tables whose rows changed shape, with the way of one row. A field that a row has already stays. */
const upgrades: Readonly<Record<string, (row: Row) => Row>> = {
  offers: (offer) => ({ evidenceSheet: null, earlierQuotes: [], ...offer }),
  evidence: (evidence) => ({ importedBy: null, pastedText: null, ...evidence }),
};

/** A row of version 3 in the shape of version 4; also for files that hold rows of version 3. */
export function rowOfVersion4(table: string, row: Row): Row {
  return upgrades[table]?.(row) ?? row;
}

/** The fourth shape. */
export const sourcesAndEarlierQuotes = {
  version: 4,
  stores: {
    sourceProfiles: 'id',
    lineage: 'id',
    audit: 'sequence',
  },
  upgrade: (transaction: Transaction): Promise<void> =>
    rewriteRows(transaction, Object.keys(upgrades), rowOfVersion4),
} as const;
