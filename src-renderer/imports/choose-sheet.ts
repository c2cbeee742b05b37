/**
 * Which sheet of a file is the price list.
 *
 * Depends on: table (types), ./price-list-columns, ./price-list-header.
 */
import type { TableFile, TableSheet } from '#parser/table/table-file';
import { priceListColumns } from './price-list-columns';
import { columnOfHeader } from './price-list-header';

/**
 * The sheet of that name, or else the first visible one that has every required column, or else the
 * first visible one that has a cell. Null if there is none.
 */
export function chooseSheet(table: TableFile, wanted: string | null): TableSheet | null {
  const visible = table.sheets.filter(({ isHidden }) => !isHidden);
  if (wanted !== null) return visible.find(({ name }) => name === wanted) ?? null;
  return sheetsWithColumns(table)[0] ?? visible.find(({ rows }) => rows.length > 0) ?? null;
}

/** The visible sheets that could be a price list. */
export function sheetsWithColumns({ sheets }: TableFile): readonly TableSheet[] {
  return sheets.filter((sheet) => !sheet.isHidden && hasRequiredColumns(sheet));
}

function hasRequiredColumns({ rows }: TableSheet): boolean {
  const named = new Set((rows[0]?.cells ?? []).map(columnOfHeader));
  return priceListColumns.every(({ name, isRequired }) => !isRequired || named.has(name));
}
