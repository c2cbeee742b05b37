/**
 * The columns of the table on the real Electron, mouse unplugged: fold, pin,
 * move, choose, go round the window with F6, restart.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, relaunch, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const table = () => app.page.getByRole('grid', { name: 'Offers' });
const header = (columnId: string) => table().locator(`[data-header="${columnId}"]`);
const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await app.page.keyboard.press(key);
};
const said = (words: string) => app.page.getByRole('status').filter({ hasText: words }).first();
const paneInFocus = () =>
  app.page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));

/** Runs a command of the palette by typing. */
async function command(words: string): Promise<void> {
  await keys('Control+k');
  await app.page.keyboard.type(words);
  await app.page.getByRole('option').first().waitFor();
  await keys('Enter');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
}

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  await table().locator('[role="gridcell"]').first().waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('the columns of the table by keyboard', () => {
  it('fold a group by the palette, and unfold it by keys', async () => {
    await table().locator('[role="gridcell"][tabindex="0"]').focus();
    await command('collapse delivery');
    await said('Collapsed Delivery, On rack P50 stands for').waitFor({ state: 'attached' });
    expect(await header('onRackP90').count()).toBe(0);

    await header('onRackP50').focus();
    await keys('Alt+Shift+ArrowRight');
    await header('onRackP90').waitFor();
  });

  it('move, and are pinned at the right edge', async () => {
    await header('dutyRate').focus();
    await keys('Control+Shift+ArrowLeft');
    await said('Moved Duty % before Price $/TH').waitFor({ state: 'attached' });

    await header('allInPerTh').focus();
    await command('pin this column right');
    await said('Pinned All-in $/TH to the right').waitFor({ state: 'attached' });
    const [edge, column] = await Promise.all([table().boundingBox(), header('allInPerTh').boundingBox()]);
    expect((edge?.x ?? 0) + (edge?.width ?? 0) - (column?.x ?? 0) - (column?.width ?? 0)).toBeLessThan(20);
  });

  it('are found and ordered in their list', async () => {
    await app.page.getByRole('button', { name: 'Columns', exact: true }).focus();
    await keys('Enter');
    await app.page.getByRole('searchbox', { name: 'Find a column' }).fill('customs');
    await app.page.getByRole('checkbox', { name: 'Customs value $' }).waitFor();
    await app.screenshot('column-chooser');
    await keys('Escape');
  });

  it('are given up by the edges in words, where they take too much of the window', async () => {
    await header('onRackP50').focus();
    await command('pin up to this column');
    await said('Pinned columns take at most 60 % of the table.').waitFor();
    await app.screenshot('columns-crowded');
    await command('pin up to this column');
  });

  it('are as they were left after a restart', async () => {
    const before = await table().locator('[data-header]').allInnerTexts();
    await command('collapse offer');
    await expect.poll(() => header('origin').count()).toBe(0);
    app = await relaunch(app);
    await table().locator('[role="gridcell"]').first().waitFor();

    expect(await header('origin').count()).toBe(0);
    await command('expand offer');
    await header('origin').waitFor();
    expect(await table().locator('[data-header]').allInnerTexts()).toEqual(before);
  });

  it('lie in a window whose parts F6 goes round', async () => {
    // The table itself, while the cell in focus is out of sight.
    await app.page.locator('[data-pane="table"] [tabindex="0"]').first().focus();
    const seen: (string | null | undefined)[] = [];
    do {
      seen.push(await paneInFocus());
      await keys('F6');
    } while ((await paneInFocus()) !== 'table' && seen.length < 12);

    expect(seen).toEqual(['table', 'panel', 'status', 'screens', 'top', 'tabs', 'sentence']);
    await keys('Shift+F6');
    expect(await paneInFocus()).toBe('sentence');
  });
});
