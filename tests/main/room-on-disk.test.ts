/** A file that its disk has no room for is refused in words, before anything is written. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { writeFileAtomically } from '../../src-main/atomic-write';
import { NoRoomError, whereThereIsRoom } from '../../src-main/room-on-disk';

const MEGABYTE = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'rigplan-room-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const free = (bytes: number | null) => () => Promise.resolve(bytes);
const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

describe('a file to be written', () => {
  it('is written where there is room for it and 16 MB more, and where nobody knows', async () => {
    const write = vi.fn(() => Promise.resolve());

    await whereThereIsRoom('/a/b.csv', MEGABYTE, write, free(17 * MEGABYTE));
    await whereThereIsRoom('/a/b.csv', MEGABYTE, write, free(null));

    expect(write).toHaveBeenCalledTimes(2);
  });

  it('is refused with a byte less, with what it takes and what there is', async () => {
    const write = vi.fn(() => Promise.resolve());

    await expect(
      whereThereIsRoom('/a/prices.xlsx', 2.5 * MEGABYTE, write, free(18.5 * MEGABYTE - 1)),
    ).rejects.toThrow(
      'There is no room for prices.xlsx on that disk: it takes 2.5 MB, 16 MB are to stay free, and 18.5 MB are free. Nothing was written, and a file of that name is as it was. Make space, or choose another disk.',
    );

    expect(write).not.toHaveBeenCalled();
  });

  it('says the same of a disk that fills up meanwhile, and of other failures what they are', async () => {
    const enough = free(100 * MEGABYTE);

    await expect(whereThereIsRoom('/a/b', 1, () => Promise.reject(full()), enough)).rejects.toThrow(
      NoRoomError,
    );
    await expect(
      whereThereIsRoom('/a/b', 1, () => Promise.reject(new Error('not permitted')), enough),
    ).rejects.toThrow('not permitted');
  });

  it('asks the disk that the file goes to', async () => {
    const path = join(folder, 'there.csv');

    await whereThereIsRoom(path, 3, () => writeFileAtomically(path, new Uint8Array([1, 2, 3])));

    expect(existsSync(path)).toBe(true);
  });

  it('that fails leaves the older one of its name as it was, and nothing beside it', async () => {
    const path = join(folder, 'kept.csv');
    writeFileSync(path, 'older');

    await expect(
      whereThereIsRoom(path, 1, () => writeFileAtomically(path, null as unknown as Uint8Array)),
    ).rejects.toThrow();

    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
