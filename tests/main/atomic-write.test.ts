import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../src-main/atomic-write';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeFileAtomically', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rigplan-write-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('creates a file and leaves nothing beside it', async () => {
    await writeFileAtomically(join(folder, 'a.txt'), bytes('new'));

    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('makes a file of our own readable by its owner alone', async () => {
    await writeFileAtomically(join(folder, 'a.txt'), bytes('new'), { isPrivate: true });

    expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o600);
  });

  it('replaces a file and keeps its permissions', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'old and longer');
    chmodSync(path, 0o640);

    await writeFileAtomically(path, bytes('new'));

    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('writes through a symbolic link', async () => {
    writeFileSync(join(folder, 'real.txt'), 'old');
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'));

    await writeFileAtomically(join(folder, 'link.txt'), bytes('new'));

    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
  });

  it('refuses a place that is not a plain file', async () => {
    mkdirSync(join(folder, 'taken'));

    await expect(writeFileAtomically(join(folder, 'taken'), bytes('x'))).rejects.toThrow('not a plain file');
    await expect(writeFileAtomically('/dev/null', bytes('x'))).rejects.toThrow('not a plain file');
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('fails where there is no folder', async () => {
    await expect(writeFileAtomically(join(folder, 'none/a.txt'), bytes('x'))).rejects.toThrow('ENOENT');
  });

  it('keeps the old file, and nothing else, when the bytes cannot be written', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'old');

    // Fails after the temporary file is open: nobody can write an object that is no bytes.
    await expect(writeFileAtomically(path, { byteLength: 1 } as Uint8Array)).rejects.toThrow();

    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});
