/**
 * The rejected rows of a file in the layout of whoever sent it, for them to mend and send back: what
 * stands above the header, the header, and each rejected row with all its cells; a last column says why.
 *
 * Depends on: table (types), ./layout/prepared-sheet, ./price-list (types), ./price-list-words.
 */
import type { Delimiter, TableFile, TableSheet } from '#parser/table/table-file';
import { spreadAcross } from './layout/prepared-sheet';
import type { PriceList } from './price-list';
import type { TextTable } from './price-list-tables';
import { rejectionText } from './price-list-words';

/** Header of the column that is added; a layout that reads the file again leaves it out. */
export const WHY_HEADER = 'Why rejected';

/** A file of rejected rows, before it is written. */
export interface RejectedRowsTable {
  /** A workbook goes back as a workbook; anything else as text. */
  readonly form: 'xlsx' | 'csv';
  /** Name of the sheet; null for a text. */
  readonly sheet: string | null;
  readonly delimiter: Delimiter;
  /** As wide as its widest row. */
  readonly rows: TextTable;
}

/** @param list - what was read out of the table */
export function rejectedRowsOf(
  table: TableFile,
  { layout, rejected, header }: Pick<PriceList, 'layout' | 'rejected' | 'header'>,
): RejectedRowsTable {
  const sheet = table.sheets.find(({ name }) => name === (layout.sheet ?? ''));
  const above = sheet === undefined ? [header] : upToHeader(sheet, layout.headerLines);
  const rows = [...above, ...rejected.map(({ cells }) => cells)];
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), header.length);
  const whys = rejected.map(({ reasons }) => reasons.map(rejectionText).join(' '));
  const isWorkbook = table.kind === 'workbook';
  return {
    form: isWorkbook ? 'xlsx' : 'csv',
    sheet: isWorkbook ? (layout.sheet ?? 'Rejected') : null,
    delimiter: table.delimiter ?? ',',
    rows: rows.map((row, at) => {
      const why = at === above.length - 1 ? WHY_HEADER : (whys[at - above.length] ?? '');
      return [...row, ...Array<string>(width - row.length).fill(''), why];
    }),
  };
}

/** A cell merged over columns of the header names each of them, since the new file has no merged cells. */
function upToHeader(
  { rows, merges }: TableSheet,
  headerLines: readonly number[],
): readonly (readonly string[])[] {
  const last = headerLines.at(-1) ?? 0;
  const above = rows
    .filter(({ line }) => line <= last)
    .map((row) => (headerLines.includes(row.line) ? spreadAcross(row, merges) : row.cells));
  // Without a header the column still needs its name.
  return last === 0 ? [[]] : above;
}

/** Named after the file, without what some file systems refuse. @param fileName - null for what was pasted */
export function rejectedRowsName(fileName: string | null, { form }: RejectedRowsTable): string {
  const base = (fileName ?? 'Pasted text').replace(/\.[^.]*$/, '').replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ');
  return `${base.slice(0, 150)}-rejected.${form}`;
}
