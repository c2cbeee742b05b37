/**
 * The comparison as CSV: raw numbers, ISO dates, nothing for what is not known.
 *
 * Depends on: reports, ./csv-text.
 */
import type { ComparisonSheet } from '#domain/reports/comparison-sheet';
import { plainCell, type PlainCell } from '#domain/reports/plain-cell';
import { csvBytes, type CsvOptions } from './csv-text';

/** Header of the last column: why an offer has no landed cost, and what puts its figures in doubt. */
const TO_KNOW = 'To know';

/** Writes the rows as seen under their headers, with the doubts last. Facts, sources and notes need a workbook. */
export function comparisonCsv(sheet: ComparisonSheet, options: CsvOptions): Uint8Array {
  const header: PlainCell[] = [...sheet.columns.map((column) => column.header), TO_KNOW].map((text) => ({
    text,
  }));
  const rows = sheet.rows.map((row, rowIndex) => {
    const doubt = sheet.doubts[rowIndex] ?? null;
    return [
      ...sheet.columns.map((column, index) => plainCell(row[index] ?? null, column.kind)),
      doubt === null ? null : { text: doubt.text },
    ];
  });
  return csvBytes([header, ...rows], options);
}
