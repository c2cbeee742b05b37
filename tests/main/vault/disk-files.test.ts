import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles, isMissing } from '../../../src-main/vault/disk-files';
import { processIdentity } from '../../../src-main/vault/process-identity';
import { entry, openOn, readWords, takeSnapshot, wordsUpTo } from '../../fixtures/vault-on-disk';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rigplan-vault-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('files on disk', () => {
  it('are written and read at any place, and cut', async () => {
    const file = await diskFiles.open(join(folder, 'a'), 'create');
    await file.write(Buffer.from('hello'), 0);
    await file.write(Buffer.from('p!'), 3);
    await file.sync();
    expect(Buffer.from(await file.read(100, 1)).toString()).toBe('elp!');
    await file.truncate(2);
    expect(await file.size()).toBe(2);
    await file.close();

    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('he');
  });

  it('are created once', async () => {
    writeFileSync(join(folder, 'a'), '');

    await expect(diskFiles.open(join(folder, 'a'), 'create')).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it('are read into memory of their own, which holds nothing else', async () => {
    writeFileSync(join(folder, 'a'), 'secret');
    const file = await diskFiles.open(join(folder, 'a'), 'read');

    expect((await file.read(4096, 0)).buffer.byteLength).toBe(6);
    await file.close();
  });

  it('may be missing: in a list, for a removal, but not for an opening', async () => {
    expect(await diskFiles.list(join(folder, 'none'))).toEqual([]);
    await diskFiles.remove(join(folder, 'none'));
    const cause: unknown = await diskFiles
      .open(join(folder, 'none'), 'read')
      .catch((error: unknown) => error);
    expect(isMissing(cause)).toBe(true);
  });

  it('have so much room', async () => {
    expect(await diskFiles.freeBytes(folder)).toBeGreaterThan(0);
  });
});

describe('a vault on disk', () => {
  it('is there after a restart, and nobody else may read it', async () => {
    const root = join(folder, 'profile', 'vault');
    const vault = await openOn(diskFiles, { folder: root });
    await vault.append([entry(1), entry(2)]);
    await takeSnapshot(vault, wordsUpTo(2));
    await vault.append([entry(3)]);
    await vault.close();

    const again = await openOn(diskFiles, { folder: root });
    expect(await readWords(again)).toEqual(wordsUpTo(3));
    expect(again.report().damage).toEqual([]);

    const modes = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => {
      const found = statSync(join(root, name));
      return [found.isDirectory() ? 'folder' : 'file', (found.mode & 0o777).toString(8)].join(' ');
    });
    expect(new Set(modes)).toEqual(new Set(['folder 700', 'file 600']));
    expect(statSync(root).mode & 0o777).toBe(0o700);
  });
});

describe('processIdentity', () => {
  it('knows this process as running', () => {
    const { self, isRunning } = processIdentity();

    expect(isRunning(self)).toBe(process.platform === 'linux');
  });

  it.each([
    ['a process that is gone', '4194303 1 boot'],
    ['another process of the same number', `${String(process.pid)} 1 boot`],
    ['no number', 'nobody'],
    ['nothing', ''],
  ])('does not take for running: %s', (_case, identity) => {
    expect(processIdentity().isRunning(identity)).toBe(false);
  });
});
