/**
 * The finance workbook and the price list out of the real Electron, by the menu
 * and on the command line: written in a worker, with the figures of the window.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';
import { rigplan } from './harness/run-command';

type Lines = readonly (readonly unknown[])[];

async function sheetsOf(file: Buffer): Promise<ReadonlyMap<string, Lines>> {
  const sheets = await readXlsxFile(file, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as Lines]));
}

/** The line of a sheet that begins with some words. */
function line(sheets: ReadonlyMap<string, Lines>, sheet: string, words: string): readonly unknown[] {
  return (sheets.get(sheet) ?? []).find(([first]) => first === words) ?? [];
}

/** The sample tender as of 21 November 2026: what a change of the shipped data or of the sums would move. */
const GOLDEN = { offers: 63, price: 308_986_036, landed: 375_172_183.15 };

describe('the menu', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launchApp();
    await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
    await app.page.locator('[role="grid"], [role="treegrid"]').first().waitFor();
  });
  afterAll(async () => {
    await app.close();
  });

  it('writes the finance workbook, whose checks are all zero', async () => {
    const path = join(newFolder('finance'), 'finance.xlsx');
    await app.answerSaveDialog(path);
    await app.chooseMenu('export-finance');
    await app.page.getByText(/Exported to .*finance\.xlsx/).waitFor();

    const sheets = await sheetsOf(readFileSync(path));
    expect([...sheets.keys()]).toEqual([
      'Summary',
      'Compare',
      'Plan lines',
      'Landed cost',
      'Entries',
      'Inputs',
      'Cash calendar',
      'Tariff layers',
      'Screening',
      'Sources',
      'Notes',
    ]);
    expect(line(sheets, 'Summary', 'Landed').slice(1, 4)).toEqual([GOLDEN.landed, GOLDEN.landed, 0]);
    expect(line(sheets, 'Summary', 'Offers off by a cent or more').slice(1, 4)).toEqual([0, 0, 0]);
    expect(app.errors).toEqual([]);
  });

  it('writes the offers as a price list that the window reads as the same offers', async () => {
    const path = join(newFolder('finance'), 'offers.xlsx');
    await app.answerSaveDialog(path);
    await app.chooseMenu('export-price-list');
    await app.page.getByText(/Exported to .*offers\.xlsx/).waitFor();

    const [header = [], ...offers] = (await sheetsOf(readFileSync(path))).get('Price list') ?? [];
    expect(header.slice(0, 3)).toEqual(['id', 'vendor', 'model']);
    expect(offers).toHaveLength(GOLDEN.offers);
    expect(app.errors).toEqual([]);
  });
});

describe('rigplan export', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rigplan-export-'));
    await rigplan('--help');
  }, 180_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes the finance workbook of the sample to a file', async () => {
    const path = join(folder, 'finance.xlsx');

    const ended = await rigplan(
      'export',
      '--sample',
      '--as-of',
      '2026-11-21',
      '--format',
      'xlsx',
      '--out',
      path,
    );

    expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ended.stdout).toHaveLength(0);
    const sheets = await sheetsOf(readFileSync(path));
    expect(line(sheets, 'Summary', 'Price, all offers of the table')[1]).toBe(GOLDEN.price);
    expect(line(sheets, 'Summary', 'Landed')[1]).toBe(GOLDEN.landed);
  });

  it('prints everything as JSON, and the table as CSV, with the same totals', async () => {
    const json = await rigplan('export', '--sample', '--as-of', '2026-11-21', '--format', 'json');
    const csv = await rigplan('export', '--sample', '--as-of', '2026-11-21', '--format', 'csv');

    const { totals } = JSON.parse(json.stdout.toString('utf8')) as { totals: Record<string, unknown> };
    expect(totals).toMatchObject({
      offers: GOLDEN.offers,
      priceUsd: GOLDEN.price.toFixed(2),
      landedUsd: GOLDEN.landed.toFixed(2),
      landedOffers: GOLDEN.offers,
    });
    expect(csv.stdout.toString('utf8').trimEnd().split('\r\n')).toHaveLength(GOLDEN.offers + 1);
  });
});
