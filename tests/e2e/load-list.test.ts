/**
 * A restricted-party list from the file to the findings, on the real Electron: stopped, loaded with what it
 * says of every party, tried by the self-test, and asked again after a restart.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, newFolder, relaunch, type LaunchedApp } from './harness/launch';

const folder = newFolder('load-list');
const packed = readFileSync(new URL('../fixtures/lists/csl-2024-01-entities.csv.gz', import.meta.url));
const whole = gunzipSync(packed);
const listPath = join(folder, 'csl-2024-01-entities.csv');
const cutPath = join(folder, 'csl-2024-02-cut.csv');

let app: LaunchedApp;
const page = () => app.page;

async function showLists(): Promise<void> {
  await app.chooseMenu('show-screening');
  await page().getByRole('tab', { name: 'Lists' }).click();
}

beforeAll(async () => {
  writeFileSync(listPath, whole);
  writeFileSync(cutPath, whole.subarray(0, 2_000_000));
  app = await launchApp();
  await page()
    .getByRole('button', { name: /Open the sample tender/ })
    .click();
  await page().getByRole('grid', { name: 'Offers' }).waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('a restricted-party list', () => {
  it('that is cut off is refused, and says so', async () => {
    await showLists();
    await page().getByText('No list is loaded', { exact: true }).waitFor();
    await app.answerOpenDialog(cutPath);
    await page().getByRole('button', { name: 'Load a list' }).first().click();

    await page()
      .getByText(/csl-2024-02-cut\.csv was not loaded\. The file is cut off at its end/)
      .waitFor();
    await app.photograph('list-cut-off');
    await page().getByRole('button', { name: 'Close' }).click();
  });

  it('is loaded with what it says of every party', async () => {
    await app.answerOpenDialog(listPath);
    await page().getByRole('button', { name: 'Load a list' }).first().click();
    await page()
      .getByText(/^Loaded csl-2024-01-entities\.csv, the list dated 2024-01, 8,412 rows/)
      .waitFor();

    await app.photograph('list-loaded');
  });

  it('is tried by the self-test, whose outcome stands with it', async () => {
    await page()
      .getByText(/99\.\d+ %/)
      .first()
      .waitFor({ timeout: 90_000 });

    await app.photograph('list-tested');
  });

  it('that is the same file is asked about before it is loaded again', async () => {
    await app.answerOpenDialog(listPath);
    await page()
      .getByRole('button', { name: /Load a/ })
      .first()
      .click();
    const dialog = page().getByRole('dialog', { name: 'Load this list all the same?' });
    await dialog.getByText(/This file is loaded already/).waitFor();

    await app.photograph('list-same-file');
    await dialog.getByRole('button', { name: 'Keep what is in use' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('is there after a restart, and the parties can be screened against it again', async () => {
    app = await relaunch(app);
    await showLists();
    await page().getByText('csl-2024-01-entities.csv').first().waitFor();
    await page().getByRole('button', { name: 'Screen again' }).click();

    await page()
      .getByText(/^Screened \d+ parties against the list dated 2024-01/)
      .waitFor();
    expect(app.errors).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
