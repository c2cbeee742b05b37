/**
 * Money in units, cash, graphics and formats on the real Electron: on screen, in
 * the clipboard's figures and in the exported workbook.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipText } from '../fixtures/unzip-text';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const grid = () => app.page.locator('[role="grid"], [role="treegrid"]').first();
const header = (name: string) => grid().getByRole('columnheader', { name, exact: false }).first();

/** Texts stand in their cells: Compare is the first sheet, Sources the second. */
function sheetText(path: string, sheet: 'Compare' | 'Sources'): Promise<string> {
  return unzipText(readFileSync(path), `xl/worksheets/sheet${sheet === 'Compare' ? '1' : '2'}.xml`);
}

async function palette(words: string): Promise<void> {
  await app.page.keyboard.press('Control+K');
  await app.page.keyboard.type(words);
  await app.page.keyboard.press('Enter');
}

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  await grid().waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('money in one unit', () => {
  it('goes to the next unit with Ctrl U, and header, chip and status bar say it', async () => {
    await grid().getByRole('gridcell').first().click();
    await app.page.keyboard.press('Control+U');
    await header('Landed $/unit').waitFor();
    await app.page.keyboard.press('Control+U');
    await app.page.keyboard.press('Control+U');
    await header('Landed $/MW').waitFor();
    expect(await app.page.getByRole('button', { name: 'money Per MW' }).count()).toBe(1);
    await app.page.getByText(/Landed \$\/MW: mean per MW [\d,]+\.\d\d/).waitFor();
    await app.photograph('money-per-mw');
  });

  it('is in the exported workbook, with the unit said', async () => {
    const path = join(newFolder('money'), 'per-mw.xlsx');
    await app.answerSaveDialog(path);
    await app.chooseMenu('export-xlsx');
    await app.page.getByText(/Exported to/).waitFor();
    expect(existsSync(path)).toBe(true);
    expect(await sheetText(path, 'Compare')).toContain('Landed $/MW');
    expect(await sheetText(path, 'Sources')).toContain('Per MW: dollars of the whole quantity');
    await palette('money own units');
    await header('Landed $/TH').waitFor();
  });
});

describe('formats', () => {
  it('mark a broken policy in red with words, and a scale in a hue of its own', async () => {
    await header('Duty %').click();
    await app.page.keyboard.press('Alt+ArrowDown');
    await app.page.getByRole('menuitem', { name: 'Format…' }).click();
    await app.page.getByLabel('Policy').selectOption('above');
    await app.page.getByLabel('Limit, %').fill('20');
    await app.page.getByLabel('What the limit is').fill('Duty cap of the board');
    await app.photograph('format-editor');
    await app.page.getByRole('button', { name: 'Use the format' }).click();
    await app.page.getByText('▲ over cap').first().waitFor();

    await header('Landed $/TH').click();
    await app.page.keyboard.press('Alt+ArrowDown');
    await app.page.getByRole('menuitem', { name: 'Format…' }).click();
    await app.page.getByLabel('Relative').selectOption('scale');
    await app.page.getByRole('button', { name: 'Use the format' }).click();
    await app.photograph('formats');
  });

  it('are in the exported workbook as words and fills', async () => {
    const path = join(newFolder('formats'), 'formats.xlsx');
    await app.answerSaveDialog(path);
    await app.chooseMenu('export-xlsx');
    await app.page.getByText(/Exported to .*formats\.xlsx/).waitFor();
    const bytes = readFileSync(path);
    expect(await unzipText(bytes, 'xl/styles.xml')).toContain('▲ over cap');
    expect(await sheetText(path, 'Sources')).toContain('Duty cap of the board');
  });
});

describe('cash and graphics', () => {
  it('draws payments on one axis, whiskers, quotes and shares', async () => {
    await palette('Open the view Cash calendar');
    await header('Payments').waitFor();
    await app.photograph('cash-calendar');
    for (const column of ['Share of $', 'P50 to P90', 'Public quote']) {
      await palette(`show the column ${column}`);
    }
    await grid().evaluate((element) => {
      element.scrollLeft = element.scrollWidth;
    });
    await header('Public quote $').waitFor();
    await app.photograph('graphics');
    expect(app.errors).toEqual([]);
  });
});
