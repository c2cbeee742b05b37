/**
 * From nothing to an all-in cost, on the real Electron: start empty, import,
 * add a site, change an assumption, take it back.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const priceList = join(newFolder('sites'), 'november.csv');
const lines = [
  'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days',
  'NOV-1,Bitmain,Antminer S21 Pro,234,3510,MY,MY,FOB Port Klang,3744.00,USD,100,8543.70.98.60,ocean,30',
  'NOV-2,Bitmain,Antminer S21+,216,3564,ID,SG,FCA,3100,USD,300,8543.70.98.60,ocean,45',
];

let app: LaunchedApp;
const grid = () => app.page.getByRole('grid', { name: 'Offers' });

/** What the table shows of an offer under a column. */
async function shown(model: string, column: string): Promise<string> {
  const place = await grid().getByRole('columnheader', { name: column }).getAttribute('aria-colindex');
  const row = grid().getByRole('row').filter({ hasText: model });
  return (await row.locator(`[aria-colindex="${String(place)}"]`).innerText()).trim();
}

const allIn = () => shown('S21 Pro', 'All-in $/TH');

async function show(screen: 'show-compare' | 'show-data'): Promise<void> {
  await app.chooseMenu(screen);
  if (screen === 'show-compare') await grid().waitFor();
}

beforeAll(async () => {
  writeFileSync(priceList, `${lines.join('\n')}\n`);
  app = await launchApp();
  await app.page.getByRole('button', { name: /Start empty/ }).click();
  await app.page.getByRole('button', { name: /template/i }).waitFor();
  await app.answerOpenDialog(priceList);
  await app.chooseMenu('import-price-list');
  await app.page.getByRole('button', { name: 'Import 2 offers' }).click();
  await app.page.getByText('Imported 2 offers from november.csv.').waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('a workspace that was started empty', () => {
  it('dates the rack without a site, but knows no all-in cost and says where to get it', async () => {
    await grid().waitFor();

    expect(await shown('S21 Pro', 'On rack P50')).toMatch(/20\d\d$/);
    expect(await allIn()).toBe('—');
    await app.photograph('compare-without-site');
    await app.page.getByRole('button', { name: /No site: add one for all-in/ }).click();
    await app.page.getByText('No site yet').waitFor();
    await app.photograph('sites-none');
  });

  it('keeps what was typed into a form that is not right yet', async () => {
    await app.page.getByRole('button', { name: 'Add site…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Add a site' });
    await dialog.getByLabel('Name').fill('West Texas');
    await dialog.getByLabel('Receiving, $/unit').fill('18,5o');
    await dialog.getByRole('button', { name: 'Add site' }).click();

    await dialog.getByText('“18,5o” is not a number.').waitFor();
    // A press beside the dialog, where a stray click would land.
    await app.page.mouse.click(100, 700);
    expect(await dialog.getByLabel('Name').inputValue()).toBe('West Texas');
    await app.photograph('site-form-problems');
  });

  it('gives an all-in cost once there is a site', async () => {
    const dialog = app.page.getByRole('dialog', { name: 'Add a site' });
    await dialog.getByLabel('Energised from').fill('2026-12-01');
    await dialog.getByLabel('Receiving, $/unit').fill('18.50');
    await dialog.getByLabel('Source').fill('Lease and build schedule, signed 12 Oct 2026');
    await dialog.getByLabel('Confidence').selectOption('documented');
    await app.photograph('site-form');
    await dialog.getByRole('button', { name: 'Add site' }).click();
    await app.page
      .getByRole('row', { name: /West Texas/ })
      .first()
      .waitFor();
    await app.page.getByText('Done: Add site West Texas.').waitFor();

    await show('show-compare');
    await expect.poll(allIn).toMatch(/^\d+\.\d\d$/);
    expect(await app.page.getByRole('button', { name: /No site/ }).count()).toBe(0);
  });

  it('counts with a changed hashprice, and undo brings the old figure back', async () => {
    const before = await allIn();
    await show('show-data');
    await app.page.getByRole('button', { name: 'Change hashprice' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Change hashprice' });
    await dialog.getByLabel('Value, $/PH/day').fill('52.40');
    await dialog.getByLabel('Source').fill('Our own forecast for 2027');
    await app.photograph('assumption-form');
    await dialog.getByRole('button', { name: 'Save assumption' }).click();
    await app.page.getByText('Done: Change hashprice to 52.40 $/PH/day.').waitFor();
    await app.page.getByRole('heading', { name: 'Sites' }).scrollIntoViewIfNeeded();
    await app.photograph('sites');
    await app.page.getByRole('button', { name: 'Change service period' }).scrollIntoViewIfNeeded();
    await app.photograph('assumptions');

    await show('show-compare');
    await expect.poll(async () => Number(await allIn())).toBeGreaterThan(Number(before));
    await app.chooseMenu('undo');
    await expect.poll(allIn).toBe(before);
  });

  it('asks before the site goes, and gives it back', async () => {
    await show('show-data');
    await app.page.getByRole('button', { name: 'Remove West Texas' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Remove West Texas?' });
    await app.photograph('site-remove');
    await dialog.getByRole('button', { name: 'Remove site' }).click();
    await app.page.getByText('No site yet').waitFor();

    await app.chooseMenu('undo');
    await app.page
      .getByRole('row', { name: /West Texas/ })
      .first()
      .waitFor();
  });

  it('wrote no error to the console and never turned to the network', async () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
