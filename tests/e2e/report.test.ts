/**
 * The Report screen on the real Electron: the page of the sample plan, where its figures come from, other
 * plans, another future, what is saved of it and who signs it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';
import { rigplan } from './harness/run-command';

/** Figures drawn by chance from the summary, and as many from the vendors: 50 in all. */
const DRAWN = 25;
const SEED = 20_261_122;
const DAY = /\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) 20\d\d\b/;

let app: LaunchedApp;
const tab = (name: string) => app.page.getByRole('tab', { name, exact: true });
const panel = () => app.page.getByRole('dialog', { name: /^Where .* comes from$/ });
const headline = () => app.page.getByText(/^Buy .* rigs/).first();
const figure = (key: string) => app.page.locator(`[data-figure="${key}"]`).first();

beforeAll(async () => {
  app = await launchApp();
});
afterAll(async () => {
  await app.close();
});

describe('without a plan', () => {
  it('says what a report is of, and leads to the plan', async () => {
    await app.page.getByRole('button', { name: /Start empty/ }).click();
    await app.page.getByRole('button', { name: /template/i }).waitFor();
    await app.page.keyboard.press('Alt+7');
    await app.page.getByRole('heading', { name: 'No plan yet' }).waitFor();
    await app.photograph('report-no-plan');
    await app.page.getByRole('button', { name: 'Go to Plan' }).click();
    await app.page.getByRole('heading', { name: /plan/i }).first().waitFor();
    await app.close();
    app = await launchApp();
  });
});

describe('the summary', () => {
  it('has the digits of the Plan screen', async () => {
    await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
    await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
    await app.chooseMenu('show-plan');
    const totals = app.page.getByRole('region', { name: 'Totals of the plan' });
    const shown = async (id: string) => (await totals.locator(`[data-figure="${id}"]`).textContent()) ?? '';
    const [landed, allIn, perTh] = [await shown('landed'), await shown('allIn'), await shown('allInPerTh')];

    await app.page.keyboard.press('Alt+7');
    await headline().waitFor();
    const page = (await app.page.getByRole('tabpanel').textContent()) ?? '';
    // The Plan screen has whole dollars, the page the cents too.
    const amounts = [...page.matchAll(/\$([\d,]+\.\d\d)/g)].map(([, text = '']) => dollarsOf(text));
    expect(amounts).toContain(dollarsOf(landed));
    expect(amounts).toContain(dollarsOf(allIn));
    expect(page).toContain(`${perTh.replace(/[^\d.]/g, '')} $/TH`);
    await app.photograph('report-summary');
  });

  it('leads from any figure to a source with its day', async () => {
    for (const of of ['Summary', 'Vendors']) await leadsToDays(of);
    await tab('Summary').click();
  });

  async function leadsToDays(of: string): Promise<void> {
    await tab(of).click();
    const figures = app.page.getByRole('tabpanel').getByRole('button', { name: /Where it comes from$/ });
    await figures.first().waitFor();
    const all = await figures.count();
    expect(all).toBeGreaterThan(DRAWN);
    for (const at of drawn(all)) {
      const button = figures.nth(at);
      const name = await button.getAttribute('aria-label');
      await button.click();
      await panel().waitFor();
      expect(`${name ?? ''}: ${(await panel().textContent()) ?? ''}`).toMatch(DAY);
      expect(await panel().getByText('No source is on record for it.').count()).toBe(0);
      await app.page.keyboard.press('Escape');
      await panel().waitFor({ state: 'detached' });
    }
  }

  it('does not scroll sideways in a window of 900 pixels', async () => {
    await app.page.setViewportSize({ width: 900, height: 600 });
    const overhang = await app.page
      .getByRole('tabpanel')
      .evaluate((node) =>
        Math.max(
          ...[node, ...node.querySelectorAll('*')]
            .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
            .map((one) => one.scrollWidth - one.clientWidth),
        ),
      );
    await app.photograph('report-narrow');
    await app.page.setViewportSize({ width: 1440, height: 900 });
    expect(overhang).toBeLessThanOrEqual(1);
  });

  it('keeps its amounts to itself while they are hidden', async () => {
    const text = await figure('kpi/landed').textContent();
    await app.chooseMenu('toggle-amounts');
    await expect.poll(() => app.page.locator('body').innerText()).not.toContain(text ?? '');
    await app.photograph('report-hidden');
    await app.chooseMenu('toggle-amounts');
    await expect.poll(() => figure('kpi/landed').textContent()).toBe(text);
  });

  it('is made under another future, which it names', async () => {
    const before = await figure('kpi/landed').textContent();
    await app.page.getByRole('button', { name: /Present view/ }).click();
    await app.page.getByRole('menuitemradio', { name: /Origins refused/ }).click();
    await expect.poll(() => figure('kpi/landed').textContent()).not.toBe(before);
    await app.page
      .getByText(/under .*Origins refused/)
      .first()
      .waitFor();
    await app.page
      .getByRole('button', { name: /Origins refused/ })
      .first()
      .click();
    await app.page.getByRole('menuitemradio', { name: /Present view/ }).click();
    await expect.poll(() => figure('kpi/landed').textContent()).toBe(before);
  });

  it('holds other plans beside the one proposed once they were looked for', async () => {
    await app.page.getByRole('button', { name: 'look for them' }).click();
    await app.page.getByRole('button', { name: 'look again' }).waitFor({ timeout: 120_000 });
    expect(await app.page.locator('[data-figure^="alternative/"]').count()).toBeGreaterThan(0);
    await app.photograph('report-other-plans');

    // They are of this plan still when the screen is opened again.
    await app.chooseMenu('show-plan');
    await app.page.getByRole('tab', { name: 'Lines', exact: true }).waitFor();
    await app.chooseMenu('show-report');
    await app.page.locator('[data-figure^="alternative/"]').first().waitFor();
  });
});

