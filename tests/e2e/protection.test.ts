/**
 * The passphrase on the real Electron: set, asked for, wrong, locked, covered, taken away; and what
 * somebody finds who has the profile folder.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { priceListText } from '../fixtures/price-list-text';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';
import { readableIn } from './harness/readable-on-disk';

const RIGHT = 'four words by chance';
/** In no file that ships with the app, so that each comes from the workspace alone. */
const SECRETS = ['Icewater Trading', 'ICEWATER-77', '4137.31', '413731', 'confirmed by telephone', 'icewat'];

const folder = newFolder('protection');
let app: LaunchedApp;
let before: string;

/** The program that sets or removes a passphrase ends to start again; here the next start is ours. */
const start = async (profile?: string) =>
  launchApp({ isRelaunchStopped: true, ...(profile === undefined ? {} : { profile }) });

const field = (label: string) => app.page.getByLabel(label, { exact: true }).and(app.page.locator('input'));
const passphrase = () => field('Passphrase');
const filter = () => app.page.getByPlaceholder(/Vendor, model/);
const grid = () => app.page.getByRole('grid', { name: 'Offers' });
const offer = () => grid().getByText('Icewater Trading').first();

/** Everything that is in the workspace, as its file has it. */
async function exported(name: string): Promise<string> {
  const path = join(folder, name);
  await app.answerSaveDialog(path);
  await app.chooseMenu('export-workspace');
  await app.page.getByText(`Exported the workspace to ${path}.`).waitFor();
  // Its tables: what was done before differs once a file was opened.
  const { tables } = JSON.parse(readFileSync(path, 'utf8')) as { readonly tables: unknown };
  return JSON.stringify(tables);
}

async function unlock(): Promise<void> {
  await passphrase().fill(RIGHT);
  await app.page.getByRole('button', { name: 'Unlock' }).click();
  await app.page.getByRole('heading', { name: 'New tender', level: 1 }).waitFor();
}

/** Fills the dialog that is open, and waits until the program has ended. */
async function confirmAndEnd(button: string): Promise<void> {
  const ended = app.electron.waitForEvent('close', { timeout: 120_000 });
  await app.page.getByRole('dialog').getByRole('button', { name: button }).click();
  await ended;
}

beforeAll(async () => {
  app = await start();
  await app.page.getByRole('button', { name: /Start empty/ }).click();
  await app.page.getByRole('button', { name: /template/i }).waitFor();
  const list = join(folder, 'list.csv');
  const row = { vendor: 'Icewater Trading', unit_price: '4137.31', note: 'confirmed by telephone' };
  writeFileSync(
    list,
    priceListText([
      { ...row, id: 'ICEWATER-77' },
      { ...row, id: 'ICEWATER-78', origin: 'TH' },
    ]),
  );
  await app.answerOpenDialog(list);
  await app.chooseMenu('import-price-list');
  await app.page.getByRole('button', { name: 'Import 2 offers' }).click();
  await app.page.getByText('Imported 2 offers from list.csv.').waitFor();
  await filter().fill('icewat');
  before = await exported('before.json');
});

afterAll(async () => {
  await app.close().catch(() => undefined);
});

