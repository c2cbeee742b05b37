/**
 * The one journey everything else serves, on the real Electron: first start,
 * sample, sort, explain, import with two bad rows, undo, export, quit, restart.
 * It also makes the screenshots, light and dark, that README and reviewers see.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, newFolder, relaunch, type LaunchedApp } from './harness/launch';

const folder = newFolder('journey');
const priceList = join(folder, 'bitmain-november.csv');
const workbook = join(folder, 'comparison.xlsx');
const csv = join(folder, 'comparison.csv');
const pdf = join(folder, 'comparison.pdf');
const workspaceFiles = ['first', 'second', 'third'].map((name) => join(folder, `${name}.json`));

const header =
  'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days';
const rows = [
  'NOV-1,Bitmain,Antminer S21 Pro,234,3510,MY,MY,FOB Port Klang,3744.00,USD,100,8543.70.98.60,ocean,30',
  'NOV-2,Bitmain,Antminer S21 XP (air),270,3645,Atlantis,MY,FCA,5999,USD,200,8543.70.98.60,air,30',
  'NOV-3,Bitmain,Antminer S21+,216,3564,ID,SG,FCA,"4,2oo",USD,300,8543.70.98.60,ocean,45',
  'NOV-4,Bitmain,Antminer S21 XP Hydro,473,5676,TH,TH,DDP,9800,USD,50,8543.70.98.60,ocean,60',
];

let app: LaunchedApp;
/** Errors and requests of every launch, since each launch counts its own. */
const errors: string[] = [];
const foreignRequests: string[] = [];
let attempts = 0;

const grid = () => app.page.getByRole('grid', { name: 'Offers' });
const columnHeader = (name: string) => grid().getByRole('columnheader', { name });
const cell = (row: number, column: number) =>
  grid().locator(
    `[role="row"][aria-rowindex="${String(row)}"] [role="gridcell"][aria-colindex="${String(column)}"]`,
  );

async function shownModels(page: Page): Promise<string[]> {
  return page
    .locator('[role="row"] [role="rowheader"], [role="row"] [aria-colindex="1"][role="gridcell"]')
    .allInnerTexts();
}

async function remember(): Promise<void> {
  errors.push(...app.errors);
  foreignRequests.push(...app.foreignRequests);
  attempts += (await app.networkAttempts()).count;
}

beforeAll(async () => {
  writeFileSync(priceList, `${[header, ...rows].join('\n')}\n`);
  app = await launchApp();
});
afterAll(async () => {
  await app.close();
});

