import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { formatDecimal, usdCents } from '#domain/core/money';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { sampleWorkspace } from '../../src-renderer/data/seed';
import { writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { aHeadlessRun, type Outcome } from '../fixtures/a-headless-run';
import { sampleFinanceSource } from '../fixtures/finance-source';
import { unzipText } from '../fixtures/unzip-text';

const solver = { optimise: () => Promise.reject(new Error('No solver is needed')) };

async function run(line: string, files: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const { host, outcomes } = aHeadlessRun(line.split(' '), files);
  await runHeadless(host, { solver });
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('It did not finish');
  return outcome;
}

const textOf = (bytes: Uint8Array | null) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? new Uint8Array());

/** Without a base rate on file for its goods, the first offer has no landed cost. */
async function withAnUnknown(): Promise<string> {
  const state = await sampleWorkspace();
  const offers = state.offers.map((offer, index) =>
    index === 0 ? { ...offer, htsCode: '0101210010' } : offer,
  );
  return writeWorkspaceFile({ ...state, offers }, '0.1.0');
}

describe('rigplan export', () => {
  it('writes everything of the sample as JSON, with totals that are the app’s own', async () => {
    const { rows } = await sampleFinanceSource();
    const landed = rows.reduce((sum, { cost }) => sum + (cost?.total ?? 0), 0);

    const outcome = await run('export --sample --format json');

    expect(outcome).toMatchObject({ stderr: '', exitCode: 0 });
    const record = JSON.parse(textOf(outcome.stdout)) as Record<string, unknown> & {
      offers: readonly { id: string; landedTotalUsd: string; landedRestsOn: readonly unknown[] }[];
      workspace: { offers: readonly unknown[] };
    };
    expect(record).toMatchObject({
      format: 'rigplan-export',
      formatVersion: 1,
      asOf: '2026-11-21',
      screeningList: null,
      totals: { offers: rows.length, landedUsd: formatDecimal(usdCents(landed)), landedOffers: rows.length },
    });
    expect(record.offers.map(({ id }) => id)).toEqual(rows.map(({ offer }) => offer.id));
    expect(record.offers[0]?.landedTotalUsd).toBe(formatDecimal(usdCents(rows[0]?.cost?.total ?? 0)));
    expect(record.offers[0]?.landedRestsOn.length).toBeGreaterThan(3);
    expect(record.workspace.offers).toHaveLength(rows.length);
  });

  it('writes the finance workbook unless told otherwise, to a file where one is named', async () => {
    const outcome = await run('export --sample --out finance.xlsx');

    expect(outcome).toMatchObject({ stdout: null, stderr: '', exitCode: 0, file: { argument: 3 } });
    const book = await unzipText(outcome.file?.bytes ?? new Uint8Array(), 'xl/workbook.xml');
    for (const sheet of ['Summary', 'Landed cost', 'Inputs', 'Cash calendar']) {
      expect(book).toContain(`name="${sheet}"`);
    }
  });

  it('writes the table as CSV, with a byte-order mark only if asked', async () => {
    const plain = textOf((await run('export --sample --format csv')).stdout);
    const marked = textOf((await run('export --sample --format csv --bom')).stdout);

    expect(marked).toBe(`\uFEFF${plain}`);
    const { data } = Papa.parse<string[]>(plain.trimEnd());
    const { rows } = await sampleFinanceSource();
    expect(data).toHaveLength(rows.length + 1);
    const landed = data[0]?.indexOf('Landed $') ?? -1;
    expect(data.slice(1).map((cells) => cells[landed])).toEqual(
      rows.map(({ cost }) => formatDecimal(cost?.total ?? usdCents(0))),
    );
  });

  it('goes on where an offer has no landed cost, and says of how many offers a sum is', async () => {
    const file = await withAnUnknown();

    const outcome = await run('export --workspace w.rigplan --format json', { 'w.rigplan': file });

    const record = JSON.parse(textOf(outcome.stdout)) as {
      totals: { offers: number; landedOffers: number };
      offers: readonly { landedTotalUsd: string | null; problem: string | null }[];
    };
    const unknown = record.offers.filter(({ landedTotalUsd }) => landedTotalUsd === null);
    expect(outcome.exitCode).toBe(0);
    expect(record.totals.landedOffers).toBe(record.totals.offers - 1);
    expect(unknown.map(({ problem }) => problem)).toEqual([expect.stringContaining('base rate')]);
  });

  it('costs by another day if one is given', async () => {
    const source = await sampleFinanceSource(({ settings, ...reference }) => ({
      ...reference,
      settings: { ...settings, scenario: { ...settings.scenario, asOf: '2027-09-01' as never } },
    }));
    const later = evaluateOffers(
      source.rows.map(({ offer }) => offer),
      source.prepared,
    );

    const outcome = await run('export --sample --as-of 2027-09-01 --format json');

    const { offers } = JSON.parse(textOf(outcome.stdout)) as {
      offers: readonly { landedTotalUsd: string }[];
    };
    expect(offers.map(({ landedTotalUsd }) => landedTotalUsd)).toEqual(
      later.map(({ cost }) => (cost === null ? null : formatDecimal(cost.total))),
    );
  });

  it.each([
    ['export', 'Name the workspace: --workspace FILE, or --sample.'],
    ['export --sample --bom', '--bom is for --format csv.'],
    ['export --sample --format pdf', '--format pdf is not one of xlsx, csv, json.'],
    ['export list.csv --sample', 'takes no file; unexpected: list.csv.'],
  ])('refuses “%s” in one sentence', async (line, sentence) => {
    const outcome = await run(line);

    expect(outcome).toMatchObject({ stdout: null, exitCode: 1 });
    expect(outcome.stderr).toContain(sentence);
  });
});
