/**
 * The report on paper, on the real Electron: a plan of 5 vendors and 20 lines whose summary is one page, one of
 * 12 vendors and 200 lines that flows, and one with names as an attacker writes them; on both papers.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { HOSTILE_MARK, hostileTexts } from '../fixtures/hostile-text';
import { LARGE, reportWorkspace, SMALL, type ReportSize } from '../fixtures/report-workspace';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';
import {
  factsOfPdf,
  fontsOfPdf,
  inkNearEdges,
  outlineOfPdf,
  overlapsOn,
  pagesOfPdf,
  tagsOfPdf,
  textOfPdf,
} from './harness/pdf-file';

const PAPERS = [
  ['A4', 'PDF on A4', 595, 842],
  ['Letter', 'PDF on US Letter', 612, 792],
] as const;
/** Side margins are 12 mm, 34 points. */
const MARGIN = 33;
/** On paper names of every vendor stand in the report, whatever is in them. */
const NAUGHTY = [
  'script',
  'one long word',
  'right to left with digits',
  'direction turned over',
  'letters that look Latin',
].map((name) => hostileTexts[name] ?? '');

const folder = newFolder('report-pdf');
const pdfOf = (name: string, paper: string) => join(folder, `${name}-${paper}.pdf`);
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp();
  await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
  await app.page.getByRole('grid', { name: 'Offers', exact: true }).waitFor();
});
afterAll(async () => {
  await app.close();
});

/** Opens the workspace in the place of the one that is open, and shows its report. */
async function openReport(name: string, size: ReportSize): Promise<void> {
  const path = join(folder, `${name}.rigplan`);
  writeFileSync(path, await writeWorkspaceFile(await reportWorkspace(size), '1.0.0'));
  await app.chooseMenu('show-compare');
  await app.answerOpenDialog(path);
  await app.chooseMenu('import-workspace');
  await app.page.getByRole('dialog', { name: new RegExp(`Open ${name}`) }).waitFor();
  await app.page.getByRole('button', { name: /Replace/ }).click();
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await app.chooseMenu('show-report');
  await kpis().first().waitFor();
}

function kpis() {
  return app.page.locator('#root [data-figure^="kpi/"]');
}

async function print(name: string): Promise<void> {
  for (const [paper, label] of PAPERS) {
    const path = pdfOf(name, paper);
    await app.answerSaveDialog(path);
    await app.page.getByRole('button', { name: 'Save report' }).click();
    await app.page.getByRole('menuitem', { name: label }).click();
    await app.page.getByText(`Report written to ${path}.`).waitFor({ timeout: 90_000 });
  }
}

/** How many pages are before the first page with these words. */
function pagesBefore(path: string, words: string): number {
  const count = Number(factsOfPdf(path).get('Pages'));
  for (let page = 1; page <= count; page += 1) {
    if (textOfPdf(path, page).includes(words)) return page - 1;
  }
  throw new Error(`${words} stands on no page of ${path}`);
}

/** What holds for every report on every paper. */
function expectSound(path: string, width: number, height: number): void {
  const facts = factsOfPdf(path);
  const count = Number(facts.get('Pages'));
  expect(facts.get('Tagged')).toBe('yes');
  expect(facts.get('Title')).toBe('Spring 2027 (sample): plan summary');
  const pages = pagesOfPdf(path);
  expect(pages).toHaveLength(count);
  pages.forEach((page, at) => {
    expect([Math.floor(page.width), Math.floor(page.height)]).toEqual([width, height]);
    const outside = page.words.filter(
      ({ left, right, top, bottom }) =>
        left < MARGIN || right > page.width - MARGIN || top < 0 || bottom > page.height,
    );
    expect(outside, `page ${String(at + 1)}`).toEqual([]);
    expect(overlapsOn(page), `page ${String(at + 1)}`).toEqual([]);
    expect(textOfPdf(path, at + 1)).toContain(`Page ${String(at + 1)} of ${String(count)}`);
  });
  expect(inkNearEdges(path, 24)).toEqual([]);
  const fonts = fontsOfPdf(path);
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  for (const name of ['Inter-Regular', 'Inter-SemiBold']) {
    expect(fonts.some((font) => font.name.endsWith(name))).toBe(true);
  }
  const outline = outlineOfPdf(path);
  for (const part of [
    'Spring 2027',
    'Tables behind the summary',
    'Vendor risk',
    'Decision record',
    'Sources',
  ]) {
    expect(
      outline.some((heading) => heading.startsWith(part)),
      part,
    ).toBe(true);
  }
  expect([...tagsOfPdf(path)]).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'Table', 'TH', 'TD']));
}

