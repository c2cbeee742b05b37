/**
 * Foreign files on the real Electron: a workbook is imported, a bomb is refused in words, and a
 * reader that hangs or runs out of memory harms nothing but its own file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '#parser/limits';
import { workbookFile } from '../fixtures/workbook-file';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const folder = newFolder('reading');
const header = [
  ...['id', 'vendor', 'model', 'hashrate_ths', 'power_w', 'origin', 'ship_from', 'incoterm', 'unit_price'],
  ...['currency', 'quantity', 'hts_code', 'mode', 'lead_time_days', 'valid_until'],
];
const day = { xml: '<c r="{r}" s="1"><v>46387</v></c>' };
const sum = { xml: '<c r="{r}"><f>3000+744</f><v>3744</v></c>' };
const offer = (id: string, quantity: number) => [
  ...[id, 'Bitmain', 'Antminer S21 Pro', 234, 3510, 'MY', 'MY', 'FOB', sum],
  ...['USD', quantity, 8543709860, 'ocean', 30, day],
];
const priceList = workbookFile(
  [
    { name: 'Cover', rows: [['Quotation 2026-117']] },
    { name: 'November', rows: [header, offer('NOV-1', 100), offer('NOV-2', 50)] },
    { name: 'December', rows: [header, offer('DEC-1', 70)] },
    { name: 'Margins', state: 'hidden', rows: [['secret']] },
  ],
  { formats: ['yyyy-mm-dd'] },
);
const laughs = workbookFile([{ name: 'November', rows: [header] }], {
  prologue: '<!DOCTYPE sst [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>',
});
const large = `${header.join(',')}\n${`${Array.from({ length: 15 }, () => 'a'.repeat(20)).join(',')}\n`.repeat(60_000)}`;

/** A machine that is busy must not fail a test. */
const PATIENTLY = { timeout: 30_000 };

let app: LaunchedApp;

async function choose(name: string, content: Uint8Array | string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  await app.answerOpenDialog(path);
  await app.chooseMenu('import-price-list');
}

/** Starts the reader otherwise from now on: with other words, or from another file. */
async function replaceReader(change: {
  readonly entry?: string;
  readonly execArgv?: string[];
}): Promise<void> {
  await app.electron.evaluate(({ utilityProcess }, { entry, execArgv }) => {
    const known = utilityProcess as typeof utilityProcess & { ownFork?: typeof utilityProcess.fork };
    const fork = (known.ownFork ??= known.fork);
    known.fork = (path, words, options) =>
      fork(entry ?? path, words, { ...options, ...(execArgv === undefined ? {} : { execArgv }) });
  }, change);
}

const readersAlive = () =>
  app.electron.evaluate(
    ({ app: program }) => program.getAppMetrics().filter(({ name }) => name === 'RigPlan file reader').length,
  );

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Start empty/ }).click();
  await app.page.getByRole('button', { name: /template/i }).waitFor();
});
afterEach(async () => {
  await replaceReader({});
});
afterAll(async () => {
  await app.close();
});

describe('an Excel workbook', () => {
  it('is previewed sheet by sheet, and says what cannot be seen in it', async () => {
    await choose('november.xlsx', priceList);

    const dialog = app.page.getByRole('dialog', { name: 'Import november.xlsx' });
    await dialog.getByText(/Read in the documented columns from sheet November, 15 of 15 columns/).waitFor();
    await dialog.getByRole('tab', { name: /Remarks/ }).click();
    await dialog.getByText('Formulas: 2. The values that the file stores were read').waitFor();
    await dialog.getByText('Hidden sheets, not read: Margins.').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await app.screenshot(`import-workbook-${colorScheme}`);
    }
    await app.page.emulateMedia({ colorScheme: 'light' });

    const readSheet = async (name: string) => {
      await dialog.getByRole('button', { name: 'Change how it is read' }).click();
      await dialog.getByLabel('Sheet', { exact: true }).selectOption(name);
      await expect.poll(() => dialog.getByLabel('Sheet', { exact: true }).inputValue()).toBe(name);
      await dialog.getByRole('button', { name: 'Look at the preview' }).click();
      await dialog.getByText(`from sheet ${name},`).waitFor();
    };
    await readSheet('December');
    await dialog.getByRole('button', { name: 'Import 1 offer' }).waitFor();
    await readSheet('November');
  });

  it('is imported', async () => {
    await app.page.getByRole('button', { name: 'Import 2 offers' }).click();
    await app.page.getByText('Imported 2 offers from november.xlsx.').waitFor();

    const grid = app.page.getByRole('grid', { name: 'Offers' });
    await grid.waitFor();
    expect(await grid.getByRole('row').filter({ hasText: 'S21 Pro' }).count()).toBe(2);
    await expect.poll(readersAlive, PATIENTLY).toBe(0);
  });
});

