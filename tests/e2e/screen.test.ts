/** Screening on the real runtime: the real list, its reader in a process of its own, pure output. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cslText, realListText, SOPHGO_ROWS } from '../fixtures/restricted-list';
import { rigplan } from './harness/run-command';

interface Result {
  readonly query: string;
  readonly band: string;
  readonly wording: string;
  readonly hits: readonly { readonly entryName: string; readonly band: string; readonly score: number }[];
}

let folder = '';
const text = () => realListText() + cslText(SOPHGO_ROWS).slice(cslText([]).length);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rigplan-screen-'));
  writeFileSync(join(folder, 'csl-2024-01-31.csv'), text());
  // The first run after a change builds, and says so on stderr.
  await rigplan('--help');
}, 180_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function aFile(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('npm run --silent rigplan -- screen', () => {
  it('screens names of several scripts against the real list, in the given order', async () => {
    const names = aFile(
      'names.txt',
      [
        'Sophgo Technologies',
        'Xiamen Meiya Pico\tCN',
        'Technology Co Ltd',
        'Битривер',
        '华为技术有限公司',
        'Bitmain',
      ].join('\n'),
    );
    const list = join(folder, 'csl-2024-01-31.csv');

    const ended = await rigplan('screen', '--list', list, '--names', names, '--format', 'json');

    expect(ended.exitCode).toBe(0);
    const results = JSON.parse(ended.stdout.toString('utf8')) as readonly Result[];
    expect(results.map(({ query, band }) => [query, band])).toEqual([
      ['Sophgo Technologies', 'strong'],
      ['Xiamen Meiya Pico', 'strong'],
      ['Technology Co Ltd', 'none'],
      ['Битривер', 'strong'],
      ['华为技术有限公司', 'strong'],
      ['Bitmain', 'none'],
    ]);
    expect(results[0]?.hits.map(({ entryName }) => entryName)).toEqual([
      'Sophgo Technologies Pte. Ltd.',
      'Xiamen Sophgo Technologies Ltd.',
    ]);
    expect(results[5]?.wording).toContain('No potential match in the list dated 31 Jan 2024');
    expect(JSON.parse(ended.stderr)).toMatchObject({
      run: {
        rows: 8_414,
        listDate: '2024-01-31',
        sha256: createHash('sha256').update(text()).digest('hex'),
        queries: 6,
      },
    });
  });

  it('writes the run beside the results to a file, and nothing to stdout or stderr', async () => {
    const list = aFile('small.csv', cslText(SOPHGO_ROWS));
    const out = join(folder, 'hits.json');

    const ended = await rigplan(
      'screen',
      '--list',
      list,
      '--names',
      aFile('n.txt', 'Sophgo\n'),
      '--with-run',
      '--out',
      out,
    );

    expect({ ...ended, stdout: ended.stdout.length }).toEqual({ stdout: 0, stderr: '', exitCode: 0 });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      run: { list: 'small.csv', rows: 2 },
      results: [{ query: 'Sophgo', band: 'strong' }],
    });
  });

  it('refuses a list that is cut off, with one line on stderr', async () => {
    const list = aFile('cut.csv', text().slice(0, 1_000_000));

    const ended = await rigplan('screen', '--list', list, '--names', aFile('n.txt', 'Sophgo\n'));

    expect({ stdout: ended.stdout.length, exitCode: ended.exitCode }).toEqual({ stdout: 0, exitCode: 1 });
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ended.stderr).toContain('cut.csv: The file is cut off at its end');
  });
});
