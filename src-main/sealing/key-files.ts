/**
 * Where a vault keeps its wrapped key: `KEYS`, `KEYS.copy`, and a block in each
 * snapshot. Whoever loses all of them has lost everything.
 *
 * The copy of the highest generation is in force. A write of one of the two files
 * is what changes a passphrase; the rest follows behind.
 *
 * Depends on: ./master-key, ../vault/snapshot-file, ../vault/vault-error,
 * ../vault/vault-files (types), ../vault/vault-layout, ../vault/whole-file, node:path.
 */
import { join } from 'node:path';
import { newestFirst, readKeyBlock } from '../vault/snapshot-file';
import { VaultError } from '../vault/vault-error';
import type { VaultFiles } from '../vault/vault-files';
import { vaultFolders } from '../vault/vault-layout';
import { frame, readWhole, replaceFile, unframe } from '../vault/whole-file';
import { readWrappedKey, type WrappedKey } from './master-key';

const NAMES = ['KEYS', 'KEYS.copy'] as const;

/** Whether the folder holds a file of keys, good or not. */
export async function hasKeyFiles(files: VaultFiles, folder: string): Promise<boolean> {
  const names = await files.list(folder);
  return NAMES.some((name) => names.includes(name));
}

/**
 * The wrapped key in force. Snapshots are looked into only where both files are lost.
 * @throws VaultError `vault/damaged` if no copy is left, `vault/newer`
 */
export async function readKeyFiles(files: VaultFiles, folder: string): Promise<WrappedKey> {
  const found: WrappedKey[] = [];
  for (const name of NAMES) {
    const key = keyIn(await readWhole(files, join(folder, name)));
    if (key !== null) found.push(key);
  }
  const { snapshots, snapshotPath } = vaultFolders(folder);
  if (found.length === 0) {
    for (const name of newestFirst(await files.list(snapshots))) {
      const key = keyIn(await readKeyBlock(files, snapshotPath(name)).catch(() => null));
      if (key !== null) found.push(key);
    }
  }
  const newest = found.reduce<WrappedKey | null>(
    (best, key) => (best === null || key.generation > best.generation ? key : best),
    null,
  );
  if (newest === null) throw new VaultError('vault/damaged', 'Every copy of the wrapped key is damaged');
  return newest;
}

/** Writes both files. Once the first is on disk, it is in force. */
export async function writeKeyFiles(files: VaultFiles, folder: string, key: WrappedKey): Promise<void> {
  for (const name of NAMES) await replaceFile(files, join(folder, name), frame(key));
}

/** Makes both files say what is in force, where one of them does not. A good copy of another key stays. */
export async function mendKeyFiles(files: VaultFiles, folder: string, key: WrappedKey): Promise<void> {
  const wanted = frame(key);
  for (const name of NAMES) {
    const found = await readWhole(files, join(folder, name));
    // Put there from a backup, this key may be the wrong one, and that copy the last of the right one.
    if (found !== null && (keyIn(found)?.keyId ?? key.keyId) !== key.keyId) continue;
    if (found === null || Buffer.compare(found, wanted) !== 0) {
      await replaceFile(files, join(folder, name), wanted);
    }
  }
}

/** The wrapped key as the files hold it, for a snapshot's block. */
export function keyBlock(key: WrappedKey): Uint8Array {
  return frame(key);
}

function keyIn(bytes: Uint8Array | null): WrappedKey | null {
  const key = bytes === null ? null : readWrappedKey(unframe(bytes));
  if (key === 'newer') throw new VaultError('vault/newer', 'The keys were written by a later release');
  return key;
}
