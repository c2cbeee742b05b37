/** Price lists into a workspace file by the command line, on the real runtime, against stored output. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { emptyWorkspace } from '../../src-renderer/data/seed';
import { readWorkspaceFile, writeWorkspaceFile } from '../../src-renderer/data/workspace-file';

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

const NOVEMBER = 'tests/fixtures/price-lists/northgate-us.csv';
const ANSWERS = { layout: { given: { vendor: 'Northgate', mode: 'ocean' } } };

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rigplan-import-'));
  const state = await emptyWorkspace('Tender', calendarDate('2026-11-21'));
  writeFileSync(at('tender.rigplan'), await writeWorkspaceFile(state, '1.0.0'));
  writeFileSync(at('answers.json'), JSON.stringify(ANSWERS));
  copyFileSync(NOVEMBER, at('november.csv'));
  const december = readFileSync(NOVEMBER, 'utf8')
    .replaceAll('11/03/2026', '12/01/2026')
    .replaceAll('11/30/2026', '12/31/2026')
    .replace('"$5,999.00"', '"$5,799.00"')
    .replace('"$3,744.00"', '$37.44')
    .replace(',800,Indonesia', ',none,Indonesia');
  writeFileSync(at('december.csv'), december);
  // The first run after a change builds, and says so on stderr.
  await rigplan('--help');
}, 180_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the documented command from the repository, as a user would. */
function rigplan(...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(
      'npm',
      ['run', '--silent', 'rigplan', '--', ...words],
      { maxBuffer: 64 * 1024 * 1024, timeout: 170_000 },
      (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : error.code;
        if (typeof exitCode === 'number') resolve({ stdout, stderr, exitCode });
        else reject(error ?? new Error('The command did not end'));
      },
    );
  });
}

const importList = (name: string, ...words: readonly string[]) =>
  rigplan(
    ...['import', at(name), '--workspace', at('tender.rigplan'), '--answers', at('answers.json')],
    ...['--by', 'Ana', ...words],
  );

async function offers() {
  const read = await readWorkspaceFile(readFileSync(at('tender.rigplan'), 'utf8'));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.offers;
}

describe('npm run --silent rigplan -- import', () => {
  it('prints what is new as it did before, and writes the workspace back', async () => {
    const before = readFileSync(at('tender.rigplan'), 'utf8');
    const tried = await importList('november.csv', '--dry-run', '--as-of', '2026-11-21');
    expect(readFileSync(at('tender.rigplan'), 'utf8')).toBe(before);

    const ended = await importList('november.csv', '--as-of', '2026-11-21');

    expect([ended.stderr, ended.exitCode, tried.exitCode]).toEqual(['', 0, 0]);
    await expect(ended.stdout).toMatchFileSnapshot('golden/import-november.json');
    expect(tried.stdout).toBe(ended.stdout.replace('"isWritten": true', '"isWritten": false'));
    expect((await offers()).map(({ id }) => id)).toHaveLength(8);
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('does nothing with the same file again', async () => {
    const before = readFileSync(at('tender.rigplan'), 'utf8');

    const ended = await importList('november.csv', '--as-of', '2026-11-25');

    expect([ended.stderr, ended.exitCode]).toEqual(['', 0]);
    expect(ended.stdout).toContain('Imported on 21 Nov 2026 by Ana; nothing is different.');
    expect(readFileSync(at('tender.rigplan'), 'utf8')).toBe(before);
  });

  it('prints what a later list changes, asks and rejects, ends with 1 and brings the rest in', async () => {
    const ended = await importList('december.csv', '--as-of', '2026-12-02');

    expect([ended.stderr, ended.exitCode]).toEqual(['', 1]);
    await expect(ended.stdout).toMatchFileSnapshot('golden/import-december.json');
    const byId = new Map((await offers()).map((offer) => [offer.id, offer]));
    expect(byId.get('NG-1101')).toMatchObject({ unitPrice: 579_900, quotedOn: '2026-12-01' });
    expect(byId.get('NG-1101')?.earlierQuotes.map(({ quotedOn }) => quotedOn)).toEqual(['2026-11-03']);
    // Asked and rejected rows are as they were.
    expect(byId.get('NG-1102')).toMatchObject({ unitPrice: 374_400, quotedOn: '2026-11-03' });
    expect(byId.get('NG-1103')).toMatchObject({ quotedOn: '2026-11-03', earlierQuotes: [] });
  });

  it('leaves the workspace as it is where a list cannot be read', async () => {
    const before = readFileSync(at('tender.rigplan'), 'utf8');
    writeFileSync(at('damaged.xlsx'), 'PK\u0003\u0004 and no more');

    const ended = await importList('damaged.xlsx');

    expect([ended.stdout, ended.exitCode]).toEqual(['', 1]);
    expect(ended.stderr).toContain('damaged.xlsx');
    expect(readFileSync(at('tender.rigplan'), 'utf8')).toBe(before);
  });
});
