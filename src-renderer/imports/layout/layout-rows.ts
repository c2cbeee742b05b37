/**
 * The rows of a sheet that a layout reads, and their cells by field.
 *
 * Depends on: model (types), table (types), ./layout (types), ./prepared-sheet (types).
 */
import type { QuoteField } from '#domain/model/quote-field';
import type { TableFile, TableRow } from '#parser/table/table-file';
import type { ColumnReading, Layout } from './layout';
import type { PreparedSheet } from './prepared-sheet';

/** A column that is read. */
export interface UsedColumn extends ColumnReading {
  readonly position: number;
}

/** The columns that are read, in the order of the file. */
export function usedColumns(columns: Layout['columns']): readonly UsedColumn[] {
  return columns.flatMap((reading, position) => (reading === null ? [] : [{ ...reading, position }]));
}

/** Whether the layout reads whole lines, as of a chat. */
export function isWholeLines(columns: Layout['columns']): boolean {
  const used = usedColumns(columns);
  return used.length === 1 && used[0]?.field === 'offer_text';
}

/** A row as the line it was cut from. */
export function wholeLine(row: TableRow, table: Pick<TableFile, 'delimiter'>): string {
  return row.cells.join(table.delimiter ?? ' ').trimEnd();
}

/** The rows between the first and last line of the layout, without those of the header. */
export function rowsWithin(
  sheet: PreparedSheet,
  layout: Pick<Layout, 'headerLines' | 'firstLine' | 'lastLine'>,
) {
  const { headerLines, firstLine, lastLine } = layout;
  const header = new Set(headerLines);
  return sheet.rows.filter(
    ({ line }) => line >= firstLine && (lastLine === null || line <= lastLine) && !header.has(line),
  );
}

/** Fields whose cells hold numbers that a decimal comma could turn. */
export const NUMBER_FIELDS: ReadonlySet<QuoteField> = new Set<QuoteField>([
  'hashrate_ths',
  'power_w',
  'efficiency_j_th',
  'unit_price',
  'price_per_th',
  'quantity',
  'min_quantity',
  'freight_total_usd',
  'insurance_total_usd',
  'other_total_usd',
  'unit_weight_kg',
  'offer_text',
]);

/** Fields whose cells hold days. */
export const DATE_FIELDS: ReadonlySet<QuoteField> = new Set<QuoteField>([
  'quoted_on',
  'valid_until',
  'entry_date',
  'delivery',
  'fx_date',
  'offer_text',
]);
