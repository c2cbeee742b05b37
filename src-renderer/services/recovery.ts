/**
 * What can be done when the database is not usable and could not be rebuilt by
 * itself. Works on the vault alone.
 *
 * Whatever is chosen becomes the newest safety copy, after all that is there; the
 * database is moved aside and the next start rebuilds it from that. So the older
 * copies stay, and nothing is deleted.
 *
 * Depends on: core, data, host (types).
 */
import { fail, ok, type Result } from '#domain/core/result';
import type { Database } from '../data/db';
import { storedShape } from '../data/stored-shape';
import { CONTENT_TABLES } from '../data/tables';
import { stateOfCopy } from '../data/vault/copied-state';
import { EMPTY_COPY, readDatabaseCopy, type DatabaseCopy } from '../data/vault/database-copy';
import { publishCopy } from '../data/vault/safety-copies';
import { tryToRead } from '../data/vault/vault-reader';
import { writeWorkspaceFile } from '../data/workspace-file';
import type { FileKind, Host, ProtectionHost, VaultHost, VaultSnapshot } from '../host/host';

/** The ways out; a problem is a sentence. */
export interface Recovery {
  /** Newest first. */
  readonly list: () => Promise<readonly VaultSnapshot[]>;
  /** Starts the program again with this copy. */
  readonly restore: (name: string) => Promise<Result<null, string>>;
  /**
   * Saves a copy as a workspace file; the path, or null if the user cancelled.
   *
   * @param passphrase - what the file is sealed with; null: anybody who has it can read it
   */
  readonly exportCopy: (name: string, passphrase: string | null) => Promise<Result<string | null, string>>;
  /** Whether a file can be sealed here. */
  readonly canSeal: boolean;
  /** Starts the program again with nothing. */
  readonly startEmpty: () => Promise<void>;
  /** What the database holds, if it can be read and lies in today's shape; else null. Changes nothing. */
  readonly readDatabase: () => Promise<ReadableDatabase | null>;
  /** Starts the program again with the database as it is, which becomes the newest safety copy. */
  readonly goOn: () => Promise<Result<null, string>>;
}

/** A database that can be read, whatever the vault says of it. */
export interface ReadableDatabase {
  readonly workspaceName: string;
  readonly offers: number;
  readonly position: number;
  /** ISO instant; null if nothing was ever changed. */
  readonly lastChangeAt: string | null;
}

/** What the ways out are made of. */
interface RecoveryParts {
  readonly vault: VaultHost;
  readonly saveFile: Host['saveFile'];
  /** What seals files; null where nothing does. */
  readonly sealFile: ProtectionHost['sealFile'] | null;
  readonly appVersion: string;
  /** A new connection to the database, with the key that it was opened by. */
  readonly connect: () => Database;
}

const READABLE: FileKind = { label: 'RigPlan workspace', extensions: ['json'] };
const SEALED: FileKind = { label: 'Sealed RigPlan workspace', extensions: ['rigplan'] };

export function createRecovery({ vault, saveFile, sealFile, appVersion, connect }: RecoveryParts): Recovery {
  const startAgainWith = async (copy: DatabaseCopy) => {
    const { position } = await vault.list();
    await publishCopy(vault, movedTo(copy, Math.max(position, copy.head.position) + 1));
    await vault.quarantineDatabase();
  };
  return {
    list: async () => (await vault.list()).snapshots,
    restore: async (name) => {
      const read = await tryToRead(vault, name);
      if (!read.ok) return read;
      await startAgainWith(read.value);
      return ok(null);
    },
    canSeal: sealFile !== null,
    exportCopy: async (name, passphrase) => {
      const read = await tryToRead(vault, name);
      const state = read.ok ? stateOfCopy(read.value) : read;
      if (!state.ok) return fail(state.problem);
      const text = await writeWorkspaceFile(state.value, appVersion);
      const bytes = new TextEncoder().encode(text);
      if (passphrase === null) {
        return ok((await saveFile('recovered-workspace.json', READABLE, bytes))?.path ?? null);
      }
      // Never readable instead: a passphrase was asked for.
      if (sealFile === null) return fail('Only the desktop application seals files.');
      const sealed = await sealFile(bytes, passphrase);
      return ok((await saveFile('recovered-workspace.rigplan', SEALED, sealed))?.path ?? null);
    },
    startEmpty: () => startAgainWith(EMPTY_COPY),
    readDatabase: async () => {
      const found = await workspaceIn(connect());
      return found === null
        ? null
        : {
            workspaceName: found.settings.name,
            offers: found.offers.length,
            position: found.copy.head.position,
            lastChangeAt: found.copy.steps.at(-1)?.row.at ?? null,
          };
    },
    goOn: async () => {
      const found = await workspaceIn(connect());
      if (found === null) return fail('The database cannot be read any more.');
      await startAgainWith(found.copy);
      return ok(null);
    },
  };
}

/** The workspace in a database, every record checked, without bringing it to another shape; null if there is none. */
async function workspaceIn(db: Database) {
  try {
    if ((await storedShape(db.name)) !== db.shape) return null;
    const copy = await readDatabaseCopy(db);
    const state = stateOfCopy(copy);
    if (!state.ok || state.value.settings === null) return null;
    return { copy, settings: state.value.settings, offers: state.value.offers };
  } catch {
    return null;
  } finally {
    db.close();
  }
}

/** The copy as of a later position, at which all of it changed. */
function movedTo(copy: DatabaseCopy, position: number): DatabaseCopy {
  const changedAt = Object.fromEntries(CONTENT_TABLES.map((table) => [table, position]));
  return { ...copy, head: { ...copy.head, position, changedAt } };
}
