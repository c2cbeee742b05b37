/** One run of one contender: a new page, and every line of the table once. */
import type { Bench } from './page/contender';
import { busyTime, heapOf, openPage, type BrowserPage } from './browser-page';

/** The lines of the table, in its order. */
export const LINES = [
  { id: 'load', title: 'rows → first picture', unit: 'ms' },
  { id: 'sort1', title: 'sort by 1 key', unit: 'ms' },
  { id: 'sort3', title: 'sort by 3 keys', unit: 'ms' },
  { id: 'filter', title: 'filter, a keystroke', unit: 'ms' },
  { id: 'slow', title: 'scroll a row a frame, median', unit: 'ms' },
  { id: 'slow95', title: 'scroll a row a frame, 95th percentile', unit: 'ms' },
  { id: 'fling', title: 'fling 25 rows a frame, median', unit: 'ms' },
  { id: 'fling95', title: 'fling 25 rows a frame, 95th percentile', unit: 'ms' },
  { id: 'loadBusy', title: 'busy: first picture', unit: 'ms' },
  { id: 'sort1Busy', title: 'busy: sort by 1 key', unit: 'ms' },
  { id: 'sort3Busy', title: 'busy: sort by 3 keys', unit: 'ms' },
  { id: 'filterBusy', title: 'busy: a keystroke', unit: 'ms' },
  { id: 'slowBusy', title: 'busy: a frame of scrolling', unit: 'ms' },
  { id: 'flingBusy', title: 'busy: a frame of flinging', unit: 'ms' },
  { id: 'heap', title: 'memory that the table adds', unit: 'MB' },
  { id: 'blank', title: 'blank rows while flinging', unit: '%' },
] as const;

export type LineId = (typeof LINES)[number]['id'];
export type RunFigures = Partial<Record<LineId, number>>;

const WORD = ['s', '2', '1'];
const SLOW = { step: 28, frames: 60 };
const FLING = { step: 700, frames: 40 };

/**
 * @param looksForBlanks - flings once more, and looks for blank rows after each frame
 * @param isChecked - looks whether what stands there at the measured moment stays, and throws
 *   if it does not: such a time would be too short
 */
export async function takeRun(
  browser: BrowserPage,
  rows: number,
  { looksForBlanks, isChecked }: { readonly looksForBlanks: boolean; readonly isChecked: boolean },
): Promise<RunFigures> {
  const { page } = browser;
  const figures: RunFigures = {};
  const settle = () => page.evaluate(() => (window as unknown as { bench: Bench }).bench.settle());
  const shown = () => page.evaluate(() => (window as unknown as { bench: Bench }).bench.shown());
  const check = async (line: LineId, atPicture: readonly string[]) => {
    if (!isChecked) return;
    await page.waitForTimeout(400);
    const later = await shown();
    if (later.some((text, index) => text !== atPicture[index]))
      throw new Error(`${line}: what was drawn at the measured moment changed afterwards`);
  };
  /** Wall time of an action and the main thread's work until it has settled. */
  const timed = async (line: LineId, event: 'pointerup' | 'input', act: () => Promise<void>) => {
    await settle();
    const before = await busyTime(browser);
    await page.evaluate((name) => (window as unknown as { bench: Bench }).bench.arm(name), event);
    await act();
    const time = await page.evaluate(() => (window as unknown as { bench: Bench }).bench.time());
    const busy = (await busyTime(browser)) - before;
    await check(line, isChecked ? await shown() : []);
    return { time, busy };
  };
  const moveToHeader = async (columnId: string) => {
    const { x, y } = await page.evaluate(
      (id) => (window as unknown as { bench: Bench }).bench.header(id),
      columnId,
    );
    await page.mouse.move(x, y);
  };
  const click = async () => {
    await page.mouse.down();
    await page.mouse.up();
  };

  await openPage(browser, rows);
  const emptyHeap = await heapOf(browser);
  const emptyBusy = await busyTime(browser);
  figures.load = await page.evaluate(() => (window as unknown as { bench: Bench }).bench.load());
  await settle();
  figures.loadBusy = (await busyTime(browser)) - emptyBusy;
  if (isChecked) await check('load', await shown());
  figures.heap = (await heapOf(browser)) - emptyHeap;

  await moveToHeader('landedPerTh');
  const one = await timed('sort1', 'pointerup', click);
  await moveToHeader('vendor');
  await click();
  await settle();
  await page.keyboard.down('Shift');
  await moveToHeader('allInPerTh');
  await click();
  await settle();
  await moveToHeader('onRackP90');
  const three = await timed('sort3', 'pointerup', click);
  await page.keyboard.up('Shift');

  const field = await page.evaluate(() => (window as unknown as { bench: Bench }).bench.field());
  await page.mouse.move(field.x, field.y);
  await click();
  const strokes = [];
  for (const key of WORD) strokes.push(await timed('filter', 'input', () => page.keyboard.press(key)));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.mouse.move(4, 4);
  await settle();

  const scroll = async ({ step, frames }: typeof SLOW, looks: boolean) => {
    const before = await busyTime(browser);
    const times = await page.evaluate(
      ([pixels, count, isLooking]) =>
        (window as unknown as { bench: Bench }).bench.scroll(pixels, count, isLooking),
      [step, frames, looks] as const,
    );
    return { ...times, busy: ((await busyTime(browser)) - before) / frames };
  };
  const slow = await scroll(SLOW, false);
  const fling = await scroll(FLING, false);

  figures.sort1 = one.time;
  figures.sort1Busy = one.busy;
  figures.sort3 = three.time;
  figures.sort3Busy = three.busy;
  figures.filter = mean(strokes.map(({ time }) => time));
  figures.filterBusy = mean(strokes.map(({ busy }) => busy));
  figures.slow = percentile(slow.frames, 0.5);
  figures.slow95 = percentile(slow.frames, 0.95);
  figures.slowBusy = slow.busy;
  figures.fling = percentile(fling.frames, 0.5);
  figures.fling95 = percentile(fling.frames, 0.95);
  figures.flingBusy = fling.busy;
  if (looksForBlanks) {
    const looked = await scroll(FLING, true);
    figures.blank = (100 * looked.blank) / looked.looked;
  }
  return figures;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The least value that `share` of the values do not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
