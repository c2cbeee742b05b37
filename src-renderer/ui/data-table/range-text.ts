/**
 * Selected cells as a spreadsheet takes them from the clipboard: tab-separated
 * text, and a table in HTML.
 *
 * Numbers and dates are written plain, text is guarded: a paste is typing, and
 * `=1+1` typed into a cell runs.
 *
 * Depends on: core, ./grid-column (types), ./row-lines (types).
 */
import { guardText } from '#domain/core/formula-guard';
import type { GridColumn } from './grid-column';
import type { RowHeading } from './row-lines';

/** Both forms of one copy. */
export interface RangeText {
  readonly text: string;
  readonly html: string;
}

/**
 * Writes rows × columns.
 *
 * @param hasHeader - puts the headers before the rows
 */
export function rangeText<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  hasHeader: boolean,
): RangeText {
  return written(
    rows.map((row) => columns.map((column) => column.copy(row))),
    columns,
    hasHeader,
  );
}

/**
 * Writes headings × columns: what each heading is of stands before its figures, in a column of its own.
 *
 * @param hasHeader - puts the headers before the headings
 */
export function headingsText<Row>(
  headings: readonly RowHeading[],
  columns: readonly GridColumn<Row>[],
  hasHeader: boolean,
): RangeText {
  const lines = headings.map((heading): Cell[] => [
    { text: `${heading.label}, ${heading.count}` },
    ...columns.map((column) => heading.cell(column.id)?.copy ?? null),
  ]);
  return written(lines, [{ header: '' }, ...columns], hasHeader);
}

function written(
  lines: readonly (readonly Cell[])[],
  columns: readonly { readonly header: string }[],
  hasHeader: boolean,
): RangeText {
  const header = hasHeader ? [columns.map(({ header: text }): Cell => ({ text }))] : [];
  const table = [...header, ...lines];
  return {
    text: table.map((cells) => cells.map(textField).join('\t')).join('\n'),
    html: `<table>${table.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('')}</table>`,
  };
}

type Cell = { readonly text: string } | { readonly plain: string } | null;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return 'plain' in cell ? cell.plain : guardText(cell.text);
}

function textField(cell: Cell): string {
  const text = textOf(cell);
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `mso-number-format` keeps a spreadsheet from reading a date or a number into text. */
function htmlCell(cell: Cell): string {
  const style = cell !== null && 'text' in cell ? ` style="mso-number-format:'\\@'"` : '';
  return `<td${style}>${escaped(textOf(cell))}</td>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
