/** The Vendors screen on the real Electron: by keys from vendor to vendor, and on to a vendor's offers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const table = () => app.page.getByRole('table', { name: 'Vendors' });
const panel = () => app.page.getByRole('complementary', { name: 'Vendor' });

beforeAll(async () => {
  app = await launchApp();
  await app.page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
  await app.page.keyboard.press('Alt+4');
  await table().waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('the vendors of the sample tender', () => {
  it('stand with what they offer, every seller of the tender among them', async () => {
    await table()
      .getByRole('row', { name: /深圳算力样本贸易有限公司/ })
      .waitFor();
    expect(await table().getByRole('row').count()).toBeGreaterThan(9);
    await app.photograph('vendors');
  });

  it('show Bitmain as related to a listed party, with the holdings and what says so', async () => {
    await table().getByRole('button', { name: 'Bitmain', exact: true }).click();

    await panel().getByText('related is not listed', { exact: false }).waitFor();
    await panel()
      .getByRole('group', { name: /Holdings between/ })
      .scrollIntoViewIfNeeded();
    await app.photograph('vendors-owners');
    await panel().getByRole('button', { name: 'Larger' }).click();
    await app.page.getByRole('dialog', { name: /Holdings around/ }).waitFor();
    await app.photograph('vendors-larger');
    await app.page.keyboard.press('Escape');
    await panel().getByRole('button', { name: 'Show as table' }).click();
    await panel()
      .getByText(/Press reports on Bitmain and Sophgo/)
      .first()
      .waitFor();
    await panel()
      .getByText(/Rules of ownership on/)
      .click();
    await panel().getByText('OFAC', { exact: false }).last().scrollIntoViewIfNeeded();
    await app.photograph('vendors-holdings');
    await panel().getByRole('button', { name: 'Show as picture' }).click();
  });

  it('take a holding of their own, which can be taken back beside its message', async () => {
    await panel().getByRole('button', { name: 'Add holding…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Add a holding' });
    await dialog.getByRole('combobox', { name: 'Owner' }).fill('Qingdao');
    await app.page.getByRole('option', { name: /Qingdao Sophgo/ }).click();
    await dialog.getByLabel('At least, %').fill('12.5');
    await dialog.getByLabel('At most, %').fill('12.5');
    await dialog.getByLabel('Source', { exact: true }).fill('A register extract of a test');
    await app.photograph('vendors-holding-form');
    await dialog.getByRole('button', { name: 'Add holding' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await panel().getByRole('table', { name: 'What listed parties hold in the end' }).waitFor();
    await panel()
      .getByRole('group', { name: /Holdings between/ })
      .scrollIntoViewIfNeeded();
    await app.photograph('vendors-held-by-listed');
    await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await panel()
      .getByRole('table', { name: 'What listed parties hold in the end' })
      .waitFor({ state: 'hidden' });
  });

  it('are changed in one form, by Enter, each figure with its source', async () => {
    await table().getByRole('button', { name: 'Bitmain', exact: true }).focus();
    await app.page.keyboard.press('Enter');
    const dialog = app.page.getByRole('dialog', { name: 'Change Bitmain' });
    await dialog.waitFor();
    await app.photograph('vendors-form');
    await dialog.getByLabel('Warranty, days from dispatch').fill('400');
    await dialog.getByRole('button', { name: 'Save vendor' }).click();
    const warranty = dialog.getByRole('group', { name: 'Who says so of the warranty' });
    await warranty.getByLabel('Source', { exact: true }).fill('A quotation of a test');
    await dialog.getByRole('button', { name: 'Save vendor' }).click();
    await panel().getByText('400 days').waitFor();
    await panel().getByText('A quotation of a test', { exact: false }).waitFor();
    await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await panel().getByText('400 days').waitFor({ state: 'hidden' });
  });

  it('get a factory by N, and an event of the register', async () => {
    await table().getByRole('button', { name: 'Bitmain', exact: true }).focus();
    await app.page.keyboard.press('n');
    const party = app.page.getByRole('dialog', { name: 'Add a party' });
    await party.getByLabel('Legal name').fill('深圳样本电子有限公司');
    await party.getByLabel('Factory').selectOption({ label: 'For Bitmain' });
    await party.getByLabel('Source', { exact: true }).fill('An invoice of a test');
    await app.photograph('vendors-party-form');
    await party.getByRole('button', { name: 'Add party' }).click();
    await panel().getByRole('listitem', { name: '深圳样本电子有限公司' }).waitFor();
    await app.photograph('vendors-parties');

    await panel()
      .getByRole('region', { name: 'Events on record' })
      .getByRole('button', { name: 'Add event…' })
      .click();
    const event = app.page.getByRole('dialog', { name: 'Add an event' });
    await event.getByLabel('What happened').fill('A lawsuit of a test');
    await event.getByLabel('What it says').fill('It is so.');
    await event.getByLabel('Source', { exact: true }).fill('One paper');
    await app.photograph('vendors-event-form');
    await event.getByRole('button', { name: 'Add event' }).click();
    const added = panel().getByRole('heading', { name: /A lawsuit of a test/ });
    await added.scrollIntoViewIfNeeded();
    await app.photograph('vendors-events');
  });

  it('stand above their panel in a window of 900 pixels, and beside it in a wide one', async () => {
    await app.page.setViewportSize({ width: 900, height: 760 });
    const place = async () => {
      const [above, below] = [await table().boundingBox(), await panel().boundingBox()];
      return (below?.y ?? 0) > (above?.y ?? 0) ? 'below' : 'beside';
    };
    await expect.poll(place).toBe('below');
    await app.photograph('vendors-900');
    await app.page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(place).toBe('beside');
  });

  it('are gone through by the arrow keys', async () => {
    const before = await panel().getByRole('heading', { level: 2 }).innerText();

    await table().getByRole('button', { name: before, exact: true }).focus();
    await app.page.keyboard.press('ArrowDown');

    await expect.poll(() => panel().getByRole('heading', { level: 2 }).innerText()).not.toBe(before);
  });

  it('lead to their offers in Compare, by a filter that stands there to be read', async () => {
    await table().getByRole('button', { name: 'Auradine', exact: true }).click();
    await panel()
      .getByRole('button', { name: /Show 3 offers in Compare/ })
      .click();

    await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
    await app.page.getByText('3 of 63 offers').first().waitFor();
    expect(app.errors).toEqual([]);
  });
});
