/**
 * Price lists that RigPlan hands out, as rows of text: the template, and the
 * rejected rows of a file for its author to mend.
 *
 * Depends on: ./price-list (types), ./price-list-columns, ./price-list-words.
 */
import type { PriceList } from './price-list';
import { priceListColumns } from './price-list-columns';
import { rejectionText } from './price-list-words';

/** A table of text, header first. */
export type TextTable = readonly (readonly string[])[];

/** The header and two example rows, which import as they stand. */
export function priceListTemplate(): TextTable {
  return [
    priceListColumns.map(({ name }) => name),
    priceListColumns.map(({ examples }) => examples[0]),
    priceListColumns.map(({ examples }) => examples[1]),
  ];
}

/** The rejected rows in the file's own layout, with a column `why` at the end. */
export function rejectedRowsTable(list: Pick<PriceList, 'header' | 'rejected'>): TextTable {
  const width = list.rejected.reduce((widest, row) => Math.max(widest, row.cells.length), list.header.length);
  const pad = (cells: readonly string[]) => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ''),
  ];
  return [
    [...pad(list.header), 'why'],
    ...list.rejected.map((row) => [...pad(row.cells), row.reasons.map(rejectionText).join(' ')]),
  ];
}
