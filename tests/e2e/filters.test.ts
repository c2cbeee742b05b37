/**
 * A filter made, changed, widened and taken back with the mouse unplugged, on
 * the real Electron: by the column in focus, by a cell, in nested groups.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const grid = () => app.page.getByRole('grid', { name: 'Offers' });
const bar = () => app.page.getByRole('group', { name: 'What is shown' });
const panel = () => app.page.getByRole('dialog', { name: 'Filter' });
const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await app.page.keyboard.press(key);
};
const shownCount = async () => Number(await grid().getAttribute('aria-rowcount')) - 2;

/** Goes along the row in focus to the cell of a column, by arrows alone. */
async function goToColumn(id: string): Promise<void> {
  await grid().locator('[tabindex="0"]').focus();
  await keys('Control+Home');
  const columns = Number(await grid().getAttribute('aria-colcount'));
  for (let step = 0; step < columns; step += 1) {
    if ((await focusedColumn()) === id) return;
    await keys('ArrowRight');
  }
  throw new Error(`No column ${id}`);
}

function focusedColumn(): Promise<string | null | undefined> {
  return app.page.evaluate(() => document.activeElement?.getAttribute('data-column'));
}

beforeAll(async () => {
  app = await launchApp();
  app.page.setDefaultTimeout(10_000);
  await app.page
    .getByRole('button', { name: /sample/i })
    .first()
    .press('Enter');
  await grid().waitFor();
  await grid().locator('[tabindex="0"]').focus();
});
afterAll(async () => {
  await app.close();
});

describe('with the keyboard alone', () => {
  let total = 0;

  it('opens the filter of the column in focus and sets a bound by its handle', async () => {
    total = await shownCount();
    await goToColumn('landedPerTh');
    await keys('Control+Shift+L');
    await panel().waitFor();
    await app.photograph('filter-number');
    // To the upper handle: the way of asking, the lower handle, the upper one.
    await panel().getByRole('slider', { name: 'At most, Landed $/TH' }).focus();
    await keys('PageDown', 'PageDown', 'PageDown', 'ArrowLeft');

    await expect.poll(shownCount).toBeLessThan(total);
    expect(await bar().innerText()).toMatch(/Landed \$\/TH\s+at most \$\d+\.\d\d/);
    await app.photograph('filter-number-bound');
  });

  it('gives the keyboard back to the table', async () => {
    await keys('Escape');
    await panel().waitFor({ state: 'hidden' });
    await expect.poll(focusedColumn).toBe('landedPerTh');
  });

  it('takes a typed bound in the unit of the column', async () => {
    await keys('Control+Shift+L');
    await panel().getByLabel('At most, $').focus();
    await keys('Control+A');
    await app.page.keyboard.type('18,5');
    await panel()
      .getByText(/“18,5” is not a number/)
      .waitFor();
    await keys('Control+A');
    await app.page.keyboard.type('18.50');
    await keys('Escape');

    expect(await bar().innerText()).toContain('at most $18.50');
  });

  it('rules a cell out by its menu', async () => {
    await goToColumn('origin');
    const origin = (await app.page.evaluate(() => document.activeElement?.textContent)) ?? '';
    await keys('Shift+F10');
    await app.page.getByRole('menu').waitFor();
    await app.photograph('filter-cell-menu');
    await keys('ArrowDown');
    await app.page.getByRole('menuitem', { name: `Not ${origin}` }).focus();
    await keys('Enter');

    await expect.poll(async () => bar().innerText()).toMatch(new RegExp(`Origin\\s+is not ${origin}`));
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null))
      .toBe(true);
  });

  it('shows what misses, greyed and in words', async () => {
    const passing = await shownCount();
    await app.page.getByRole('button', { name: /^show \d+ that miss/ }).press('Enter');
    await expect.poll(shownCount).toBe(total);
    const missing = grid()
      .getByRole('row')
      .filter({ hasText: /above|is not allowed/ });
    expect(await missing.count()).toBeGreaterThan(0);
    expect(await app.page.getByText(`${String(total - passing)} offers that miss, not counted`).count()).toBe(
      1,
    );
    await grid().locator('[tabindex="0"]').focus();
    await keys('Control+End', 'Home');
    await app.photograph('filter-misses');
    await app.page.getByRole('button', { name: /^showing \d+ that miss/ }).press('Enter');
    await expect.poll(shownCount).toBe(passing);
  });

  it('builds groups in groups', async () => {
    await bar().getByRole('button', { name: 'Filter', exact: true }).press('Enter');
    await app.page.getByRole('combobox', { name: 'Column to filter by' }).waitFor();
    await app.photograph('filter-pick');
    await app.page.keyboard.type('any of');
    await keys('Enter');
    await app.page.keyboard.type('on rack p90');
    await keys('Enter');
    await panel().getByLabel('On or before').waitFor();
    await panel().getByLabel('On or before').focus();
    await keys('ArrowDown', 'ArrowDown');
    await panel().getByRole('button', { name: 'Condition or group' }).press('Enter');
    await app.page.keyboard.type('all of');
    await keys('Enter');
    await app.page.keyboard.type('vendor');
    await keys('Enter');
    await panel().getByRole('checkbox').first().focus();
    await keys('Space');
    await app.photograph('filter-groups');
    await keys('Escape');

    await expect.poll(async () => bar().innerText()).toMatch(/any of \(On rack P90 .*; all of \(Vendor is /);
  });

  it('asks for a day before the next tariff step', async () => {
    await goToColumn('onRackP50');
    await keys('Control+Shift+L');
    await panel().getByLabel('On or before').focus();
    await keys('ArrowDown', 'ArrowDown', 'ArrowDown');
    await app.photograph('filter-date');
    expect(await bar().innerText()).toMatch(/On rack P50\s+before the next tariff step/);
    await keys('Escape');
  });

  it('says which condition refuses most where nothing passes, and drops it', async () => {
    await goToColumn('model');
    await keys('Control+Shift+L');
    await panel().getByLabel('Model', { exact: true }).focus();
    await keys('ArrowDown', 'ArrowDown');
    await panel().getByLabel('These letters').focus();
    await app.page.keyboard.type('no such rig');
    await keys('Escape');
    await app.page.getByText('No offer passes the filter').waitFor();
    await app.photograph('filter-nothing');
    await app.page.getByRole('button', { name: /^Drop: Model contains/ }).press('Enter');

    await expect.poll(async () => bar().innerText()).not.toContain('no such rig');
  });

  it('clears all', async () => {
    await bar().getByRole('button', { name: 'Clear all' }).press('Enter');
    await expect.poll(shownCount).toBe(total);
  });

  it('wrote no error to the console', () => {
    expect(app.errors).toEqual([]);
  });
});
