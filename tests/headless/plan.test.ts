/** `rigplan plan`: a plan of a workspace as data, and the exit codes that say whether it may be bought. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { PlanScenario } from '#domain/model/plan-scenario';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { aHeadlessRun, type Outcome } from '../fixtures/a-headless-run';
import { freshFile } from '../fixtures/fresh-workspace';
import { sampleReportGround } from '../fixtures/report-ground';
import { BARE_MARK, saysVerdict } from '../fixtures/verdicts';

const solver = { optimise: () => Promise.reject(new Error('Not asked for')) };

async function run(words: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const { host, outcomes } = aHeadlessRun(words, files);
  await runHeadless(host, { solver });
  const outcome = outcomes[0]!;
  // Whatever is asked, nobody is told that a party may be dealt with.
  const said = `${outcome.stderr}${textOf(outcome)}`.split('\n');
  expect(said.filter((line) => saysVerdict(line) || BARE_MARK.test(line))).toEqual([]);
  return outcome;
}

const textOf = ({ stdout }: Outcome) => new TextDecoder().decode(stdout ?? new Uint8Array());

interface Printed {
  readonly asOf: string;
  readonly madeOn: string;
  readonly scenario: string | null;
  readonly totals: Readonly<Record<string, unknown>>;
  readonly rules: readonly { readonly id: string; readonly standing: string }[];
  readonly lines: readonly { readonly id: string; readonly landedUsd: string; readonly units: number }[];
  readonly notComing: readonly unknown[];
  readonly cash: { readonly totalUsd: string; readonly months: readonly { readonly paidUsd: string }[] };
  readonly breaches: readonly string[];
  readonly stale: readonly string[];
}
const printed = (outcome: Outcome) => JSON.parse(textOf(outcome)) as Printed;

const cents = (text: string) => Math.round(Number(text) * 100);
const sumOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + cents(text), 0);

const SAMPLE = ['plan', '--sample', '--as-of', '2026-11-21'];

describe('rigplan plan', () => {
  it('prints lines, totals, rules and cash that add up and are those of the window', async () => {
    const plan = printed(await run(SAMPLE));
    const { under, cash } = await sampleReportGround({ madeOn: calendarDate('2026-11-21') });
    const { totals, rules } = under.evaluation;

    expect(plan).toMatchObject({ asOf: '2026-11-21', madeOn: '2026-11-21', scenario: null, notComing: [] });
    expect(plan.totals).toMatchObject({ lines: 12, units: totals.units, ths: totals.ths });
    expect(cents(String(plan.totals['landedUsd']))).toBe(totals.landed);
    expect(sumOf(plan.lines.map(({ landedUsd }) => landedUsd))).toBe(totals.landed);
    expect(cents(plan.cash.totalUsd)).toBe(cash.total);
    expect(sumOf(plan.cash.months.map(({ paidUsd }) => paidUsd))).toBe(cash.total);
    expect(plan.rules.map(({ standing }) => standing)).toEqual(rules.map(({ standing }) => standing));
  });

  it('ends with 2 where a rule is broken, with the whole result, and names breaches and what is stale', async () => {
    const outcome = await run(SAMPLE);
    const { breaches, stale } = printed(outcome);

    expect(outcome).toMatchObject({ exitCode: 2, file: null });
    expect(breaches[0]).toContain('At most $20,000,000 landed for the whole plan');
    expect(outcome.stderr.trimEnd().split('\n')).toEqual([
      ...breaches.map((sentence) => `rigplan: policy breached: ${sentence}`),
      ...stale.map((sentence) => `rigplan: stale: ${sentence}`),
    ]);
  });

  it('ends with 0 and says the same with --no-fail', async () => {
    const [failing, not] = [await run(SAMPLE), await run([...SAMPLE, '--no-fail'])];

    expect(not).toEqual({ ...failing, exitCode: 0 });
  });

  it('says it in one object with --json', async () => {
    const outcome = await run([...SAMPLE, '--json']);
    const { breaches, stale } = printed(outcome);

    expect(JSON.parse(outcome.stderr)).toEqual({ exitCode: 2, problems: [], breaches, stale });
  });

  it('ends with 0 and in silence where every rule is kept and nothing is stale', async () => {
    const files = { 'w.rigplan': await freshFile() };
    const outcome = await run(['plan', '--workspace', 'w.rigplan', '--as-of', '2026-11-21'], files);

    expect([outcome.stderr, outcome.exitCode]).toEqual(['', 0]);
    expect(printed(outcome)).toMatchObject({ breaches: [], stale: [] });
  });

  it('ends with 3 once a list is older than the policy allows on the day that is given', async () => {
    const files = { 'w.rigplan': await freshFile() };
    const outcome = await run(['plan', '--workspace', 'w.rigplan', '--as-of', '2026-12-21'], files);

    expect(outcome.exitCode).toBe(3);
    expect(outcome.stderr).toMatch(/rigplan: stale: Restricted-party lists: the oldest is 31 days old/);
  });

  it('counts ages to today where no day is given, with the orders on the workspace’s own day', async () => {
    const files = { 'w.rigplan': await freshFile() };
    const { madeOn, asOf } = printed(await run(['plan', '--workspace', 'w.rigplan'], files));

    expect(asOf).toBe('2026-11-21');
    expect(Math.abs(Date.parse(madeOn) - Date.now())).toBeLessThan(2 * 86_400_000);
  });

  it('lays a scenario over the plan, by its name or its id', async () => {
    const name = 'Origins refused (sample)';
    const named = await run([...SAMPLE, '--scenario', name]);
    const present = printed(await run(SAMPLE));

    expect(printed(named).scenario).toBe(name);
    expect(cents(String(printed(named).totals['landedUsd']))).toBeGreaterThan(
      cents(String(present.totals['landedUsd'])),
    );
    expect(await run([...SAMPLE, '--scenario', 'sample-origins-refused'])).toEqual(named);
    expect(await run([...SAMPLE, '--scenario', name.toUpperCase()])).toEqual(named);
  });

  it('writes a line of which nothing comes with 0 units, and says what is lost', async () => {
    const stop = {
      id: 'stop',
      name: 'Stop',
      note: null,
      layers: [{ kind: 'export-stop', country: 'TW', from: calendarDate('2026-12-01') }],
    } as unknown as PlanScenario;
    const files = { 'w.rigplan': await freshFile({ planScenarios: [stop] }) };
    const words = ['plan', '--workspace', 'w.rigplan', '--scenario', 'Stop', '--as-of', '2026-11-21'];
    const plan = printed(await run(words, files));
    const csv = textOf(await run([...words, '--format', 'csv'], files));

    expect(plan.notComing.length).toBeGreaterThan(0);
    expect(plan.lines.length + plan.notComing.length).toBe(12);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(13);
    expect(csv).toMatch(/sample-line-01,BD-01,.*,800,0,,.*800 units do not come: nothing leaves TW/);
  });

  it('writes the lines as CSV, raw numbers under named columns', async () => {
    const [header = '', ...lines] = textOf(await run([...SAMPLE, '--format', 'csv']))
      .trimEnd()
      .split('\r\n');
    const at = header.split(',').indexOf('Landed $');
    const { totals } = printed(await run(SAMPLE));

    expect(header).toMatch(/^Line,Offer,Vendor,Model,Origin,Site,Batch month,Standing,/);
    expect(sumOf(lines.map((line) => line.split(',')[at] ?? ''))).toBe(cents(String(totals['landedUsd'])));
  });

  it('writes a workbook to a file, and nothing to stdout', async () => {
    const outcome = await run([...SAMPLE, '--format', 'xlsx', '--out', 'plan.xlsx']);

    expect(outcome).toMatchObject({ stdout: null, exitCode: 2, file: { argument: 7 } });
    expect(new TextDecoder().decode(outcome.file?.bytes.slice(0, 2))).toBe('PK');
  });

  it.each([
    [['plan'], 'Name the workspace: --workspace FILE, or --sample.'],
    [
      [...SAMPLE, '--scenario', 'None'],
      'sample: No scenario is called “None”. The workspace has “Late ships, falling hashprice (sample)”, “Origins refused (sample)”.',
    ],
    [
      [...SAMPLE, '--plan', 'None'],
      'sample: No plan is called “None”. The workspace has “Spring 2027 (sample)”.',
    ],
    [[...SAMPLE, '--format', 'pdf'], '--format pdf is not one of json, csv, xlsx.'],
  ])('refuses %j with 1 and no result', async (words, problem) => {
    const outcome = await run(words);

    expect(outcome).toMatchObject({ exitCode: 1, stdout: null });
    expect(outcome.stderr).toContain(problem);
  });

  it('says that a workspace has no plan, and what to do', async () => {
    const files = { 'w.rigplan': await freshFile({ plans: [], planLines: [] }) };
    const outcome = await run(['plan', '--workspace', 'w.rigplan'], files);

    expect(outcome).toMatchObject({ exitCode: 1, stdout: null });
    expect(outcome.stderr).toBe('rigplan: w.rigplan: The workspace has no plan. Make one in the window.\n');
  });
});
