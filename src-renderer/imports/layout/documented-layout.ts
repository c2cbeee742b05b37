/**
 * The layout of a file in the columns of docs/price-list-format.md: read by the letter, nothing asked.
 *
 * Depends on: table (types), ../price-list-column (types), ../price-list-columns, ../price-list-header, ./layout (types).
 */
import type { PriceListColumnName } from '#domain/model/quote-field';
import type { TableRow } from '#parser/table/table-file';
import { priceListColumns } from '../price-list-columns';
import { columnOfHeader } from '../price-list-header';
import type { ColumnReading, Layout } from './layout';

/** The layout under a header row of documented names. */
export function documentedLayout(
  sheet: string | null,
  header: TableRow,
  columns: readonly (PriceListColumnName | null)[],
): Layout {
  return {
    sheet,
    alsoSheets: [],
    headerLines: [header.line],
    firstLine: header.lastLine + 1,
    lastLine: null,
    header: header.cells,
    columns: columns.map((column) => (column === null ? null : plainReading(column))),
    dialect: { decimalMark: null, dateOrder: null },
    given: {},
    rates: [],
  };
}

/**
 * Whether a layout is that of a documented file with nothing changed or answered: then each cell is
 * read by the letter of the format, and every required column is there.
 */
export function isDocumentedLayout(layout: Layout): boolean {
  const { columns, header, dialect, given, rates, alsoSheets, headerLines } = layout;
  if (dialect.decimalMark !== null || dialect.dateOrder !== null) return false;
  if (Object.keys(given).length > 0 || rates.length > 0) return false;
  if (alsoSheets.length > 0 || headerLines.length !== 1) return false;
  const isByTheLetter = header.every((words, position) =>
    isSameReading(columns[position] ?? null, columnOfHeader(words)),
  );
  const fields = columns.map((column) => column?.field);
  return (
    isByTheLetter && priceListColumns.every(({ name, isRequired }) => !isRequired || fields.includes(name))
  );
}

function isSameReading(reading: ColumnReading | null, name: PriceListColumnName | null): boolean {
  if (reading === null) return name === null;
  const { field, unit, currency, fromQuantity } = reading;
  return field === name && unit === null && currency === null && fromQuantity === null;
}

/** A column that says a field as the format has it. */
function plainReading(field: PriceListColumnName): ColumnReading {
  return { field, unit: null, currency: null, fromQuantity: null };
}
