/**
 * Folders beside the vault whose content anybody can read who reads the disk.
 *
 * A database moved aside while it was sealed says so by the note of its key.
 *
 * Depends on: node:fs, node:path, ./quarantine, ./vault/swap-folders.
 */
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DATABASE_KEY, QUARANTINE } from './quarantine';
import { nextFolder, oldFolder } from './vault/swap-folders';

/** Their names, in order. */
export async function listPlainCopies(userData: string): Promise<string[]> {
  const left = ['vault'].flatMap((vault) => [basename(nextFolder(vault)), basename(oldFolder(vault))]);
  const found: string[] = [];
  for (const entry of await readdir(userData, { withFileTypes: true })) {
    const isWanted = entry.name.startsWith(QUARANTINE) || left.includes(entry.name);
    if (!entry.isDirectory() || !isWanted) continue;
    const inside = await readdir(join(userData, entry.name));
    if (!inside.includes(DATABASE_KEY)) found.push(entry.name);
  }
  return found.sort();
}

/** Deletes them. One that cannot be deleted goes on being listed. */
export async function removePlainCopies(userData: string): Promise<void> {
  for (const name of await listPlainCopies(userData)) {
    await rm(join(userData, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
