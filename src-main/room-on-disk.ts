/**
 * Whether a disk has room for a file, asked of the disk that the file goes to: which need not be the one
 * that RigPlan keeps its own on.
 *
 * Depends on: node:fs, node:path.
 */
import { realpath, statfs } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

const MEGABYTE = 1024 * 1024;
/** Left over beside the file: a disk filled to its last byte troubles every program on it. */
const MARGIN_BYTES = 16 * MEGABYTE;

/** The file was not written, since its disk has no room for it. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
  /** @param free - bytes; null if nobody can say */
  constructor(path: string, needed: number, free: number | null) {
    const left = free === null ? 'and the disk is full' : `and ${megabytes(free)} MB are free`;
    super(
      `There is no room for ${basename(path)} on that disk: it takes ${megabytes(needed)} MB, 16 MB are to stay free, ${left}. Nothing was written, and a file of that name is as it was. Make space, or choose another disk.`,
    );
  }
}

/**
 * Bytes that may still be written beside a path; null where the file system does not tell.
 *
 * @param path - of the file to be; its folder must be there
 */
async function freeBytesAt(path: string): Promise<number | null> {
  try {
    const target = await realpath(path).catch(() => path);
    const { bavail, bsize } = await statfs(dirname(target));
    return bavail * bsize;
  } catch {
    return null;
  }
}

/**
 * Runs the writing of a file if its disk has room for it.
 *
 * @param needed - bytes
 * @throws NoRoomError before anything is written, or if the disk fills up meanwhile
 */
export async function whereThereIsRoom(
  path: string,
  needed: number,
  write: () => Promise<void>,
  freeBytes: (path: string) => Promise<number | null> = freeBytesAt,
): Promise<void> {
  const free = await freeBytes(path);
  if (free !== null && free < needed + MARGIN_BYTES) throw new NoRoomError(path, needed, free);
  try {
    await write();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new NoRoomError(path, needed, await freeBytes(path));
    throw cause;
  }
}

/** With one decimal; a file is never said to take nothing. */
function megabytes(bytes: number): string {
  return Math.max(bytes / MEGABYTE, 0.1).toFixed(1);
}
