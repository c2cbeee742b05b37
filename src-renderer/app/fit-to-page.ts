/**
 * Makes a part of a report fit one page: draws it smaller, step by step, until it does.
 *
 * It is measured on screen, where the paper has its width but no pages. What does not fit at the smallest
 * size keeps that size and runs on to a second page: nothing is cut.
 *
 * Depends on: nothing.
 */

/** Room for text on a page, millimetres: the paper less the margins in print-report.module.css. */
export const TEXT_ROOM = {
  A4: { width: 186, height: 269 },
  Letter: { width: 191.9, height: 251.4 },
} as const;

const PX_PER_MM = 96 / 25.4;
/** Pages round up where the screen does not. */
const SPARE_PX = 4;
const LARGEST = 100;
/** Below it, the page is hard to read: its text of 8 pt becomes 5. */
const SMALLEST = 64;

/** @returns the size it was given, 1 for its own; null if it runs on to a second page */
export function fitToPage(page: HTMLElement, paper: keyof typeof TEXT_ROOM): number | null {
  const room = TEXT_ROOM[paper].height * PX_PER_MM - SPARE_PX;
  for (let percent = LARGEST; percent >= SMALLEST; percent -= 1) {
    const zoom = percent / 100;
    page.style.setProperty('zoom', String(zoom));
    const { height } = page.getBoundingClientRect();
    if (height > room) continue;
    // Now a box that no page may break: the engine else moves drawings in a grid to the next page, though they fit.
    page.style.setProperty('height', `${String(Math.ceil(height / zoom))}px`);
    page.style.setProperty('contain', 'size');
    return zoom;
  }
  return null;
}
