/**
 * Ranking on the real Electron: a preset, a weight by keys, a gate, the reasons,
 * the questions, and all of it taken back.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const grid = () => app.page.getByRole('grid', { name: 'Offers' });
const panel = () => app.page.getByRole('tabpanel', { name: 'Ranking' });
const slider = (header: string) => panel().getByRole('slider', { name: `Weight of ${header}` });

/** What the table shows under a column, from the top. */
async function column(name: string, count = 5): Promise<string[]> {
  const place = await grid().getByRole('columnheader', { name }).last().getAttribute('aria-colindex');
  const cells = grid().locator(`[role="gridcell"][aria-colindex="${String(place)}"]`);
  const words = await cells.allInnerTexts();
  return words.slice(0, count).map((one) => one.trim());
}

beforeAll(async () => {
  app = await launchApp();
  await app.page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await grid().waitFor();
  await app.page.getByRole('tab', { name: 'Ranking' }).click();
});
afterAll(async () => {
  await app.close();
});

describe('the ranking of the sample tender', () => {
  it('begins with nothing ranked, and three ways to begin', async () => {
    await panel().getByText('Nothing is ranked yet.').waitFor();
    await app.photograph('ranking-empty');
  });

  it('ranks by a preset, shows rank and score in the table and says who is first and why', async () => {
    await panel()
      .getByRole('button', { name: /^Balanced/ })
      .click();
    await grid().getByRole('columnheader', { name: 'Rank' }).waitFor();

    await expect.poll(async () => (await column('Rank'))[0]).toBe('1');
    await panel()
      .getByText(/1st of \d+/)
      .waitFor();
    await app.photograph('ranking');
  });

  it('ranks again while a weight moves by keys', async () => {
    const before = await column('Score');
    await slider('All-in $/TH').focus();
    for (let step = 0; step < 6; step += 1) await app.page.keyboard.press('ArrowRight');
    await expect.poll(() => column('Score')).not.toEqual(before);
    expect(await slider('All-in $/TH').inputValue()).toBe('51');
  });

  it('explains a rank by its points, and what would make it first', async () => {
    const cell = grid().locator('[role="gridcell"]').filter({ hasText: /^3$/ }).first();
    await cell.click();
    await app.page.keyboard.press('Enter');
    const explanation = app.page.getByRole('tabpanel', { name: 'Explain' });

    await explanation.getByText(/3rd of \d+, .+ behind/).waitFor();
    await app.photograph('ranking-explained');
  });

  it('takes a gate, and tells in the table who fails it and by what', async () => {
    await app.page.getByRole('tab', { name: 'Ranking' }).click();
    await panel().getByRole('button', { name: 'Add a gate…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Add a gate' });
    await dialog.getByLabel('Country').selectOption('CN');
    await app.photograph('ranking-gate');
    await dialog.getByRole('button', { name: 'Add gate' }).click();

    await panel().getByRole('listitem', { name: 'No goods made in China' }).waitFor();
    await panel()
      .getByText(/Turns \d+ offers? away/)
      .waitFor();
    await app.photograph('ranking-gated');
  });

  it('sets the weights by questions, by keys alone', async () => {
    await panel().getByRole('button', { name: 'Which would you take?' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Which would you take?' });
    await dialog.getByText(/^Question 1 of/).waitFor();
    await app.photograph('ranking-question');
    for (const key of ['1', '2', '0', '1', '1', '2', 's', '1', '2', '1']) {
      if ((await dialog.getByText(/^Question \d+ of/).count()) === 0) break;
      await app.page.keyboard.press(key);
    }
    await app.photograph('ranking-answers');
    await dialog.getByRole('button', { name: 'Apply weights' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('takes every step back, each by its name', async () => {
    const weights = [51, 50, 49, 48, 47, 46].map((weight) => `Weigh All-in $/TH ${String(weight)}`);
    const steps = [
      'Set the weights by',
      'Add the gate No goods made in China',
      ...weights,
      'Rank by the weights',
    ];
    for (const step of steps) {
      await app.chooseMenu('undo');
      await app.page.getByText(`Undone: ${step}`).waitFor();
    }
    await panel().getByText('Nothing is ranked yet.').waitFor();
  });

  it('wrote no error to the console and never turned to the network', async () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
