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
import { CONTENT_TABLES } from '../data/tables';
import { stateOfCopy } from '../data/vault/copied-state';
import { EMPTY_COPY, type DatabaseCopy } from '../data/vault/database-copy';
import { publishCopy } from '../data/vault/safety-copies';
import { tryToRead } from '../data/vault/vault-reader';
import { writeWorkspaceFile } from '../data/workspace-file';
import type { Host, VaultHost, VaultSnapshot } from '../host/host';

/** The ways out; a problem is a sentence. */
export interface Recovery {
  /** Newest first. */
  readonly list: () => Promise<readonly VaultSnapshot[]>;
  /** Starts the program again with this copy. */
  readonly restore: (name: string) => Promise<Result<null, string>>;
  /** Saves a copy as a workspace file; the path, or null if the user cancelled. */
  readonly exportCopy: (name: string) => Promise<Result<string | null, string>>;
  /** Starts the program again with nothing. */
  readonly startEmpty: () => Promise<void>;
}

export function createRecovery(vault: VaultHost, saveFile: Host['saveFile'], appVersion: string): Recovery {
  const startAgainWith = async (copy: DatabaseCopy) => {
    const { position } = await vault.list();
    await publishCopy(vault, movedTo(copy, position + 1));
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
    exportCopy: async (name) => {
      const read = await tryToRead(vault, name);
      const state = read.ok ? stateOfCopy(read.value) : read;
      if (!state.ok) return fail(state.problem);
      const text = await writeWorkspaceFile(state.value, appVersion);
      const kind = { label: 'RigPlan workspace', extensions: ['json'] };
      const saved = await saveFile('recovered-workspace.json', kind, new TextEncoder().encode(text));
      return ok(saved?.path ?? null);
    },
    startEmpty: () => startAgainWith(EMPTY_COPY),
  };
}

/** The copy as of a later position, at which all of it changed. */
function movedTo(copy: DatabaseCopy, position: number): DatabaseCopy {
  const changedAt = Object.fromEntries(CONTENT_TABLES.map((table) => [table, position]));
  return { ...copy, head: { ...copy.head, position, changedAt } };
}
