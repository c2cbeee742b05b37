/** The table of a mail, pasted as HTML into the real Electron: read by its cells, in the process for foreign files. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

const MAIL = `<html><head><style>td { color: red }</style></head><body><p>Dear buyer,</p>
  <table><tr><th>Model<th>Hashrate (TH/s)<th>Price (USD)
  <tr><td><b>S21&nbsp;&lsquo;XP&rsquo;</b><td>270<td>&dollar;5,999
  <tr><td>S21 Hyd &half;<td>335<td>&dollar;4,100</table>
  <img src="https://vendor.example/seen.png"><script>document.title = 'taken'</script></body></html>`;

let app: LaunchedApp;
beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Start empty/ }).click();
  await app.page.getByRole('button', { name: /template/i }).waitFor();
});
afterAll(async () => {
  await app.close();
});

it('shows the cells of a mail by their characters, and fetches and runs nothing of it', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Import', exact: true }).first().focus();
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData(
      'text/plain',
      'Model\tHashrate (TH/s)\tPrice (USD)\nAs text\t270\t$5,999\nAs text\t335\t$4,100',
    );
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, MAIL);
  const dialog = page.getByRole('dialog');

  await dialog.getByText('S21 ‘XP’').first().waitFor();
  await dialog.getByText('S21 Hyd ½').first().waitFor();
  await app.screenshot('pasted-mail');
  expect(await dialog.getByText('As text').count()).toBe(0);
  expect(await page.title()).not.toBe('taken');
  expect(app.errors).toEqual([]);
  expect(app.foreignRequests).toEqual([]);
  expect((await app.networkAttempts()).count).toBe(0);
});
