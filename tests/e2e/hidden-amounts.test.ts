/**
 * Amounts hidden on the real Electron: every screen, panel, hint, field and message is looked
 * through for an amount, after the same look has found them while they were shown.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { priceListText } from '../fixtures/price-list-text';
import { launchApp, newFolder, relaunch, type LaunchedApp } from './harness/launch';

const folder = newFolder('hidden-amounts');
const priceList = join(folder, 'december.csv');

let app: LaunchedApp;
const grid = () => app.page.getByRole('grid', { name: 'Offers' });
const dialog = (name: string | RegExp) => app.page.getByRole('dialog', { name });
const hideButton = () => app.page.getByRole('button', { name: 'Hide amounts' });

beforeAll(async () => {
  writeFileSync(
    priceList,
    priceListText([
      { id: 'DEC-1', origin: 'MY', ship_from: 'MY' },
      { id: 'DEC-2', origin: 'MY', ship_from: 'MY', unit_price: '3744 or so' },
    ]),
  );
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  await grid().waitFor();
});
afterAll(() => app.close());

/** All that people are told by: text, names, hints; and the values of fields that are not a bar. */
async function told(): Promise<readonly string[]> {
  return app.page.evaluate((untold) => {
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    for (const element of document.body.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (!untold.includes(name)) found.push(value);
      }
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        if (getComputedStyle(element).color !== 'rgba(0, 0, 0, 0)') found.push(element.value);
      }
    }
    return found.filter((text) => /\d/.test(text));
  }, UNTOLD);
}

/** Drawing, and the value that a field began with. */
const UNTOLD = ['value', 'id', 'class', 'style', 'for', 'd', 'stroke-width', 'x', 'y', 'width', 'height'];

/** Amounts as they are written anywhere: behind a dollar sign, or with two decimals and no unit. */
const AMOUNT = /\$\s?\d[\d.,]*|(?<![\d.,]|CFR )\d{1,3}(?:,\d{3})*\.\d{2}(?![\d.])(?!\s?(?:%|[EPT]H))/g;
const amountsIn = (texts: readonly string[]) => texts.flatMap((text) => text.match(AMOUNT) ?? []);

/** Fails with the texts that still hold an amount. */
async function expectNone(): Promise<void> {
  await expect.poll(async () => amountsIn(await told())).toEqual([]);
}

const inspector = () => app.page.getByRole('complementary');
const mainTab = (name: RegExp) => app.page.getByRole('main').getByRole('tab', { name });

describe('amounts that are shown', () => {
  it('are found by this look, which has them in table, panel and status bar', async () => {
    expect(amountsIn(await told()).length).toBeGreaterThan(100);
    expect(await hideButton().getAttribute('aria-pressed')).toBe('false');
  });
});

