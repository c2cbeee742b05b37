/**
 * The price list that RigPlan hands out as rows of text: the template.
 *
 * Depends on: ./price-list-columns.
 */
import { priceListColumns } from './price-list-columns';

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
