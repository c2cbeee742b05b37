/**
 * Vendors' own lists, on the real Electron: matched, answered, looked at, imported and taken back; by
 * keyboard, by paste, stopped, and a second time without questions.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { priceListFile } from '../fixtures/price-lists/price-list-files';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const folder = newFolder('import-wizard');
let app: LaunchedApp;
const page = () => app.page;
const grid = () => page().getByRole('grid', { name: 'Offers' });
const dialog = () => page().getByRole('dialog');
const question = (name: string) => dialog().getByRole('region', { name, exact: true });
const look = () => dialog().getByRole('button', { name: 'Look at the preview' });

/** Chooses a file of the fixtures in the menu. */
async function choose(name: string, bytes = priceListFile(name)): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await app.answerOpenDialog(path);
  await app.chooseMenu('import-price-list');
}

async function type(name: string, text: string): Promise<void> {
  await question(name).getByRole('textbox').first().fill(text);
  await page().keyboard.press('Enter');
  await question(name).waitFor({ state: 'detached' });
}

async function press(name: string, answer: RegExp): Promise<void> {
  await question(name).getByRole('button', { name: answer }).first().click();
  await question(name).waitFor({ state: 'detached' });
}

async function toPreview(): Promise<void> {
  await expect.poll(() => look().isEnabled()).toBe(true);
  await look().click();
  await dialog().getByRole('tablist', { name: 'Rows of the file' }).waitFor();
}

/** A quote that has lapsed by the clock of the machine asks: it is kept. */
async function keepAll(): Promise<void> {
  const keep = dialog().getByRole('button', { name: 'Keep all' });
  const tab = dialog().getByRole('tab', { name: /^Asked/ });
  if ((await tab.count()) === 0) return;
  await tab.click();
  while ((await keep.count()) > 0) await keep.first().click();
}

/** Rows of Compare that show a vendor. */
const offersOf = (vendor: string) => grid().getByRole('row').filter({ hasText: vendor }).count();

