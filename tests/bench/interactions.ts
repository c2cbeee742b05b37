/**
 * What a hand waits for in Compare with 10,000 offers: from the key or the click
 * to the frame that shows what it did, on the real program. The peer is the least
 * that a key can do there, the step to the next cell, in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { median, type Benchmark, type Figure } from './figure';
import { fillProfile } from './filled-profile';

const OFFERS = 10_000;
const RUNS = 5;

/** One thing that is done over and over, and back. */
interface Act {
  readonly name: string;
  readonly run: (page: Page) => Promise<unknown>;
  /** Brings the table to where the act can be done again; not timed. */
  readonly back: (page: Page) => Promise<unknown>;
}

const header = (page: Page, id: string) => page.locator(`[data-header="${id}"]`);
const cell = (page: Page, id: string) => page.locator(`[aria-rowindex="3"] [data-column="${id}"]`);
const typed = (page: Page) => page.getByRole('textbox', { name: 'Filter offers' });
const toCell = (page: Page) => cell(page, 'allInPerTh').click();

const acts: readonly Act[] = [
  {
    name: 'act-sort-1-key',
    run: (page) => header(page, 'vendor').click(),
    back: (page) => header(page, 'allInPerTh').click(),
  },
  {
    name: 'act-sort-3-keys',
    run: (page) => header(page, 'onRackP90').click({ modifiers: ['Shift'] }),
    back: async (page) => {
      await header(page, 'vendor').click();
      await header(page, 'allInPerTh').click({ modifiers: ['Shift'] });
    },
  },
  {
    name: 'act-filter-letter',
    run: (page) => page.keyboard.press('t'),
    back: async (page) => {
      await typed(page).fill('');
      await typed(page).press('h');
    },
  },
  {
    name: 'act-view',
    run: (page) => page.keyboard.press('Control+2'),
    back: async (page) => {
      await typed(page).fill('');
      await page.keyboard.press('Control+1');
      await toCell(page);
    },
  },
  {
    name: 'act-unit',
    run: (page) => page.keyboard.press('Control+u'),
    back: async (page) => {
      await page.keyboard.press('Control+1');
      await toCell(page);
    },
  },
  {
    name: 'act-edit',
    run: (page) => page.keyboard.press('Enter'),
    back: async (page) => {
      await page.keyboard.press('Escape');
      await cell(page, 'quantity').scrollIntoViewIfNeeded();
      await cell(page, 'quantity').click();
      await page.keyboard.type('=prev+1');
    },
  },
];

export const interactionsBenchmark: Benchmark = {
  name: 'interactions',
  title: 'key or click to the frame that shows what it did, 10,000 offers, on the real program',
  take: async () => {
    const runtime = process.env['RIGPLAN_BENCH_ELECTRON'];
    if (runtime === undefined)
      throw new Error('scripts/bench.mjs names the runtime; start it by npm run bench');
    const folder = mkdtempSync(join(tmpdir(), 'rigplan-interactions-'));
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
      await settled(page);
      const figures: Figure[] = [];
      for (const act of acts) {
        const steps: number[] = [];
        const times: number[] = [];
        for (let run = -2; run < RUNS; run += 1) {
          await toCell(page);
          await settled(page);
          const step = await timed(
            page,
            () => page.keyboard.press(run % 2 === 0 ? 'ArrowDown' : 'ArrowUp'),
            false,
          );
          await act.back(page);
          await settled(page);
          const time = await timed(page, () => act.run(page), true);
          if (run < 0) continue;
          steps.push(step);
          times.push(time);
        }
        figures.push({
          name: act.name,
          value: median(times),
          unit: 'ms',
          ratio: median(times) / median(steps),
          ratioTo: 'a step to the next cell',
          runs: times.length,
        });
      }
      await electron.close();
      return figures;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Waits until the page has had nothing to do for some frames. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
}

/**
 * Milliseconds from the next key or click to the paint of the first frame in which the table says
 * something else; with `changes` false, to the paint of the next frame.
 */
async function timed(page: Page, act: () => Promise<unknown>, changes: boolean): Promise<number> {
  await page.evaluate((mustChange) => {
    const table = () => document.querySelector('[role="grid"], [role="treegrid"]')?.textContent ?? '';
    const before = table();
    const answer = new Promise<number>((resolve) => {
      const begin = (event: Event) => {
        for (const kind of ['keydown', 'pointerup']) window.removeEventListener(kind, begin, true);
        const from = event.timeStamp;
        const look = () => {
          if (mustChange && table() === before) {
            requestAnimationFrame(look);
            return;
          }
          // A message comes after the frame that is about to be drawn.
          const after = new MessageChannel();
          after.port1.onmessage = () => {
            resolve(performance.now() - from);
          };
          after.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      };
      for (const kind of ['keydown', 'pointerup']) window.addEventListener(kind, begin, true);
    });
    Object.assign(window, { benchAnswer: answer });
  }, changes);
  await act();
  return page.evaluate(() => (window as unknown as { readonly benchAnswer: Promise<number> }).benchAnswer);
}
