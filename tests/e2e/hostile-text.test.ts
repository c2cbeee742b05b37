/**
 * A price list whose every text is hostile, on the real Electron: it is text
 * wherever it is shown, printed or exported. Nothing in it runs, nothing of it
 * changes the page, asks the network, or is left lying in the profile outside
 * of database and vault.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isolatedName } from '#domain/core/isolated-name';
import { unguardText } from '#domain/core/formula-guard';
import { hostileTexts } from '../fixtures/hostile-text';
import { shownRows, UNHARMED, watchForHarm, type Harm } from './harness/harm';
import { launchApp, newFolder, relaunch, type LaunchedApp } from './harness/launch';

/** A price and a name that occur nowhere else. */
const SECRETS = ['Canary Vendor Q7Z2XK', '3517.93', '351793'];

const folder = newFolder('hostile');
// A file name is shown too: in the preview, the history, the inspector.
const fileName = '<img src=x onerror=alert(1)> \u202Evsc.csv';
const priceList = join(folder, fileName);
const workbook = join(folder, 'hostile.xlsx');
const csv = join(folder, 'hostile.csv');
const pdf = join(folder, 'hostile.pdf');

const texts = Object.values(hostileTexts);
/** Names that every object has are also ids, by which records and rows are found. */
const offers = texts.map((text, index) => ({
  id: ['__proto__', 'constructor', 'toString', '<b>id</b>"', "'; --"][index] ?? `H-${String(index)}`,
  text,
}));

const header =
  'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days,note';
const goods = (price: string) =>
  ['234', '3510', 'MY', 'MY', 'FOB', price, 'USD', '100', '8543.70.98.60', 'ocean', '30'] as const;
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const lines = [
  `${header},__proto__,"<script>alert(1)</script>"`,
  ...offers.map(({ id, text }) => quoted([id, text, text, ...goods('3744.00'), text, text, text])),
  quoted(['CANARY', SECRETS[0] ?? '', 'Antminer S21', ...goods(SECRETS[1] ?? ''), 'note', '', '']),
  quoted(['BAD', 'Bitmain', 'x', ...goods('<img src=x onerror=alert(1)>'), 'note', '', '']),
];

let app: LaunchedApp;
let harm: () => Promise<Harm>;
const said: string[] = [];
const grid = () => app.page.getByRole('grid', { name: 'Offers' });
const inspector = () => app.page.getByRole('complementary');
const tab = (name: string) => inspector().getByRole('tab', { name });

/** Starts to watch, and to listen to what the program says. */
async function watch(): Promise<void> {
  const { stdout, stderr } = app.electron.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (bytes: Buffer) => said.push(bytes.toString()));
  harm = await watchForHarm(app);
}

/** Shows one offer alone and puts the focus on its model. */
async function choose(id: string): Promise<void> {
  const row = grid().locator(`[data-row=${JSON.stringify(id)}] [data-column="model"]`);
  await app.page.getByPlaceholder(/Vendor, model/).fill(id);
  await row.click();
}

