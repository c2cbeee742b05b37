/** The sample's plan held against its scenarios on the real Electron: figures, a new future, tornado, trials, the best of each. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
const table = () => app.page.getByRole('table').first();
const figure = (row: RegExp, column: number) =>
  table().getByRole('row', { name: row }).getByRole('cell').nth(column).innerText();

beforeAll(async () => {
  app = await launchApp();
  await app.page
    .getByRole('button', { name: /sample/i })
    .first()
    .click();
  await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
  await app.chooseMenu('show-scenarios');
  await app.page.getByRole('heading', { name: 'Futures of Spring 2027 (sample)' }).waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('the plan of the sample', () => {
  it('stands beside itself in both of the sample’s futures, each with its difference', async () => {
    await expect.poll(() => figure(/^Landed \$\/TH/, 0)).toMatch(/^\$\d+\.\d\d$/);
    await expect.poll(() => figure(/^Landed \$\/TH/, 2)).toMatch(/^\$\d+\.\d\d\s+\+\$/);
    await expect.poll(() => figure(/^All hash by, P50/, 1)).toMatch(/later/);
    await app.photograph('scenarios-futures');
  });

  it('is held against a future made by hand, in one step that can be undone', async () => {
    await app.page.getByRole('button', { name: 'New scenario…' }).first().click();
    const dialog = app.page.getByRole('dialog', { name: 'New scenario' });
    await dialog.getByLabel('Name', { exact: true }).fill('Taiwan stops');
    await dialog.getByLabel('Add a layer').selectOption({ label: 'Nothing leaves a country' });
    await dialog.getByLabel('Country', { exact: true }).selectOption({ label: 'Taiwan' });
    await dialog.getByLabel('Add a layer').selectOption({ label: 'Other hashprice' });
    await dialog.getByLabel('Per cent', { exact: true }).fill('35');
    await app.photograph('scenario-form');
    await dialog.getByRole('button', { name: 'Add scenario' }).click();

    await app.page.getByText('Done: Add the scenario Taiwan stops.').waitFor();
    await table()
      .getByText(/Nothing leaves Taiwan/)
      .waitFor();
    await table()
      .getByText(/lines do not come/)
      .waitFor();
    await table().getByText('Hashprice 35.0 % lower').waitFor();
  });

  it('has a tornado with a table beside it', async () => {
    await app.page.getByRole('button', { name: 'Draw the tornado' }).click();
    const chart = app.page.getByRole('img', { name: /moves All-in \$\/TH most/ });
    await chart.waitFor();
    await chart.scrollIntoViewIfNeeded();
    await app.photograph('scenarios-tornado');
    await app.page.getByRole('button', { name: 'Show as table: Tornado: All-in $/TH' }).click();
    await app.page.getByRole('cell', { name: /Standard range: 5 % lower to 5 % higher/ }).waitFor();
    await app.page.getByRole('button', { name: 'Show as chart: Tornado: All-in $/TH' }).click();
  });

  it('draws ten thousand futures, the same ones for the same seed', async () => {
    const run = async () => {
      await app.page.getByRole('button', { name: /Run (the trials|them again)/ }).click();
      await app.page.getByText('10,000 trials, seed 1.').waitFor();
      return app.page
        .getByRole('row', { name: /^All-in \$ / })
        .last()
        .innerText();
    };
    const first = await run();
    const again = await run();

    expect(first).toMatch(/\$[\d,]+.*\$[\d,]+.*\$[\d,]+/s);
    expect(again).toBe(first);
    const chart = app.page.getByRole('img', { name: /one in ten trials at or below/ });
    await chart.scrollIntoViewIfNeeded();
    await app.photograph('scenarios-trials');
  });

  it('has a best plan in each future, and the regret of the present one says so in a sentence', async () => {
    await app.page.getByRole('button', { name: 'Re-optimise in each future' }).click();
    await expect
      .poll(() => app.page.getByRole('columnheader', { name: /^Re-optimised/ }).count(), { timeout: 90_000 })
      .toBeGreaterThanOrEqual(1);
    await expect
      .poll(() => app.page.getByRole('button', { name: 'Re-optimise in each future' }).isEnabled(), {
        timeout: 120_000,
      })
      .toBe(true);
    await expect
      .poll(() => app.page.getByText(/^Spring 2027 \(sample\): (Never worse than|The best)/).count(), {
        timeout: 30_000,
      })
      .toBe(1);
    await app.page.getByRole('heading', { name: 'Side by side' }).scrollIntoViewIfNeeded();
    await app.photograph('scenarios-best');
    await app.page.getByRole('heading', { name: 'Regret' }).scrollIntoViewIfNeeded();
    await app.photograph('scenarios-regret');
  });

  it('was shown without an error', () => {
    expect(app.errors).toEqual([]);
  });
});
