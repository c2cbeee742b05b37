/**
 * CSV as RFC 4180 has it: commas, CRLF, quotes doubled, quoted where needed.
 *
 * Text is guarded so that no spreadsheet runs it; numbers and dates are written
 * as they are, so a negative number stays a number.
 *
 * Depends on: core, reports (types).
 */
import { guardText } from '#domain/core/formula-guard';
import type { PlainCell } from '#domain/reports/plain-cell';

/** How the file starts. Excel reads UTF-8 only after a byte-order mark. */
export interface CsvOptions {
  readonly hasByteOrderMark: boolean;
}

/** Rows are encoded in pieces of about so many characters, so that the whole is never held as text. */
const PIECE = 65_536;

/** Writes rows as the bytes of a UTF-8 file; each row is made when it is written. */
export function csvBytes(rows: Iterable<readonly PlainCell[]>, options: CsvOptions): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let waiting = options.hasByteOrderMark ? '\uFEFF' : '';
  for (const row of rows) {
    waiting += `${row.map(csvField).join(',')}\r\n`;
    if (waiting.length < PIECE) continue;
    pieces.push(encoder.encode(waiting));
    waiting = '';
  }
  pieces.push(encoder.encode(waiting));
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** Writes a table of text, in which plain numbers are left as numbers. */
export function textTableCsv(table: readonly (readonly string[])[], options: CsvOptions): Uint8Array {
  return csvBytes(
    table.map((row) => row.map((text) => (/^-?\d+(\.\d+)?$/.test(text) ? { plain: text } : { text }))),
    options,
  );
}

function csvField(cell: PlainCell): string {
  if (cell === null) return '';
  const value = 'plain' in cell ? cell.plain : guardText(cell.text);
  // One that ends with an apostrophe too: a reader may take it for the quotation mark of the file.
  return /[",\r\n\t;]|^\s|[\s']$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
