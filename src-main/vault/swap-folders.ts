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
    const time = new Date(now).toISOString().replaceAll(/[-:.]/g, '');
    await files.rename(nextFolder(folder), `${parent}/quarantine-${time}-next`);
    await files.rename(oldFolder(folder), `${parent}/quarantine-${time}-old`);
    await files.syncFolder(parent);
    return;
  }
  if (hasVault === true && hasNext === true) return removeSynced(files, nextFolder(folder));
  if (hasVault === true) {
    if (await isWhole(files, folder)) await removeSynced(files, oldFolder(folder));
    return;
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

async function isWhole(files: VaultFiles, folder: string): Promise<boolean> {
  const note = await readWhole(files, formatPath(folder));
  return note !== null && unframe(note) !== null;
}