describe('amounts that are hidden', () => {
  it('are gone from the table, its cells, marks and sums, by the button', async () => {
    await hideButton().hover();
    await app.page.getByText(/Exports, prints and copies still have them/).waitFor();
    await hideButton().click();
    await expectNone();

    expect(await hideButton().getAttribute('aria-pressed')).toBe('true');
    await app.page.getByText('Amounts hidden').waitFor();
    expect(await grid().innerText()).toContain('•••');
    expect(await grid().innerText()).toMatch(/\d+ \w{3} 2027/);
    await app.photograph('hidden-compare');
  });

  it.each(['Explain', 'Break-even', 'Offer'])('are in no word of the inspector: %s', async (name) => {
    await grid().locator('[aria-rowindex="3"] [aria-colindex="6"]').click();
    await inspector().getByRole('tab', { name }).click();
    await app.page.getByRole('tabpanel', { name }).getByText(/•••/).first().waitFor();
    for (const closed of await inspector().getByRole('treeitem', { expanded: false }).all()) {
      await closed.press('ArrowRight');
    }
    await expectNone();
    await app.photograph(`hidden-${name.toLowerCase()}`);
  });

  it('are in no offer that stands beside another', async () => {
    await app.page.getByRole('button', { name: 'Side by side' }).click();
    await app.page.getByText(/•••/).first().waitFor();
    await expectNone();
    await app.photograph('hidden-side-by-side');
    await app.page.keyboard.press('Escape');
    await grid().waitFor();
  });

  it('are hidden in rows that are scrolled to', async () => {
    await grid().locator('[aria-rowindex="3"] [aria-colindex="6"]').click();
    await app.page.keyboard.press('Control+End');
    await expectNone();
    await app.page.keyboard.press('Control+Home');
  });

  it('are a bar in the form of an offer until the keyboard is in the field', async () => {
    await grid().locator('[aria-rowindex="3"] [aria-colindex="1"]').click();
    await app.page.keyboard.press('Shift+F2');
    const price = dialog(/^Offer/).getByLabel('Unit price, $');
    await price.waitFor();
    await expectNone();
    const colour = () => price.evaluate((field) => getComputedStyle(field).color);

    expect(await colour()).toBe('rgba(0, 0, 0, 0)');
    await app.photograph('hidden-offer-form');
    await price.focus();
    expect(await colour()).not.toBe('rgba(0, 0, 0, 0)');
    expect(await price.inputValue()).toMatch(/^\d+/);
    await price.fill('4321.09');
    await dialog(/^Offer/)
      .getByRole('button', { name: 'Save offer' })
      .click();
    await price.waitFor({ state: 'detached' });
    await expectNone();
  });

  it('are on none of the tabs of Tariffs, with a customs value typed', async () => {
    await app.chooseMenu('show-tariffs');
    const value = app.page.getByLabel('Customs value, $');
    await value.fill('374400');
    await value.blur();
    await app.page.getByText(/\$•••/).first().waitFor();
    await expectNone();
    await app.photograph('hidden-tariffs');
    for (const name of [/Layers/, /Pack/]) {
      await mainTab(name).click();
      await expectNone();
    }
  });

  it('are nowhere under Data, its history and its assumptions', async () => {
    await app.chooseMenu('show-data');
    await app.page.getByRole('heading', { name: 'History' }).waitFor();
    await expectNone();
    await app.photograph('hidden-data');
  });

  it('are in no preview of a price list, nor in the cell that could not be read', async () => {
    await app.answerOpenDialog(priceList);
    await app.chooseMenu('import-price-list');
    const preview = dialog(/^Import/);
    await preview.getByText('•••').first().waitFor();
    await expectNone();
    await preview.getByRole('tab', { name: /Rejected/ }).click();
    await preview.getByText('••• or so').first().waitFor();
    await expectNone();
    await app.photograph('hidden-import');
    await preview.getByRole('button', { name: 'Cancel' }).click();
  });

  it('are in the file that is exported, and the message says so', async () => {
    const file = join(folder, 'comparison.csv');
    await app.answerSaveDialog(file);
    await app.chooseMenu('export-csv');
    await app.page.getByText(/Amounts are hidden on screen only; this file has them/).waitFor();

    expect(readFileSync(file, 'utf8')).toMatch(/\d+\.\d{2}/);
    expect(readFileSync(file, 'utf8')).not.toContain('•••');
  });

  it('are hidden from the first picture after a restart, and come back by the menu', async () => {
    app = await relaunch(app);
    await grid()
      .or(app.page.getByRole('heading', { name: 'Data', exact: true }))
      .waitFor();
    await expectNone();
    expect(await hideButton().getAttribute('aria-pressed')).toBe('true');

    await app.chooseMenu('show-compare');
    await grid().waitFor();
    await app.chooseMenu('toggle-amounts');

    await expect.poll(() => grid().innerText()).not.toContain('•••');
    expect(amountsIn(await told()).length).toBeGreaterThan(100);
    expect(app.errors).toEqual([]);
  });
});
