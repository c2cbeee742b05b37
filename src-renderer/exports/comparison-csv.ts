/**
 * The comparison as CSV: raw numbers, ISO dates, nothing for what is not known.
 *
 * Groups are a column of their own, before all others: a line over a group would
 * be one more record to a program that reads the file.
 *
 * Depends on: reports, ./csv-text.
 */
import type { ComparisonSheet } from '#domain/reports/comparison-sheet';
import { plainCell, type PlainCell } from '#domain/reports/plain-cell';
import { groupsByRow, type SheetSum } from '#domain/reports/sheet-groups';
import { csvBytes, type CsvOptions } from './csv-text';

/** Header of the last column: why an offer has no landed cost, and what puts its figures in doubt. */
const TO_KNOW = 'To know';
/** Header of the column of groups, and what stands in place of an offer's reference in the line of totals. */
const GROUP = 'Group';
const TOTAL = 'Total';

/** Writes the rows as seen under their headers, with the doubts last. Facts, sources and notes need a workbook. */
export function comparisonCsv(sheet: ComparisonSheet, options: CsvOptions): Uint8Array {
  return csvBytes(csvRows(sheet), options);
}

function* csvRows(sheet: ComparisonSheet): Iterable<readonly PlainCell[]> {
  const isGrouped = sheet.groups.length > 0;
  yield [...(isGrouped ? [GROUP] : []), ...sheet.columns.map((column) => column.header), TO_KNOW].map(
    (text) => ({
      text,
    }),
  );
  const starting = groupsByRow(sheet.groups);
  const path: string[] = [];
  for (const [rowIndex, row] of sheet.rows.entries()) {
    const doubt = sheet.doubts[rowIndex] ?? null;
    for (const { level, label } of starting.get(rowIndex) ?? []) path.splice(level - 1, path.length, label);
    yield [
      ...(isGrouped ? [{ text: path.join(' › ') }] : []),
      ...sheet.columns.map((column, index) => plainCell(row[index] ?? null, column.kind)),
      doubt === null ? null : { text: doubt.text },
    ];
  }
  if (sheet.totals !== null) yield totalsRow(sheet, sheet.totals, isGrouped);
}

/** The first column holds the offer's reference: it says what the line is. */
function totalsRow(sheet: ComparisonSheet, totals: readonly SheetSum[], isGrouped: boolean): PlainCell[] {
  const cells = sheet.columns.map(({ kind }, index) =>
    index === 0 ? { text: TOTAL } : plainCell(totals[index]?.cell ?? null, kind),
  );
  return [...(isGrouped ? [null] : []), ...cells, null];
}
