/** `rigplan report`: the report of a plan as data or as pages, by the same code as the window. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { ReportDocument, ReportPart } from '#domain/executive/report-document';
import { reportDocument } from '#domain/executive/report-document-of';
import type { PrintReport } from '../../src-renderer/headless/command';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { aHeadlessRun, type Outcome } from '../fixtures/a-headless-run';
import { freshFile } from '../fixtures/fresh-workspace';
import { planSolverInPlace } from '../fixtures/plan-solver-in-place';
import { sampleReportGround } from '../fixtures/report-ground';
import { BARE_MARK, saysVerdict } from '../fixtures/verdicts';

const solver = { optimise: () => Promise.reject(new Error('Not asked for')) };
const PDF = new TextEncoder().encode('%PDF-1.4');

interface Asked {
  readonly report: ReportDocument;
  readonly paper: string;
  readonly parts: readonly (ReportPart | 'page')[];
}

async function run(
  words: readonly string[],
  {
    files = {},
    isSearching = false,
  }: { files?: Readonly<Record<string, string>>; isSearching?: boolean } = {},
) {
  const { host, outcomes } = aHeadlessRun(words, files);
  const printed: Asked[] = [];
  const printReport: PrintReport = (report, options) => {
    printed.push({ report, ...options });
    return Promise.resolve(PDF);
  };
  const planSolver = isSearching ? await planSolverInPlace() : null;
  await runHeadless(host, { solver, printReport, planSolver });
  const outcome = outcomes[0]!;
  const said = `${outcome.stderr}${textOf(outcome)}`.split('\n');
  expect(said.filter((line) => saysVerdict(line) || BARE_MARK.test(line))).toEqual([]);
  return { outcome, printed };
}

const textOf = ({ stdout }: Outcome) => new TextDecoder().decode(stdout ?? new Uint8Array());

interface Figure {
  readonly key: string;
  readonly text: string;
}
interface Printed {
  readonly kind: string;
  readonly summary: {
    readonly headline: string;
    readonly kpis: readonly Figure[];
    readonly stale: readonly string[];
    readonly breaches: readonly string[];
    readonly alternatives: readonly { readonly name: string }[];
  };
  readonly alternativesNotFound: readonly string[];
}
const parsed = (outcome: Outcome) => JSON.parse(textOf(outcome)) as Printed;

const SAMPLE = ['report', '--sample', '--as-of', '2026-11-22'];
const AS_JSON = [...SAMPLE, '--format', 'json'];

describe('rigplan report', () => {
  it('gives the data of the report that the window shows, to the digit', async () => {
    const madeOn = calendarDate('2026-11-21');
    const { outcome } = await run(['report', '--sample', '--as-of', madeOn, '--format', 'json']);
    const { summary } = parsed(outcome);
    const shown = reportDocument(await sampleReportGround({ madeOn })).summary;

    expect(summary.kpis.length).toBeGreaterThan(5);
    expect(summary.headline).toBe(shown.headline);
    expect(summary.kpis.map(({ key, text }) => [key, text])).toEqual(
      shown.kpis.map(({ key, text }) => [key, text]),
    );
  });

  it('ends with 2 where the plan breaks its policy, and says what', async () => {
    const { outcome } = await run([...AS_JSON, '--no-alternatives']);
    const { summary } = parsed(outcome);

    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toBe(
      [
        ...summary.breaches.map((sentence) => `rigplan: policy breached: ${sentence}\n`),
        ...summary.stale.map((sentence) => `rigplan: stale: ${sentence}\n`),
      ].join(''),
    );
  });

  it('ends with 0 and in silence where all is kept and fresh, and with 3 a month later', async () => {
    const files = { 'w.rigplan': await freshFile() };
    const words = ['report', '--workspace', 'w.rigplan', '--format', 'json', '--as-of'];

    expect((await run([...words, '2026-11-21'], { files })).outcome).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    expect((await run([...words, '2026-12-22'], { files })).outcome).toMatchObject({ exitCode: 3 });
  });

  it('prints the same report as pages, on A4 and whole unless told otherwise', async () => {
    const { outcome, printed } = await run([...SAMPLE, '--out', 'r.pdf']);

    expect(outcome).toMatchObject({ stdout: null, exitCode: 2, file: { argument: 5, bytes: PDF } });
    expect(printed).toMatchObject([{ paper: 'A4', parts: ['summary', 'record', 'vendors', 'sources'] }]);
  });

  it('prints the parts that are asked for, in the order of the report, on the paper that is asked for', async () => {
    const { printed } = await run([...SAMPLE, '--paper', 'letter', '--parts', 'record,summary']);

    expect(printed).toMatchObject([{ paper: 'Letter', parts: ['summary', 'record'] }]);
  });

  it('prints the first page alone, for a mail', async () => {
    const { printed } = await run([...SAMPLE, '--parts', 'page']);

    expect(printed).toMatchObject([{ paper: 'A4', parts: ['page'] }]);
  });

  it('leaves out of the data what is not asked for', async () => {
    const { outcome } = await run([...AS_JSON, '--parts', 'record']);

    expect(Object.keys(JSON.parse(textOf(outcome)) as object)).toEqual(['kind', 'version', 'record']);
  });

  it('looks for other plans, the same each time', async () => {
    const first = await run(AS_JSON, { isSearching: true });
    const second = await run(AS_JSON, { isSearching: true });
    const { summary, alternativesNotFound } = parsed(first.outcome);

    expect(summary.alternatives.length + alternativesNotFound.length).toBeGreaterThan(0);
    expect(textOf(second.outcome)).toBe(textOf(first.outcome));
  }, 120_000);

  it('takes the scenario into every figure', async () => {
    const words = [...AS_JSON, '--no-alternatives'];
    const { outcome } = await run([...words, '--scenario', 'sample-origins-refused']);
    const present = parsed((await run(words)).outcome);

    expect(textOf(outcome)).toContain('Origins refused (sample)');
    expect(parsed(outcome).summary.headline).not.toBe(present.summary.headline);
  });

  it.each([
    [['--format', 'csv'], '--format csv is not one of pdf, json.'],
    [['--paper', 'A3'], '--paper A3 is not A4 or Letter.'],
    [['--format', 'json', '--paper', 'A4'], '--paper is for --format pdf.'],
    [['--format', 'json', '--parts', 'page'], '--parts page is for --format pdf.'],
    [
      ['--parts', 'summary,annex'],
      '--parts summary,annex: “annex” is not one of summary, record, vendors, sources.',
    ],
    [['--scenario', 'None'], 'No scenario is called “None”.'],
    [['--time-limit', '0'], '--time-limit 0 is not a number of seconds above 0, up to 86400.'],
  ])('refuses %j with 1 and no result', async (words, problem) => {
    const { outcome, printed } = await run([...SAMPLE, ...words]);

    expect(outcome).toMatchObject({ exitCode: 1, stdout: null, file: null });
    expect(outcome.stderr).toContain(problem);
    expect(printed).toEqual([]);
  });
});
