/**
 * The real file system.
 *
 * Depends on: ./vault-files (types), node:fs.
 */
import { mkdir, open, readdir, rename, rm, statfs, type FileHandle } from 'node:fs/promises';
import type { VaultFile, VaultFiles } from './vault-files';

const OWNER_ONLY = 0o600;
const FOLDER_OWNER_ONLY = 0o700;
const FLAGS = { read: 'r', write: 'r+', create: 'wx+' } as const;

/** Files on disk, readable by their owner alone. */
export const diskFiles: VaultFiles = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: FOLDER_OWNER_ONLY });
  },
  list: async (path) => {
    try {
      return await readdir(path);
    } catch (cause) {
      if (isMissing(cause)) return [];
      throw cause;
    }
  },
  open: async (path, mode) => fileOf(await open(path, FLAGS[mode], OWNER_ONLY)),
  rename,
  remove: (path) => rm(path, { force: true }),
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  syncFolder: async (path) => {
    // Windows cannot open a folder, and does not need it.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  freeBytes: async (path) => {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  },
};

/** Whether a file system says that there is no such file or folder. */
export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

function fileOf(handle: FileHandle): VaultFile {
  return {
    size: async () => (await handle.stat()).size,
    read: async (length, position) => {
      // Not from Node's pool: what is sent to the page takes its whole buffer along.
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled === length ? bytes : bytes.slice(0, filled);
    },
    write: async (bytes, position) => {
      let written = 0;
      while (written < bytes.byteLength) {
        const left = bytes.byteLength - written;
        const { bytesWritten } = await handle.write(bytes, written, left, position + written);
        if (bytesWritten === 0) throw new Error('The disk took nothing');
        written += bytesWritten;
      }
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}
