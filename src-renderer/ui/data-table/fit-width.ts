/**
 * The width that shows every value of a column unclipped.
 *
 * Depends on: ./grid-column, ./column-layout, the canvas of the page.
 */
import { COLUMN_WIDTH } from './column-layout';
import type { GridColumn } from './grid-column';

const CELL_PADDING = 18;
const HEADER_EXTRAS = 44;
/** Beyond so many rows the widest is almost surely found. */
const ROWS_MEASURED = 2000;

/** Measures the header and the first rows, plus what the cells draw beside their text. */
export function fitWidth<Row>(column: GridColumn<Row>, rows: readonly Row[]): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return column.width;
  const family = getComputedStyle(document.body).fontFamily;
  context.font = `600 12px ${family}`;
  let widest = context.measureText(column.header).width + HEADER_EXTRAS;
  context.font = `${column.isStrong ? 650 : 400} 13px ${family}`;
  const seen = new Set<string>();
  for (const row of rows.slice(0, ROWS_MEASURED)) {
    const text = column.text(row);
    if (seen.has(text)) continue;
    seen.add(text);
    widest = Math.max(widest, context.measureText(text).width + CELL_PADDING + column.extraWidth);
  }
  return Math.ceil(Math.max(COLUMN_WIDTH.least, Math.min(widest, COLUMN_WIDTH.most)));
}