describe('what is saved', () => {
  it('is the data of the page, digit by digit', async () => {
    const file = join(newFolder('report'), 'report.json');
    const shown = await app.page
      .locator('[data-figure^="kpi/"]')
      .evaluateAll((nodes) => nodes.map((node) => [node.getAttribute('data-figure'), node.textContent]));
    await app.answerSaveDialog(file);
    await app.page.getByRole('button', { name: 'Save report' }).click();
    await app.page.getByRole('menuitem', { name: 'JSON' }).click();
    await app.page.getByText(`Report written to ${file}.`).waitFor();
    const saved = readFileSync(file, 'utf8');
    expect(shown.length).toBeGreaterThan(8);
    for (const [key, text] of shown) {
      expect(saved).toContain(JSON.stringify(key));
      expect(saved).toContain(JSON.stringify(text));
    }
  });
});

describe('the window and the command line', () => {
  /** What rests on records alone: plans that were looked for, and what was done, are of the window. */
  const restsOnRecords = ({ summary, vendors, record }: SavedReport) => ({
    dataSha256: record.dataSha256,
    headline: summary['headline'],
    kpis: summary['kpis'],
    byVendor: summary['byVendor'],
    byOrigin: summary['byOrigin'],
    timeline: summary['timeline'],
    cash: summary['cash'],
    rejected: summary['rejected'],
    dates: summary['dates'],
    breaches: summary['breaches'],
    stale: summary['stale'],
    risks: risksOf(summary),
    vendors: vendors.vendors.map(({ landed, ofThs, backDuty, depositsAtRisk, exposures }) => ({
      landed,
      ofThs,
      backDuty,
      depositsAtRisk,
      exposures,
    })),
  });

  it.each([
    ['the present view', [], null],
    ['another future', ['--scenario', 'Origins refused (sample)'], /Origins refused/],
  ] as const)('make the same report of the same records, in %s', async (_, words, scenario) => {
    if (scenario !== null) {
      const before = await figure('kpi/landed').textContent();
      await app.page.getByRole('button', { name: /Present view/ }).click();
      await app.page.getByRole('menuitemradio', { name: scenario }).click();
      await expect.poll(() => figure('kpi/landed').textContent()).not.toBe(before);
    }
    const file = join(newFolder('both'), 'report.json');
    await app.answerSaveDialog(file);
    await app.page.getByRole('button', { name: 'Save report' }).click();
    await app.page.getByRole('menuitem', { name: 'JSON' }).click();
    await app.page.getByText(`Report written to ${file}.`).waitFor();
    const ofWindow = JSON.parse(readFileSync(file, 'utf8')) as SavedReport;

    const ended = await rigplan('report', '--sample', ...words, '--format', 'json', '--no-alternatives');
    const ofCommand = JSON.parse(ended.stdout.toString('utf8')) as SavedReport;

    expect(ofWindow.record.dataSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(restsOnRecords(ofWindow)).toEqual(restsOnRecords(ofCommand));
    if (scenario !== null) {
      await app.page.getByRole('button', { name: scenario }).first().click();
      await app.page.getByRole('menuitemradio', { name: /Present view/ }).click();
      await app.page.getByRole('button', { name: /Present view/ }).waitFor();
    }
  });
});

describe('the pages behind it', () => {
  it('are the vendors, with a page for each', async () => {
    await tab('Vendors').click();
    await app.page.getByRole('button', { name: 'Bitmain' }).first().click();
    await app.page
      .getByRole('heading', { name: /Bitmain/ })
      .first()
      .waitFor();
    await app.photograph('report-vendor');
    await app.page.keyboard.press('Escape');
    await app.photograph('report-vendors');
  });

  it('are the decision record, on which names stay', async () => {
    await tab('Decision record').click();
    const role = app.page.getByLabel('Prepared by');
    await role.fill('Dana Reyes');
    await tab('Sources').click();
    await app.photograph('report-sources');
    await tab('Decision record').click();
    expect(await role.inputValue()).toBe('Dana Reyes');
    await app.photograph('report-record');
  });
});

/** Of a report as it is saved, what is read here. */
interface SavedReport {
  readonly summary: Readonly<Record<string, unknown>>;
  readonly vendors: { readonly vendors: readonly Readonly<Record<string, unknown>>[] };
  readonly record: { readonly dataSha256: string };
}

/** Without what can be done about them: that names other plans that were looked for. */
function risksOf({ risks }: SavedReport['summary']): readonly unknown[] {
  return (risks as readonly Readonly<Record<string, unknown>>[]).map((risk) => ({
    ...risk,
    mitigation: undefined,
  }));
}

function dollarsOf(text: string): number {
  return Math.round(Number(text.replace(/[$,]/g, '')));
}

/** Places drawn without putting back, the same for the same seed. */
function drawn(all: number): readonly number[] {
  const places = Array.from({ length: all }, (_, at) => at);
  let state = SEED;
  for (let at = places.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const other = state % (at + 1);
    [places[at], places[other]] = [places[other] ?? 0, places[at] ?? 0];
  }
  return places.slice(0, DRAWN);
}
