/**
 * One offer edited on the real Electron: its origin, its price in another
 * currency, its customs entries; a new offer, a duplicate, a removal. Each is
 * one step that undo takes back.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const grid = () => app.page.getByRole('grid', { name: 'Offers' });
const dialog = (name: string | RegExp) => app.page.getByRole('dialog', { name });
const tab = (name: string) => inspector().getByRole('tab', { name });
const inspector = () => app.page.getByRole('complementary');

/** Shows one offer alone: its id is a word of the filter. */
async function find(id: string): Promise<void> {
  await app.page
    .getByRole('searchbox')
    .or(app.page.getByPlaceholder(/Vendor, model/))
    .fill(id);
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('3');
}

async function resize(width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, to) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height);
    },
    { width, height },
  );
  await expect.poll(() => app.page.evaluate(() => window.innerWidth)).toBe(width);
}

/** The offer whose cell has the keyboard; null while the table has not. */
async function rowInFocus(): Promise<string | null> {
  return app.page.evaluate(
    () => document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null,
  );
}

/** What the table shows of the one offer in sight under a column. */
async function shown(column: RegExp): Promise<string> {
  const place = await grid().getByRole('columnheader', { name: column }).getAttribute('aria-colindex');
  return (
    await grid()
      .locator(`[aria-rowindex="3"] [aria-colindex="${String(place)}"]`)
      .innerText()
  ).trim();
}

/** Puts the focus on the offer in sight and opens its form by the keyboard. */
async function editByKey(id: string): Promise<void> {
  await grid().locator('[aria-rowindex="3"] [aria-colindex="1"]').click();
  await app.page.keyboard.press('Shift+F2');
  await dialog(`Offer ${id}`).waitFor();
}

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  await grid().waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('an offer of the sample tender', () => {
  it('opens by Shift F2 with everything it says, and by its button in the inspector', async () => {
    await find('BM-01');
    await editByKey('BM-01');
    expect(await dialog('Offer BM-01').getByLabel('HTS code').inputValue()).toMatch(/^8543\.70\.9/);
    await app.photograph('offer-editor');
    await dialog('Offer BM-01').getByRole('textbox', { name: 'Note' }).scrollIntoViewIfNeeded();
    await app.photograph('offer-editor-delivery');
    // The least size of the window.
    await resize(900, 560);
    expect(await dialog('Offer BM-01').getByRole('button', { name: 'Save offer' }).isVisible()).toBe(true);
    await app.photograph('offer-editor-small');
    await resize(1440, 900);
    await app.page.keyboard.press('Escape');
    await dialog('Offer BM-01').waitFor({ state: 'detached' });

    await inspector().getByRole('tab', { name: 'Offer' }).click();
    await app.photograph('offer-actions');
    await inspector().getByRole('button', { name: 'Edit offer…' }).click();
    await dialog('Offer BM-01').waitFor();
    await dialog('Offer BM-01').getByRole('button', { name: 'Cancel' }).click();
  });

  it('pays 40.1 % once its origin is China, and its old duty after undo', async () => {
    const before = await shown(/^Duty %/);
    await editByKey('BM-01');
    await dialog('Offer BM-01').getByLabel('Origin', { exact: true }).fill('CN');
    await dialog('Offer BM-01').getByText('Changes origin.').waitFor();
    await dialog('Offer BM-01').getByRole('button', { name: 'Save offer' }).click();
    await app.page.getByText('Done: Change offer BM-01: origin.').waitFor();

    await expect.poll(() => shown(/^Duty %/)).toMatch(/^40\.1/);
    await app.photograph('offer-found-china');
    await app.chooseMenu('undo');
    await expect.poll(() => shown(/^Duty %/)).toBe(before);
  });

  it('says what is wrong with each field, and keeps what was typed', async () => {
    await editByKey('BM-01');
    const form = dialog('Offer BM-01');
    await form.getByLabel('Unit price, $').fill('-3744');
    await form.getByLabel('HTS code').fill('');
    await form.getByLabel('Origin', { exact: true }).fill('Korea');
    await form.getByRole('button', { name: 'Save offer' }).click();

    await form.getByText('Not saved. 3 fields are not right yet: unit price, origin, HTS code.').waitFor();
    await app.photograph('offer-editor-problems');
    await form.getByLabel('HTS code').scrollIntoViewIfNeeded();
    await app.photograph('offer-editor-problems-origin');
    await app.page.keyboard.press('Escape');
    await form.getByText('Close without saving? What you typed is lost.').waitFor();
    await app.photograph('offer-editor-leave');
    await form.getByRole('button', { name: 'Discard' }).click();
    await form.waitFor({ state: 'detached' });
  });

  it('does not take a date of which a part only was typed for none', async () => {
    await editByKey('BM-01');
    const form = dialog('Offer BM-01');
    await form.getByLabel('Entry date').click();
    await app.page.keyboard.type('12');
    await form.getByRole('button', { name: 'Save offer' }).click();

    await form.getByText('Give day, month and year, or clear the field.').waitFor();
    await form.getByRole('button', { name: 'Cancel' }).click();
    const discard = form.getByRole('button', { name: 'Discard' });
    if (await discard.isVisible()) await discard.click();
    await form.waitFor({ state: 'detached' });
  });

  it('enters in four parts, thirty days apart, that add up', async () => {
    await editByKey('BM-01');
    const form = dialog('Offer BM-01');
    await form.getByRole('combobox', { name: 'Customs entries' }).selectOption({ label: 'Several entries' });
    await form.getByRole('button', { name: 'Split' }).click();
    await form.getByText(/: they add up\./).waitFor();
    await form.getByLabel('Entry 4, units').scrollIntoViewIfNeeded();
    await app.photograph('offer-editor-entries');
    await form.getByRole('button', { name: 'Save offer' }).click();

    await app.page.getByText('Done: Change offer BM-01: customs entries.').waitFor();
    await inspector()
      .getByText(/after 30 days, .* after 60 days, .* after 90 days/)
      .waitFor();
    await app.chooseMenu('undo');
    await inspector()
      .getByText(/after 30 days/)
      .waitFor({ state: 'detached' });
  });

  it('costs what euros and a dated rate come to', async () => {
    await editByKey('BM-01');
    const form = dialog('Offer BM-01');
    await form.getByLabel('Quoted in').selectOption({ label: 'Another currency' });
    await form.getByLabel('Price as quoted').fill('3450.00');
    await form.getByLabel('Currency', { exact: true }).fill('EUR');
    await form.getByLabel('Rate, $ for one of it').fill('1.0853');
    await form.getByLabel('Rate of').fill('2026-11-20');
    await form.getByText('$3,744.29').waitFor();
    await app.photograph('offer-editor-euros');
    await form.getByRole('button', { name: 'Save offer' }).click();

    await inspector().getByText('$3,744.29').waitFor();
    await inspector().getByText('3450.00 EUR').waitFor();
    expect(
      await inspector()
        .getByText(/^edited \d/)
        .count(),
    ).toBeGreaterThanOrEqual(3);
    await app.photograph('offer-editor-edited');
    await grid().locator('[data-row="BM-01"] [data-column="pricePerTh"]').click();
    await tab('Explain').click();
    await inspector()
      .getByText(/^Entered by hand over .*, row \d+/)
      .first()
      .waitFor();
    await app.photograph('offer-editor-edited-explained');
    await tab('Offer').click();
    await app.page.getByText(/Done: Change offer BM-01: unit price, price as quoted\./).waitFor();
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await inspector().getByText('3450.00 EUR').waitFor({ state: 'detached' });
  });
});