describe('a passphrase', () => {
  it('is set on the Data screen, and the program ends to start again', async () => {
    await app.chooseMenu('show-data');
    await app.page.getByText('What a passphrase protects').click();
    await app.page.getByRole('heading', { name: 'Passphrase' }).scrollIntoViewIfNeeded();
    await app.photograph('protection-section-none');
    await app.page.getByRole('button', { name: 'Set…' }).click();
    await field('New passphrase').fill('too short');
    await app.photograph('protection-dialog-weak');
    await field('New passphrase').fill(RIGHT);
    await field('The same again').fill(RIGHT);
    expect(readableIn(app.profile, SECRETS)).not.toEqual([]);

    await confirmAndEnd('Set passphrase');
  });

  it('is asked for at the next start; a wrong one is told, and nothing is shown', async () => {
    const { profile } = app;
    app = await start(profile);
    await passphrase().waitFor();
    await app.photograph('protection-unlock');
    await app.page.getByText('Forgotten? What then').click();
    await app.page.getByText(app.profile, { exact: true }).waitFor();
    await app.photograph('protection-forgotten');
    await passphrase().fill('four words by chanse');
    await app.page.getByRole('button', { name: 'Unlock' }).click();

    await app.page.getByText(/not the right one. Nothing was changed/).waitFor();
    await app.photograph('protection-wrong');
    expect(await passphrase().evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await grid().count()).toBe(0);
  });

  it('opens the workspace as it was', async () => {
    await unlock();

    expect(await exported('after.json')).toBe(before);
    await app.page.getByRole('button', { name: 'Compare' }).click();
    expect(await filter().inputValue()).toBe('');
    await filter().fill('icewat');
    await offer().waitFor();
  });

  it('locks at once from the menu, and opens as it was', async () => {
    await app.chooseMenu('lock');
    await passphrase().waitFor();
    expect(await grid().count()).toBe(0);

    await unlock();

    expect(await filter().inputValue()).toBe('icewat');
    expect(await exported('after-lock.json')).toBe(before);
  });

  it('covers a form that is open, and gives back what was typed', async () => {
    await offer().click();
    await app.page.keyboard.press('Shift+F2');
    const dialog = app.page.getByRole('dialog', { name: /ICEWATER-7/ });
    await dialog.getByRole('textbox', { name: 'Note' }).fill('half a thought');
    await app.chooseMenu('lock');
    await passphrase().waitFor();
    await app.photograph('protection-covered');

    expect(await dialog.isVisible()).toBe(false);
    expect(await grid().isVisible()).toBe(false);
    await app.page.keyboard.press('Escape');
    await app.chooseMenu('undo');
    // A click beside the field takes the keyboard from it; the keys of the screens behind are not for then.
    await app.page.getByRole('heading', { name: 'RigPlan is locked' }).click();
    expect(await app.page.evaluate(() => document.activeElement?.matches('input'))).toBe(false);
    await app.page.keyboard.press('Control+2');
    await app.page.keyboard.press('Control+Shift+X');
    await passphrase().fill('wrong');
    await app.page.getByRole('button', { name: 'Unlock' }).click();
    await app.page.getByText(/not the right one/).waitFor();
    await passphrase().fill(RIGHT);
    await app.page.getByRole('button', { name: 'Unlock' }).click();

    await dialog.waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('half a thought');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await app.page.getByRole('button', { name: 'Discard' }).click();
    expect(await exported('after-cover.json')).toBe(before);
  });

  it('seals a workspace file, which opens again with its passphrase only', async () => {
    const path = join(folder, 'sealed.rigplan');
    await app.chooseMenu('show-data');
    await app.page.getByText('What a passphrase protects').click();
    await app.photograph('protection-section-set');
    await app.answerSaveDialog(path);
    await app.page.getByRole('button', { name: 'Export with a passphrase…' }).click();
    await field('New passphrase').fill('another passphrase');
    await field('The same again').fill('another passphrase');
    await app.photograph('protection-seal-file');
    await app.page.getByRole('button', { name: 'Export…', exact: true }).click();
    await app.page.getByText(`Exported the workspace, sealed, to ${path}.`).waitFor();
    expect(readFileSync(path).subarray(0, 8).toString()).toBe('RPSEALED');
    expect(readableIn(folder, SECRETS).filter((found) => found.includes('sealed.rigplan'))).toEqual([]);

    await app.answerOpenDialog(path);
    await app.chooseMenu('import-workspace');
    const ofFile = field('Passphrase of the file');
    await ofFile.fill('another passphrasf');
    await app.page.getByRole('button', { name: 'Open', exact: true }).click();
    await app.page.getByText(/does not open the file/).waitFor();
    await app.photograph('protection-unseal-wrong');
    await ofFile.fill('another passphrase');
    await app.page.getByRole('button', { name: 'Open', exact: true }).click();
    await app.page.getByRole('button', { name: 'Replace 2 offers' }).click();
    await app.page.getByText('Opened sealed.rigplan.').waitFor();

    expect(await exported('after-file.json')).toBe(before);
  });

  it('leaves nothing readable in the profile folder', async () => {
    await app.close();

    expect(readableIn(app.profile, SECRETS)).toEqual([]);
  });

  it('is removed with the passphrase, and the workspace is the same', async () => {
    const { profile } = app;
    app = await start(profile);
    await unlock();
    await app.chooseMenu('show-data');
    await app.page.getByRole('button', { name: 'Remove…' }).click();
    await field('Present passphrase').fill(RIGHT);
    await app.photograph('protection-dialog-remove');
    await confirmAndEnd('Remove passphrase');

    app = await start(profile);
    await app.page.getByRole('heading', { name: 'New tender', level: 1 }).waitFor();

    expect(await passphrase().count()).toBe(0);
    expect(await exported('after-removal.json')).toBe(before);
    expect(app.errors).toEqual([]);
  });
});
