/**
 * Compares the database with the vault before the first screen, and rebuilds it where they differ.
 *
 * The vault is opened before the database is touched. The vault's word counts: a
 * database that is behind it, or not its copy, or not what it held when it was last
 * written, is put back as the vault knows it. A database that may hold what the vault
 * does not have is moved aside first and kept, which starts the program again.
 *
 * Depends on: host (types), ../db (types), ../import-manifest, ../tables (types), ../workspace-state (types),
 * ./database-copy, ./found-database, ./safety-copies, ./tally, ./vault-reader, ./vault-row, ../workspace-file.
 */
import type { VaultOpening } from '../../host/host';
import { isNewestStepWhole, type NewestStep } from '../import-manifest';
import type { ContentTable } from '../tables';
import { WORKSPACE_FILE_SCHEMA } from '../workspace-file';
import type { WorkspaceState } from '../workspace-state';
import { readDatabaseCopy, writeDatabaseCopy, type DatabaseCopy } from './database-copy';
import { findDatabase, type FoundDatabase, type Place } from './found-database';
import { publishCopy } from './safety-copies';
import { differingTables, tallyOf, type Tally } from './tally';
import type { DiskState } from './vault-journal';
import { NoSafetyCopyError, rebuildFromVault } from './vault-reader';
import { readVaultRow, writeVaultRow, type VaultRow } from './vault-row';

/** Why: the database had nothing, too little, not what it was written, half of its last change, or was not of this vault. */
type RebuildReason = 'lost' | 'behind' | 'damaged' | 'torn' | 'foreign';
const REASONS: ReadonlySet<unknown> = new Set<RebuildReason>([
  'lost',
  'behind',
  'damaged',
  'torn',
  'foreign',
]);

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
  /** A change was not written whole: put back from the vault, or undone where the vault did not have it. */
  | {
      readonly kind: 'torn';
      readonly isImport: boolean;
      /** Of the change that was put back; null if it was undone. */
      readonly label: string | null;
    }
  /** An import was whole, but the program ended before the vault had it; now it has. */
  | { readonly kind: 'import-completed'; readonly label: string }
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

/** Too little room on the disk to put the database back. */
export class NoRoomToRebuildError extends Error {
  override readonly name = 'NoRoomToRebuildError';
  constructor() {
    super('Less than 200 MB are free on the disk, so the database is not put back from the safety copy yet.');
  }
}

/** Remembers from one start to the next why the database was moved aside. Codes only: what it is given is not sealed. */
export interface GateNotebook {
  readonly read: () => string | null;
  readonly write: (text: string | null) => void;
}

/** What the gate looks at. */
export interface GateSubject extends Place {
  readonly notebook?: GateNotebook;
}

/**
 * Lets the workspace in, as the vault knows it.
 *
 * @throws NewerDatabaseError or NewerSafetyCopyError if a later release wrote it
 * @throws RelaunchError if the program starts again
 * @throws NoSafetyCopyError if the database must be rebuilt and cannot be
 * @throws NoRoomToRebuildError if it must be rebuilt and the disk is nearly full
 * @throws UpgradeStoppedError if it must be brought to today's shape and may not be
 */
export async function passStartGate(subject: GateSubject): Promise<GatePassed> {
  const { opening } = subject;
  const finding = await findDatabase(subject);
  if (finding.kind !== 'read') return rebuildAside(subject, finding.kind);
  const { found } = finding;
  const { state, row, position } = found;
  // Only a release without a vault leaves the count behind the head; nothing leaves it ahead.
  const isTorn = !isWholeStep(found) || (row !== null && row.position > position);

  if (opening.position === 0 && opening.snapshot === null) {
    if (isTorn) throw new NoSafetyCopyError(['The last change was not written whole.']);
    const hadVault = row !== null && row.epoch !== opening.epoch;
    await stamp(subject, found);
    const isEmpty = position === 0 && state.settings === null;
    return isEmpty ? passed(subject, state) : refill(subject, found, hadVault || isDamaged(opening));
  }
  if (row?.epoch !== opening.epoch) {
    return position === 0 && state.settings === null
      ? rebuild(subject, 'lost')
      : rebuildAside(subject, 'foreign');
  }
  if (isTorn) return rebuildAside(subject, 'torn', found.newest);
  if (!isAsCounted(row, position, state)) return rebuildAside(subject, 'damaged');
  if (position < opening.position) return rebuild(subject, 'behind');
  if (row.position !== position || row.schema !== WORKSPACE_FILE_SCHEMA) {
    // A release without a vault wrote here, or a migration did.
    await stamp(subject, found);
  }
  if (position > opening.position) return refill(subject, found, isDamaged(opening));
  const pass = passed(subject, state);
  // A copy in today's shape is due.
  return found.isUpgraded ? { ...pass, copyPosition: null } : pass;
}

