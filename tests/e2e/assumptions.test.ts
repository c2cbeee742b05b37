/**
 * What the user decides, on the real Electron: a chance of refusal, a lane of
 * one's own, a use tax, and the scenario; each moves the figures it should.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const priceList = join(newFolder('assumptions'), 'december.csv');
const lines = [
  'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days,origin_evidence',
  'DEC-1,Bitmain,Antminer S21 Pro,234,3510,MY,MY,FOB Port Klang,3744.00,USD,100,8543.70.98.60,ocean,30,certificate',
  'DEC-2,Bitmain,Antminer S21+,216,3564,ID,SG,FCA,3100,USD,300,8543.70.98.60,ocean,45,none',
];

let app: LaunchedApp;
const grid = () => app.page.getByRole('grid', { name: 'Offers' });
const chip = (name: string | RegExp) => app.page.getByRole('button', { name });

/** What the table shows of an offer under a column. */
async function shown(model: string, column: string): Promise<string> {
  const place = await grid().getByRole('columnheader', { name: column }).getAttribute('aria-colindex');
  const row = grid().getByRole('row').filter({ hasText: model });
  return (await row.locator(`[aria-colindex="${String(place)}"]`).innerText()).trim();
}

/** The offer with a certificate; `bare` is the one without evidence. */
const certified = () => shown('S21 Pro', 'All-in $/TH').then(Number);
const landed = () => shown('S21 Pro', 'Landed $/TH').then(Number);
const bare = () => shown('S21+', 'All-in $/TH').then(Number);

async function show(screen: 'show-compare' | 'show-data'): Promise<void> {
  await app.chooseMenu(screen);
  if (screen === 'show-compare') await grid().waitFor();
}

beforeAll(async () => {
  writeFileSync(priceList, `${lines.join('\n')}\n`);
  app = await launchApp({ size: { width: 1280, height: 800 } });
  await app.page.getByRole('button', { name: /Start empty/ }).click();
  await app.page.getByRole('button', { name: /template/i }).waitFor();
  await app.answerOpenDialog(priceList);
  await app.chooseMenu('import-price-list');
  await app.page.getByRole('button', { name: 'Import 2 offers' }).click();
  await app.page.getByText('Imported 2 offers from december.csv.').waitFor();
  await show('show-data');
  await app.page.getByRole('button', { name: 'Add site…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Add a site' });
  await dialog.getByLabel('Name').fill('West Texas');
  await dialog.getByLabel('Energised from').fill('2026-12-01');
  await dialog.getByLabel('Receiving, $/unit').fill('18.50');
  await dialog.getByLabel('Source', { exact: true }).fill('Lease and build schedule');
  await dialog.getByRole('button', { name: 'Add site' }).click();
  await app.page.getByText('Done: Add site West Texas.').waitFor();
  await show('show-compare');
});
afterAll(async () => {
  await app.close();
});

