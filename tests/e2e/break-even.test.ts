/** Where one offer ties with another, on the real Electron: pick the other offer, read, copy. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const tab = () => app.page.getByRole('tabpanel', { name: 'Break-even' });
const picker = () => tab().getByRole('combobox', { name: 'Compare with' });
const line = (name: string) => tab().getByRole('region', { name });

beforeAll(async () => {
  app = await launchApp();
  await app.page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
  await app.page.getByRole('tab', { name: 'Break-even' }).click();
});
afterAll(async () => {
  await app.close();
});

describe('the break-even tab', () => {
  it('says three times where the best offer ties with the next best', async () => {
    await line('Duty rate').waitFor();

    expect(await line('Unit price').innerText()).toMatch(/Ties with .+ at a unit price of \$/);
    await app.photograph('break-even');
  });

  it('finds another offer by typing, with the keyboard alone', async () => {
    await picker().focus();
    await app.page.keyboard.type('whatsminer');
    await app.page.getByRole('option').first().waitFor();
    await app.photograph('break-even-picking');
    const id = await app.page.getByRole('option').first().locator('span').first().innerText();
    await app.page.keyboard.press('Enter');

    expect(await picker().inputValue()).toBe(id);
    expect(await line('Unit price').innerText()).toContain(id);
    await app.photograph('break-even-picked');
  });

  it('goes back to what was picked when the field is left half typed', async () => {
    const before = await picker().inputValue();
    await picker().fill('zzz');
    await app.page.getByText('No offers hold these words.').waitFor();
    await app.page.keyboard.press('Tab');

    await expect.poll(() => picker().inputValue()).toBe(before);
  });

  it('puts the sentences on the clipboard', async () => {
    await tab().getByRole('button', { name: 'Copy break-evens' }).click();
    await app.page.getByText('Break-evens copied.').waitFor();
  });
});
