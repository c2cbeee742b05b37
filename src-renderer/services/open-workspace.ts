/**
 * Opens the workspace: the vault first, then the database, compared and rebuilt
 * where they differ; where there is no vault, the database alone.
 *
 * Depends on: data, host (types).
 */
import type { Database } from '../data/db';
import { removeScratch, runRestoreDrill, type DrillResult } from '../data/vault/restore-drill';
import { SafetyCopies, publishCopy } from '../data/vault/safety-copies';
import { passStartGate, type GateNote, type GateNotebook } from '../data/vault/start-gate';
import { VaultJournal } from '../data/vault/vault-journal';
import { Workspace } from '../data/workspace';
import { WorkspaceReader } from '../data/workspace-reader';
import type { WorkspaceState } from '../data/workspace-state';
import type { VaultHost, VaultOpening } from '../host/host';

/** Much was to be replaced at once, and the safety copy that is taken before could not be. */
export class NoCopyBeforeError extends Error {
  override readonly name = 'NoCopyBeforeError';
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`Nothing was changed, since no safety copy could be taken before: ${reason}`);
  }
}

/** What keeps a workspace safe. */
export interface Safety {
  readonly journal: VaultJournal;
  readonly copies: SafetyCopies;
  /** What the user should know of the start. */
  readonly notes: readonly GateNote[];
  /** Restores into a database beside the real one, compares, and takes it away again. */
  readonly drill: () => Promise<DrillResult>;
}

/** An open workspace, as it is now. */
export interface OpenedWorkspace {
  readonly workspace: Workspace;
  readonly initialState: WorkspaceState;
  /** Null where there is no vault. */
  readonly safety: Safety | null;
}

interface WithVault {
  /** Given the key that seals its records; null where no passphrase is set. */
  readonly openDatabase: (key: Uint8Array | null) => Database;
  readonly vault: VaultHost;
  /** The clock, an ISO instant. */
  readonly now: () => string;
  /** Told once the vault is open, before the database is touched. */
  readonly onVaultOpened?: (opening: VaultOpening) => void;
  /** Where one start tells the next why it moved the database aside. */
  readonly notebook?: GateNotebook;
  /** Who works here, asked at each write; null if nobody said. */
  readonly author?: () => string | null;
}

/** Opens the database alone. @param author - who works here, asked at each write; null if nobody said */
export async function openWithoutVault(
  db: Database,
  now: () => string,
  author: () => string | null = () => null,
): Promise<OpenedWorkspace> {
  const workspace = new Workspace(db, now, { author });
  await workspace.open();
  return { workspace, initialState: await workspace.read(), safety: null };
}

/**
 * Opens the vault, then the database.
 *
 * @throws what {@link passStartGate} throws, and HostError if the vault cannot be opened
 */
export async function openWithVault(given: WithVault): Promise<OpenedWorkspace> {
  const { vault, now, openDatabase, onVaultOpened, notebook, author = () => null } = given;
  const opening = await vault.open({ answersClosing: true });
  onVaultOpened?.(opening);
  const db = openDatabase(opening.databaseKey?.bytes ?? null);
  const reader = new WorkspaceReader(db);
  const gate = await passStartGate({
    vault,
    opening,
    db,
    reader,
    ...(notebook === undefined ? {} : { notebook }),
  });
  const { position, disk, confirmedAt, isBehind } = gate;

  const readCopy = () => workspace.readCopy();
  const copyDatabase = async () => {
    const { snapshot, disk: left } = await publishCopy(vault, await readCopy());
    return { position: snapshot.position, disk: left };
  };
  const journal = new VaultJournal({ vault, position, disk, confirmedAt, now, copyDatabase, isBehind });
  const copies = new SafetyCopies(vault, { readCopy }, journal, gate.copyPosition);
  const beforeLargeChange = async () => {
    // In its own words, where there is no room for the copy nor for the change.
    await journal.admit();
    await copies.takeIfChanged().catch((cause: unknown) => {
      throw new NoCopyBeforeError(cause);
    });
  };
  const workspace: Workspace = new Workspace(db, now, { journal, reader, beforeLargeChange, author });
  const settle = () => workspace.settle();
  const drill = () => runRestoreDrill({ vault, db, readCopy, settle, now });
  // What a drill left behind that was cut short; nobody waits for it.
  if (disk !== 'full') removeScratch(db).catch(() => undefined);
  return { workspace, initialState: gate.state, safety: { journal, copies, notes: gate.notes, drill } };
}
