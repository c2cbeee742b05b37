import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performQuarantine, requestQuarantine } from '../../src-main/quarantine';

const NOW = new Date('2026-11-21T09:00:00Z');
const ORIGIN = 'app://rigplan/';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rigplan-quarantine-'));
  for (const name of [
    'app_rigplan_0.indexeddb.leveldb',
    'app_rigplan_0.indexeddb.blob',
    'http_localhost_5173.indexeddb.leveldb',
  ]) {
    mkdirSync(join(folder, 'IndexedDB', name), { recursive: true });
    writeFileSync(join(folder, 'IndexedDB', name, 'CURRENT'), name);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a database that cannot be opened', () => {
  it('is moved aside whole at the next start, once, and nothing else is', async () => {
    await requestQuarantine(folder);

    expect(performQuarantine(folder, ORIGIN, NOW)).toBe('quarantine-20261121T090000000Z');
    expect(performQuarantine(folder, ORIGIN, NOW)).toBeNull();

    const kept = join(folder, 'quarantine-20261121T090000000Z');
    expect(readdirSync(kept).sort()).toEqual([
      'app_rigplan_0.indexeddb.blob',
      'app_rigplan_0.indexeddb.leveldb',
    ]);
    expect(readFileSync(join(kept, 'app_rigplan_0.indexeddb.leveldb/CURRENT'), 'utf8')).toContain('leveldb');
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, 'IndexedDB'))).toEqual(['http_localhost_5173.indexeddb.leveldb']);
  });

  it('stays where it is if nobody asked', () => {
    expect(performQuarantine(folder, ORIGIN, NOW)).toBeNull();
    expect(readdirSync(join(folder, 'IndexedDB'))).toHaveLength(3);
  });

  it('may be gone already', async () => {
    rmSync(join(folder, 'IndexedDB'), { recursive: true });
    await requestQuarantine(folder);

    expect(performQuarantine(folder, ORIGIN, NOW)).toBeNull();
    expect(existsSync(join(folder, 'quarantine-requested'))).toBe(false);
  });

  it('is moved at the start after, if it could not be moved at this one', async () => {
    await requestQuarantine(folder);
    writeFileSync(join(folder, 'quarantine-20261121T090000000Z'), 'in the way');

    expect(() => performQuarantine(folder, ORIGIN, NOW)).toThrow();
    expect(performQuarantine(folder, ORIGIN, new Date('2026-11-21T09:00:01Z'))).toBe(
      'quarantine-20261121T090001000Z',
    );
  });
});