describe('a file that was made to do harm', () => {
  it.each([
    ['laughs.xlsx', laughs, /defines text of its own \(xl\/sharedStrings\.xml\).*Do not trust it/],
    ['line.csv', 'x'.repeat(LIMITS.lineCharacters + 1), /A line has 1,000,001 characters \(line 1\)/],
    ['table.pdf', '%PDF-1.7', /The file is a PDF document, which is not read/],
  ])('is refused in words, and the window lives: %s', async (name, content, words) => {
    await choose(name, content);

    const dialog = app.page.getByRole('dialog', { name: 'Import a price list' });
    await dialog.getByText(`${name} cannot be imported.`).waitFor();
    expect(await dialog.innerText()).toMatch(words);
    expect(await dialog.innerText()).toContain('Nothing was imported; the workspace is as it was.');
    if (name === 'laughs.xlsx') await app.screenshot('import-bomb-light');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect.poll(readersAlive, PATIENTLY).toBe(0);
  });

  it('takes the memory of its own process and no other', async () => {
    await replaceReader({ execArgv: ['--js-flags=--max-old-space-size=12'] });
    await choose('large.csv', large);

    const dialog = app.page.getByRole('dialog', { name: 'Import a price list' });
    await dialog.getByText('large.csv cannot be imported.').waitFor();
    expect(await dialog.innerText()).toContain('The file needs more memory than 512 MB to be read.');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
  });
});

describe('the process that reads', () => {
  it('has the heap that it is given, and nothing of the environment', async () => {
    const told = join(folder, 'told.json');
    const telling = join(folder, 'telling.cjs');
    const facts = `{ heap: require('v8').getHeapStatistics().heap_size_limit / 1048576, names: Object.keys(process.env) }`;
    writeFileSync(telling, `require('fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify(${facts}));`);
    await replaceReader({ entry: telling });
    await choose('large.csv', large);

    await expect.poll(() => existsSync(told), PATIENTLY).toBe(true);
    const { heap, names } = JSON.parse(readFileSync(told, 'utf8')) as { heap: number; names: string[] };
    expect(heap).toBeGreaterThan(500);
    expect(heap).toBeLessThan(700);
    expect(names.filter((name) => !name.startsWith('DBUS_'))).toEqual(['RIGPLAN_READER']);
    await app.page.getByRole('button', { name: 'Stop' }).click();
  });
});

describe('a reader that does not answer', () => {
  it('is ended by Stop', async () => {
    const hanging = join(folder, 'hanging.cjs');
    writeFileSync(hanging, 'setInterval(() => undefined, 1000);');
    await replaceReader({ entry: hanging });
    await choose('large.csv', large);

    await app.page.getByRole('progressbar', { name: /Reading large.csv/ }).waitFor();
    await expect.poll(readersAlive, PATIENTLY).toBe(1);
    await app.page.getByRole('button', { name: 'Stop' }).click();

    await expect.poll(readersAlive, PATIENTLY).toBe(0);
    expect(await app.page.getByRole('dialog').count()).toBe(0);
  });

  it('is ended with the page that asked', async () => {
    await replaceReader({ entry: join(folder, 'hanging.cjs') });
    await choose('large.csv', large);
    await expect.poll(readersAlive, PATIENTLY).toBe(1);

    await app.page.reload();

    await expect.poll(readersAlive, PATIENTLY).toBe(0);
  });
});

describe('all of this', () => {
  it('wrote no error to the console and never turned to the network', async () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
