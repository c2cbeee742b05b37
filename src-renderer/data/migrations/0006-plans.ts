/**
 * Version 6: plans with their lines, versions and scenarios, the purchase terms of offers, and what sites
 * can take.
 *
 * Of a site of before nobody stated a capacity: none is made up, and it sets no limit.
 *
 * Depends on: dexie (types), ./rewrite-rows.
 */
import type { Transaction } from 'dexie';
import { rewriteRows, type Row } from './rewrite-rows';

/** The tables whose rows changed shape, with the way of one row. A field that a row has already stays. */
const upgrades: Readonly<Record<string, (row: Row) => Row>> = {
  settings: (settings) => ({ planId: null, ...settings }),
  sites: (site) => ({ capacity: null, ...site }),
};

/** A row of version 5 in the shape of version 6; also for files that hold rows of version 5. */
export function rowOfVersion6(table: string, row: Row): Row {
  return upgrades[table]?.(row) ?? row;
}

/** The sixth shape. */
export const plans = {
  version: 6,
  stores: {
    purchaseTerms: 'id',
    plans: 'id',
    planLines: 'id',
    planVersions: 'id',
    planScenarios: 'id',
  },
  upgrade: (transaction: Transaction): Promise<void> =>
    rewriteRows(transaction, Object.keys(upgrades), rowOfVersion6),
} as const;
