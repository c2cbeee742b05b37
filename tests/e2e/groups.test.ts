/**
 * The rows of the table on the real Electron, mouse unplugged: group, fold,
 * compare with a baseline, totals, taller rows, restart.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, relaunch, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const table = () => app.page.locator('[role="grid"], [role="treegrid"]').first();
const headings = () => table().locator('[role="row"][aria-level="1"]');
const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await app.page.keyboard.press(key);
};

/** Runs a command of the palette by typing. */
async function command(words: string): Promise<void> {
  await keys('Control+k');
  // Until the palette has the keyboard, letters go to the cell in focus.
  await app.page.locator('[role="dialog"] input:focus').waitFor();
  await app.page.keyboard.type(words);
  await app.page.getByRole('option').first().waitFor();
  await keys('Enter');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Puts the keyboard on the first cell of the table. */
async function enterTable(): Promise<void> {
  await table().locator('[tabindex="0"]').first().focus();
  await keys('Control+Home');
}

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  await table().waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('the rows of the table by keyboard', () => {
  it('group under headings that carry what their offers come to', async () => {
    await command('group by origin');
    await headings().first().waitFor();

    expect(await table().getAttribute('role')).toBe('treegrid');
    expect(await headings().count()).toBeGreaterThan(2);
    expect(await headings().first().innerText()).toMatch(/\d+ offers?/);
    await app.photograph('compare-grouped');
  });

  it('fold with the left arrow and unfold with the right one, or with Enter', async () => {
    await enterTable();
    const first = headings().first();
    expect(await first.getAttribute('aria-expanded')).toBe('true');
    const open = Number(await table().getAttribute('aria-rowcount'));

    await keys('ArrowLeft');
    expect(await first.getAttribute('aria-expanded')).toBe('false');
    expect(Number(await table().getAttribute('aria-rowcount'))).toBeLessThan(open);

    await keys('ArrowRight');
    expect(await first.getAttribute('aria-expanded')).toBe('true');
    await keys('Enter');
    expect(await first.getAttribute('aria-expanded')).toBe('false');
    await keys('Enter');
  });

  it('lie in groups of groups', async () => {
    await command('then group by vendor');
    await table().locator('[aria-level="2"][aria-expanded]').first().waitFor();
    await command('fold all groups');

    expect(await table().locator('[aria-level="2"]').count()).toBe(0);
    await command('unfold all groups');
    await command('show the totals');
    await app.photograph('compare-grouped-twice');
  });

  it('are compared with the offer in focus, which stays in sight', async () => {
    await enterTable();
    await keys('ArrowDown', 'ArrowDown', 'Control+b');
    await app.page.getByText('compared with', { exact: true }).waitFor();
    await table().getByRole('columnheader', { name: 'Δ landed' }).waitFor();
    await app.photograph('compare-baseline');

    await command('cosy rows');
    await app.photograph('compare-baseline-cosy');
    const heights = await table()
      .locator('[data-row]')
      .evaluateAll((rows) => [...new Set(rows.map((row) => row.getBoundingClientRect().height))]);
    expect(heights).toEqual([36]);
  });

  it('stand as they stood after a restart, folds included', async () => {
    await command('fold all groups');
    app = await relaunch(app);
    await headings().first().waitFor();

    expect(await headings().first().getAttribute('aria-expanded')).toBe('false');
    await app.page.getByText('compared with', { exact: true }).waitFor();
    await app.photograph('compare-folded');
  });

  it('come to a pivot whose numbers open their offers', async () => {
    await command('compare with no offer');
    await command('pivot origin');
    const pivot = app.page.getByRole('grid', { name: 'Origin × month of rack' });
    await pivot.waitFor();
    await app.photograph('compare-pivot');
    await pivot.locator('[tabindex="0"]').focus();
    await keys('ArrowRight', 'End', 'ArrowDown');
    const name = await pivot.locator('[tabindex="0"]').getAttribute('aria-label');
    const offers = /(\d+) offers?/.exec(name ?? '')?.[1];

    await keys('Enter');
    await table().waitFor();
    await app.page.getByText(new RegExp(`^${offers ?? '?'} of \\d+ offers$`)).waitFor();
  });

  it('wrote no error to the console', () => {
    expect(app.errors).toEqual([]);
  });
});
