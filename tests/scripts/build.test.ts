import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOfSources } from '../../scripts/build.mjs';

describe('hashOfSources', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rigplan-sources-'));
    mkdirSync(join(folder, 'src-main/ipc'), { recursive: true });
    writeFileSync(join(folder, 'src-main/ipc/a.ts'), 'one');
    writeFileSync(join(folder, 'package.json'), '{}');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('does not change with the time of a file', () => {
    const before = hashOfSources(folder);

    utimesSync(join(folder, 'package.json'), 0, 0);

    expect(hashOfSources(folder)).toBe(before);
  });

  it.each([
    ['content changes', () => writeFileSync(join(folder, 'src-main/ipc/a.ts'), 'two')],
    ['a file is added', () => writeFileSync(join(folder, 'src-main/b.ts'), '')],
    ['a file goes', () => rmSync(join(folder, 'src-main/ipc/a.ts'))],
    [
      'a file is renamed',
      () => cpSync(join(folder, 'src-main/ipc'), join(folder, 'src-main/x'), { recursive: true }),
    ],
  ])('changes when %s', (_case, change) => {
    const before = hashOfSources(folder);

    change();

    expect(hashOfSources(folder)).not.toBe(before);
  });

  it('does not look at what a build does not read', () => {
    const before = hashOfSources(folder);

    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs/a.md'), 'x');

    expect(hashOfSources(folder)).toBe(before);
  });
});
