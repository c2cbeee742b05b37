/**
 * A marked cell in a workbook: filled, and with its mark before the value.
 *
 * The mark is part of the number's format, so that the cell stays a number that
 * can be summed, and a reader without colours still sees what is marked.
 *
 * Depends on: reports (types), hucre (types).
 */
import type { SheetShade } from '#domain/reports/comparison-sheet';
import type { CellStyle } from 'hucre';

/** As on screen in the light theme; black on each is far beyond 4.5:1. */
const FILLS: Readonly<Record<SheetShade['tone'], string>> = {
  policy: 'FBEBEA',
  1: 'E4F4F4',
  2: 'CBE9EA',
  3: 'AEDCDF',
  4: '8FCED3',
  5: '6FBFC6',
};
/** Red, for a broken rule alone. */
const BROKEN = 'B3261E';

/** The style of a column with the mark of one cell. */
export function shadedStyle(ofColumn: CellStyle, { tone, mark }: SheetShade): CellStyle {
  return {
    ...ofColumn,
    ...(ofColumn.numFmt === undefined ? {} : { numFmt: markedFormat(ofColumn.numFmt, mark) }),
    ...(tone === 'policy' ? { font: { bold: true, color: { rgb: BROKEN } } } : {}),
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[tone] } },
  };
}

/** `"▲ over cap "#,##0.00`, and the same with a sign for what is below 0. */
function markedFormat(numFmt: string, mark: string): string {
  const words = `"${mark.replaceAll('"', '')} "`;
  const isNumber = numFmt.includes('0');
  return isNumber ? `${words}${numFmt};${words}-${numFmt}` : `${words}${numFmt}`;
}
