/**
 * When the goods of the sample plan come and when they are paid, on the real Electron: the tabs Delivery and
 * Cash, their tables, and other terms taken in one step of the history.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const tab = (name: string) => app.page.getByRole('tab', { name, exact: true });
const card = (label: string) =>
  app.page.locator('section[aria-label="Cash of the plan"] > div').filter({ hasText: label });

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
  await app.chooseMenu('show-plan');
});
afterAll(async () => {
  await app.close();
});

describe('the tab Delivery', () => {
  it('draws every batch and reads it out by the arrow keys', async () => {
    await tab('Delivery').click();
    const chart = app.page.getByRole('group', { name: /^Deliveries, chart/ });
    await chart.focus();
    await app.page.keyboard.press('ArrowDown');

    expect(await app.page.getByText(/: leaves .* on the rack .* nine in ten by/).count()).toBe(1);
    await app.photograph('plan-delivery');
  });

  it('shows the same days as a table', async () => {
    await app.page.getByRole('button', { name: 'Show as table' }).click();
    const rows = app.page.getByRole('table', { name: 'Deliveries' }).getByRole('row');

    expect(await rows.count()).toBeGreaterThan(1);
    await app.photograph('plan-delivery-table');
    await app.page.getByRole('button', { name: 'Show as chart' }).click();
  });
});

describe('a duty that changes on the way', () => {
  it('is drawn on the goods it is of, with the rate before and after', async () => {
    await app.chooseMenu('show-tariffs');
    await app.page.getByRole('tab', { name: /Layers/ }).click();
    await app.page.getByRole('button', { name: 'Add layer…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Add a tariff layer' });
    await dialog.getByLabel('Programme').fill('March step on Malaysia');
    await dialog.getByLabel('Rate, %').fill('12.5');
    await dialog.getByLabel('Origins').fill('Malaysia');
    await dialog.getByLabel('First entry date').fill('2027-03-10');
    await dialog.getByLabel('Source', { exact: true }).fill('Broker’s note of 20 Nov 2026');
    await dialog.getByLabel('Who').fill('Dana Reyes');
    await dialog.getByLabel('Why').fill('Our broker expects it.');
    await dialog.getByRole('button', { name: 'Add layer' }).click();
    await app.page.getByText(/^Done: Add own tariff layer/).waitFor();
    await app.chooseMenu('show-plan');

    await app.page
      .getByRole('group', { name: /^Deliveries, chart/ })
      .getByText(/ → .* %/)
      .first()
      .waitFor();
    await app.photograph('plan-delivery-steps');
    await app.chooseMenu('undo');
  });
});

describe('the tab Cash', () => {
  it('shows months, their peak and deposits at risk', async () => {
    await tab('Cash').click();

    expect(await card('Peak cash').first().innerText()).toMatch(/\$\d/);
    await app.photograph('plan-cash');
    await app.page.getByRole('figure', { name: 'Deposits at risk' }).scrollIntoViewIfNeeded();
    await app.photograph('plan-deposits');
    await app.page.getByRole('heading', { name: 'Payments' }).scrollIntoViewIfNeeded();
    await app.photograph('plan-payments');
  });

  it('adds up in its table to the cent', async () => {
    await app.page.getByRole('button', { name: 'Show as table: Cash by month' }).click();
    const table = app.page.getByRole('figure', { name: 'Cash by month' }).getByRole('table');
    const heads = await table.getByRole('columnheader').allInnerTexts();
    const at = heads.indexOf('All, $');
    const amounts = await table
      .locator('tbody tr')
      .evaluateAll((rows, place) => rows.map((row) => row.children[place]?.textContent ?? ''), at);
    const cents = amounts.map((amount) => Math.round(Number(amount.replaceAll(',', '')) * 100));

    expect(cents.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(cents.at(-1));
    await app.photograph('plan-cash-table');
    await app.page.getByRole('button', { name: 'Show as chart: Cash by month' }).click();
  });

  it('takes other terms where offers state none, and takes that back', async () => {
    const before = await card('Largest deposit at risk').innerText();
    await app.page.getByRole('button', { name: 'Terms to take' }).click();
    await app.page.getByRole('menuitem', { name: /^20\/30\/30\/20/ }).click();
    await app.page.getByText(/20\/30\/30\/20 is taken/).waitFor();

    await app.chooseMenu('undo');
    await app.page.getByText(/10\/40\/50 is taken/).waitFor();
    expect(await card('Largest deposit at risk').innerText()).toBe(before);
  });

  it('names the tables of its charts in the palette', async () => {
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('combobox').fill('deposits at risk as a table');
    await app.page.keyboard.press('Enter');

    await app.page.getByRole('figure', { name: 'Deposits at risk' }).getByRole('table').waitFor();
  });
});