describe('an offer of one’s own', () => {
  it('is added with its rig from the catalogue, entered by hand', async () => {
    await app.page.getByPlaceholder(/Vendor, model/).fill('');
    await app.page.getByRole('button', { name: 'Add an offer…' }).click();
    const form = dialog('Add an offer');
    await app.photograph('offer-editor-new');
    await form.getByLabel('Offer id').fill('OWN-1');
    await form.getByLabel('Vendor', { exact: true }).fill('Bitmain');
    await form.getByLabel('Model').fill('Antminer S21 Pro');
    await expect.poll(() => form.getByLabel('Hash rate, TH/s').inputValue()).toBe('234');
    await form.getByLabel('Incoterm').selectOption('FOB');
    await form.getByLabel('Unit price, $').fill('3700');
    await form.getByLabel('Units', { exact: true }).fill('500');
    await form.getByLabel('Origin', { exact: true }).fill('Malaysia');
    await form.getByLabel('Ships from').fill('MY');
    await form.getByLabel('HTS code').fill('8543.70.98.60');
    await form.getByLabel('Mode', { exact: true }).selectOption('ocean');
    await app.photograph('offer-editor-filled');
    await form.getByRole('button', { name: 'Add offer' }).click();
    await app.page.getByText('Done: Add offer OWN-1.').waitFor();

    await expect.poll(rowInFocus).toBe('OWN-1');
    await app.photograph('offer-editor-added');
    await find('OWN-1');
    await grid().locator('[aria-rowindex="3"] [aria-colindex="1"]').click();
    await inspector().getByText('Entered by hand').waitFor();
    expect(await shown(/^Landed \$\/TH/)).toMatch(/^\d+\.\d\d$/);
  });

  it('is duplicated under an id of its own', async () => {
    await inspector().getByRole('button', { name: 'Duplicate…' }).click();
    const form = dialog('Duplicate offer OWN-1');
    expect(await form.getByLabel('Offer id').inputValue()).toBe('OWN-1-2');
    await form.getByLabel('Origin', { exact: true }).fill('ID');
    await form.getByRole('button', { name: 'Add offer' }).click();

    await app.page.getByText('Done: Duplicate offer OWN-1 as OWN-1-2.').waitFor();
    await expect.poll(rowInFocus).toBe('OWN-1-2');
    await find('OWN-1-2');
  });

  it('is removed at once and given back by undo', async () => {
    await grid().locator('[aria-rowindex="3"] [aria-colindex="1"]').click();
    await inspector().getByRole('button', { name: 'Remove offer OWN-1-2' }).click();
    await app.page.getByText('Done: Remove offer OWN-1-2.').waitFor();
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('2');

    await app.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('3');
  });

  it('wrote no error to the console and never turned to the network', async () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
