/**
 * Small files that are read and written whole, and carry their own check.
 *
 * The frame, a line of JSON and a line with its SHA-256, is the same for all
 * times: a later release may put anything into the JSON, and this one can still
 * tell "newer" from "damaged".
 *
 * Depends on: ./disk-files, ./vault-files (types), node:crypto, node:path.
 */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { isMissing } from './disk-files';
import type { VaultFile, VaultFiles } from './vault-files';

/** The bytes of a file, or null if there is none. */
export async function readWhole(files: VaultFiles, path: string): Promise<Uint8Array | null> {
  let file: VaultFile;
  try {
    file = await files.open(path, 'read');
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
  return closing(file, async () => file.read(await file.size(), 0));
}

/** Runs the work and closes the file, whatever comes of it. */
export async function closing<Result>(file: VaultFile, work: () => Promise<Result>): Promise<Result> {
  let result: Result;
  try {
    result = await work();
  } catch (cause) {
    await file.close().catch(() => undefined);
    throw cause;
  }
  await file.close();
  return result;
}

/** Writes a new file and forces its bytes to disk. Its name is kept once its folder is synced. */
export async function writeNew(files: VaultFiles, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'create');
  await closing(file, async () => {
    await file.write(bytes, 0);
    await file.sync();
  });
}

/** Replaces a file, or creates it: whole or not at all, and on disk when it resolves. */
export async function replaceFile(files: VaultFiles, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.tmp`);
  // A try before may have left one behind.
  await files.remove(temporary);
  await writeNew(files, temporary, bytes);
  await files.rename(temporary, path);
  await files.syncFolder(dirname(path));
}

/** A value as a framed file. */
export function frame(value: object): Uint8Array {
  const line = JSON.stringify(value);
  return Buffer.from(`${line}\n${sha256(line)}\n`);
}

/** The value in a framed file, or null if the file is damaged. */
export function unframe(bytes: Uint8Array): unknown {
  const [line, check, end, ...rest] = Buffer.from(bytes).toString('utf8').split('\n');
  if (line === undefined || check !== sha256(line) || end !== '' || rest.length > 0) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
