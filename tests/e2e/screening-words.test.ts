/**
 * What the app says with a list loaded and decisions of every kind made: no screen, file or paper has a word or
 * a mark that turns a look at lists into a verdict.
 *
 * Everything that can be read is collected: text, what screen readers say, hints, icons, and each export.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BARE_MARK, saysVerdict } from '../fixtures/verdicts';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const list = join(import.meta.dirname, '../fixtures/lists/consolidated-2026-11-03.csv');
const folder = newFolder('screening-words');
const file = (name: string) => join(folder, name);

/** Of a rule of the purchasing policy an offer passes or fails; of a list nobody passes. */
const PASSES = /\bpass(?:es|ed)?\b/i;
const SCREENING_TABS = ['Parties', 'Components', 'Lists', 'Policy'];

let app: LaunchedApp;
const queue = () => app.page.getByRole('grid', { name: 'Parties to screen' });
const panel = () => app.page.getByRole('region', { name: 'Party', exact: true });
const dialog = () => app.page.getByRole('dialog');

/** Every text of the window, seen or only heard, one each. */
async function texts(): Promise<readonly string[]> {
  const found = await app.page.evaluate(() => {
    const said: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) said.push(walker.currentNode.textContent ?? '');
    const names = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    for (const element of document.querySelectorAll('*')) {
      for (const name of names) said.push(element.getAttribute(name) ?? '');
    }
    // Read whole too: a word may be cut into marked pieces.
    said.push(...document.body.innerText.split('\n'));
    return said;
  });
  return [...new Set(found.map((text) => text.trim()))].filter((text) => text !== '');
}

/** Icons of the window that are a tick, apart from the one in a box that is ticked. */
function ticks(): Promise<readonly string[]> {
  return app.page.evaluate(() =>
    [...document.querySelectorAll('svg')]
      .filter(
        (icon) => icon.closest('[role="checkbox"], [role="menuitemcheckbox"], [role="option"]') === null,
      )
      .map((icon) => icon.getAttribute('class') ?? '')
      .filter((name) => /check|thumbs-up|verified/i.test(name)),
  );
}

const verdicts = (said: readonly string[]) =>
  said.filter((text) => saysVerdict(text) || BARE_MARK.test(text));

async function faultless(where: string, least = 20): Promise<readonly string[]> {
  const said = await texts();
  expect(said.length, where).toBeGreaterThan(least);
  expect(verdicts(said), where).toEqual([]);
  expect(await ticks(), where).toEqual([]);
  return said;
}

async function choose(party: string): Promise<void> {
  await app.page.getByRole('button', { name: /^All \d/ }).click();
  await app.page.getByRole('textbox', { name: 'Find parties' }).fill(party);
  await queue().getByRole('row').nth(1).click();
  await panel().getByRole('heading', { level: 2, name: party, exact: true }).waitFor();
}

async function decide(party: string, key: string, button: RegExp): Promise<void> {
  await choose(party);
  await queue().press(key);
  await dialog().getByLabel('Reason').fill(`Looked into by hand: ${party}.`);
  await dialog().getByLabel('Your name').fill('Ana Ruiz');
  await faultless(`the form of ${key}`);
  await dialog().getByRole('button', { name: button }).click();
  await dialog().waitFor({ state: 'hidden' });
}

async function exported(command: Parameters<LaunchedApp['chooseMenu']>[0], name: string): Promise<string> {
  await app.answerSaveDialog(file(name));
  await app.chooseMenu(command);
  await app.page
    .getByText(`to ${file(name)}`)
    .first()
    .waitFor();
  return file(name);
}

async function sheetTexts(path: string): Promise<readonly string[]> {
  const sheets = await readXlsxFile(readFileSync(path), { trim: false });
  return sheets.flatMap(({ sheet, data }) => [
    sheet,
    ...data.flat().filter((cell): cell is string => typeof cell === 'string'),
  ]);
}

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  await app.page.getByRole('grid', { name: 'Offers', exact: true }).waitFor();
  await app.chooseMenu('show-screening');
});
afterAll(async () => {
  await app.close();
});

