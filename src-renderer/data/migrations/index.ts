/**
 * Every shape the database has had, oldest first.
 *
 * A released migration is never edited: append the next one, freeze a fixture
 * of the shape before it in tests/fixtures/databases, and test the way from it.
 *
 * Depends on: dexie (types).
 */
import type { Transaction } from 'dexie';
import { initial } from './0001-initial';
import { tariffsAndBatches } from './0002-tariffs-and-batches';
import { viewsAndQuotedValues } from './0003-views-and-quoted-values';
import { sourcesAndEarlierQuotes } from './0004-sources-and-earlier-quotes';
import { listsAndDecisions } from './0005-lists-and-decisions';
import { plans } from './0006-plans';

/** One step from shape to shape. */
export interface Migration {
  /** Whole numbers, counting up. */
  readonly version: number;
  /** Table name to Dexie index list; null drops the table. Only what changes. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Rewrites the rows. Types are written out for that version, never imported from the model. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/** All of them. */
export const migrations: readonly Migration[] = [
  initial,
  tariffsAndBatches,
  viewsAndQuotedValues,
  sourcesAndEarlierQuotes,
  listsAndDecisions,
  plans,
];