beforeAll(async () => {
  app = await launchApp();
  await page()
    .getByRole('button', { name: /Start empty/ })
    .click();
  await page()
    .getByRole('button', { name: /template/i })
    .waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('a workbook with a title block and a header of two rows', () => {
  it('is recognised down to its units, and asks for what it does not say', async () => {
    await choose('pacific-title-block.xlsx');

    await dialog()
      .getByText(/questions before it can be read/)
      .waitFor();
    const head = dialog().getByRole('combobox', { name: /^What .*Hashrate/ });
    expect(await head.inputValue()).toBe('hashrate_ths');
    await dialog().getByText('270 → 270 TH/s').waitFor();
    expect(await look().isEnabled()).toBe(false);
    await app.photograph('import-columns');
  });

  it('can be looked at once it is answered, and nothing is imported yet', async () => {
    await press('Vendor', /Pacific Rig Trading/);
    await press('Incoterm', /FOB Hong Kong/);
    if ((await question('Ships from').count()) > 0) await type('Ships from', 'HK');
    await press('Units offered', /least order/i);
    await type('HTS code (US tariff)', '8543.70.98.60');
    await press('Air or ocean', /ocean/);
    await app.photograph('import-columns-answered');
    await toPreview();
    await keepAll();

    await dialog().getByText('Nothing has been imported yet.').waitFor();
    await app.photograph('import-preview');
    expect(await offersOf('Pacific')).toBe(0);
  });

  it('is imported in one step, shown alone, and taken back by Undo', async () => {
    await dialog()
      .getByRole('button', { name: /^Import \d+ offers$/ })
      .click();
    await page()
      .getByText(/Imported \d+ offers from pacific-title-block.xlsx/)
      .waitFor();
    await expect.poll(() => offersOf('Pacific')).toBeGreaterThan(2);
    const imported = await offersOf('Pacific');
    await page().getByRole('button', { name: 'Show them' }).click();
    await expect.poll(() => offersOf('Pacific')).toBe(imported);

    await app.chooseMenu('undo');
    await expect.poll(() => offersOf('Pacific')).toBe(0);
  });
});

describe('a Chinese list in GB18030', () => {
  it('is read with its encoding told, its rejected price named, and imported', async () => {
    await choose('kuangxin-gb18030.csv');
    await dialog().getByText('270 → 270 TH/s').waitFor();
    expect(await dialog().getByRole('combobox', { name: 'Encoding' }).inputValue()).toBe('gb18030');
    await press('Vendor', /Kuangxin/);
    await type('HTS code (US tariff)', '8543.70.98.60');
    await press('Air or ocean', /ocean/);
    await toPreview();

    await dialog().getByRole('tab', { name: 'Rejected 1' }).click();
    await dialog().getByRole('gridcell', { name: '面议' }).waitFor();
    await dialog().getByRole('group', { name: 'In the vendor’s file' }).waitFor();
    await app.photograph('import-rejected');
    await keepAll();
    await dialog().getByRole('button', { name: 'Import 6 offers' }).click();
    await page()
      .getByText(/Imported 6 offers from kuangxin-gb18030.csv/)
      .waitFor();
  });
});

describe('a list that is pasted', () => {
  it('is read from a chat that is pasted on Compare', async () => {
    const text = new TextDecoder().decode(priceListFile('harbour-chat.txt'));
    await page().getByRole('button', { name: 'Import', exact: true }).first().focus();
    await page().evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);

    await dialog().getByText('Import the pasted text').waitFor();
    await app.photograph('import-chat');
    await page().keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});

describe('a file with every kind of fault', () => {
  it('says of each cell why, asks about what is odd, and saves the rejected rows', async () => {
    await choose('kestrel-errors.csv');
    await dialog()
      .getByText(/before it can be read/)
      .waitFor();
    for (const name of ['Order of dates', 'Ships from', 'HTS code (US tariff)', 'Air or ocean']) {
      if ((await question(name).count()) === 0) continue;
      if (/HTS/.test(name)) await type(name, '8543.70.98.60');
      else if (name === 'Ships from') await type(name, 'MY');
      else await question(name).getByRole('button').first().click();
      await question(name).waitFor({ state: 'detached' });
    }
    await toPreview();
    await dialog()
      .getByText(/for an answer and would not be imported/)
      .waitFor();
    await app.photograph('import-asked');
    await dialog()
      .getByRole('tab', { name: /^Rejected/ })
      .click();
    await dialog().getByRole('gridcell', { name: '#REF!' }).waitFor();

    const path = join(folder, 'rejected.csv');
    await app.answerSaveDialog(path);
    await dialog().getByRole('button', { name: 'Save rejected rows…' }).click();
    await expect.poll(() => readOrEmpty(path)).toContain('#REF!');
    expect(readOrEmpty(path)).toContain('Why rejected');
  });

  it('reads one row again with what was typed, and asks before Escape loses it', async () => {
    const rejected = dialog().getByRole('tab', { name: /^Rejected/ });
    const before = await rejected.innerText();
    await dialog().getByRole('gridcell', { name: '#REF!' }).click();
    const field = dialog().getByRole('textbox', { name: /^Read F\d+ as$/ });
    await field.fill('$3150.00');
    await page().keyboard.press('Enter');
    await expect.poll(() => rejected.innerText()).not.toBe(before);

    await page().keyboard.press('Escape');
    await dialog().getByText('What you set for this file is lost.').waitFor();
    await dialog().getByRole('button', { name: 'Discard' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await offersOf('Antminer S21+')).toBe(0);
  });
});

describe('the list of one vendor, a second time', () => {
  it('is asked once and read without a question afterwards', async () => {
    await choose('rheintal-de.csv');
    await dialog()
      .getByText(/before it can be read/)
      .waitFor();
    await press('Vendor', /Rheintal/);
    await type('Ships from', 'NL');
    await type('HTS code (US tariff)', '8543.70.98.60');
    await press('Air or ocean', /ocean/);
    await question('Rate of EUR').getByRole('textbox').first().fill('1.0842');
    await question('Rate of EUR').getByRole('button', { name: 'Use it' }).click();
    await toPreview();
    await dialog()
      .getByRole('button', { name: /^Import \d+ offers?$/ })
      .click();
    await page()
      .getByText(/Imported \d+ offers? from rheintal-de.csv/)
      .waitFor();

    const second = new TextDecoder('windows-1252').decode(priceListFile('rheintal-de.csv'));
    const changed = Buffer.from(second.replaceAll('10.249,00', '10.199,00'), 'latin1');
    await choose('rheintal-dezember.csv', changed);
    await dialog()
      .getByText(/Read as the list of/)
      .first()
      .waitFor();
    expect(await question('Decimal mark').count()).toBe(0);
    expect(await question('Vendor').count()).toBe(0);
    await app.photograph('import-by-profile');
    await page().keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('is listed under Data, where its name can be changed', async () => {
    await app.chooseMenu('show-data');
    await page()
      .getByRole('button', { name: /^Rename Rheintal/ })
      .click();
    await page().getByRole('textbox', { name: 'Name', exact: true }).fill('Rheintal Mining');
    await page().keyboard.press('Enter');
    await page().getByRole('rowheader', { name: 'Rheintal Mining' }).waitFor();
    await page().getByRole('heading', { name: 'How vendors’ lists are read' }).scrollIntoViewIfNeeded();
    await app.photograph('import-profiles');
    await app.chooseMenu('show-compare');
  });
});

describe('a large file', () => {
  it('that is stopped leaves nothing behind', async () => {
    const line = (index: number) =>
      `L-${String(index)},Bitmain,Antminer S21 Pro,234,3510,MY,MY,FOB,3744.00,USD,100,8543.70.98.60,ocean,30`;
    const header =
      'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days';
    const text = [header, ...Array.from({ length: 100_000 }, (_, index) => line(index))].join('\n');
    const before = await grid().getAttribute('aria-rowcount');
    await choose('large.csv', Buffer.from(text));
    await dialog().getByRole('button', { name: 'Stop' }).click({ timeout: 30_000 });

    await page().keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await grid().getAttribute('aria-rowcount')).toBe(before);
  });
});

describe('by keyboard alone', () => {
  it('a list is answered by digits and typing, looked at and imported', async () => {
    await choose('northgate-us.csv');
    await dialog()
      .getByText(/before it can be read/)
      .waitFor();
    const { keyboard } = page();
    for (let left = 12; left > 0 && !(await look().isEnabled()); left -= 1) {
      const section = dialog().locator('section[aria-label="Questions"] section').first();
      const title = await section.locator('h4').innerText();
      const hasAnswers = (await section.locator('ol button').count()) > 0;
      // Tab from the dialog itself, or where the last answer left the keyboard.
      while (!(await section.evaluate((element) => element.contains(document.activeElement)))) {
        await keyboard.press('Tab');
      }
      if (hasAnswers) await keyboard.press('1');
      else {
        await keyboard.type(/HTS/.test(title) ? '8543.70.98.60' : /Units/.test(title) ? '100' : 'MY');
        await keyboard.press('Enter');
      }
      await expect.poll(async () => (await look().isEnabled()) || (await firstTitle()) !== title).toBe(true);
    }
    await expect.poll(() => look().evaluate((button) => button === document.activeElement)).toBe(true);
    await keyboard.press('Enter');
    await dialog().getByRole('tablist', { name: 'Rows of the file' }).waitFor();
    const isOnImport = () =>
      page().evaluate(() => /^Import \d/.test(document.activeElement?.textContent ?? ''));
    for (let steps = 40; steps > 0 && !(await isOnImport()); steps -= 1) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await page()
      .getByText(/Imported \d+ offers? from northgate-us.csv/)
      .waitFor();
  });
});

const firstTitle = async () => {
  const titles = await dialog().locator('section[aria-label="Questions"] h4').allInnerTexts();
  return titles[0] ?? '';
};

describe('all of it', () => {
  it('wrote no error to the console and never turned to the network', async () => {
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
