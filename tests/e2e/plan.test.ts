/**
 * From a shortlist to an order, on the real Electron: a plan is made, its lines are typed, dragged, locked and
 * split, a version is kept and compared, and undo gives the workspace back as it was.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const folder = newFolder('plan');
const lines = () => app.page.getByRole('grid', { name: 'Plan lines' });
const totals = () => app.page.getByRole('region', { name: 'Totals of the plan' });
const rows = () => lines().locator('[data-row]:not([data-row="plan-totals"])');
const cell = (at: number, column: string) => rows().nth(at).locator(`[data-column="${column}"]`);
const units = async (at: number) => (await cell(at, 'quantity').innerText()).trim();
const total = async (name: RegExp) => (await totals().getByRole('button', { name }).innerText()).trim();

/** Every table of the workspace, as its file has it; the log of what was done is only ever added to. */
async function exported(name: string): Promise<string> {
  const path = join(folder, name);
  await app.answerSaveDialog(path);
  await app.chooseMenu('export-workspace');
  await app.page
    .getByText(new RegExp(name.replace('.', '\\.')))
    .first()
    .waitFor();
  const text = readFileSync(path, 'utf8');
  return text.slice(text.indexOf('"tables"'), text.indexOf('"audit": ['));
}

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  const grid = app.page.getByRole('grid', { name: 'Offers' });
  await grid.waitFor();
  // Two offers on the shortlist.
  for (const at of [0, 1]) await grid.locator('[data-star]').nth(at).click();
});
afterAll(async () => {
  await app.close();
});

describe('a plan', () => {
  it('begins empty, with doors to the shortlist, a search and the optimiser', async () => {
    await app.chooseMenu('show-plan');
    await app.page
      .getByText(/No plan yet|Plan lines/)
      .or(lines())
      .first()
      .waitFor();
    await app.photograph('plan-first-look');
    const first = app.page.getByRole('button', { name: 'New plan…' });
    if (await first.isVisible()) await first.click();
    else {
      await app.page.getByRole('button', { name: 'Plans' }).click();
      await app.page.getByRole('menuitem', { name: 'New plan…' }).click();
    }
    const dialog = app.page.getByRole('dialog', { name: 'New plan' });
    await dialog.getByLabel('Name').fill('Spring order');
    await dialog.getByRole('button', { name: 'Make plan' }).click();
    await app.page.getByText('This plan buys nothing yet').waitFor();
    await app.photograph('plan-empty');
  });

  it('takes the shortlist, and adds up what it comes to', async () => {
    await app.page.getByRole('button', { name: /Add the shortlist/ }).click();
    await lines().waitFor();

    expect(await rows().count()).toBe(2);
    expect(await total(/^Hash rate/)).toMatch(/[PE]H\/s$/);
    expect(await total(/^Landed:/)).toMatch(/^\$[\d,]+$/);
    await app.photograph('plan-lines');
  });

  it('explains a total line by line', async () => {
    await totals()
      .getByRole('button', { name: /^Landed:/ })
      .click();
    const dialog = app.page.getByRole('dialog', { name: /^Landed: \$/ });
    await dialog.waitFor();
    await app.photograph('plan-figure');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
  });

  it('keeps a version to compare with', async () => {
    await app.page.getByRole('tab', { name: 'Versions' }).click();
    await app.photograph('plan-versions-none');
    await app.page.getByRole('button', { name: 'Save a version…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Save version 1' });
    await dialog.getByLabel('What it is').fill('The shortlist as quoted');
    await dialog.getByRole('button', { name: 'Save version' }).click();
    await app.page.getByRole('row', { name: /The shortlist as quoted/ }).waitFor();
    await app.page.getByRole('tab', { name: 'Lines' }).click();
    await lines().waitFor();
  });

  it('gives the workspace back byte for byte after everything is undone', async () => {
    const before = await exported('before.json');

    // Typed.
    await cell(0, 'quantity').click();
    await app.page.keyboard.type('750');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => units(0)).toBe('750');
    // Dragged: totals move with it, one step is kept.
    const was = await total(/^Landed:/);
    const grip = rows().nth(1).getByRole('slider');
    const box = (await grip.boundingBox())!;
    await app.page.mouse.move(box.x + 8, box.y + 8);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x - 152, box.y + 8, { steps: 8 });
    await expect.poll(() => total(/^Landed:/)).not.toBe(was);
    await app.photograph('plan-drag');
    await app.page.mouse.up();
    const dragged = await units(1);
    // Locked, and sent to a later month.
    await cell(1, 'landed').click();
    await app.page.keyboard.press('l');
    await rows().nth(1).getByRole('img', { name: 'Locked' }).waitFor();
    await cell(0, 'batchMonth').click();
    await app.page.keyboard.type('Jun 2027');
    await app.photograph('plan-month');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => cell(0, 'batchMonth').innerText()).toBe('Jun 2027');
    expect(await units(1)).toBe(dragged);
    await app.photograph('plan-changed');

    for (let step = 0; step < 4; step += 1) await app.chooseMenu('undo');
    // Its message would take the place of that of the export.
    await app.page.getByText(/^Undone: .* to 750 units/).waitFor();
    await expect.poll(() => exported('after.json')).toBe(before);
    for (let step = 0; step < 4; step += 1) await app.chooseMenu('redo');
    await expect.poll(() => units(0)).toBe('750');
  });

  it('is split into months and says what a site cannot take', async () => {
    await cell(0, 'model').click();
    await app.page.getByRole('button', { name: 'Split into months…' }).click();
    const dialog = app.page.getByRole('dialog', { name: /^Split .* into months$/ });
    await dialog.waitFor();
    await app.photograph('plan-split');
    await dialog.getByRole('button', { name: 'Split into 6 lines' }).click();
    await expect.poll(() => rows().count()).toBe(7);
    await app.page.getByRole('tab', { name: 'Shares' }).click();
    await app.photograph('plan-shares');
    await app.page.getByRole('tab', { name: 'Sites' }).click();
    await app.photograph('plan-sites');
    await app.page.getByRole('tab', { name: /^Problems/ }).click();
    await app.photograph('plan-problems');
  });

  it('says what its vendor sells by', async () => {
    await app.page.getByRole('button', { name: 'Purchase terms…' }).first().click();
    const dialog = app.page.getByRole('dialog', { name: /^Purchase terms of/ });
    await dialog.getByRole('button', { name: 'Add a break' }).click();
    await dialog.getByLabel('The vendor gives an option on more units at a fixed price').click();
    await app.photograph('plan-terms');
    await app.page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Discard' }).click();
  });

  it('is compared with its version line by line', async () => {
    await app.page.getByRole('tab', { name: 'Versions' }).click();
    await app.page.getByText(/From version 1, The shortlist as quoted to the plan as it is/).waitFor();
    await app.photograph('plan-versions');
    await app.page.getByRole('button', { name: /^Restore version 1/ }).click();
    await app.page.getByRole('button', { name: 'Restore version', exact: true }).click();
    await app.page.getByRole('tab', { name: 'Lines' }).click();
    await expect.poll(() => rows().count()).toBe(2);
  });

  it('can be read in a narrow window', async () => {
    await app.page.setViewportSize({ width: 900, height: 800 });
    await app.page.keyboard.press('F8');
    await app.photograph('plan-narrow');
    await app.page.setViewportSize({ width: 1440, height: 900 });
  });

  it('wrote no error to the console and never turned to the network', async () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