/** Whether the newest step is there with all that belongs to it. */
function isWholeStep({ newest, state }: FoundDatabase): boolean {
  const records = new Map<ContentTable, ReadonlyMap<string, unknown>>();
  return isNewestStepWhole(newest, ({ table, key }) => {
    const known = records.get(table) ?? new Map(rowsOf(state, table).map((row) => [row.id, row]));
    records.set(table, known);
    return known.get(key);
  });
}

/** Whether the records are those that were counted at the last write; also if nothing was counted for them. */
function isAsCounted(row: VaultRow, position: number, state: WorkspaceState): boolean {
  if (row.position !== position || row.schema !== WORKSPACE_FILE_SCHEMA) return true;
  return differingTables(row.tally, tallyOfState(state)).length === 0;
}

function tallyOfState(state: WorkspaceState): Tally {
  return tallyOf((table) => rowsOf(state, table));
}

function rowsOf(state: WorkspaceState, table: ContentTable): readonly { readonly id: string }[] {
  if (table === 'settings') return state.settings === null ? [] : [state.settings];
  if (table === 'tariffPacks') return state.tariffPack === null ? [] : [state.tariffPack];
  return state[table];
}

/** Makes the database the working copy of this vault; on a disk that is nearly full, another time. */
async function stamp({ db, opening }: GateSubject, { position, state }: FoundDatabase): Promise<void> {
  if (opening.disk === 'full') return;
  const tally = tallyOfState(state);
  await writeVaultRow(db, {
    id: 'vault',
    epoch: opening.epoch,
    position,
    schema: WORKSPACE_FILE_SCHEMA,
    tally,
  });
}

/** Puts the whole database into the vault, which misses some or all of it. */
async function refill(
  subject: GateSubject,
  found: FoundDatabase,
  isWorthTelling: boolean,
): Promise<GatePassed> {
  const { vault, db, opening } = subject;
  const pass = passed(subject, found.state);
  const notes: GateNote[] = [...pass.notes];
  if (isWorthTelling) notes.unshift({ kind: 'vault-refilled' });
  const { row } = found.newest;
  const isImportNew = (row?.manifest?.position ?? 0) > opening.position && opening.position > 0;
  if (row !== undefined && isImportNew && !isWorthTelling)
    notes.unshift({ kind: 'import-completed', label: row.label });
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
async function rebuild(subject: GateSubject, given: RebuildReason): Promise<GatePassed> {
  const { vault, opening, db, reader } = subject;
  if (opening.disk === 'full') throw new NoRoomToRebuildError();
  // The start before this one knows why the database was moved aside.
  const remembered = opening.quarantined === null ? null : recall(subject);
  const reason = remembered?.reason ?? given;
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
  const notes = [...tornNotes(remembered, copy), ...pass.notes];
  subject.notebook?.write(null);
  // A workspace that was never begun is nothing to speak of; what was moved aside is.
  return { ...pass, notes: state.settings === null ? notes : [note, ...notes] };
}

/** What became of a change that was not written whole: the vault had it, or it is undone. */
function tornNotes(remembered: Remembered | null, copy: DatabaseCopy): readonly GateNote[] {
  if (remembered?.reason !== 'torn') return [];
  const { sequence, isImport } = remembered;
  const step = copy.steps.find(({ row }) => row.sequence === sequence);
  return [{ kind: 'torn', isImport, label: step?.row.label ?? null }];
}

/**
 * The same, once the database as it is was moved aside; that starts the program again, and if it was
 * done at this start already, goes on. It is moved only if there is something to put in its place.
 */
async function rebuildAside(
  subject: GateSubject,
  reason: RebuildReason,
  newest: NewestStep | null = null,
): Promise<GatePassed> {
  const { vault, opening, db, notebook } = subject;
  if (opening.quarantined !== null) return rebuild(subject, reason);
  if (opening.disk === 'full') throw new NoRoomToRebuildError();
  await rebuildFromVault(vault, opening.position);
  db.close();
  notebook?.write(JSON.stringify(rememberedOf(reason, newest)));
  await vault.quarantineDatabase();
  throw new RelaunchError();
}

/** What one start leaves to the next. */
interface Remembered {
  readonly reason: RebuildReason;
  /** Of the step that was not written whole. */
  readonly sequence: number;
  readonly isImport: boolean;
}

function rememberedOf(reason: RebuildReason, newest: NewestStep | null): Remembered {
  const sequence = Math.max(newest?.head.lastSequence ?? 0, newest?.row?.sequence ?? 0);
  const isImport = newest?.row?.sequence === sequence && newest.row.manifest !== undefined;
  return { reason, sequence, isImport };
}

function recall({ notebook }: GateSubject): Remembered | null {
  try {
    const kept = JSON.parse(notebook?.read() ?? 'null') as Remembered | null;
    return kept !== null && REASONS.has(kept.reason) ? kept : null;
  } catch {
    return null; // Written by something else.
  }
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
