/**
 * A tender worked through with the mouse unplugged, on the real Electron: from an empty
 * workspace over import, shortlist, filter, side by side, explanation and typing to the
 * files, by keys alone. Only the dialogs of the desktop are answered.
 *
 * Nothing but keys is sent to the page. Locators only read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const folder = newFolder('mouse-unplugged');
const priceList = join(folder, 'spring-offers.csv');
const workbook = join(folder, 'comparison.xlsx');
const csv = join(folder, 'comparison.csv');

const HEADER =
  'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days';
const ROWS = [
  'U-1,Bitmain,Antminer S21 Pro,234,3510,MY,MY,FOB Port Klang,3700.00,USD,100,8543.70.98.60,ocean,30',
  'U-2,Bitmain,Antminer S21 XP (air),270,3645,MY,MY,FCA,5900.00,USD,200,8543.70.98.60,air,30',
  'U-3,Bitmain,Antminer S21+,216,3564,ID,SG,FCA,4100.00,USD,300,8543.70.98.60,ocean,45',
  'U-4,Bitmain,Antminer S21 XP Hydro,473,5676,TH,TH,DDP,9800.00,USD,50,8543.70.98.60,ocean,60',
  'U-5,MicroBT,WhatsMiner M60S,186,3441,US,US,EXW,3300.00,USD,120,8543.70.98.60,domestic,20',
];

let app: LaunchedApp;
const grid = () => app.page.getByRole('grid', { name: 'Offers' });
const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await app.page.keyboard.press(key);
};
const type = (text: string) => app.page.keyboard.type(text);
/** Without the two rows of headers. */
const shownCount = async () => Number(await grid().getAttribute('aria-rowcount')) - 2;

/** Where the keyboard is: the column and offer of a cell, null where it is in none. */
const place = () =>
  app.page.evaluate(() => {
    const cell = document.activeElement?.closest('[data-column]');
    const row = cell?.closest('[data-row]');
    return cell == null || row == null
      ? null
      : { column: cell.getAttribute('data-column') ?? '', row: row.getAttribute('data-row') ?? '' };
  });

/** What a cell shows, wherever the keyboard is. */
const shown = async (row: string, column: string) =>
  (await grid().locator(`[data-row="${row}"] [data-column="${column}"]`).innerText()).trim();

/** Runs a command of the palette; its letters are typed at once, and none may reach a cell. */
async function command(words: string, label: string | RegExp): Promise<void> {
  await keys('Control+k');
  await type(words);
  const first = app.page.getByRole('option').first();
  await first.filter({ hasText: label }).waitFor();
  await keys('Enter');
  await app.page.getByRole('dialog', { name: 'Commands' }).waitFor({ state: 'detached' });
}

/** Presses a key until the keyboard is where it should be. */
async function pressUntil(key: string, isThere: () => Promise<boolean>, most = 60): Promise<void> {
  for (let times = 0; times < most; times += 1) {
    if (await isThere()) return;
    await keys(key);
  }
  throw new Error(`${key} did not get there`);
}

/**
 * Presses a key of the application's menu. These are the desktop's and never get to the page,
 * so the item that has the key is chosen, as the desktop does it.
 */
async function menuKey(accelerator: string): Promise<void> {
  await app.electron.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const item = items.find((one) => one.accelerator === wanted);
    if (item === undefined) throw new Error(`No item of the menu has ${wanted}`);
    const click = item.click as (event: unknown, window: unknown) => void;
    click(undefined, BrowserWindow.getAllWindows()[0]);
  }, accelerator);
}

const clipboard = () => app.electron.evaluate(({ clipboard: board }) => board.readText());

/** Ids of the offers that are drawn, from the top. */
const rowsInSight = () =>
  grid()
    .locator('[data-row]')
    .evaluateAll((drawn) => drawn.map((row) => row.getAttribute('data-row') ?? ''));

/** The number a cell shows; a mark of doubt may stand before it. */
const numberIn = async (row: string, column: string) =>
  Number(/[\d,.]+$/.exec(await shown(row, column))?.[0].replace(/,/g, ''));

/** The unit price in the price list, dollars. */
function priceOf(row: string): number {
  const cells = ROWS.find((line) => line.startsWith(`${row},`))?.split(',') ?? [];
  return Number(cells[HEADER.split(',').indexOf('unit_price')]);
}