beforeAll(async () => {
  writeFileSync(priceList, `${lines.join('\n')}\n`);
  app = await launchApp();
  await watch();
  await app.page.getByRole('button', { name: /Start empty/ }).click();
  await app.page.getByRole('button', { name: /template/i }).waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('hostile text', () => {
  it('is text in the preview of an import, rejected rows and the file’s name included', async () => {
    await app.answerOpenDialog(priceList);
    await app.chooseMenu('import-price-list');
    const dialog = app.page.getByRole('dialog', { name: `Import ${isolatedName(fileName)}` });
    await dialog.waitFor();
    // The canary is rated unlike the catalogue's rig of that name.
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await dialog.getByRole('tab', { name: /^Rejected/ }).click();
    const rejected = dialog.getByRole('grid', { name: 'Rejected rows' });
    await rejected.waitFor();
    expect(await rejected.textContent()).toContain('<img src=x onerror=alert(1)>');

    await dialog.getByRole('tab', { name: /^New/ }).click();
    const list = dialog.getByRole('grid', { name: 'New offers' });
    const cells = new Set<string>();
    await list.focus();
    // Only the rows in sight are drawn.
    for (let seen = 0; seen < texts.length; seen += 5) {
      for (const text of await list.getByRole('gridcell').allTextContents()) cells.add(text);
      for (let row = 0; row < 5; row += 1) await app.page.keyboard.press('ArrowDown');
    }
    expect(texts.filter((text) => !cells.has(text))).toEqual([]);
    await app.screenshot('hostile-preview');
    await dialog.getByRole('button', { name: `Import ${String(texts.length + 1)} offers` }).click();
    await app.page
      .getByText(`Imported ${String(texts.length + 1)} offers from ${isolatedName(fileName)}`)
      .waitFor();
    expect(await harm()).toEqual(UNHARMED);
  });

  it('is text in every row of the table and in its tooltips, under ids that objects have anyway', async () => {
    await grid().waitFor();
    const rows = await shownRows(app);

    expect([...rows.keys()].sort()).toEqual([...offers.map(({ id }) => id), 'CANARY'].sort());
    for (const { id, text } of offers) {
      expect(rows.get(id), id).toEqual(Array(2).fill({ text, hint: text }));
    }
    await app.screenshot('hostile-table');
  });

  it('is text in the inspector and in explanations, whichever offer', async () => {
    for (const { id, text } of offers) {
      await choose(id);
      await tab('Offer').click();
      await expect.poll(() => inspector().getByRole('heading', { level: 2 }).textContent()).toBe(text);
      expect(await inspector().getByText(`offer ${id}`).textContent(), id).toContain(text);
      const sections = await inspector().locator('section').allTextContents();
      expect(
        sections.some((section) => section === `Note${text}`),
        id,
      ).toBe(true);
    }
    await app.screenshot('hostile-inspector');
    await grid().locator('[data-column="landedPerTh"]').last().click();
    await tab('Explain').click();
    await inspector()
      .getByText(offers.at(-1)?.text ?? '')
      .first()
      .waitFor();
    expect(await harm()).toEqual(UNHARMED);
  });

  it('is text in the fields of the editor', async () => {
    for (const id of ['__proto__', '<b>id</b>"', 'H-12', 'H-37', 'H-44']) {
      const text = offers.find((offer) => offer.id === id)?.text;
      await choose(id);
      await app.page.keyboard.press('Shift+F2');
      const form = app.page.getByRole('dialog', { name: `Offer ${id}` });
      expect(await form.getByLabel('Vendor', { exact: true }).inputValue()).toBe(text);
      expect(await form.getByLabel('Model').inputValue()).toBe(text);
      expect(await form.getByRole('textbox', { name: 'Note' }).inputValue()).toBe(text);
      await form.getByRole('button', { name: 'Cancel' }).click();
      await form.waitFor({ state: 'detached' });
    }
    await app.page.getByPlaceholder(/Vendor, model/).fill('');
    expect(await harm()).toEqual(UNHARMED);
  });

  it('is text in Excel, where no cell is a formula', async () => {
    await app.answerSaveDialog(workbook);
    await app.chooseMenu('export-xlsx');
    await app.page.getByText(/Exported to .*hostile\.xlsx/).waitFor();

    const sheets = await readXlsxFile(readFileSync(workbook));
    const [head = [], ...body] = sheets[0]?.data ?? [];
    for (const name of ['Vendor', 'Model']) {
      const found = new Set(body.map((cells) => cells[head.indexOf(name)]));
      expect(texts.filter((text) => !found.has(text))).toEqual([]);
    }
    const sheet = execFileSync('unzip', ['-p', workbook, 'xl/worksheets/sheet*.xml'], { encoding: 'utf8' });
    expect(sheet).toContain('<row');
    expect(sheet).not.toContain('<f>');
  });

  it('is text in CSV, guarded where a spreadsheet would run it', async () => {
    await app.answerSaveDialog(csv);
    await app.chooseMenu('export-csv');
    await app.page.getByText(/Exported to .*hostile\.csv/).waitFor();

    const { data } = Papa.parse<string[]>(readFileSync(csv, 'utf8').replace(/^\uFEFF/, ''));
    const [head = [], ...body] = data;
    const vendors = body.map((cells) => cells[head.indexOf('Vendor')] ?? '');
    expect(vendors.filter((vendor) => /^[=+@]/.test(vendor))).toEqual([]);
    const found = new Set(vendors.map(unguardText));
    expect(texts.filter((text) => !found.has(text))).toEqual([]);
  });

  it('is text on paper', async () => {
    await app.answerSaveDialog(pdf);
    await app.chooseMenu('print-pdf');
    await app.page.getByText(/Printed to .*hostile\.pdf/).waitFor();

    const printed = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' });
    // Broken over lines where a cell is narrow.
    const words = printed.replace(/\s+/g, '');
    for (const name of ['script', 'image that fails', 'link that runs', 'prototype of an object']) {
      expect(words, name).toContain((hostileTexts[name] ?? '').replace(/\s+/g, ''));
    }
    const raw = readFileSync(pdf, 'latin1');
    expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|SubmitForm|EmbeddedFile|URI)\b/);
    expect(await harm()).toEqual(UNHARMED);
  });

  it('is text in the history, and after a restart still what it was', async () => {
    await app.chooseMenu('show-data');
    await app.page
      .getByText(`Import ${String(texts.length + 1)} offers from ${isolatedName(fileName)}`)
      .waitFor();
    await app.screenshot('hostile-history');
    expect(await harm()).toEqual(UNHARMED);
    expect((await app.networkAttempts()).count).toBe(0);

    app = await relaunch(app);
    await watch();
    // A menu item chosen before the page listens is lost; a button is there once it does.
    await app.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: 'Compare' })
      .click();
    await grid().waitFor();
    const rows = await shownRows(app);
    expect(offers.filter(({ id, text }) => rows.get(id)?.[0]?.text !== text)).toEqual([]);
    expect(await harm()).toEqual(UNHARMED);
  });

  it('changed nothing that every object has, in the main process either', async () => {
    const main = await app.electron.evaluate(({ BrowserWindow }) => ({
      isPolluted: 'polluted' in {},
      title: BrowserWindow.getAllWindows()[0]?.getTitle(),
      windows: BrowserWindow.getAllWindows().length,
    }));

    expect(main).toEqual({ isPolluted: false, title: 'RigPlan', windows: 1 });
    expect((await app.networkAttempts()).count).toBe(0);
  });
});

describe('a vendor and a price of an imported list', () => {
  it('lie in database and vault, and nowhere else in the profile or in what the program says', async () => {
    await app.close();

    const files = filesIn(app.profile);
    const holding = files.filter((file) => holdsSecret(readFileSync(join(app.profile, file))));
    // Found where they belong: the search would find them elsewhere.
    expect(holding).not.toEqual([]);
    expect(holding.filter((file) => !/^(IndexedDB|vault)\//.test(file))).toEqual([]);
    expect(SECRETS.filter((secret) => said.join('').includes(secret))).toEqual([]);
    app = await relaunch(app);
  });
});

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => relative(root, join(root, name)))
    .filter((name) => statSync(join(root, name), { throwIfNoEntry: false })?.isFile() === true);
}

function holdsSecret(bytes: Buffer): boolean {
  return SECRETS.slice(0, 2).some((secret) =>
    [
      Buffer.from(secret),
      Buffer.from(secret, 'utf16le'),
      Buffer.from(Buffer.from(secret).toString('base64')),
    ].some((form) => bytes.includes(form)),
  );
}
