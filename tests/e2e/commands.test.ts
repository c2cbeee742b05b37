/**
 * The commands of a nightly job over the sample workspace, end to end on the real runtime, against outputs
 * that were read by eye: tests/e2e/golden. `-u` behind the call of vitest writes them anew; read what changed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFile } from '../fixtures/fresh-workspace';
import { rigplan, type Ended } from './harness/run-command';

const DAY = ['--as-of', '2026-11-21'];

let folder = '';
let fresh = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rigplan-commands-'));
  fresh = join(folder, 'fresh.rigplan');
  writeFileSync(fresh, await freshFile());
  // The first run after a change builds, and says so on stderr.
  await rigplan('--help');
}, 180_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** @param name - of the file in tests/e2e/golden */
function expectGolden(name: string, found: string): Promise<void> {
  return expect(found).toMatchFileSnapshot(`golden/${name}`);
}

const textOf = ({ stdout }: Ended) => stdout.toString('utf8');
const linesOf = ({ stderr }: Ended) => stderr.trimEnd().split('\n');

interface Figure {
  readonly key: string;
  readonly text: string;
}
interface Report {
  readonly summary: {
    readonly headline: string;
    readonly kpis: readonly Figure[];
    readonly breaches: readonly string[];
    readonly stale: readonly string[];
  };
}

describe('the commands of a nightly job', () => {
  it('plan: prints the sample’s plan as it was read by eye, and ends with 2 for its broken rules', async () => {
    const ended = await rigplan('plan', '--sample', ...DAY);

    expect(ended.exitCode).toBe(2);
    expect(linesOf(ended)).toEqual([
      expect.stringContaining('rigplan: policy breached: At most $20,000,000 landed'),
      expect.stringContaining('rigplan: policy breached: No more power drawn'),
      expect.stringContaining('rigplan: stale: No restricted-party list is loaded'),
      expect.stringContaining('rigplan: stale: Hashprice'),
    ]);
    await expectGolden('plan.json', textOf(ended));
  });

  it('plan: prints its lines as CSV under a scenario, and ends with 0 where it is told to', async () => {
    const ended = await rigplan(
      ...['plan', '--sample', ...DAY, '--format', 'csv', '--no-fail'],
      ...['--scenario', 'Origins refused (sample)'],
    );

    expect(ended.exitCode).toBe(0);
    await expectGolden('plan-origins-refused.csv', textOf(ended));
  });

  it('plan: writes a workbook whose sums another reader finds to be the plan’s', async () => {
    const out = join(folder, 'plan.xlsx');
    const ended = await rigplan('plan', '--workspace', fresh, ...DAY, '--format', 'xlsx', '--out', out);

    expect({ ...ended, stdout: ended.stdout.length }).toEqual({ stdout: 0, stderr: '', exitCode: 0 });
    const sheets = await readXlsxFile(readFileSync(out));
    const [header = [], ...rows] = sheets.find(({ sheet }) => sheet === 'Lines')?.data ?? [];
    const landed = header.indexOf('Landed $');
    const total = rows.find(([first]) => first === 'Total');
    const lines = rows.slice(0, 12).map((row) => Number(row[landed]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Plan', 'Lines', 'Rules', 'Cash', 'Deliveries']);
    expect(total?.[landed]).toBeCloseTo(
      lines.reduce((sum, value) => sum + value, 0),
      2,
    );
  });

  it('plan: ends with 3 for the same workspace a month later, in one object where asked', async () => {
    const ended = await rigplan('plan', '--workspace', fresh, '--as-of', '2026-12-22', '--json');

    expect(ended.exitCode).toBe(3);
    expect(JSON.parse(ended.stderr)).toMatchObject({ exitCode: 3, problems: [], breaches: [] });
    expect(JSON.parse(textOf(ended))).toMatchObject({ madeOn: '2026-12-22' });
  });

  it('report: has the figures that were read by eye, and looks for other plans with the real solver', async () => {
    const ended = await rigplan('report', '--sample', ...DAY, '--format', 'json', '--parts', 'summary');
    const { summary } = JSON.parse(textOf(ended)) as Report;
    const { headline, kpis, breaches, stale } = summary;
    const figures = { headline, kpis: kpis.map(({ key, text }) => [key, text]), breaches, stale };

    expect(ended.exitCode).toBe(2);
    await expectGolden('report-figures.json', `${JSON.stringify(figures, null, 2)}\n`);
    expect(JSON.parse(textOf(ended))).toMatchObject({
      summary: { alternatives: expect.arrayContaining([expect.anything()]) as unknown },
    });
  });

  it('report: prints pages to stdout or to a file, on the paper that is asked for', async () => {
    const out = join(folder, 'report.pdf');
    const words = ['report', '--workspace', fresh, ...DAY, '--no-alternatives', '--parts', 'summary'];
    const printed = await rigplan(...words);
    const written = await rigplan(...words, '--paper', 'Letter', '--out', out);

    expect([printed.exitCode, printed.stderr]).toEqual([0, '']);
    expect(printed.stdout.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect({ ...written, stdout: written.stdout.length }).toEqual({ stdout: 0, stderr: '', exitCode: 0 });
    expect(readFileSync(out).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('compare and export: print the sample as they did, with 0; with --check they end as plan does', async () => {
    const compared = await rigplan('compare', '--sample', '--format', 'csv');
    const exported = await rigplan('export', '--sample', '--format', 'csv');
    const checked = await rigplan('compare', '--sample', '--format', 'csv', '--check', ...DAY);

    expect([compared.exitCode, compared.stderr, exported.exitCode]).toEqual([0, '', 0]);
    await expectGolden('compare.csv', textOf(compared));
    expect(textOf(exported)).toBe(textOf(compared));
    expect([checked.exitCode, textOf(checked)]).toEqual([2, textOf(compared)]);
  });

  it('screen: looks the parties of a workspace up, and ends with 3 once its list is too old', async () => {
    const young = await rigplan('screen', '--workspace', fresh, ...DAY);
    const old = await rigplan('screen', '--workspace', fresh, '--as-of', '2026-12-21');

    expect([young.exitCode, old.exitCode]).toEqual([0, 3]);
    expect(textOf(old).length).toBeGreaterThan(1_000);
    expect(JSON.parse(old.stderr)).toMatchObject({ stale: [expect.stringContaining('31 days old')] });
  });

  it('verify: prints the sheet of worked examples, all as published', async () => {
    const ended = await rigplan('verify');

    expect([ended.exitCode, ended.stderr]).toEqual([0, '']);
    await expectGolden('verify.txt', textOf(ended));
  });

  it.each([
    ['a scenario that is not there', ['plan', '--sample', '--scenario', 'None']],
    ['a file that is not there', ['report', '--workspace', 'none.rigplan']],
    ['an unknown option', ['plan', '--sample', '--fast']],
    ['a file that cannot be written', ['plan', '--sample', ...DAY, '--out', 'nowhere/plan.json']],
  ])('ends with 1, no result and one object on %s', async (_, words) => {
    const ended = await rigplan(...words, '--json');
    const said = JSON.parse(ended.stderr) as {
      readonly exitCode: number;
      readonly problems: readonly string[];
    };

    expect([ended.exitCode, ended.stdout.length, said.exitCode]).toEqual([1, 0, 1]);
    expect(said.problems).toHaveLength(1);
  });
});
