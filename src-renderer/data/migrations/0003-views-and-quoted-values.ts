/**
 * Version 3: views hold all of an arrangement, marks of hand edits hold what was quoted, offers their
 * payment terms and whether they are shortlisted, and the settings how offers are ranked.
 *
 * What the quotation said before an edit of an older version is not made up: those marks say that it
 * was not kept.
 *
 * Depends on: dexie (types), ./rewrite-rows.
 */
import type { Transaction } from 'dexie';
import { rewriteRows, type Row } from './rewrite-rows';

/** The tables whose rows changed shape, with the way of one row. A field that a row has already stays. */
const upgrades: Readonly<Record<string, (row: Row) => Row>> = {
  offers: (offer) => ({
    paymentTerms: null,
    isShortlisted: false,
    ...offer,
    handEdits: (offer['handEdits'] as readonly Row[]).map((edit) => ({ by: null, quoted: null, ...edit })),
  }),
  settings: (settings) => ({ ranking: { gates: [], criteria: [] }, ...settings }),
  views: (view) => ({
    position: 0,
    pinnedRight: [],
    collapsedGroups: [],
    rowHeight: 'compact',
    groupBy: [],
    filter: { kind: 'group', join: 'all', rules: [] },
    areMissesShown: false,
    unit: 'as-is',
    formats: [],
    baselineId: null,
    hasTotals: false,
    scenario: null,
    ...view,
  }),
};

/** A row of version 2 in the shape of version 3; also for files that hold rows of version 2. */
export function rowOfVersion3(table: string, row: Row): Row {
  return upgrades[table]?.(row) ?? row;
}

/** The third shape. */
export const viewsAndQuotedValues = {
  version: 3,
  stores: {},
  upgrade: (transaction: Transaction): Promise<void> =>
    rewriteRows(transaction, Object.keys(upgrades), rowOfVersion3),
} as const;
