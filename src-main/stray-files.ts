/**
 * Removes what a writing that was cut short left in our own folder: files are written under another name
 * first, and a power cut leaves that behind. The vault's are removed by the vault.
 *
 * Depends on: node:fs, node:path.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Exactly what `atomic-write.ts` calls them, and only of files that are ours. */
const STRAY = /^\.(?:window\.json|quarantine-requested)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Call while nothing is being written. What cannot be removed stays; it harms nobody. */
export async function removeStrayFiles(userData: string): Promise<void> {
  const names = await readdir(userData).catch(() => []);
  for (const name of names.filter((one) => STRAY.test(one))) {
    await rm(join(userData, name), { force: true }).catch(() => undefined);
  }
}