/** What both files must say of each offer; a number may be written as text. */
function picked(lines: readonly (readonly unknown[])[]): readonly unknown[] {
  const [head = [], ...body] = lines;
  return body.map((cells) =>
    ['Offer', 'Shortlist', 'Unit price $', 'Landed $/TH'].map((name, index) => {
      const cell = cells[head.indexOf(name)];
      return index < 2 ? cell : Number(cell);
    }),
  );
}

/** The cells of a CSV file without line breaks in a cell. */
function linesOf(text: string): readonly (readonly string[])[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  return lines.map((line) =>
    Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    ),
  );
}

/** What the four changes are called in the history, in order. */
const STEPS = [/unit price of/, /unit price of 2 offers/, /[Pp]aste/, /as of/];

/** Presses undo or redo once for each step, and waits until it says that this very step was taken. */
async function takeSteps(key: string, done: string, steps: readonly RegExp[]): Promise<void> {
  for (const step of steps) {
    await inTable();
    await keys(key);
    await app.page
      .getByText(new RegExp(`^${done}: `))
      .filter({ hasText: step })
      .waitFor();
  }
}

const isOnCheckbox = (name: RegExp) => async () =>
  name.test(
    await app.page.evaluate(() => {
      const { activeElement } = document;
      const isBox = activeElement instanceof HTMLInputElement && activeElement.type === 'checkbox';
      return isBox ? (activeElement.closest('label')?.textContent ?? '').trim() : '';
    }),
  );

const isOnButton = (name: RegExp) => async () =>
  name.test(await app.page.evaluate(() => (document.activeElement?.textContent ?? '').trim()));

/** Waits until a cell has the keyboard: one that was out of sight is drawn a moment later. */
async function inTable(): Promise<{ readonly column: string; readonly row: string }> {
  await expect.poll(place).not.toBeNull();
  const at = await place();
  if (at === null) throw new Error('The keyboard has left the table');
  return at;
}

/** Goes to a column in the row in focus, by arrows. */
async function goToColumn(column: string): Promise<void> {
  await inTable();
  await keys('Home', 'Home');
  await pressUntil('ArrowRight', async () => (await inTable()).column === column);
}

/** Goes to a cell of the first offer, or as many further down. */
async function goTo(column: string, down = 0): Promise<void> {
  await keys('Control+Home');
  for (let step = 0; step < down; step += 1) await keys('ArrowDown');
  await goToColumn(column);
}

/**
 * The records as the workspace's file has them, to the byte: every table but the lineage (settings with the
 * scenario, sites, offers with their marks of typing, vendors, tariffs, saved views …).
 * The history and the log beside them grow with every step, an undo too.
 */
async function content(name: string): Promise<string> {
  const path = join(folder, `${name}.json`);
  await app.answerSaveDialog(path);
  await command('export the workspace', 'Export the workspace…');
  await app.page.getByText(`Exported the workspace to ${path}.`).waitFor();
  const { tables } = JSON.parse(readFileSync(path, 'utf8')) as { readonly tables: object };
  return JSON.stringify({ ...tables, lineage: [] });
}

beforeAll(async () => {
  writeFileSync(priceList, `${[HEADER, ...ROWS].join('\n')}\n`);
  app = await launchApp();
  app.page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await app.close();
});

