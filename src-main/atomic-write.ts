/**
 * Writes a file whole or not at all.
 *
 * A rename alone is not durable: after a power cut it can show an empty file.
 * So the bytes are forced to disk before it, and the folder after it.
 *
 * Depends on: node:crypto, node:fs, node:path.
 */
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Readable by the owner alone. */
const PRIVATE = 0o600;
/** What the user's umask makes of it, as any program's documents. */
const DOCUMENT = 0o666;

/**
 * Replaces the file's content, or creates it.
 *
 * An existing file keeps its permissions; a symbolic link keeps pointing where
 * it did. On failure the old file is untouched and nothing else is left behind.
 *
 * @param options.isPrivate - for files of our own, which nobody else should read
 * @throws Error if the place is not a plain file, or cannot be written
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  { isPrivate = false }: { readonly isPrivate?: boolean } = {},
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const existing = await stat(target).catch(() => null);
  // Renaming over a device such as /dev/stdout would destroy it.
  if (existing !== null && !existing.isFile()) throw new Error(`${path} is not a plain file`);

  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeAndSync(temporary, bytes, isPrivate ? PRIVATE : DOCUMENT, existing?.mode);
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
  await syncFolder(dirname(target));
}

async function writeAndSync(
  path: string,
  bytes: Uint8Array,
  mode: number,
  existingMode: number | undefined,
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    if (existingMode !== undefined) await file.chmod(existingMode & 0o777);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Forces names that were given, changed or removed in a folder to disk. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and does not need it.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
