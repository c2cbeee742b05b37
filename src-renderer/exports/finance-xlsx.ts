/**
 * The finance workbook as an Excel file.
 *
 * Depends on: reports, ./compare-sheet, ./workbook/write-workbook.
 */
import type { Book } from '#domain/reports/finance/book';
import { financeBook } from '#domain/reports/finance/finance-book';
import type { FinanceSource } from '#domain/reports/finance/finance-scope';
import { compareSheet, notesSheet, sourcesSheet } from './compare-sheet';
import { writeBook } from './workbook/write-workbook';

/** Writes the workbook. */
export function financeXlsx(source: FinanceSource): Promise<Uint8Array> {
  return writeBook(financeWorkbook(source));
}

/** All its sheets as plain data, for a writer that takes their lines one by one. */
export function financeWorkbook(source: FinanceSource): Book {
  const { comparison } = source;
  return financeBook(source, {
    compare: compareSheet(comparison),
    sources: sourcesSheet(comparison),
    notes: notesSheet(comparison),
  });
}
