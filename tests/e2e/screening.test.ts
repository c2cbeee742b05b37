/**
 * Screening on the real Electron: load a list, see a potential match explained, decide it, start again,
 * load a later edition in which the entry is another, see it open again, take the list back.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, relaunch, type LaunchedApp } from './harness/launch';

const lists = join(import.meta.dirname, '../fixtures/lists');
const NOVEMBER_3 = join(lists, 'consolidated-2026-11-03.csv');
const NOVEMBER_20 = join(lists, 'consolidated-2026-11-20.csv');

let app: LaunchedApp;
const tab = (name: string) => app.page.getByRole('tab', { name });
const queue = () => app.page.getByRole('grid', { name: 'Parties to screen' });
const panel = () => app.page.getByRole('region', { name: 'Party' });
const dialog = () => app.page.getByRole('dialog');

async function choose(party: string): Promise<void> {
  await app.page.getByRole('button', { name: /^All \d/ }).click();
  await app.page.getByRole('textbox', { name: 'Find parties' }).fill(party);
  await queue().getByRole('row').nth(1).click();
  await panel().getByRole('heading', { level: 2, name: party }).waitFor();
}

async function load(path: string): Promise<void> {
  await tab('Lists').click();
  await app.answerOpenDialog(path);
  await app.page.getByRole('button', { name: 'Load a list…' }).first().click();
  await app.page
    .getByRole('region', { name: 'US Consolidated Screening List' })
    .getByText(path.slice(-'2026-11-03.csv'.length))
    .first()
    .waitFor({ timeout: 60_000 });
  await app.page.getByText(/of \d+ cases found their entry/).waitFor({ timeout: 60_000 });
}

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
  await app.page
    .getByRole('button', { name: /Screening/ })
    .first()
    .click();
  await tab('Parties').waitFor();
});
afterAll(async () => {
  await app.close();
});

describe('a compliance officer', () => {
  it('sees before any list is loaded that nobody is screened', async () => {
    await app.page.getByText('No restricted-party list is loaded').waitFor();
    expect(await queue().getByText('Not screened').count()).toBeGreaterThan(3);
    await app.photograph('screening-no-list');
    await tab('Lists').click();
    await app.page.getByText('No list is loaded').waitFor();
    await app.photograph('screening-lists-none');
  });

  it('loads the file that was downloaded, and sees what it is and how well names are found in it', async () => {
    await load(NOVEMBER_3);

    await app.page
      .getByText(/3 Nov 2026/)
      .first()
      .waitFor();
    await app.photograph('screening-lists');
    await app.page.getByRole('heading', { name: 'How screening is done' }).scrollIntoViewIfNeeded();
    await app.photograph('screening-lists-below');
  });

  it('sees who may be listed, and why', async () => {
    await tab('Parties').click();
    await queue().waitFor();
    await app.photograph('screening-queue');
    await choose('Canaan');

    await panel()
      .getByText(/CANAAN, Fazi/)
      .first()
      .waitFor();
    expect(await panel().getByText('For sending boards back (RMA)').count()).toBe(1);
    expect(
      await panel()
        .getByText(/restricts exports to a party; it is no import ban/)
        .count(),
    ).toBe(1);
    await app.photograph('screening-match');
    await panel().getByText('For the purchase').scrollIntoViewIfNeeded();
    await app.photograph('screening-match-meaning');
    await panel().getByText('The file in which it stands').scrollIntoViewIfNeeded();
    await app.photograph('screening-match-file');
  });

  it('decides that it is another party, by keyboard, and can take it back', async () => {
    await queue().press('f');
    await dialog()
      .getByLabel('Reason')
      .fill('A person in Lebanon; ours is a company in Singapore and Hangzhou.');
    await dialog().getByLabel('Your name').fill('Ana Ruiz');
    await app.photograph('screening-decision');
    await dialog().getByRole('button', { name: 'Decide: false positive' }).click();
    await panel()
      .getByText(/False positive, decided by Ana Ruiz on/)
      .first()
      .waitFor();

    await app.chooseMenu('undo');
    await panel()
      .getByText(/Potential match, open/)
      .first()
      .waitFor();
    await app.chooseMenu('redo');
    await panel()
      .getByText(/False positive, decided by Ana Ruiz on/)
      .first()
      .waitFor();
    await app.photograph('screening-decided');
    await panel().getByRole('heading', { name: 'Decisions on record' }).scrollIntoViewIfNeeded();
    await app.photograph('screening-history');
  });

  it('finds the decision after a restart', async () => {
    app = await relaunch(app);
    await tab('Parties').click();
    await choose('Canaan');

    await panel()
      .getByText(/False positive, decided by Ana Ruiz on/)
      .first()
      .waitFor();
    expect(
      await panel()
        .getByText(/A person in Lebanon/)
        .count(),
    ).toBeGreaterThan(0);
  });

  it('sees it open again when a later edition has another entry, with what changed', async () => {
    await load(NOVEMBER_20);
    await tab('Parties').click();
    await choose('Canaan');

    await panel().getByText('Open again: the decision no longer stands').waitFor();
    expect(
      await panel()
        .getByText(/Hamra Street/)
        .count(),
    ).toBeGreaterThan(0);
    await app.photograph('screening-reopened');
  });

  it('takes the later edition back by undo, and the decision stands again', async () => {
    const reopened = panel().getByText('Open again: the decision no longer stands');
    // The self-test of the list was noted after it, and goes with it.
    await app.chooseMenu('undo');
    await app.page
      .getByText(/^Undone: Load the list/)
      .first()
      .waitFor();
    await expect.poll(() => reopened.count(), { timeout: 20_000 }).toBe(0);
    await panel()
      .getByText(/False positive, decided by Ana Ruiz on/)
      .first()
      .waitFor();
  });

  it('works in a narrow window and at twice the size', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700);
    });
    await app.photograph('screening-narrow');
    // What is left of 1440 by 900 at 200 %.
    await app.page.setViewportSize({ width: 720, height: 450 });
    await app.photograph('screening-zoom');
    await app.page.setViewportSize({ width: 1440, height: 900 });
  });

  it('reads no verdict anywhere, no error on the console, and nothing that turned to the network', async () => {
    for (const name of ['Parties', 'Lists']) {
      await tab(name).click();
      expect(await app.page.locator('body').innerText()).not.toMatch(
        /\b(clear|cleared|safe|approved|passed)\b/i,
      );
    }
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
