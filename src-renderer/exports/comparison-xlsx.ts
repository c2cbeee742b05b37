/**
 * The comparison as an Excel workbook of three sheets: Compare, Sources, Notes.
 *
 * Depends on: reports (types), ./compare-sheet, ./workbook/write-workbook.
 */
import type { ComparisonSheet } from '#domain/reports/comparison-sheet';
import type { Book } from '#domain/reports/finance/book';
import { compareSheet, notesSheet, sourcesSheet } from './compare-sheet';
import { writeBook } from './workbook/write-workbook';

/** Writes the workbook. */
export function comparisonXlsx(sheet: ComparisonSheet): Promise<Uint8Array> {
  return writeBook(comparisonBook(sheet));
}

/** The three sheets as plain data. */
export function comparisonBook(sheet: ComparisonSheet): Book {
  return {
    title: sheet.title,
    pageHeader: [
      sheet.title,
      ...sheet.facts.slice(0, 3).map(({ label, value }) => `${label}: ${value}`),
    ].join(' · '),
    names: [],
    sheets: [compareSheet(sheet), sourcesSheet(sheet), notesSheet(sheet)],
    shades: (sheet.shades ?? []).flat().filter((shade) => shade !== null),
  };
}
