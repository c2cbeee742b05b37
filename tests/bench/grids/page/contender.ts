/**
 * What a table must offer to be measured, and the measuring in the page. A
 * contender draws itself and says where its parts are; mouse and keyboard come
 * from outside, by the browser's own input.
 */
import { HEADER_HEIGHT, ROW_HEIGHT, benchRows, type BenchRows } from './bench-rows';

export interface Contender {
  /** Makes the rows into what the table is given; not timed. */
  readonly prepare: (data: BenchRows) => void;
  /** Draws the table. Timed, up to the picture. */
  readonly mount: (place: HTMLElement) => void;
  /** What is scrolled. */
  readonly scroller: () => HTMLElement;
  /** The field of the filter. */
  readonly filterField: () => HTMLElement;
  /** Where a click on a header sorts by it. */
  readonly header: (columnId: string) => { readonly x: number; readonly y: number };
  /** A cell that shows something; null for a picture without elements. */
  readonly cell: string | null;
}

/** Times of frames in milliseconds, and how many of the looked-at rows were blank. */
export interface ScrollTimes {
  readonly frames: readonly number[];
  readonly blank: number;
  readonly looked: number;
}

/** What the benchmark calls from outside the page. */
export interface Bench {
  /** Evaluates so many offers. */
  readonly prepare: (count: number) => void;
  /** Draws the table; milliseconds from the rows to the picture. */
  readonly load: () => Promise<number>;
  readonly header: Contender['header'];
  /** The middle of the filter field. */
  readonly field: () => { readonly x: number; readonly y: number };
  /** Times what the next such event does. */
  readonly arm: (event: 'pointerup' | 'input') => void;
  /** Milliseconds from the event to the picture. */
  readonly time: () => Promise<number>;
  /** Waits until nothing is drawn any more. */
  readonly settle: () => Promise<void>;
  /** Texts of the cells in sight; empty where they are a picture. */
  readonly shown: () => readonly string[];
  readonly scroll: (step: number, count: number, looksForBlanks: boolean) => Promise<ScrollTimes>;
}

/** Makes a contender answer the benchmark. */
export function serve(contender: Contender): void {
  let timed: Promise<number> | null = null;
  const bench: Bench = {
    prepare: (count) => {
      contender.prepare(benchRows(count));
    },
    load: async () => {
      const place = document.querySelector<HTMLElement>('#root');
      if (place === null) throw new Error('Nowhere to draw');
      const start = performance.now();
      contender.mount(place);
      // React begins to draw when it likes: the picture is that of the frame which has something to show.
      do await nextFrame();
      while (document.querySelector(contender.cell ?? 'canvas') === null);
      await nextFrame();
      return performance.now() - start;
    },
    header: contender.header,
    field: () => {
      const { left, width, top, height } = contender.filterField().getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    arm: (event) => {
      timed = new Promise((resolve) => {
        const listener = async () => {
          const start = performance.now();
          await picture();
          resolve(performance.now() - start);
        };
        window.addEventListener(event, () => void listener(), { capture: true, once: true });
      });
    },
    time: () => timed ?? Promise.reject(new Error('Not armed')),
    settle: async () => {
      for (let frame = 0; frame < 4; frame += 1) await nextFrame();
    },
    shown: () => places(contender).map((place) => textAt(place, contender.cell)),
    scroll: (step, count, looksForBlanks) => scroll(contender, step, count, looksForBlanks),
  };
  Object.assign(window, { bench });
}

/** Until what was asked for has been drawn: the second frame begins when the first is done. */
async function picture(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve(performance.now());
    });
  });
}

const channel = new MessageChannel();

/** Until the frame that has begun is drawn. */
function afterDrawing(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => {
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/**
 * Scrolls by `step` pixels in each frame, to and fro between the ends.
 *
 * The place is set between two frames, as the mouse wheel does it: the table
 * hears of it at the beginning of the next, and can draw it in that one.
 */
async function scroll(
  contender: Contender,
  step: number,
  count: number,
  looksForBlanks: boolean,
): Promise<ScrollTimes> {
  const scroller = contender.scroller();
  scroller.scrollTop = 0;
  for (let frame = 0; frame < 4; frame += 1) await nextFrame();
  const most = scroller.scrollHeight - scroller.clientHeight;
  const frames: number[] = [];
  let blank = 0;
  let looked = 0;
  let direction = 1;
  let before = await nextFrame();
  for (let frame = 0; frame < count; frame += 1) {
    await afterDrawing();
    if (looksForBlanks && frame > 0) {
      const texts = places(contender).map((place) => textAt(place, contender.cell));
      blank += texts.filter((text) => text === '').length;
      looked += texts.length;
    }
    const next = scroller.scrollTop + direction * step;
    if (next > most || next < 0) direction = -direction;
    scroller.scrollTop += direction * step;
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
  }
  return { frames, blank, looked };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Two places in every second row in sight: in the pinned column and among the others. */
function places(contender: Contender): readonly Place[] {
  if (contender.cell === null) return [];
  const { left, top, width, bottom } = contender.scroller().getBoundingClientRect();
  const first = document.querySelector(contender.cell)?.closest('[role="grid"]')?.getBoundingClientRect().top;
  const found: Place[] = [];
  for (let y = Math.max(top, (first ?? top) + HEADER_HEIGHT) + 14; y < bottom - 40; y += 2 * ROW_HEIGHT) {
    found.push({ x: left + 90, y }, { x: left + width * 0.6, y });
  }
  return found;
}

function textAt({ x, y }: Place, cell: string | null): string {
  if (cell === null) return '';
  return document.elementFromPoint(x, y)?.closest(cell)?.textContent ?? '';
}
