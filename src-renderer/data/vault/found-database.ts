/**
 * What the start finds in the place of the database: opened, brought to today's shape if the vault has it as
 * it was, and read.
 *
 * Depends on: host (types), ../db, ../history, ../import-manifest (types), ../sealed, ../stored-shape,
 * ../workspace-reader (types), ../workspace-state (types), ./upgrade-guard, ./vault-row.
 */
import type { VaultHost, VaultOpening } from '../../host/host';
import { NewerDatabaseError, type Database } from '../db';
import { readHead } from '../history';
import type { NewestStep } from '../import-manifest';
import { SealedRecordError } from '../sealed/record-cipher';
import { isSealedRow } from '../sealed/sealed-records';
import { storedShape } from '../stored-shape';
import type { WorkspaceReader } from '../workspace-reader';
import type { WorkspaceState } from '../workspace-state';
import { keepBeforeUpgrade, UpgradeStoppedError } from './upgrade-guard';
import { readVaultRow, type VaultRow } from './vault-row';

/** Where to look. */
export interface Place {
  readonly vault: VaultHost;
  readonly opening: VaultOpening;
  readonly db: Database;
  readonly reader: WorkspaceReader;
  /** How long the database may take to open, ms; {@link OPEN_PATIENCE_MS} if not given. */
  readonly openPatienceMs?: number;
}

/** A database that was read. */
export interface FoundDatabase {
  readonly state: WorkspaceState;
  readonly row: VaultRow | null;
  readonly position: number;
  readonly newest: NewestStep;
  /** It was brought to today's shape just now. */
  readonly isUpgraded: boolean;
}

/**
 * `lost`: it does not open, does not answer or cannot be read. `damaged`: it was found so before it was
 * brought forward, or a record of it does not open with the key that there is.
 */
export type Finding =
  | { readonly kind: 'read'; readonly found: FoundDatabase }
  | { readonly kind: 'lost' | 'damaged' | 'foreign' };

/**
 * A database that does not answer for so long never will: Chromium gives no answer at all where,
 * say, a file stands in the place of its folder. One that was only slow is moved aside unharmed.
 */
const OPEN_PATIENCE_MS = 15_000;

/** How long a database that did answer may take to be rewritten in today's shape. A long history takes its time. */
const UPGRADE_PATIENCE_MS = 15 * 60_000;

/** Pause before a database that did not open is tried once more, ms. */
const SECOND_TRY_MS = 300;

/**
 * Opens and reads it, with a second try.
 *
 * @throws NewerDatabaseError if a later release wrote it
 * @throws UpgradeStoppedError if it would have to be brought to today's shape and may not be
 */
export async function findDatabase(place: Place): Promise<Finding> {
  const { db } = place;
  for (let isLast = false; ; isLast = true) {
    try {
      return await look(place);
    } catch (cause) {
      if (cause instanceof NewerDatabaseError || cause instanceof UpgradeStoppedError) throw cause;
      // What does not open with the key now never will.
      if (cause instanceof SealedRecordError) return { kind: 'damaged' };
      if (isLast) return { kind: 'lost' };
      db.close();
      await new Promise((resolve) => setTimeout(resolve, SECOND_TRY_MS));
    }
  }
}

async function look(place: Place): Promise<Finding> {
  const { db, reader, openPatienceMs: patience = OPEN_PATIENCE_MS } = place;
  const stored = await answerOf(storedShape(db.name), patience);
  if (stored === null) return { kind: 'lost' };
  const isOlder = stored.value > 0 && stored.value < db.shape;
  if (isOlder) {
    const answer = await keepBeforeUpgrade(place, stored.value);
    if (answer !== 'go-on') return { kind: answer };
  }
  if ((await answerOf(db.open(), isOlder ? UPGRADE_PATIENCE_MS : patience)) === null) return { kind: 'lost' };
  const [state, row, newest] = await Promise.all([reader.read(), readVaultRow(db), readNewestStep(db)]);
  // Sealed under a key that is gone.
  if (state.settings !== null && isSealedRow(state.settings)) return { kind: 'damaged' };
  const { position } = newest.head;
  return { kind: 'read', found: { state, row, position, newest, isUpgraded: isOlder } };
}

async function readNewestStep(db: Database): Promise<NewestStep> {
  const [head, row, images] = await Promise.all([
    readHead(db),
    db.history.orderBy('sequence').last(),
    db.historyImages.orderBy('sequence').last(),
  ]);
  return { head, row, images };
}

/** What a promise resolves to within a time; null if it does not settle. @throws what it is rejected with in that time */
async function answerOf<Value>(
  promise: PromiseLike<Value>,
  withinMs: number,
): Promise<{ readonly value: Value } | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, withinMs);
  });
  const answer = Promise.resolve(promise).then((value) => ({ value }));
  // Rejected after the wait is over, it has nobody to tell.
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
