/**
 * One process at a time: who has the vault is written into it, and asked before
 * every write.
 *
 * Node has no lock that the system takes back when a process dies. So a note of
 * a process that is gone is taken over, and whoever lost the note stops writing.
 *
 * Depends on: ./vault-error, ./vault-files (types), ./whole-file, node:crypto, node:path.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { VaultError } from './vault-error';
import type { VaultFiles } from './vault-files';
import { frame, readWhole, replaceFile, unframe } from './whole-file';

/** Tells processes apart. */
export interface ProcessIdentity {
  /** This process. */
  readonly self: string;
  /** Whether the process that called itself so is certainly still there. */
  readonly isRunning: (identity: string) => boolean;
}

/** A vault held by this process. */
export interface VaultLock {
  /** @throws VaultError `vault/locked` once another process has taken the vault */
  readonly verify: () => Promise<void>;
  /** Lets others have it. */
  readonly release: () => Promise<void>;
}

/**
 * Takes the vault.
 * @throws VaultError `vault/locked` if a running process has it
 */
export async function lockVault(
  files: VaultFiles,
  folder: string,
  { self, isRunning }: ProcessIdentity,
): Promise<VaultLock> {
  const path = join(folder, 'LOCK');
  const found = await readWhole(files, path);
  const owner = found === null ? null : ownerIn(found);
  if (owner !== null && owner !== self && isRunning(owner)) {
    throw new VaultError('vault/locked', 'Another process has the vault');
  }
  const note = frame({ owner: self, token: randomUUID() });
  await replaceFile(files, path, note);
  const isOurs = async () => {
    const now = await readWhole(files, path);
    return now !== null && Buffer.compare(now, note) === 0;
  };
  return {
    verify: async () => {
      if (!(await isOurs())) throw new VaultError('vault/locked', 'Another process has taken the vault');
    },
    release: async () => {
      if (await isOurs()) await files.remove(path);
    },
  };
}

function ownerIn(bytes: Uint8Array): string | null {
  const value = unframe(bytes);
  return typeof value === 'object' && value !== null && 'owner' in value && typeof value.owner === 'string'
    ? value.owner
    : null;
}
