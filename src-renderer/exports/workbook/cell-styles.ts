/**
 * How a cell of a workbook looks: its number format by its kind, fill and font by
 * what it is there for.
 *
 * Depends on: core, reports (types), hucre (types).
 */
import { assertNever } from '#domain/core/result';
import type { SheetShade } from '#domain/reports/comparison-sheet';
import type { BookKind, BookLook } from '#domain/reports/finance/book';
import type { AlignmentStyle, CellStyle, FontStyle } from 'hucre';
import { shadedStyle } from './shaded-style';

/** Every kind, for the table of styles. */
export const BOOK_KINDS: readonly BookKind[] = [
  'text',
  'prose',
  'usd',
  'percent',
  'rate',
  'integer',
  'decimal',
  'number',
  'date',
];
/** Every look, likewise. */
export const BOOK_LOOKS: readonly BookLook[] = [
  'body',
  'header',
  'sum',
  'input',
  'title',
  'section',
  'fact',
  'check',
];

const FONT: FontStyle = { name: 'Calibri', size: 11 };
const HEADER_FILL = 'E8E8EF';
const SUM_FILL = 'F3F3F7';
/** What a reader may change, as in most models of finance: blue on pale yellow. */
const INPUT_FILL = 'FFF9E0';
const INPUT_INK = '1F3F9E';
const QUIET_INK = '55555F';

/** The style of a cell. @param shade - what a format of the table says of it */
export function cellStyle(kind: BookKind, look: BookLook, shade: SheetShade | null): CellStyle {
  const plain = lookStyle(kind, look);
  return shade === null ? plain : shadedStyle(plain, shade);
}

function lookStyle(kind: BookKind, look: BookLook): CellStyle {
  const numFmt = numberFormat(kind);
  const alignment = alignmentOf(kind);
  switch (look) {
    case 'body':
      return { font: FONT, numFmt, alignment };
    case 'header':
      return {
        font: { ...FONT, bold: true },
        fill: solid(HEADER_FILL),
        alignment: { ...alignment, wrapText: true },
      };
    case 'sum':
      return {
        font: { ...FONT, bold: true },
        fill: solid(SUM_FILL),
        numFmt,
        alignment,
        border: { top: { style: 'thin', color: { rgb: '9A9AA5' } } },
      };
    case 'input':
      return {
        font: { ...FONT, color: { rgb: INPUT_INK } },
        fill: solid(INPUT_FILL),
        numFmt,
        alignment,
      };
    case 'title':
      return { font: { ...FONT, size: 15, bold: true }, alignment: { vertical: 'top' } };
    case 'section':
      return { font: { ...FONT, size: 12, bold: true }, alignment: { vertical: 'bottom' } };
    case 'fact':
      return { font: { ...FONT, color: { rgb: QUIET_INK } }, alignment: { vertical: 'top' } };
    case 'check':
      return { font: { ...FONT, bold: true }, numFmt, alignment };
    default:
      return assertNever(look);
  }
}

function numberFormat(kind: BookKind): string {
  switch (kind) {
    case 'usd':
    case 'decimal':
      return '#,##0.00';
    case 'percent':
      return '0.00%';
    case 'rate':
      return '0.00##%';
    case 'integer':
      return '#,##0';
    case 'number':
      return '#,##0.########';
    case 'date':
      return 'yyyy-mm-dd';
    case 'text':
    case 'prose':
      return '@';
    default:
      return assertNever(kind);
  }
}

function alignmentOf(kind: BookKind): AlignmentStyle {
  switch (kind) {
    case 'date':
      return { horizontal: 'center', vertical: 'top' };
    case 'text':
      return { horizontal: 'left', vertical: 'top', indent: 1 };
    case 'prose':
      return { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 };
    case 'usd':
    case 'decimal':
    case 'percent':
    case 'rate':
    case 'integer':
    case 'number':
      return { horizontal: 'right', vertical: 'top' };
    default:
      return assertNever(kind);
  }
}

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}
