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

/** Writes rows as the bytes of a UTF-8 file. */
export function csvBytes(rows: readonly (readonly PlainCell[])[], options: CsvOptions): Uint8Array {
  const text = rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
  return new TextEncoder().encode(options.hasByteOrderMark ? `\uFEFF${text}` : text);
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
  return /[",\r\n\t;]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
