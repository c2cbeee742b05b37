/**
 * Compares the database with the vault before the first screen, and rebuilds it where they differ.
 *
 * The vault is opened before the database is touched. The vault's word counts: a
 * database that is behind it, or not its copy, or not what it held when it was last
 * written, is put back as the vault knows it. A database that may hold what the vault
 * does not have is moved aside first and kept, which starts the program again.
 *
 * Depends on: host (types), ../db, ../history, ../workspace-reader (types), ../workspace-state (types),
 * ./database-copy, ./safety-copies, ./tally, ./vault-reader, ./vault-row, ../workspace-file.
 */
import type { VaultHost, VaultOpening } from '../../host/host';
import { NewerDatabaseError, type Database } from '../db';
import { readHead } from '../history';
import { WORKSPACE_FILE_SCHEMA } from '../workspace-file';
import type { WorkspaceReader } from '../workspace-reader';
import type { WorkspaceState } from '../workspace-state';
import { readDatabaseCopy, writeDatabaseCopy } from './database-copy';
import { publishCopy } from './safety-copies';
import { differingTables, tallyOf, type Tally } from './tally';
import type { DiskState } from './vault-journal';
import { rebuildFromVault } from './vault-reader';
import { readVaultRow, writeVaultRow, type VaultRow } from './vault-row';

/** Why: the database had nothing, too little, not what it was written, or was not of this vault. */
type RebuildReason = 'lost' | 'behind' | 'damaged' | 'foreign';

/** What the user should know of the start. */
export type GateNote =
  /** The database was put back from the vault. */
  | {
      readonly kind: 'rebuilt';
      readonly reason: RebuildReason;
      readonly offers: number;
      /** ISO instant; null if nothing was ever changed. */
      readonly lastChangeAt: string | null;
      /** Folder in which the database as it was is kept; null if there was nothing to keep. */
      readonly quarantined: string | null;
    }
  /** The database was moved aside, and the vault had nothing to put in its place. */
  | { readonly kind: 'set-aside'; readonly folder: string }
  /** The vault was damaged or gone, and is filled anew from the database. */
  | { readonly kind: 'vault-refilled' }
  /** Part of the vault was damaged; the workspace has all the same. */
  | { readonly kind: 'vault-damaged'; readonly files: readonly string[] };

/** How the start went. */
export interface GatePassed {
  readonly state: WorkspaceState;
  readonly notes: readonly GateNote[];
  readonly position: number;
  readonly disk: DiskState;
  /** Of the newest safety copy; null if there is none. */
  readonly copyPosition: number | null;
  readonly confirmedAt: string | null;
  /** The vault misses what the database has, since a copy could not be written. */
  readonly isBehind: boolean;
}

/** The database is being moved aside; the program starts again. */
export class RelaunchError extends Error {
  override readonly name = 'RelaunchError';
  constructor() {
    super('The database is moved aside, and RigPlan starts again.');
  }
}

/** What the gate looks at. */
export interface GateSubject {
  readonly vault: VaultHost;
  readonly opening: VaultOpening;
  readonly db: Database;
  readonly reader: WorkspaceReader;
  /** How long the database may take to open, ms; {@link OPEN_PATIENCE_MS} if not given. */
  readonly openPatienceMs?: number;
}

/**
 * A database that does not answer for so long never will: Chromium gives no answer at all where,
 * say, a file stands in the place of its folder. One that was only slow is moved aside unharmed.
 */
const OPEN_PATIENCE_MS = 15_000;

/** Pause before a database that did not open is tried once more, ms. */
const SECOND_TRY_MS = 300;

/**
 * Lets the workspace in, as the vault knows it.
 *
 * @throws NewerDatabaseError or NewerSafetyCopyError if a later release wrote it
 * @throws RelaunchError if the program starts again
 * @throws NoSafetyCopyError if the database must be rebuilt and cannot be
 */
export async function passStartGate(subject: GateSubject): Promise<GatePassed> {
  const { opening, db } = subject;
  const found = await openAndRead(subject);
  if (found === null) return rebuildAside(subject, 'lost');
  const { state, row, position } = found;

  if (opening.position === 0 && opening.snapshot === null) {
    const hadVault = row !== null && row.epoch !== opening.epoch;
    await stamp(db, opening, position, tallyOfState(state));
    const isEmpty = position === 0 && state.settings === null;
    return isEmpty ? passed(subject, state) : refill(subject, found, hadVault || isDamaged(opening));
  }
  if (row?.epoch !== opening.epoch) {
    return position === 0 && state.settings === null
      ? rebuild(subject, 'lost')
      : rebuildAside(subject, 'foreign');
  }
  const isWhole = isAsCounted(row, position, state);
  if (!isWhole) return rebuildAside(subject, 'damaged');
  if (position < opening.position) return rebuild(subject, 'behind');
  if (row.position !== position || row.schema !== WORKSPACE_FILE_SCHEMA) {
    // A release without a vault wrote here, or a migration did.
    await stamp(db, opening, position, tallyOfState(state));
  }
  if (position > opening.position) return refill(subject, found, isDamaged(opening));
  return passed(subject, state);
}