describe('what the user decides', () => {
  it('sets a reserve aside for offers with a certificate, and for no other', async () => {
    const [withCertificate, without] = [await certified(), await bare()];
    await show('show-data');
    await app.page.getByRole('button', { name: 'Change chance of refusal with a certificate' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Change chance of refusal with a certificate' });
    await dialog.getByText('not set').waitFor();
    await app.photograph('assumption-not-set');
    await dialog.getByLabel('Value, %').fill('10');
    await dialog.getByLabel('Source').fill('Our counsel, letter of 2 Nov 2026');
    await dialog.getByRole('button', { name: 'Save assumption' }).click();
    await app.page.getByText('Done: Change chance of refusal with a certificate to 10.00 %.').waitFor();
    await app.page
      .getByRole('row', { name: /^Chance of refusal with a customs ruling/ })
      .scrollIntoViewIfNeeded();
    await app.photograph('assumptions-reserve');

    await show('show-compare');
    await expect.poll(certified).toBeGreaterThan(withCertificate);
    expect(await bare()).toBe(without);
  });

  it('takes a freight by the container on a lane of its own', async () => {
    const before = await landed();
    await show('show-data');
    await app.page.getByRole('button', { name: 'Add lane…' }).scrollIntoViewIfNeeded();
    await app.photograph('lanes');
    await app.page.getByRole('button', { name: 'Add lane…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Add a lane' });
    await dialog.getByLabel('Name').fill('Port Klang weekly');
    await dialog.getByLabel('Ships from', { exact: true }).fill('Malaysia, Koreaa');
    await dialog.getByLabel('Transit days, P50').fill('35');
    await dialog.getByLabel('Transit days, P90').fill('30');
    await dialog.getByLabel('Freight is paid').selectOption({ label: 'For one container' });
    await dialog.getByRole('button', { name: 'Add lane' }).click();
    await dialog.getByText('“Koreaa” is not a country code').waitFor();
    await app.photograph('lane-form-problems');
    await dialog.getByLabel('Ships from', { exact: true }).fill('Malaysia');
    await dialog.getByLabel('Transit days, P90').fill('50');
    await dialog.getByRole('group', { name: /days/ }).getByLabel('Source').fill('Schedule of October');
    await dialog.getByLabel('Freight, $/container').fill('9000');
    await dialog.getByLabel('Units in one container').fill('280');
    await dialog
      .getByRole('group', { name: /freight/ })
      .getByLabel('Source')
      .fill('Rate card 7');
    await app.photograph('lane-form');
    await dialog.getByRole('button', { name: 'Add lane' }).click();
    await app.page.getByText('Done: Add own lane Port Klang weekly.').waitFor();
    await app.page.getByRole('row', { name: /Port Klang weekly own/ }).scrollIntoViewIfNeeded();
    await app.photograph('lanes-own');

    await show('show-compare');
    await expect.poll(landed).toBeGreaterThan(before);
  });

  it('charges a use tax once it is turned on at the site', async () => {
    const before = await bare();
    await show('show-data');
    await app.page.getByRole('button', { name: 'Change West Texas' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Change West Texas' });
    await dialog.getByLabel('Charge sales or use tax').check();
    await dialog.getByLabel('Tax rate, %').fill('8.25');
    await dialog.getByLabel('Source of the tax rate').fill('Texas Comptroller, rates of October 2026');
    await app.photograph('site-form-tax');
    await dialog.getByRole('button', { name: 'Save site' }).click();
    await app.page.getByText('Done: Change site West Texas.').waitFor();
    await app.page.getByRole('heading', { name: 'Sites' }).scrollIntoViewIfNeeded();
    await app.photograph('sites-tax');

    await show('show-compare');
    await expect.poll(bare).toBeGreaterThan(before + 1);
  });

  it('weighs all days of arrival, takes a finding of any country, and drops a part of all-in', async () => {
    await chip('Entry at P50').click();
    await app.photograph('scenario-basis');
    await app.page.getByRole('menuitemradio', { name: /Expected over all days/ }).click();
    await chip('Expected over all days').waitFor();
    const declared = await landed();

    await chip('Origin as declared').click();
    await app.page.getByRole('menuitemradio', { name: /another country/ }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Origin found by customs' });
    await app.photograph('scenario-origin');
    await dialog.getByLabel('Country').selectOption({ label: 'Vietnam' });
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await chip('If found to be Vietnam').waitFor();
    await expect.poll(landed).toBeGreaterThan(declared);

    await chip('More…').click();
    const panel = app.page.getByRole('dialog', { name: 'More of the scenario' });
    await panel.getByLabel('Delay').uncheck();
    await panel.getByLabel(/Section 232 semiconductors/).check();
    await app.photograph('scenario-more');
    await app.page.keyboard.press('Escape');
    await chip('All-in without delay · 1 finding').waitFor();
    const lastButton = app.page.getByRole('button', { name: 'Export' });
    const [last, first] = [await lastButton.boundingBox(), await chip(/^as of/).boundingBox()];
    // One line: at 1280 points the longest words still leave room for every button.
    expect(last?.y).toBeLessThan((first?.y ?? 0) + (first?.height ?? 0));
    await app.photograph('scenario-chips');

    await show('show-data');
    await app.page
      .getByText(/found to be VN; the condition of tariff layer S232-SEMI taken as met/)
      .first()
      .waitFor();
    await app.photograph('scenario-history');
  });

  it('wrote no error to the console and never turned to the network', async () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
