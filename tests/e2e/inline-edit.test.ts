/**
 * Offers are changed in the table by the keyboard alone, on the real Electron: typed with
 * maths, filled, copied and pasted, reset; and four undos bring back the very same workspace.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/core/canonical-json';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const folder = newFolder('inline-edit');
let app: LaunchedApp;
const grid = () => app.page.getByRole('grid', { name: 'Offers' });
const press = (keys: string) => app.page.keyboard.press(keys);
const type = (text: string) => app.page.keyboard.type(text);
const editor = () => app.page.getByRole('textbox', { name: /, of / });

/** The content of the workspace as a file has it. */
async function content(name: string): Promise<string> {
  const path = join(folder, `${name}.json`);
  await app.answerSaveDialog(path);
  await app.chooseMenu('export-workspace');
  await app.page.getByText(`Exported the workspace to ${path}.`).waitFor();
  // Of the records: what was done and when it was saved is told beside them.
  const { tables } = JSON.parse(readFileSync(path, 'utf8')) as { readonly tables: object };
  return canonicalJson({ ...tables, lineage: [] });
}

/** What stands in the cell in focus. */
const inFocus = () => app.page.evaluate(() => document.activeElement?.textContent ?? '');

/** Goes to the second offer and then right, until the cell in focus is of a column. */
async function goToSecond(columnId: string): Promise<void> {
  await press('Control+Home');
  await press('ArrowDown');
  await goToColumn(columnId);
}

/** Goes right until the cell in focus is of a column. */
async function goToColumn(columnId: string): Promise<void> {
  await press('Home');
  await press('Home');
  for (let steps = 0; steps < 60; steps += 1) {
    // A cell that was out of sight is drawn, and takes the keyboard, a moment later.
    const at = await app.page.waitForFunction(() => document.activeElement?.getAttribute('data-column'));
    if ((await at.jsonValue()) === columnId) return;
    await press('ArrowRight');
  }
  throw new Error(`No column ${columnId} was reached`);
}

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  await grid().waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('typing into the table, by keyboard alone', () => {
  let before = '';
  let firstPrice = '';

  it('shows what maths comes to before it is kept', async () => {
    before = await content('before');
    await grid().locator('[tabindex="0"]').first().focus();
    await goToSecond('unitPrice');
    firstPrice = (await inFocus()).trim();
    await type('=prev*1.1');

    const [whole = '0', cents = '00'] = firstPrice.replace(/[^\d.]/g, '').split('.');
    const after = Math.round((Number(whole) * 100 + Number(cents)) * 1.1) / 100;
    const words = `$${firstPrice.replace(/[^\d.,]/g, '')} → $${after.toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
    await app.page.getByText(words).waitFor();
    await app.photograph('inline-edit-preview');
    await press('Enter');
    await editor().waitFor({ state: 'detached' });
    await press('ArrowUp');
    await expect.poll(async () => (await inFocus()).trim()).not.toBe(firstPrice);
  });

  it('keeps what was typed and cannot be read, and says why', async () => {
    await press('F2');
    await press('Control+A');
    await type('cheap');
    await press('Enter');

    await app.page
      .getByRole('alert')
      .getByText(/“cheap” is not a number/)
      .waitFor();
    expect(await editor().inputValue()).toBe('cheap');
    await app.photograph('inline-edit-wrong');
    await press('Escape');
    await editor().waitFor({ state: 'detached' });
  });

  it('fills a range with what was typed, and fills down', async () => {
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    await type('-5%');
    await press('Control+Enter');
    await app.page.getByText(/^Done: Change unit price of 3 offers · −\$/).waitFor();
    await app.photograph('inline-edit-filled');
    await press('Escape');

    await goToSecond('unitPrice');
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    await press('Control+d');
    await app.page.getByText(/^Done: Set unit price of 2 offers to \$/).waitFor();
    await press('Escape');
  });

  it('pastes what was copied without changing anything, and asks before a paste that does not fit', async () => {
    await goToSecond('unitPrice');
    await press('Shift+ArrowDown');
    await press('Shift+ArrowRight');
    await press('Control+c');
    // The clipboard of the desktop may take a moment to have it.
    await expect
      .poll(async () => {
        await press('Control+v');
        return app.page.getByText('What was pasted is what stands there: nothing has changed.').count();
      })
      .toBeGreaterThan(0);
    await press('Escape');

    await goToSecond('origin');
    await press('Control+v');
    const dialog = app.page.getByRole('dialog', { name: /^Paste \d+ cells$/ });
    await dialog.getByText('Why it cannot be kept').waitFor();
    await app.photograph('inline-edit-paste');
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('marks what was typed over, and puts the quotation back', async () => {
    await goToSecond('unitPrice');
    await press('Alt+Enter');
    const panel = app.page.getByRole('dialog', { name: /^Unit price of .*, typed over$/ });
    await panel.getByText('Quoted').waitFor();
    await app.photograph('inline-edit-mark');
    await panel.getByRole('button', { name: 'Reset to the quotation' }).press('Enter');
    await panel.waitFor({ state: 'detached' });
    await grid().locator('[tabindex="0"]').first().focus();
    await expect.poll(async () => (await inFocus()).trim()).toBe(firstPrice);
  });

  it('tells the history of the offer in focus, and lets rows stand until they are sorted again', async () => {
    await app.page.getByRole('tab', { name: 'History' }).press('Enter');
    const list = app.page.getByRole('list', { name: /^History of / });
    await list.getByText(/^Reset unit price of/).waitFor();
    await app.photograph('inline-edit-history');
  });

  it('comes back to the very same workspace by four undos, each shown where it changed something', async () => {
    await grid().locator('[tabindex="0"]').first().focus();
    for (let times = 0; times < 4; times += 1) {
      await press('Control+Home');
      await press('Control+z');
      await app.page.getByText(/^Undone: .*unit price of/).waitFor();
      // It goes to what changed, in view of the keyboard.
      await expect
        .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-column')))
        .toBe('unitPrice');
      if (times === 0) await app.photograph('inline-edit-undone');
    }
    expect(await app.page.getByText('out of order').count()).toBe(0);

    expect(await content('after')).toBe(before);
  });

  it('wrote no error to the console and never turned to the network', () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
