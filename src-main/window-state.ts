/**
 * Where the window was and which theme it had, kept for the next start.
 *
 * A file that does not read is ignored: a window in the default place is better
 * than no window.
 *
 * Depends on: electron (types), node:fs, zod, ./atomic-write.
 */
import type { Rectangle } from 'electron';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileAtomically } from './atomic-write';

const pixels = z.number().int().min(-100_000).max(100_000);
const length = z.number().int().min(1).max(100_000);
const windowStateSchema = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: length, height: length }).nullable(),
  isMaximized: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
});

/** `bounds` are those of the window when not maximised, in screen points; null before the first close. */
export type WindowState = z.infer<typeof windowStateSchema>;

const FIRST_STATE: WindowState = { bounds: null, isMaximized: false, theme: 'system' };
const DEFAULT_SIZE = { width: 1440, height: 900 };
const MINIMUM_SIZE = { width: 900, height: 560 };
/** So much of the title bar must be within reach, in points. */
const GRASP = 80;

/** Keeps the state in memory, and on disk behind it. */
export interface WindowStateFile {
  readonly current: () => WindowState;
  readonly update: (change: Partial<WindowState>) => void;
  /** Resolves when everything is on disk, or could not be written. */
  readonly flush: () => Promise<void>;
}

/** Opens the state kept at `path`, or a first one. */
export async function openWindowState(path: string): Promise<WindowStateFile> {
  let state = parseWindowState(await readFile(path, 'utf8').catch(() => ''));
  let writing: Promise<void> = Promise.resolve();
  return {
    current: () => state,
    update: (change) => {
      state = { ...state, ...change };
      const bytes = Buffer.from(JSON.stringify(state));
      const write = () => writeFileAtomically(path, bytes, { isPrivate: true });
      // A place on screen that cannot be kept is no reason to trouble the user.
      writing = writing.then(write).catch(() => undefined);
    },
    flush: () => writing,
  };
}

/** The state in the text, or the first state if it holds none. */
export function parseWindowState(text: string): WindowState {
  try {
    return windowStateSchema.parse(JSON.parse(text));
  } catch {
    return FIRST_STATE;
  }
}

/**
 * A place where the window can be seen and grasped: the saved one if a display
 * still shows it, else the middle of the first display.
 *
 * @param displays - work areas, the primary one first
 */
export function placeWindow(saved: Rectangle | null, displays: readonly Rectangle[]): Rectangle {
  const home = displays[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE };
  const display = saved === null ? home : (displays.find((area) => canGrasp(saved, area)) ?? home);
  const wanted = saved ?? DEFAULT_SIZE;
  const width = between(MINIMUM_SIZE.width, wanted.width, Math.max(display.width, MINIMUM_SIZE.width));
  const height = between(MINIMUM_SIZE.height, wanted.height, Math.max(display.height, MINIMUM_SIZE.height));
  const kept = saved === null ? null : { x: saved.x, y: saved.y, width, height };
  // Asked of the new size: a window made narrower may have left the display.
  if (kept !== null && canGrasp(kept, display)) return kept;
  return {
    x: display.x + Math.max(0, Math.floor((display.width - width) / 2)),
    y: display.y + Math.max(0, Math.floor((display.height - height) / 2)),
    width,
    height,
  };
}

function canGrasp(window: Rectangle, area: Rectangle): boolean {
  const overlap =
    Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x) >= GRASP;
  const titleBarInside = window.y >= area.y && window.y + GRASP <= area.y + area.height;
  return overlap && titleBarInside;
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