describe('with the mouse unplugged', () => {
  let before = '';
  let changed = '';
  let shortlisted: readonly string[] = [];
  /** The offers of the shortlist as they stand in the table. */
  let rows: readonly string[] = [];

  it('starts empty', async () => {
    await app.page.getByRole('button', { name: /Start empty/ }).waitFor();
    await pressUntil('Tab', isOnButton(/^Start empty/));
    await keys('Enter');
    await app.page.getByText('No offers yet').waitFor();
  });

  it('shows every key', async () => {
    // The screen is drawn a moment before it hears keys, those of the menu too.
    const sheet = app.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await pressUntil('?', () => sheet.isVisible());
    await keys('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('imports a price list', async () => {
    await app.answerOpenDialog(priceList);
    await menuKey('CmdOrCtrl+O');
    await app.page.getByRole('dialog', { name: /^Import spring-offers.csv/ }).waitFor();
    await pressUntil('Tab', isOnButton(/^Import 5 offers/));
    await keys('Enter');
    await app.page.getByText('Imported 5 offers from spring-offers.csv.').waitFor();
    await expect.poll(shownCount).toBe(5);
  });

  it('puts three offers on the shortlist by their stars', async () => {
    await pressUntil('F6', async () => (await place()) !== null);
    await goTo('shortlist');
    for (let step = 0; step < 3; step += 1) {
      const { row } = await inTable();
      await keys('Space');
      await expect.poll(() => shown(row, 'shortlist')).toBe('Shortlisted');
      shortlisted = [...shortlisted, row];
      await keys('ArrowDown');
      await expect.poll(async () => (await place())?.row).not.toBe(row);
    }
    expect(new Set(shortlisted).size).toBe(3);
  });

  it('shows the shortlist alone', async () => {
    await keys('Control+Shift+l');
    const panel = app.page.getByRole('dialog', { name: 'Filter' });
    await panel.waitFor();
    await pressUntil('Tab', isOnCheckbox(/^Shortlisted/));
    await keys('Space');
    await expect.poll(shownCount).toBe(3);
    await keys('Escape');
    await panel.waitFor({ state: 'detached' });
    await inTable();
    expect([...(await rowsInSight())].sort()).toEqual([...shortlisted].sort());
  });

  it('lays the three side by side, and comes back to the table', async () => {
    await keys('Control+a', 'Control+Shift+x');
    const section = app.page.getByRole('region', { name: 'Side by side' });
    await section.waitFor();
    for (const offer of shortlisted) {
      await section.getByRole('columnheader').filter({ hasText: offer }).waitFor();
    }
    await keys('Escape');
    await section.waitFor({ state: 'detached' });
    await inTable();
    await keys('Escape');
  });

  it('explains the number in focus', async () => {
    await goTo('landedPerTh');
    await keys('Control+e');
    const { row } = await inTable();
    const words = `Landed $${await shown(row, 'landedPerTh')}/TH = `;
    await app.page.getByRole('complementary').getByText(words.replace('$$', '$')).waitFor();
  });

  it('types over a price, fills down, pastes a range and changes the scenario', async () => {
    await goTo('unitPrice');
    rows = await rowsInSight();
    const [first = '', second = '', third = ''] = rows;
    before = await content('before');
    const quantities = [await shown(first, 'quantity'), await shown(second, 'quantity')];

    const raised = priceOf(first) * 1.05;
    await goTo('unitPrice');
    await type('+5%');
    await keys('Enter');
    await expect.poll(() => numberIn(first, 'unitPrice')).toBe(raised);

    await goTo('unitPrice');
    await keys('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await expect.poll(() => numberIn(third, 'unitPrice')).toBe(raised);
    expect(await numberIn(second, 'unitPrice')).toBe(raised);
    await keys('Escape');

    await goTo('quantity');
    await keys('Shift+ArrowDown', 'Control+c');
    await expect.poll(async () => (await clipboard()).split(/\s+/)).toEqual(quantities);
    await keys('Escape');
    await goTo('quantity', 1);
    await keys('Control+v');
    await expect.poll(() => shown(third, 'quantity')).toBe(quantities[1]);
    expect(await shown(second, 'quantity')).toBe(quantities[0]);
    await keys('Escape');

    await command('origin found to be china', 'Origin found to be China');
    await app.page.getByRole('button', { name: /found to be China/ }).waitFor();
    await inTable();
    changed = await content('changed');
    expect(changed).not.toBe(before);
  });

  it('comes back to the very same bytes by four undos, forth by four redos, and back again', async () => {
    await takeSteps('Control+z', 'Undone', STEPS.toReversed());
    expect(await content('undone')).toBe(before);

    await takeSteps('Control+Shift+z', 'Done again', STEPS);
    expect(await content('redone')).toBe(changed);

    await takeSteps('Control+z', 'Undone', STEPS.toReversed());
    expect(await content('undone-again')).toBe(before);
  });

  it('writes the shortlist to a workbook and to CSV, both alike', async () => {
    await goTo('landedPerTh');
    const landed = await Promise.all(rows.map((row) => numberIn(row, 'landedPerTh')));
    await app.answerSaveDialog(workbook);
    await menuKey('CmdOrCtrl+Shift+E');
    await app.page.getByText(`Exported to ${workbook}.`).waitFor();
    await app.answerSaveDialog(csv);
    await command('export to csv', 'Export to CSV…');
    await app.page.getByText(`Exported to ${csv}.`).waitFor();

    // The offers that the filter leaves over, in the order of the view: `rows` was read in it.
    const expected = rows.map((row, index) => [row, 'Shortlisted', priceOf(row), landed[index]]);
    const [sheet] = await readXlsxFile(readFileSync(workbook));
    expect(picked(sheet?.data ?? [])).toEqual(expected);
    expect(picked(linesOf(readFileSync(csv, 'utf8')))).toEqual(expected);
  });

  it('wrote no error to the console and never turned to the network', () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
