/**
 * Whether the table stays alive while the optimiser is at work: the longest frame of a walk through the lines
 * of the sample plan, and that of the start, from the key until the lines are shown, on the real program. The
 * peer is the same with nothing at work, in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { median, type Benchmark, type Figure } from './figure';

const RUNS = 3;
const WALK_MS = 8_000;
const STEP_MS = 40;

export const optimiseFramesBenchmark: Benchmark = {
  name: 'optimise-frames',
  title: 'the longest frame of a walk through the plan while the optimiser looks, on the real program',
  take: async () => {
    const runtime = process.env['RIGPLAN_BENCH_ELECTRON'];
    if (runtime === undefined)
      throw new Error('scripts/bench.mjs names the runtime; start it by npm run bench');
    const folder = mkdtempSync(join(tmpdir(), 'rigplan-optimise-frames-'));
    try {
      const electron = await _electron.launch({
        executablePath: runtime,
        args: [`--user-data-dir=${join(folder, 'profile')}`, process.cwd()],
      });
      const page = await electron.firstWindow();
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByRole('button', { name: /Open the sample tender/ }).click();
      await page.getByRole('grid', { name: 'Offers' }).waitFor();
      await page.keyboard.press('Alt+2');
      await tab(page, 'Rules');
      // Every offer in a year of months: enough to look through for the whole walk.
      await page.getByLabel('Offers it may buy').selectOption('all');
      await page.getByLabel('Months it may ship in').selectOption({ index: 6 });
      const resting: Frames[] = [];
      const searching: Frames[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        resting.push(await longestFrames(page, () => tab(page, 'Rules')));
        searching.push(await longestFrames(page, () => page.keyboard.press('F9')));
        await tab(page, 'Rules');
        const stop = page.getByRole('button', { name: /^Stop/ }).first();
        if ((await stop.count()) > 0) await stop.click();
        const discard = page.getByRole('button', { name: /^(Discard|Close)$/ }).first();
        await discard.click();
      }
      await electron.close();
      return [
        figureOf('optimise-frames-begin', searching, resting, 'begin'),
        figureOf('optimise-frames', searching, resting, 'walk'),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

/** Milliseconds of the longest time between two frames. */
interface Frames {
  /** From the key that starts the search until the lines are shown. */
  readonly begin: number;
  /** Of the walk through them. */
  readonly walk: number;
}

function figureOf(
  name: string,
  searching: readonly Frames[],
  resting: readonly Frames[],
  of: keyof Frames,
): Figure {
  const value = median(searching.map((frames) => frames[of]));
  return {
    name,
    value,
    unit: 'ms',
    ratio: value / median(resting.map((frames) => frames[of])),
    ratioTo: 'the longest frame with nothing at work',
    runs: RUNS,
  };
}

async function longestFrames(page: Page, begin: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => {
    const frames = { longest: 0, last: performance.now() };
    const look = () => {
      const now = performance.now();
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      // A later walk has taken over.
      if ((window as { benchFrames?: unknown }).benchFrames === frames) requestAnimationFrame(look);
    };
    Object.assign(window, { benchFrames: frames });
    requestAnimationFrame(look);
  });
  await begin();
  await tab(page, 'Lines');
  const cell = page.getByRole('grid').getByRole('gridcell').first();
  await cell.click();
  await page.waitForTimeout(400);
  const shown = await taken(page);
  const end = performance.now() + WALK_MS;
  for (let step = 0; performance.now() < end; step += 1) {
    await page.keyboard.press(step % 14 < 7 ? 'ArrowDown' : 'ArrowUp');
    await page.waitForTimeout(STEP_MS);
  }
  return { begin: shown, walk: await taken(page) };
}

/** The longest frame since it was asked last. */
function taken(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { benchFrames } = window as unknown as { benchFrames: { longest: number } };
    const { longest } = benchFrames;
    benchFrames.longest = 0;
    return longest;
  });
}