interface Found {
  readonly state: WorkspaceState;
  readonly row: VaultRow | null;
  readonly position: number;
}

/** What the database holds; null if it cannot be opened or read, twice, or does not answer. */
async function openAndRead(subject: GateSubject): Promise<Found | null> {
  const { db, reader, openPatienceMs = OPEN_PATIENCE_MS } = subject;
  for (let isLast = false; ; isLast = true) {
    try {
      if (!(await isAnswered(db.open(), openPatienceMs))) return null;
      const [state, row, head] = await Promise.all([reader.read(), readVaultRow(db), readHead(db)]);
      return { state, row, position: head.position };
    } catch (cause) {
      if (cause instanceof NewerDatabaseError) throw cause;
      if (isLast) return null;
      db.close({ disableAutoOpen: false });
      await new Promise((resolve) => setTimeout(resolve, SECOND_TRY_MS));
    }
  }
}

/** Whether a promise settles within a time. @throws what it is rejected with in that time */
async function isAnswered(promise: PromiseLike<unknown>, withinMs: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, withinMs);
  });
  const answer = Promise.resolve(promise).then(() => true as const);
  // Rejected after the wait is over, it has nobody to tell.
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the records are those that were counted at the last write; also if nothing was counted for them. */
function isAsCounted(row: VaultRow, position: number, state: WorkspaceState): boolean {
  if (row.position !== position || row.schema !== WORKSPACE_FILE_SCHEMA) return true;
  return differingTables(row.tally, tallyOfState(state)).length === 0;
}

function tallyOfState(state: WorkspaceState): Tally {
  return tallyOf((table) => {
    if (table === 'settings') return state.settings === null ? [] : [state.settings];
    if (table === 'tariffPacks') return state.tariffPack === null ? [] : [state.tariffPack];
    return state[table];
  });
}

/** Makes the database the working copy of this vault. */
async function stamp(db: Database, { epoch }: VaultOpening, position: number, tally: Tally): Promise<void> {
  await writeVaultRow(db, { id: 'vault', epoch, position, schema: WORKSPACE_FILE_SCHEMA, tally });
}

/** Puts the whole database into the vault, which misses some or all of it. */
async function refill(subject: GateSubject, found: Found, isWorthTelling: boolean): Promise<GatePassed> {
  const { vault, db } = subject;
  const pass = passed(subject, found.state);
  const notes: readonly GateNote[] = isWorthTelling
    ? [{ kind: 'vault-refilled' }, ...pass.notes]
    : pass.notes;
  try {
    const { snapshot, disk } = await publishCopy(vault, await readDatabaseCopy(db));
    const { position, created } = snapshot;
    return { ...pass, notes, position, disk, copyPosition: position, confirmedAt: created };
  } catch {
    // The workspace can be read and looked at; the journal says that it is not safe and tries again.
    return { ...pass, notes, isBehind: true, confirmedAt: null };
  }
}

/** Puts the database back as the vault knows it. */
async function rebuild(subject: GateSubject, reason: RebuildReason): Promise<GatePassed> {
  const { vault, opening, db, reader } = subject;
  const { copy, lastChangeAt } = await rebuildFromVault(vault, opening.position);
  await writeDatabaseCopy(db, copy, opening.epoch, WORKSPACE_FILE_SCHEMA);
  reader.forget();
  const state = await reader.read();
  const row = await readVaultRow(db);
  if (row === null || !isAsCounted(row, copy.head.position, state)) {
    throw new Error('The database does not hold what was just written to it.');
  }
  const { quarantined } = opening;
  const note: GateNote = { kind: 'rebuilt', reason, offers: state.offers.length, lastChangeAt, quarantined };
  const pass = passed(subject, state);
  // A workspace that was never begun is nothing to speak of; what was moved aside is.
  return state.settings === null ? pass : { ...pass, notes: [note, ...pass.notes] };
}

/**
 * The same, once the database as it is was moved aside; that starts the program again, and if it was
 * done at this start already, goes on. It is moved only if there is something to put in its place.
 */
async function rebuildAside(subject: GateSubject, reason: RebuildReason): Promise<GatePassed> {
  const { vault, opening, db } = subject;
  if (opening.quarantined !== null) return rebuild(subject, reason);
  await rebuildFromVault(vault, opening.position);
  db.close();
  await vault.quarantineDatabase();
  throw new RelaunchError();
}

function passed({ opening }: GateSubject, state: WorkspaceState): GatePassed {
  const { position, disk, snapshot, quarantined } = opening;
  const files = opening.damage.map(({ file }) => file);
  const notes: GateNote[] = files.length === 0 ? [] : [{ kind: 'vault-damaged', files }];
  if (quarantined !== null && state.settings === null) {
    notes.unshift({ kind: 'set-aside', folder: quarantined });
  }
  return {
    state,
    notes,
    position,
    disk,
    // One in an older shape counts as none, so that one in today's is taken.
    copyPosition: snapshot?.schema === WORKSPACE_FILE_SCHEMA ? snapshot.position : null,
    confirmedAt: snapshot?.created ?? null,
    isBehind: false,
  };
}

function isDamaged({ damage }: VaultOpening): boolean {
  return damage.length > 0;
}