describe('no verdict stands', () => {
  it('on Screening before a list is loaded', async () => {
    for (const tab of SCREENING_TABS) {
      await app.page.getByRole('tab', { name: tab }).click();
      await faultless(tab);
    }
  });

  it('on any party while decisions of every kind are made', async () => {
    await app.page.getByRole('tab', { name: 'Lists' }).click();
    await app.answerOpenDialog(list);
    await app.page.getByRole('button', { name: 'Load a list…' }).first().click();
    await app.page.getByText(/of \d+ cases found their entry/).waitFor({ timeout: 60_000 });
    await app.page.getByRole('tab', { name: 'Parties' }).click();

    await decide('Canaan', 'f', /^Decide/);
    await decide('Qingdao Sophgo', 't', /^Decide/);
    await decide('Sophgo Technologies Ltd.', 'e', /^Escalate/);
    await decide('Sophgo Technologies Pte.', 'f', /^Decide/);
    await decide('Canaan', 'r', /^Reopen/);
    await faultless('a match that was reopened');
    await decide('Canaan', 'f', /^Decide/);
    await app.page.getByRole('textbox', { name: 'Find parties' }).fill('');
    const said = await texts();
    for (const status of [/^False positive/, /^Listed \(on record\)/, /^No potential match/]) {
      expect(said.some((text) => status.test(text))).toBe(true);
    }
    const rows = Number(await queue().getAttribute('aria-rowcount'));
    const names = await queue().getByRole('row').count();
    expect(Math.max(rows, names)).toBeGreaterThan(10);
    for (let at = 1; at < names; at += 1) {
      await queue().getByRole('row').nth(at).click();
      const party = await faultless(`party ${String(at)}`);
      expect(party.filter((text) => PASSES.test(text))).toEqual([]);
    }
  });

  it('on Screening after it, and its policy alone says that offers pass a rule', async () => {
    for (const tab of SCREENING_TABS) {
      await app.page.getByRole('tab', { name: tab }).click();
      for (const closed of await app.page.locator('details:not([open]) > summary').all())
        await closed.click();
      const said = await faultless(tab);
      if (tab !== 'Policy') expect(said.filter((text) => PASSES.test(text))).toEqual([]);
    }
    await app.page.getByRole('button', { name: 'Begin with these five' }).click();
    await app.page.getByRole('grid', { name: 'Offers by rule' }).waitFor();
    await faultless('Policy with rules');
  });

  it('on Vendors, of whom each is looked at', async () => {
    await app.chooseMenu('show-vendors');
    const vendors = app.page.getByRole('table', { name: 'Vendors' }).getByRole('row');
    await vendors.nth(1).waitFor();
    const count = await vendors.count();
    expect(count).toBeGreaterThan(9);
    for (let at = 1; at < count; at += 1) {
      await vendors.nth(at).getByRole('button').first().click();
      const said = await faultless(`vendor ${String(at)}`);
      expect(said.filter((text) => PASSES.test(text))).toEqual([]);
    }
  });

  it('in any view of Compare, nor in what explains a list status', async () => {
    await app.chooseMenu('show-compare');
    const views = app.page.getByRole('tablist').first().getByRole('tab');
    await views.first().waitFor();
    const count = await views.count();
    expect(count).toBeGreaterThan(5);
    for (let at = 0; at < count; at += 1) {
      await views.nth(at).click();
      await faultless(`view ${String(at)}`);
    }
    await views.filter({ hasText: 'Entity-list risk' }).click();
    await app.page
      .getByRole('gridcell', { name: /Component supplier|match|Not screened/ })
      .nth(3)
      .click();
    await faultless('the risk view with a list status explained');
  });

  it('on Tariffs, and on Data with the log of all that was done', async () => {
    await app.chooseMenu('show-tariffs');
    await app.page.getByRole('tab', { name: 'What applies' }).waitFor();
    await faultless('Tariffs', 100);
    await app.chooseMenu('show-data');
    await app.page
      .getByText(/Decide|Escalate/)
      .first()
      .waitFor();
    await faultless('Data', 100);
  });

  it('in a file, whatever its kind', async () => {
    await app.chooseMenu('show-compare');
    await app.page.getByRole('tab', { name: /Entity-list risk/ }).click();
    const csv = readFileSync(await exported('export-csv', 'risk.csv'), 'utf8').split('\n');
    expect(csv.length).toBeGreaterThan(60);
    expect(verdicts(csv)).toEqual([]);
    for (const [command, name] of [
      ['export-xlsx', 'risk.xlsx'],
      ['export-finance', 'finance.xlsx'],
    ] as const) {
      const said = await sheetTexts(await exported(command, name));
      expect(said.length, name).toBeGreaterThan(200);
      expect(verdicts(said), name).toEqual([]);
    }
  });

  it('in an evidence report, on paper or as JSON', async () => {
    await app.chooseMenu('show-screening');
    await app.page.getByRole('tab', { name: 'Parties' }).click();
    for (const [at, party] of ['Canaan', 'Qingdao Sophgo', 'Sophgo Technologies Ltd.', 'MicroBT'].entries()) {
      await choose(party);
      for (const kind of ['PDF', 'JSON']) {
        const path = file(`${String(at)}.${kind.toLowerCase()}`);
        await app.answerSaveDialog(path);
        await panel()
          .getByRole('button', { name: `Evidence report (${kind})…` })
          .click();
        await app.page.getByText(`Evidence report written to ${path}.`).waitFor();
        const text =
          kind === 'JSON'
            ? readFileSync(path, 'utf8')
            : execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
        const said = text.split('\n').map((line) => line.trim());
        expect(said.length, `${party}, ${kind}`).toBeGreaterThan(40);
        expect(verdicts(said), `${party}, ${kind}`).toEqual([]);
      }
    }
    expect(app.errors).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