describe('the journey', () => {
  it('offers three doors on the first start', async () => {
    await app.page.getByRole('heading', { name: 'RigPlan' }).waitFor();

    expect(await app.page.getByRole('button').allInnerTexts()).toEqual([
      expect.stringContaining('Open the sample tender'),
      expect.stringContaining('Import a price list'),
      expect.stringContaining('Start empty'),
    ]);
    await app.photograph('welcome');
  });

  it('opens the sample tender with every offer costed', async () => {
    await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
    await grid().waitFor();

    // Two header rows and 63 offers.
    expect(await grid().getAttribute('aria-rowcount')).toBe('65');
    await app.photograph('compare');
  });

  it('doubts the best price, which is a tenth of every public quote', async () => {
    const [allIn, price] = await Promise.all(
      ['All-in $/TH', 'Price $/TH'].map((name) => columnHeader(name).getAttribute('aria-colindex')),
    );
    expect(await cell(3, Number(allIn)).innerText()).toMatch(/^check/);
    await cell(3, Number(price)).click();

    const inspector = app.page.getByRole('complementary');
    await inspector.getByText(/is 11 % of the lowest of 2 public quotes for this model/).waitFor();
    await inspector.getByText('Public quotes of Antminer S21 XP Hydro').waitFor();
    await app.photograph('doubt');
  });

  it('sorts by three keys and shows their order', async () => {
    await columnHeader('Vendor').click();
    await columnHeader('Duty %').click({ modifiers: ['Shift'] });
    await columnHeader('All-in $/TH').click({ modifiers: ['Shift'] });

    await app.page.getByText('Vendor ↑ then Duty % ↑ then All-in $/TH ↑').waitFor();
    const vendors = await grid().locator('[role="gridcell"][data-column="vendor"]').allInnerTexts();
    expect(vendors.slice(0, 3)).toEqual(['Auradine', 'Auradine', 'Auradine']);
    await app.photograph('compare-three-keys');
  });

  it('explains a landed cost down to its dated sources', async () => {
    await app.page
      .getByRole('searchbox')
      .or(app.page.getByPlaceholder(/Vendor, model/))
      .fill('A3 Pro Hydro ID');
    const landed = await columnHeader('Landed $/TH').getAttribute('aria-colindex');
    await cell(3, Number(landed)).click();

    const inspector = app.page.getByRole('complementary');
    await inspector.getByText(/Landed \$[\d.]+\/TH = /).waitFor();
    await inspector.locator('details:not([open]) > summary', { hasText: /^Duty/ }).click();
    await inspector
      .getByText(/Section 301 forced-labou?r/)
      .first()
      .waitFor();
    expect(await inspector.innerText()).toMatch(/91 FR 47318/);
    await app.photograph('explain');

    await inspector.getByRole('button', { name: 'Copy explanation' }).click();
    await app.page.getByText('Explanation copied, with its sources.').waitFor();
    const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toMatch(/91 FR 47318/);
  });

  it('previews a price list and names both bad rows', async () => {
    await app.page.getByPlaceholder(/Vendor, model/).fill('');
    await app.answerOpenDialog(priceList);
    await app.chooseMenu('import-price-list');
    const dialog = app.page.getByRole('dialog', { name: /Import bitmain-november.csv/ });
    await dialog.getByRole('grid', { name: 'Rejected rows' }).waitFor();

    const text = await dialog.innerText();
    expect(text).toMatch(/Nothing has been imported yet/);
    expect(text).toContain('Atlantis');
    expect(text).toContain('4,2oo');
    await app.photograph('import-preview');
    // The dialog hides the table from assistive technology, so it is not found by its role here.
    expect(await app.page.locator('[role="grid"][aria-label="Offers"]').getAttribute('aria-rowcount')).toBe(
      '65',
    );
  });

  it('imports the good rows as one step', async () => {
    await app.page.getByRole('button', { name: 'Import 2 offers' }).click();
    await app.page.getByText('Imported 2 offers from bitmain-november.csv.').waitFor();

    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('67');
    await app.photograph('imported');
  });

  it('undoes and redoes the import', async () => {
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('65');

    await app.chooseMenu('redo');
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('67');
  });

  it('takes an as-of date typed by key whole, as one step', async () => {
    const chip = app.page.getByRole('button', { name: /^as of/ });
    const before = await chip.innerText();
    await chip.click();
    await app.page.getByLabel('As-of date').last().focus();
    await app.page.keyboard.type('03052027');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => chip.innerText()).toMatch(/5 Mar 2027/);

    // While a field has the focus, undo is its own.
    await app.page.keyboard.press('Escape');
    await app.page.getByLabel('As-of date').last().waitFor({ state: 'detached' });
    await app.chooseMenu('undo');
    await expect.poll(() => chip.innerText()).toBe(before);
  });

  it('shows what changes if every origin is found to be China', async () => {
    await app.page.getByRole('button', { name: /Origin as declared/ }).click();
    await app.page.getByRole('menuitemradio', { name: /China/ }).click();
    await app.page
      .getByText(/found to be China/)
      .first()
      .waitFor();
    await app.photograph('compare-found-china');

    await app.chooseMenu('undo');
    await app.page.getByRole('button', { name: /Origin as declared/ }).waitFor();
  });

  it('exports what is shown to Excel, and another reader finds the same numbers', async () => {
    await app.answerSaveDialog(workbook);
    await app.chooseMenu('export-xlsx');
    await app.page.getByText(/Exported to .*comparison\.xlsx/).waitFor();

    const sheets = await readXlsxFile(readFileSync(workbook));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Compare', 'Sources', 'Notes']);
    const [head = [], ...body] = sheets[0]?.data ?? [];
    expect(body).toHaveLength(65);
    const imported = body.find((cells) => cells[0] === 'NOV-1') ?? [];
    expect(imported[head.indexOf('Duty %')]).toBeCloseTo(0.126, 10);
    expect(imported[head.indexOf('Customs value $')]).toBe(374_400);
    expect(imported[head.indexOf('Duty $')]).toBe(47_174.4);
  });

  it('exports to CSV and prints to PDF', async () => {
    await app.answerSaveDialog(csv);
    await app.chooseMenu('export-csv');
    await app.page.getByText(/Exported to .*comparison\.csv/).waitFor();
    expect(readFileSync(csv, 'utf8').trimEnd().split('\r\n')).toHaveLength(66);

    await app.answerSaveDialog(pdf);
    await app.chooseMenu('print-pdf');
    await app.page.getByText(/Printed to .*comparison\.pdf/).waitFor();
    execFileSync('pdftoppm', ['-r', '10', '-f', '1', '-l', '1', '-singlefile', pdf, join(folder, 'page')]);
    // The last pixel of the picture is a corner of the paper, outside of the print.
    expect([...readFileSync(join(folder, 'page.ppm')).subarray(-3)]).toEqual([255, 255, 255]);
    const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(printed).toContain('Autumn 2026 tender (sample)');
    expect(
      printed.match(/Antminer|SEALMINER|WhatsMiner|Avalon|Teraflux|Proto|Fluminer|T3/g)?.length,
    ).toBeGreaterThanOrEqual(65);
  });

  it('lists what was done, and what the numbers rest on', async () => {
    await app.chooseMenu('show-data');
    await app.page.getByText('Import 2 offers from bitmain-november.csv').waitFor();
    await app.photograph('data');
    await app.answerSaveDialog(workspaceFiles[0] ?? '');
    await app.chooseMenu('export-workspace');
    await app.page.getByText(/Exported the workspace to /).waitFor();
    await app.chooseMenu('show-compare');
    await grid().waitFor();
  });

  it('keeps the chosen theme over a restart', async () => {
    const chosen = () => app.page.evaluate(() => document.documentElement.dataset['theme']);
    const choose = async (theme: string) => {
      await app.page.getByRole('button', { name: 'Theme' }).click();
      await app.page.getByRole('menuitemradio', { name: theme }).click();
    };
    await choose('Dark');
    await remember();
    app = await relaunch(app);
    await grid().waitFor();

    expect(await chosen()).toBe('dark');
    await choose('As the system');
    expect(await chosen()).toBeUndefined();
  });

  it('has the same data, order and history after a restart', async () => {
    const before = await shownModels(app.page);
    await remember();
    app = await relaunch(app);
    await grid().waitFor();

    expect(await shownModels(app.page)).toEqual(before);
    await app.answerSaveDialog(workspaceFiles[1] ?? '');
    await app.chooseMenu('export-workspace');
    await app.page.getByText(/Exported the workspace to /).waitFor();
    expect(readFileSync(workspaceFiles[1] ?? '')).toEqual(readFileSync(workspaceFiles[0] ?? ''));

    await app.chooseMenu('undo');
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('65');
  });

  it('takes a workspace file back, identical', async () => {
    await app.answerOpenDialog(workspaceFiles[0] ?? '');
    await app.chooseMenu('import-workspace');
    await app.page.getByRole('dialog', { name: /Open first.json/ }).waitFor();
    await app.photograph('open-workspace');
    await app.page.getByRole('button', { name: /Replace/ }).click();
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('67');

    await app.answerSaveDialog(workspaceFiles[2] ?? '');
    await app.chooseMenu('export-workspace');
    await app.page.getByText(/Exported the workspace to /).waitFor();
    // What was done before is not the same: opening it was a step more.
    const tablesOf = (path = '') => (JSON.parse(readFileSync(path, 'utf8')) as { tables: unknown }).tables;
    expect(tablesOf(workspaceFiles[2])).toEqual(tablesOf(workspaceFiles[0]));
  });

  it('refuses a file that is no price list and keeps everything', async () => {
    const wrong = join(folder, 'photo.csv');
    writeFileSync(wrong, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    await app.answerOpenDialog(wrong);
    await app.chooseMenu('import-price-list');

    await app.page.getByText('photo.csv cannot be imported.').waitFor();
    await app.photograph('import-refused');
    await app.page.getByRole('button', { name: 'Close', exact: true }).last().click();
    expect(await grid().getAttribute('aria-rowcount')).toBe('67');
  });

  it('shows a filter that finds nothing, and the keys', async () => {
    await app.page.getByPlaceholder(/Vendor, model/).fill('no such rig');
    await app.photograph('nothing-found');
    await app.page.getByPlaceholder(/Vendor, model/).fill('');
    await app.chooseMenu('shortcuts');
    await app.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await app.photograph('shortcuts');
    await app.page.keyboard.press('Escape');
  });

  it('wrote no error to the console and never turned to the network', async () => {
    await remember();

    expect(errors).toEqual([]);
    expect(foreignRequests).toEqual([]);
    expect(attempts).toBe(0);
  });
});

describe('an empty workspace', () => {
  it('says what to do next', async () => {
    await app.close();
    app = await launchApp();
    await app.page.getByRole('button', { name: /Start empty/ }).click();
    await app.page.getByRole('button', { name: /template/i }).waitFor();
    await app.photograph('empty');

    expect(app.errors).toEqual([]);
  });
});
