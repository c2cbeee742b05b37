/** What a power cut left half written in our own folder goes at the next start; nothing else does. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeStrayFiles } from '../../src-main/stray-files';

const folder = mkdtempSync(join(tmpdir(), 'rigplan-stray-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('at a start', () => {
  it('half-written files of ours are removed, and everything else stays', async () => {
    const id = '0b9c2a44-1f0e-4c55-9d0a-8f6f3f1f2a10';
    const stays = [
      'window.json',
      'quarantine-requested',
      `.Preferences.${id}.tmp`,
      '.window.json.tmp',
      `window.json.${id}.tmp`,
      '.org.chromium.Chromium.abc.tmp',
    ];
    const goes = [`.window.json.${id}.tmp`, `.quarantine-requested.${id}.tmp`];
    for (const name of [...stays, ...goes]) writeFileSync(join(folder, name), 'x');

    await removeStrayFiles(folder);

    expect(readdirSync(folder).sort()).toEqual([...stays].sort());
  });

  it('no folder is no trouble', async () => {
    await expect(removeStrayFiles(join(folder, 'none'))).resolves.toBeUndefined();
  });
});
