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
  await app.page.keyboard.press('Alt+2');
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
      .getByRole('img', { name: /Holdings between/ })
      .scrollIntoViewIfNeeded();
    await panel()
      .getByText(/Press reports on Bitmain and Sophgo/)
      .first()
      .waitFor();
    await app.photograph('vendors-owners');
  });

  it('are gone through by the arrow keys', async () => {
    const before = await panel().getByRole('heading', { level: 2 }).innerText();

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
