/**
 * Hostile text typed into the fields that name things, on the real Electron: a
 * site, a lane, a tariff layer, the workspace. Each name is text wherever it is
 * shown, and is kept as it was typed.
 *
 * One record takes the names one after the other, so that each name is shown in
 * its form, in its table, in the message and in the history of changes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isolatedName } from '#domain/core/isolated-name';
import { hostileTexts } from '../fixtures/hostile-text';
import { UNHARMED, watchForHarm, type Harm } from './harness/harm';
import { launchApp, newFolder, relaunch, type LaunchedApp } from './harness/launch';

/** What every one of these fields takes. */
const NAME_LIMIT = 120;
const names = Object.values(hostileTexts)
  .filter((text) => text.length <= NAME_LIMIT)
  .slice(-40);
const last = names.at(-1) ?? '';
const file = join(newFolder('hostile-names'), 'names.json');

let app: LaunchedApp;
let harm: () => Promise<Harm>;
const dialog = () => app.page.getByRole('dialog');

/** Types a name into the field of the dialog that is open, and saves. */
async function saveName(field: string, name: string, button: string): Promise<void> {
  await dialog().getByLabel(field, { exact: true }).fill(name);
  await dialog().getByRole('button', { name: button }).click();
  await dialog().waitFor({ state: 'detached' });
}

/** Waits for the message with which a change is named, as the history names it too. */
const said = (words: string) => app.page.getByText(`Done: ${words}.`, { exact: true }).waitFor();

beforeAll(async () => {
  app = await launchApp();
  harm = await watchForHarm(app);
  await app.page.getByRole('button', { name: /Start empty/ }).click();
  await app.page.getByRole('button', { name: /template/i }).waitFor();
  await app.chooseMenu('show-data');
});
afterAll(async () => {
  await app.close();
});

describe('a hostile name', () => {
  it('there are forty of', () => {
    expect(names).toHaveLength(40);
  });

  it('of a site is text in its row, its buttons, its form and the history', async () => {
    await app.page.getByRole('button', { name: 'Add site…' }).click();
    await dialog().getByLabel('Energised from').fill('2026-12-01');
    await dialog().getByLabel('Receiving, $/unit').fill('18.50');
    await dialog().getByLabel('Source').fill('Lease');
    await saveName('Name', 'Plain', 'Add site');
    const sites = app.page.getByRole('region', { name: 'Sites' });
    let before = 'Plain';
    for (const name of names) {
      await sites.getByRole('button', { name: `Change ${isolatedName(before)}`, exact: true }).click();
      expect(await dialog().getByLabel('Name', { exact: true }).inputValue()).toBe(before);
      await saveName('Name', name, 'Save site');
      await said(`Change site ${isolatedName(name)}`);
      // In the table of sites, and in the one of what each can take.
      await expect.poll(() => sites.getByRole('rowheader').allTextContents()).toEqual([name, name]);
      before = name;
    }
    await app.screenshot('hostile-names-site');
    expect(await harm()).toEqual(UNHARMED);
  });

  it('of a lane is text in its row, its buttons, its form and the history', async () => {
    const lanes = app.page.getByRole('region', { name: 'Lanes' });
    await lanes.getByRole('button', { name: 'Add lane…' }).click();
    await dialog().getByLabel('Ships from', { exact: true }).fill('Malaysia');
    await dialog().getByLabel('Transit days, P50').fill('24');
    await dialog().getByLabel('Transit days, P90').fill('38');
    await dialog().getByLabel('Freight is paid').selectOption('unknown');
    await dialog().getByLabel('Source', { exact: true }).fill('Forwarder');
    await saveName('Name', 'Plain', 'Add lane');
    let before = 'Plain';
    for (const name of names) {
      await lanes.getByRole('button', { name: `Change ${isolatedName(before)}`, exact: true }).click();
      expect(await dialog().getByLabel('Name', { exact: true }).inputValue()).toBe(before);
      await saveName('Name', name, 'Save lane');
      await said(`Change own lane ${isolatedName(name)}`);
      await expect.poll(() => lanes.getByRole('rowheader').allTextContents()).toContain(`${name} own`);
      before = name;
    }
    await app.screenshot('hostile-names-lane');
    expect(await harm()).toEqual(UNHARMED);
  });

  it('of the workspace is text over every screen and in the history', async () => {
    const field = app.page.getByLabel('Name of the workspace');
    for (const name of names) {
      await field.fill(name);
      await field.press('Enter');
      const title = app.page.getByRole('heading', { level: 1 }).first();
      await expect.poll(() => title.textContent()).toBe(name);
      await expect.poll(() => title.getAttribute('title')).toBe(name);
    }
    await app.screenshot('hostile-names-workspace');
    expect(await harm()).toEqual(UNHARMED);
  });

  it('of a tariff layer is text in its row, its details and its form', async () => {
    await app.chooseMenu('show-tariffs');
    await app.page.getByRole('tab', { name: /Layers/ }).click();
    await app.page.getByRole('button', { name: 'Add layer…' }).click();
    await dialog().getByLabel('Rate, %').fill('5');
    await dialog().getByLabel('Origins').fill('Malaysia');
    await dialog().getByLabel('First entry date').fill('2026-12-10');
    await dialog().getByLabel('Source', { exact: true }).fill('Broker’s note');
    await dialog()
      .getByLabel('Who')
      .fill(names[0] ?? '');
    await dialog()
      .getByLabel('Why')
      .fill(names[1] ?? '');
    await saveName('Programme', 'Plain layer', 'Add layer');
    await said('Add own tariff layer OWN-PLAIN-LAYER');
    await app.page.getByLabel('Find in layers').fill('OWN-PLAIN-LAYER');
    const cell = app.page.getByRole('gridcell').and(app.page.locator('[data-column="program"]'));
    await cell.first().click();
    const details = app.page.getByRole('complementary');
    for (const name of names) {
      await details.getByRole('button', { name: 'Edit…' }).click();
      await dialog().getByLabel('Why').fill(name);
      await saveName('Programme', name, 'Save edit');
      await expect.poll(() => details.getByRole('heading', { level: 2 }).first().textContent()).toBe(name);
      await expect.poll(() => cell.first().textContent()).toContain(name);
    }
    await app.screenshot('hostile-names-layer');
    expect(await harm()).toEqual(UNHARMED);
  });

  it('is in the workspace file as it was typed, and after a restart still what it was', async () => {
    await app.answerSaveDialog(file);
    await app.chooseMenu('export-workspace');
    await app.page.getByText(`Exported the workspace to ${file}.`).waitFor();
    const whole = readFileSync(file, 'utf8');
    const text = whole.slice(0, whole.indexOf('"history": ['));
    // Site, lane, workspace, layer, and the reason for it.
    expect(text.split(JSON.stringify(last)).length - 1).toBe(5);

    app = await relaunch(app);
    harm = await watchForHarm(app);
    await app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Data' }).click();
    await app.page.getByRole('heading', { name: 'Sites' }).waitFor();
    expect(await app.page.getByRole('heading', { level: 1 }).first().textContent()).toBe(last);
    const sites = app.page.getByRole('region', { name: 'Sites' });
    expect(await sites.getByRole('rowheader').allTextContents()).toEqual([last, last]);
    expect(await harm()).toEqual(UNHARMED);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
