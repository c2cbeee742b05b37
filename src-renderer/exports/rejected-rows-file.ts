/**
 * Rejected rows as the bytes of a file in the form of the one they came from.
 *
 * Text that a spreadsheet would run is guarded in a text file, and is text in a workbook, where it
 * cannot run; both read back as they were.
 *
 * Depends on: core, ./text-table-xlsx.
 */
import { guardText } from '#domain/core/formula-guard';
import { textTableXlsx } from './text-table-xlsx';

/** The rows and the form of the file they came from. */
export interface RowsToMend {
  readonly form: 'xlsx' | 'csv';
  /** Name of the sheet; null for a text. */
  readonly sheet: string | null;
  /** Of a text. */
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/** Writes the workbook, or the text in UTF-8 with a byte-order mark, which every spreadsheet reads. */
export function rejectedRowsFile({ form, sheet, delimiter, rows }: RowsToMend): Promise<Uint8Array> {
  if (form === 'xlsx') return textTableXlsx(sheet ?? 'Rejected', rows);
  const lines = rows.map((row) => row.map((cell) => field(cell, delimiter)).join(delimiter));
  return Promise.resolve(new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`));
}

function field(cell: string, delimiter: string): string {
  // A plain number stays one, with its sign.
  const value = /^-?\d+([.,]\d+)?$/.test(cell) ? cell : guardText(cell);
  const needsQuotes = value.includes(delimiter) || /["\r\n]|^\s|\s$/.test(value);
  return needsQuotes ? `"${value.replaceAll('"', '""')}"` : value;
}
