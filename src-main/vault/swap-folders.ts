/**
 * Puts a vault that was written anew into the place of the one before.
 *
 *     vault, vault.next      nothing has happened yet: the new one goes
 *     vault.old, vault.next  between the two renames: the new one takes its place
 *     vault, vault.old       done: the old one goes
 *
 * The next start reads from the names how far it came. Nothing is deleted but
 * what the other folder is known to replace.
 *
 * Depends on: ./format, ./vault-files (types), ./whole-file, node:path.
 */
import { basename, dirname } from 'node:path';
import { formatPath } from './format';
import type { VaultFiles } from './vault-files';
import { readWhole, unframe } from './whole-file';

/** Where the new vault is written. */
export function nextFolder(folder: string): string {
  return `${folder}.next`;
}

/** Where the old one is between the renames, until it is deleted. */
export function oldFolder(folder: string): string {
  return `${folder}.old`;
}

/** Swaps. When it resolves, the new vault is in force, and the old one is gone or goes at the next start. */
export async function swapFolders(files: VaultFiles, folder: string): Promise<void> {
  const parent = dirname(folder);
  // What the last process removed in it and did not force to disk would come back under the new name.
  await files.syncFolder(folder);
  await files.rename(folder, oldFolder(folder));
  await files.syncFolder(parent);
  await finishSwap(files, folder);
}

/**
 * Finishes or undoes a swap that was cut short. Call it at the start, before the vault is looked at.
 *
 * @param now - milliseconds since 1970, for the names of what nobody can account for
 */
export async function settleSwap(files: VaultFiles, folder: string, now: number): Promise<void> {
  const parent = dirname(folder);
  const names = await files.list(parent);
  const [hasVault, hasNext, hasOld] = [folder, nextFolder(folder), oldFolder(folder)].map((path) =>
    names.includes(basename(path)),
  );
  if (hasNext !== true && hasOld !== true) return;
  if (hasVault === true && hasNext === true && hasOld === true) {
    // Another program made a vault between the renames. It may have been used: nothing is thrown away.
    await files.rename(nextFolder(folder), `${parent}/quarantine-${timeOf(now)}-next`);
    await files.rename(oldFolder(folder), `${parent}/quarantine-${timeOf(now)}-old`);
    await files.syncFolder(parent);
    return;
  }
  if (hasVault === true && hasNext === true) return removeSynced(files, nextFolder(folder));
  if (hasVault === true) {
    if (await isReplaced(files, folder)) return removeSynced(files, oldFolder(folder));
    if (!(await isWhole(files, folder))) return;
    await files.rename(oldFolder(folder), `${parent}/quarantine-${timeOf(now)}-old`);
    return files.syncFolder(parent);
  }
  if (hasNext === true && (await isWhole(files, nextFolder(folder)))) return finishSwap(files, folder);
  if (hasOld !== true) return;
  await files.rename(oldFolder(folder), folder);
  await files.syncFolder(parent);
  if (hasNext === true) await removeSynced(files, nextFolder(folder));
}

async function finishSwap(files: VaultFiles, folder: string): Promise<void> {
  await files.rename(nextFolder(folder), folder);
  await files.syncFolder(dirname(folder));
  // If it fails, the next start does it.
  await removeSynced(files, oldFolder(folder)).catch(() => undefined);
}

async function removeSynced(files: VaultFiles, path: string): Promise<void> {
  await files.removeFolder(path);
  await files.syncFolder(dirname(path));
}

/**
 * Whether the old folder is what the vault was before a swap: the same vault, of another kind; or what
 * is left of it. A copy that somebody made under that name is neither.
 */
async function isReplaced(files: VaultFiles, folder: string): Promise<boolean> {
  const now = await noteIn(files, folder);
  if (now === null) return false;
  const before = await noteIn(files, oldFolder(folder));
  return before === null || (before.epoch === now.epoch && before.vaultFormat !== now.vaultFormat);
}

async function noteIn(
  files: VaultFiles,
  folder: string,
): Promise<{ readonly epoch: unknown; readonly vaultFormat: unknown } | null> {
  const bytes = await readWhole(files, formatPath(folder));
  const note = bytes === null ? null : unframe(bytes);
  if (typeof note !== 'object' || note === null) return null;
  return {
    epoch: 'epoch' in note ? note.epoch : null,
    vaultFormat: 'vaultFormat' in note ? note.vaultFormat : null,
  };
}

function timeOf(now: number): string {
  return new Date(now).toISOString().replaceAll(/[-:.]/g, '');
}

async function isWhole(files: VaultFiles, folder: string): Promise<boolean> {
  return (await noteIn(files, folder)) !== null;
}
