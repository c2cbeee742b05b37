/**
 * Two people change copies of one workspace, on the real Electron in two profiles: saved, sent, changed here
 * and there, merged with one conflict, and taken back.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const folder = newFolder('merge');
const sent = join(folder, 'tender.rigplan');
const back = join(folder, 'tender of Ben.rigplan');
const bare = join(folder, 'for the consultant.rigplan');

let ana: LaunchedApp;
let ben: LaunchedApp;

async function save(app: LaunchedApp, path: string): Promise<void> {
  await app.answerSaveDialog(path);
  await app.chooseMenu('export-workspace');
  await app.page.getByText(`Exported the workspace to ${path}.`).waitFor();
}

async function rename(app: LaunchedApp, name: string): Promise<void> {
  await app.chooseMenu('show-data');
  const field = app.page.getByLabel('Name of the workspace');
  await field.fill(name);
  await field.press('Enter');
  await app.page.getByRole('button', { name: 'Saved' }).or(app.page.getByText('Saved')).first().waitFor();
}

async function changeAssumption(app: LaunchedApp, name: string, label: string, value: string): Promise<void> {
  await app.chooseMenu('show-data');
  await app.page.getByRole('button', { name: `Change ${name}` }).click();
  const dialog = app.page.getByRole('dialog', { name: `Change ${name}` });
  await dialog.getByLabel(label).first().fill(value);
  await dialog.getByLabel('Source').fill('Our own');
  await dialog.getByRole('button', { name: 'Save assumption' }).click();
  await app.page.getByText(`Done: Change ${name}`).waitFor();
}

const hashprice = (path: string) =>
  (
    JSON.parse(readFileSync(path, 'utf8')) as {
      tables: { settings: { name: string; assumptions: { hashpricePerPhDay: { value: number } } }[] };
    }
  ).tables.settings[0];

beforeAll(async () => {
  ana = await launchApp();
  await ana.page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await ana.page.getByRole('grid', { name: 'Offers' }).waitFor();
  await save(ana, sent);
  ben = await launchApp();
  await ben.page.getByRole('button', { name: /Start empty/ }).click();
  await ben.page.getByRole('button', { name: /template/i }).waitFor();
});
afterAll(async () => {
  await ana.close();
  await ben.close();
});

describe('two copies of one workspace', () => {
  it('are opened by a colleague, whose own workspace holds nothing yet', async () => {
    await ben.answerOpenDialog(sent);
    await ben.chooseMenu('import-workspace');
    const dialog = ben.page.getByRole('dialog', { name: /Open tender.rigplan/ });
    await dialog.getByText(/This workspace has no offers yet/).waitFor();
    await ben.photograph('open-or-merge');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await ben.page.getByText('Opened tender.rigplan.').waitFor();
  });

  it('have nothing to merge while they are the same', async () => {
    await ana.answerOpenDialog(sent);
    await ana.chooseMenu('merge-workspace');
    await ana.page.getByText('Both copies are the same. There is nothing to merge.').waitFor();
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  });

  it('are merged: what one changed is taken, what both changed is asked', async () => {
    await rename(ben, 'Tender as Ben has it');
    await changeAssumption(ben, 'hashprice', 'Value, $/PH/day', '48.00');
    await save(ben, back);
    await changeAssumption(ana, 'hashprice', 'Value, $/PH/day', '52.40');

    await ana.answerOpenDialog(back);
    await ana.chooseMenu('merge-workspace');
    const dialog = ana.page.getByRole('dialog', { name: 'Merge tender of Ben.rigplan' });
    await dialog.getByText('Changed by both: 1 conflict').waitFor();
    await dialog.getByText('Change hashprice to 48.00 $/PH/day').waitFor();
    expect(await dialog.getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(true);
    await ana.photograph('merge-conflict');
    await dialog.getByRole('radio', { name: /Hashprice: The other copy, 48\.00/ }).check();
    await ana.photograph('merge-decided');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await ana.page.getByText('Merged tender of Ben.rigplan.').waitFor();

    const merged = join(folder, 'merged.rigplan');
    await save(ana, merged);
    expect(hashprice(merged)).toMatchObject({
      name: 'Tender as Ben has it',
      assumptions: { hashpricePerPhDay: { value: 4800 } },
    });
  });

  it('are as before after one undo', async () => {
    await ana.chooseMenu('undo');
    await ana.page
      .getByText(/^Undone: Merge tender of Ben\.rigplan: the settings, 1 conflict decided/)
      .waitFor();

    const undone = join(folder, 'undone.rigplan');
    await save(ana, undone);
    expect(hashprice(undone)).toMatchObject({
      name: 'Autumn 2026 tender (sample)',
      assumptions: { hashpricePerPhDay: { value: 5240 } },
    });
  });

  it('go to a consultant without prices, in a file that is read and not opened', async () => {
    await ana.answerSaveDialog(bare);
    await ana.chooseMenu('export-redacted');
    await ana.page.getByText(/Exported the workspace without prices to/).waitFor();
    expect(readFileSync(bare, 'utf8')).not.toMatch(/unitPrice|hashprice|\$\d/);

    await ana.answerOpenDialog(bare);
    await ana.chooseMenu('import-workspace');
    await ana.page.getByText(/Prices were left out of the file on purpose/).waitFor();
    await ana.photograph('redacted-refused');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  });

  it('wrote no error to the console and never turned to the network', () => {
    for (const app of [ana, ben]) {
      expect(app.errors).toEqual([]);
      expect(app.foreignRequests).toEqual([]);
    }
  });
});
