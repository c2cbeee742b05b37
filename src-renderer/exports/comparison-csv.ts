/**
 * The comparison as CSV: raw numbers, ISO dates, nothing for what is not known.
 *
 * Depends on: core, reports (types), ./csv-text.
 */
import { formatDecimal, formatPercent, partsPerMillion, usdCents } from '#domain/core/money';
import { assertNever } from '#domain/core/result';
import type { ColumnKind } from '#domain/reports/comparison-column';
import type { ComparisonSheet, SheetCell } from '#domain/reports/comparison-sheet';
import { csvBytes, type CsvCell, type CsvOptions } from './csv-text';

/** Header of the last column: why an offer has no landed cost, and what puts its figures in doubt. */
const TO_KNOW = 'To know';

/** Writes the rows as seen under their headers, with the doubts last. Facts, sources and notes need a workbook. */
export function comparisonCsv(sheet: ComparisonSheet, options: CsvOptions): Uint8Array {
  const header: CsvCell[] = [...sheet.columns.map((column) => column.header), TO_KNOW].map((text) => ({
    text,
  }));
  const rows = sheet.rows.map((row, rowIndex) => {
    const doubt = sheet.doubts[rowIndex] ?? null;
    return [
      ...sheet.columns.map((column, index) => csvCell(row[index] ?? null, column.kind)),
      doubt === null ? null : { text: doubt.text },
    ];
  });
  return csvBytes([header, ...rows], options);
}

function csvCell(value: SheetCell, kind: ColumnKind): CsvCell {
  if (value === null) return null;
  if (typeof value === 'object') return { text: value.words };
  if (typeof value === 'string') return kind === 'date' ? { plain: value } : { text: value };
  switch (kind) {
    case 'usd':
      return { plain: formatDecimal(usdCents(value)) };
    case 'percent':
      return { plain: formatPercent(partsPerMillion(value)) };
    case 'integer':
    case 'decimal':
    case 'date':
    case 'text':
      return { plain: String(value) };
    default:
      return assertNever(kind);
  }
}
