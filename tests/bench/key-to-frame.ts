/**
 * What a hand waits for in Compare with 10,000 offers: from the key or the click to
 * the frame that shows what it did, on the real program. The peer is the least that
 * a key can do there, the step to the next cell, in the same run.
 *
 * What is waited for is named: the offers in sight after a sort; after an edit the
 * totals over all offers, which stand for the whole way through the record on disk,
 * the evaluation and the table.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { fillProfile } from './filled-profile';
import { median, type Benchmark, type Figure } from './figure';

const OFFERS = 10_000;
const WARM_UPS = 3;
const RUNS = 15;
/** Longer than any of it takes, so that a frame that never comes ends the run. */
const LIMIT_MS = 10_000;

/** One thing that is done over and over. */
interface Act {
  readonly name: string;
  /** Brings the table to where it can be done again; not timed. */
  readonly prepare: (page: Page) => Promise<unknown>;
  /** Its first key or click is timed. */
  readonly run: (page: Page) => Promise<unknown>;
  /** Whose text is other once it is shown. */
  readonly shows: string;
}

const header = (page: Page, id: string) => page.locator(`[data-header="${id}"]`);
const cellOf = (page: Page, row: number, id: string) =>
  page.locator(`[role="row"][aria-rowindex="${String(row)}"] [data-column="${id}"]`);
const ROW = 5;
const OFFERS_SHOWN = '[data-row]:not([data-row="totals"])';
const TOTALS = '[data-row="totals"]';

// The view for a board, which has every column in sight and the totals below.
const acts: readonly Act[] = [
  {
    name: 'key-sort-text',
    prepare: (page) => header(page, 'allInPerTh').click(),
    run: (page) => header(page, 'vendor').click(),
    shows: OFFERS_SHOWN,
  },
  {
    name: 'key-sort-figure',
    prepare: (page) => header(page, 'vendor').click(),
    run: (page) => header(page, 'allInPerTh').click(),
    shows: OFFERS_SHOWN,
  },
  {
    name: 'key-sort-3-keys',
    prepare: async (page) => {
      await header(page, 'vendor').click();
      await header(page, 'origin').click({ modifiers: ['Shift'] });
    },
    run: (page) => header(page, 'landedTotal').click({ modifiers: ['Shift'] }),
    shows: OFFERS_SHOWN,
  },
  {
    name: 'key-edit',
    prepare: async (page) => {
      await cellOf(page, ROW, 'quantity').click();
      await page.keyboard.type('=prev+1');
    },
    run: (page) => page.keyboard.press('Enter'),
    shows: TOTALS,
  },
];

export const keyToFrameBenchmark: Benchmark = {
  name: 'key-to-frame',
  title: 'key or click to the frame that shows what it did, 10,000 offers, on the real program',
  take: async () => {
    const runtime = process.env['RIGPLAN_BENCH_ELECTRON'];
    if (runtime === undefined)
      throw new Error('scripts/bench.mjs names the runtime; start it by npm run bench');
    const folder = mkdtempSync(join(tmpdir(), 'rigplan-key-to-frame-'));
    const launch = () =>
      _electron.launch({
        executablePath: runtime,
        args: [`--user-data-dir=${join(folder, 'profile')}`, process.cwd()],
      });
    try {
      await fillProfile(await launch(), OFFERS);
      const electron = await launch();
      const page = await electron.firstWindow();
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.waitForSelector('[role="grid"] [role="row"][aria-rowindex="5"]');
      await page.getByRole('tab', { name: 'Executive' }).click();
      await page.waitForSelector(TOTALS);
      // An offer that enters in one go: one in batches has its quantity in them.
      await header(page, 'allInPerTh').click();
      await settled(page);
      const figures: Figure[] = [];
      for (const act of acts) figures.push(await figureOf(page, act));
      await electron.close();
      return figures;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function figureOf(page: Page, act: Act): Promise<Figure> {
  const steps: number[] = [];
  const times: number[] = [];
  for (let run = -WARM_UPS; run < RUNS; run += 1) {
    await cellOf(page, ROW, 'landedTotal').click();
    await settled(page);
    const step = await timed(page, () => page.keyboard.press('ArrowDown'), null);
    await act.prepare(page);
    await settled(page);
    const time = await timed(page, () => act.run(page), act.shows);
    if (run < 0) continue;
    steps.push(step);
    times.push(time);
  }
  return {
    name: act.name,
    value: median(times),
    unit: 'ms',
    ratio: median(times) / median(steps),
    ratioTo: 'a step to the next cell',
    runs: times.length,
  };
}

/** Waits until what was done is on disk and the page has had nothing to do for a while. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
}

/**
 * Milliseconds from the next key or click to the paint of the first frame in which `shows` says
 * something else; with null, to the paint of the next frame.
 */
async function timed(page: Page, act: () => Promise<unknown>, shows: string | null): Promise<number> {
  await page.evaluate(
    ({ selector, limitMs }) => {
      const text = () =>
        selector === null
          ? ''
          : [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join('\n');
      const before = text();
      const answer = new Promise<number | null>((resolve) => {
        const begin = (event: Event) => {
          for (const kind of ['keydown', 'pointerup']) window.removeEventListener(kind, begin, true);
          const from = event.timeStamp;
          const look = () => {
            if (performance.now() - from > limitMs) resolve(null);
            else if (selector !== null && text() === before) requestAnimationFrame(look);
            else {
              // A message comes after the frame that is about to be drawn.
              const after = new MessageChannel();
              after.port1.onmessage = () => {
                resolve(performance.now() - from);
              };
              after.port2.postMessage(null);
            }
          };
          requestAnimationFrame(look);
        };
        for (const kind of ['keydown', 'pointerup']) window.addEventListener(kind, begin, true);
      });
      Object.assign(window, { benchAnswer: answer });
    },
    { selector: shows, limitMs: LIMIT_MS },
  );
  await act();
  const time = await page.evaluate(
    () => (window as unknown as { readonly benchAnswer: Promise<number | null> }).benchAnswer,
  );
  if (time === null) throw new Error(`Nothing has changed in ${shows ?? 'the page'}`);
  return time;
}
