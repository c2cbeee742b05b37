import type { BrowserWindow } from 'electron';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileHandlers, readWhole, withExtension } from '../../../../src-main/ipc/handlers/files';

const dialog = vi.hoisted(() => ({ showOpenDialog: vi.fn(), showSaveDialog: vi.fn() }));
vi.mock('electron', () => ({ app: { getPath: () => '/documents' }, dialog }));

const folder = mkdtempSync(join(tmpdir(), 'rigplan-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const window = {} as unknown as BrowserWindow;
const kind = { label: 'Table', extensions: ['csv', 'txt'] };
const handlers = fileHandlers(window);

beforeEach(() => {
  dialog.showOpenDialog.mockReset();
  dialog.showSaveDialog.mockReset();
});

describe('saving', () => {
  const request = { suggestedName: 'a.csv', kind, bytes: new TextEncoder().encode('id') };

  it('writes where the user says, and suggests a name in the documents folder', async () => {
    const path = join(folder, 'chosen.csv');
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path });

    expect(await handlers['file:save'](request)).toEqual({ path });
    expect(readFileSync(path, 'utf8')).toBe('id');
    expect(dialog.showSaveDialog).toHaveBeenCalledWith(window, {
      defaultPath: join('/documents', 'a.csv'),
      filters: [{ name: 'Table', extensions: ['csv', 'txt'] }],
    });
  });

  it('writes nothing when the user cancels', async () => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });

    expect(await handlers['file:save'](request)).toBeNull();
  });
});

describe('opening', () => {
  it('reads the chosen file and gives its name without the folder', async () => {
    writeFileSync(join(folder, 'in.csv'), 'id\n1');
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [join(folder, 'in.csv')] });

    expect(await handlers['file:open']({ kind })).toEqual({ name: 'in.csv', bytes: Buffer.from('id\n1') });
  });

  it('reads nothing when the user cancels', async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });

    expect(await handlers['file:open']({ kind })).toBeNull();
  });
});

describe('readWhole', () => {
  it('refuses a folder and a device', async () => {
    await expect(readWhole(folder)).rejects.toThrow('not a plain file');
    await expect(readWhole('/dev/zero')).rejects.toThrow('not a plain file');
  });

  it('refuses more than 64 MB before reading it', async () => {
    const path = join(folder, 'large.csv');
    writeFileSync(path, '');
    truncateSync(path, 64 * 1024 * 1024 + 1);

    await expect(readWhole(path)).rejects.toThrow('larger than 64 MB');
  });
});

describe('withExtension', () => {
  it('adds what a Linux dialog leaves out', () => {
    expect(withExtension(join(folder, 'new'), 'csv')).toBe(join(folder, 'new.csv'));
  });

  it('keeps an extension the user typed', () => {
    expect(withExtension(join(folder, 'new.txt'), 'csv')).toBe(join(folder, 'new.txt'));
  });

  it('never leads to a file that the user did not agree to replace', () => {
    mkdirSync(join(folder, 'taken.csv'));

    expect(withExtension(join(folder, 'taken'), 'csv')).toBe(join(folder, 'taken'));
  });
});
