/**
 * Brings a vault's folder to where every file is good, and loses no byte by it.
 *
 * Runs before anything is appended. It can be run again after it failed half
 * way: each step looks whether it was done.
 *
 * Depends on: ./disk-files, ./examine (types), ./vault-files (types), ./vault-layout, ./whole-file, node:path.
 */
import { basename, dirname, join } from 'node:path';
import { isMissing } from './disk-files';
import type { Examined, TidyStep } from './examine';
import type { VaultFiles } from './vault-files';
import { isTemporary, type VaultFolders } from './vault-layout';
import { closing, writeNew } from './whole-file';

/** Takes all steps, and forces what a process before may have left unforced to disk. */
export async function tidyVault(
  files: VaultFiles,
  folders: VaultFolders,
  { tidy, segments }: Pick<Examined, 'tidy' | 'segments'>,
): Promise<void> {
  for (const folder of [folders.root, folders.journal, folders.snapshots]) {
    const names = await files.list(folder);
    for (const name of names.filter(isTemporary)) await files.remove(join(folder, name));
  }
  for (const step of tidy) await take(files, step);
  const last = segments.at(-1);
  if (last !== undefined) {
    const file = await files.open(folders.segmentPath(last.name), 'write');
    await closing(file, () => file.sync());
  }
  await files.syncFolder(folders.journal);
  await files.syncFolder(folders.snapshots);
}

async function take(files: VaultFiles, step: TidyStep): Promise<void> {
  switch (step.kind) {
    case 'remove':
      return files.remove(step.path);
    case 'aside':
      try {
        await files.rename(step.path, step.to);
      } catch (cause) {
        if (!isMissing(cause)) throw cause;
      }
      return;
    case 'cut':
      return cut(files, step);
  }
}

async function cut(files: VaultFiles, step: Extract<TidyStep, { kind: 'cut' }>): Promise<void> {
  const file = await files.open(step.path, 'write');
  await closing(file, async () => {
    const tail = await file.read(Math.max(0, (await file.size()) - step.length), step.length);
    // Cut in a try before this one, and kept then.
    if (tail.byteLength === 0) return;
    // Half a copy of such a try.
    const half = join(dirname(step.to), `.${basename(step.to)}.tmp`);
    await files.remove(half);
    await writeNew(files, half, tail);
    await files.rename(half, step.to);
    await files.syncFolder(dirname(step.to));
    await file.truncate(step.length);
    await file.sync();
  });
}
