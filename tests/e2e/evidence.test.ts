/**
 * The evidence report of one party on the real Electron: on paper in both sizes and as JSON, by button and by
 * palette, after a decision; and the comparison, which is printed by the same window before and after.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/core/canonical-json';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const list = join(import.meta.dirname, '../fixtures/lists/consolidated-2026-11-03.csv');
const listDigest = createHash('sha256').update(readFileSync(list)).digest('hex');
const folder = newFolder('evidence');
const file = (name: string) => join(folder, name);
/** The words of a PDF with one space between them, wherever lines and pages end. */
const words = (path: string) =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
const facts = (path: string) => execFileSync('pdfinfo', [path], { encoding: 'utf8' });

let app: LaunchedApp;
const panel = () => app.page.getByRole('region', { name: 'Party', exact: true });

async function choose(party: string): Promise<void> {
  await app.page.getByRole('button', { name: /^All \d/ }).click();
  await app.page.getByRole('textbox', { name: 'Find parties' }).fill(party);
  await app.page.getByRole('grid', { name: 'Parties to screen' }).getByRole('row').nth(1).click();
  await panel().getByRole('heading', { level: 2, name: party, exact: true }).waitFor();
}

async function byPalette(command: string): Promise<void> {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type(command);
  await app.page.getByRole('option', { name: command }).waitFor();
  await app.page.keyboard.press('Enter');
}

async function written(path: string): Promise<void> {
  await app.page.getByText(`Evidence report written to ${path}.`).waitFor();
}

async function printComparison(path: string): Promise<void> {
  await app.chooseMenu('show-compare');
  await app.page.getByRole('grid', { name: 'Offers', exact: true }).waitFor();
  await app.answerSaveDialog(path);
  await app.chooseMenu('print-pdf');
  await app.page.getByText(`Printed to ${path}`).waitFor();
  await app.chooseMenu('show-screening');
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

describe('the evidence report', () => {
  it('of a party that nobody has screened says so', async () => {
    await choose('MicroBT');
    await app.answerSaveDialog(file('unscreened.pdf'));
    await panel().getByRole('button', { name: 'Evidence report (PDF)…' }).click();
    await written(file('unscreened.pdf'));

    expect(words(file('unscreened.pdf'))).toContain('Not screened. This report says nothing of lists.');
    expect(facts(file('unscreened.pdf'))).toMatch(/Title: +Evidence report: MicroBT\n/);
    expect(await app.page.title()).toBe('RigPlan');
  });

  it('on paper has the list with its digest, the match, the decision with its reason, and what it is not', async () => {
    await app.answerOpenDialog(list);
    await app.page.getByRole('tab', { name: 'Lists' }).click();
    await app.page.getByRole('button', { name: 'Load a list…' }).first().click();
    await app.page.getByText(/of \d+ cases found their entry/).waitFor({ timeout: 60_000 });
    await app.page.getByRole('tab', { name: 'Parties' }).click();
    await choose('Canaan');
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('grid', { name: 'Parties to screen' }).press('f');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('A person in Lebanon; ours is a company in Hangzhou.');
    await dialog.getByLabel('Your name').fill('Ana Ruiz');
    await dialog.getByRole('button', { name: 'Decide: false positive' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await app.answerSaveDialog(file('canaan.pdf'));
    await panel().getByRole('button', { name: 'Evidence report (PDF)…' }).click();
    await written(file('canaan.pdf'));
    await app.photograph('evidence-written');

    const text = words(file('canaan.pdf'));
    for (const part of [
      'Evidence report: Canaan',
      'By: Ana Ruiz',
      'False positive, decided by Ana Ruiz on',
      'A person in Lebanon; ours is a company in Hangzhou.',
      'consolidated-2026-11-03.csv',
      listDigest,
      'It does not say that the party may be dealt with, and it is no legal advice.',
      'A related party is not a listed party.',
    ]) {
      expect(text).toContain(part);
    }
    const pages = Number(/Pages:\s+(\d+)/.exec(facts(file('canaan.pdf')))?.[1]);
    expect(pages).toBeGreaterThan(1);
    for (let page = 1; page <= pages; page += 1) {
      expect(text).toContain(`Page ${String(page)} of ${String(pages)}`);
    }
    expect(facts(file('canaan.pdf'))).toMatch(/Page size:.*A4/);
    expect(text).not.toContain('Compare');
  });

  it('as JSON has a checksum that anybody can make again', async () => {
    await app.answerSaveDialog(file('canaan.json'));
    await panel().getByRole('button', { name: 'Evidence report (JSON)…' }).click();
    await written(file('canaan.json'));

    const { report, checksum } = JSON.parse(readFileSync(file('canaan.json'), 'utf8')) as {
      readonly report: {
        readonly party: { readonly name: string };
        readonly status: { readonly words: string; readonly sentence: string };
      };
      readonly checksum: { readonly value: string };
    };
    expect(report.party.name).toBe('Canaan');
    expect(report.status.words).toBe('False positive');
    expect(report.status.sentence).toContain('decided by Ana Ruiz on');
    expect(checksum.value).toBe(createHash('sha256').update(canonicalJson(report)).digest('hex'));
  });

  it('comes from the palette too, on US paper', async () => {
    await app.answerSaveDialog(file('letter.pdf'));
    await byPalette('Evidence report of the chosen party (PDF, US Letter)…');
    await written(file('letter.pdf'));

    expect(facts(file('letter.pdf'))).toMatch(/Page size:.*letter/);
  });

  it('is not written where the dialog was cancelled, and can be made after', async () => {
    await app.answerSaveDialog(null);
    await panel().getByRole('button', { name: 'Evidence report (PDF)…' }).click();
    await expect.poll(() => app.page.locator('body > section[aria-hidden="true"]').count()).toBe(0);
    await app.answerSaveDialog(file('after.json'));
    await byPalette('Evidence report of the chosen party (JSON)…');
    await written(file('after.json'));

    expect(existsSync(file('after.json'))).toBe(true);
  });

  it('stands on no page of the comparison, nor the comparison on its own', async () => {
    await printComparison(file('comparison.pdf'));
    await choose('Sophgo Technologies Ltd.');
    await app.answerSaveDialog(file('sophgo.pdf'));
    await panel().getByRole('button', { name: 'Evidence report (PDF)…' }).click();
    await written(file('sophgo.pdf'));
    await printComparison(file('again.pdf'));

    const sophgo = words(file('sophgo.pdf'));
    expect(sophgo).toContain('Listed (on record)');
    expect(sophgo).not.toContain('Landed');
    for (const name of ['comparison.pdf', 'again.pdf']) {
      expect(words(file(name))).toContain('Landed');
      expect(words(file(name))).not.toContain('Evidence report');
    }
    expect(facts(file('comparison.pdf'))).toMatch(/Page size:\s+84\d/);
    expect(facts(file('again.pdf'))).toMatch(/Page size:\s+84\d/);
    expect(app.errors).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