describe('a plan of 5 vendors and 20 lines', () => {
  beforeAll(async () => {
    await openReport('small', SMALL);
    await print('small');
  });

  it.each(PAPERS)('has its summary on one page of %s', (paper, _label, width, height) => {
    const path = pdfOf('small', paper);

    expect(pagesBefore(path, 'Tables behind the summary')).toBe(1);
    expectSound(path, width, height);
  });

  it.each(PAPERS)('says every figure of the head of the screen in the same digits on %s', async (paper) => {
    const shown = await kpis().allInnerTexts();
    const page = textOfPdf(pdfOf('small', paper), 1);

    expect(shown.length).toBeGreaterThanOrEqual(10);
    for (const text of shown) expect(page).toContain(text.replace(/\s+/g, ' '));
  });

  it.each(PAPERS)('says on every page what it was made from, and that it is stale, on %s', (paper) => {
    const path = pdfOf('small', paper);
    const count = Number(factsOfPdf(path).get('Pages'));
    const digest = /data SHA-256 ([0-9a-f]{16})…/.exec(textOfPdf(path, 1))?.[1] ?? 'none';

    expect(textOfPdf(path)).toMatch(new RegExp(`${digest} ?[0-9a-f ]{48}`));
    for (let page = 1; page <= count; page += 1) {
      const text = textOfPdf(path, page);
      expect(text).toContain(`data SHA-256 ${digest}…`);
      expect(text).toContain('STALE · Spring 2027 (sample): plan summary');
    }
  });

  it('leads from a letter on the first page to sources with their days', () => {
    const path = pdfOf('small', 'A4');
    const first = textOfPdf(path, 1);
    const sources = textOfPdf(path).slice(textOfPdf(path).lastIndexOf('Sources A letter behind'));

    expect(first).toMatch(/\ba Quotations/);
    expect(sources).toMatch(/a Quotations/);
    expect(sources).toContain('Sample quotation: Bitmain price list of 3 November 2026');
    expect(sources).toContain('3 Nov 2026');
  });

  it('never says that a party may be dealt with', () => {
    expect(textOfPdf(pdfOf('small', 'A4'))).not.toMatch(/\b(cleared|approved|safe to)\b|✓|✔/i);
  });

  it('leaves the screen as it was', async () => {
    expect(await app.page.title()).toBe('RigPlan');
    expect(await app.page.locator('body > section').count()).toBe(0);
    await app.photograph('report-printed');
  });
});

describe('a plan of 12 vendors and 200 lines', () => {
  beforeAll(async () => {
    await openReport('large', LARGE);
    await print('large');
  });

  it.each(PAPERS)(
    'keeps its summary on one page of %s, and flows behind it',
    (paper, _label, width, height) => {
      const path = pdfOf('large', paper);

      expect(pagesBefore(path, 'Tables behind the summary')).toBe(1);
      expect(Number(factsOfPdf(path).get('Pages'))).toBeGreaterThan(15);
      expectSound(path, width, height);
    },
  );

  it('repeats the head of a table on each page that it runs over', () => {
    const path = pdfOf('large', 'A4');
    const first = pagesBefore(path, 'Sources A letter behind') + 1;

    for (const page of [first, first + 1]) {
      expect(textOfPdf(path, page)).toContain('Source Day How far to trust it');
    }
  });
});

describe('vendors whose names are markup, one long word, or run the other way', () => {
  beforeAll(async () => {
    await openReport('naughty', { ...SMALL, names: NAUGHTY });
    await print('naughty');
  });

  it.each(PAPERS)('stay within the page of %s and within their own words', (paper, _label, width, height) => {
    expect(pagesBefore(pdfOf('naughty', paper), 'Tables behind the summary')).toBe(1);
    expectSound(pdfOf('naughty', paper), width, height);
  });

  it('are written, not run', async () => {
    expect(textOfPdf(pdfOf('naughty', 'A4')).replaceAll(' ', '')).toContain(NAUGHTY[0]?.replaceAll(' ', ''));
    expect(await app.page.evaluate((mark) => mark in window, HOSTILE_MARK)).toBe(false);
    expect(app.errors).toEqual([]);
    expect((await app.networkAttempts()).count).toBe(0);
  });
});
