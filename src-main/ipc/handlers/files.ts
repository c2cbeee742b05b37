/**
 * Opening and saving files where the user says, in main's own dialogs: the page
 * never names a path.
 *
 * Depends on: electron, node:fs, node:path, ../contract (types), ../../atomic-write, ../../room-on-disk.
 */
import { app, dialog, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { writeFileAtomically } from '../../atomic-write';
import { whereThereIsRoom } from '../../room-on-disk';
import type { IpcHandlers } from '../register';

const MAX_MEGABYTES = 64;

/** Handlers whose dialogs belong to `window`. */
export function fileHandlers(window: BrowserWindow): Pick<IpcHandlers, 'file:open' | 'file:save'> {
  return {
    'file:open': async ({ kind }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [{ name: kind.label, extensions: kind.extensions }],
      });
      const path = filePaths[0];
      return canceled || path === undefined ? null : readWhole(path);
    },
    'file:save': async ({ suggestedName, kind, bytes }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: kind.label, extensions: kind.extensions }],
      });
      if (canceled || filePath === '') return null;
      const path = withExtension(filePath, kind.extensions[0]);
      await whereThereIsRoom(path, bytes.byteLength, () => writeFileAtomically(path, bytes));
      return { path };
    },
  };
}

/**
 * The file's name and bytes.
 * @throws Error if it is not a plain file, or larger than 64 MB
 */
export async function readWhole(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const { size, isPlain } = await stat(path).then((found) => ({ size: found.size, isPlain: found.isFile() }));
  if (!isPlain) throw new Error(`${basename(path)} is not a plain file`);
  if (size > MAX_MEGABYTES * 1024 * 1024) {
    throw new Error(`${basename(path)} is larger than ${String(MAX_MEGABYTES)} MB`);
  }
  return { name: basename(path), bytes: await readFile(path) };
}

/** Linux dialogs leave out the extension. One is added unless that would hit a file nobody agreed to replace. */
export function withExtension(path: string, extension: string | undefined): string {
  if (extension === undefined || extname(path) !== '') return path;
  const completed = `${path}.${extension}`;
  return existsSync(completed) ? path : completed;
}
