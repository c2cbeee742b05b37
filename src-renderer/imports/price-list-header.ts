/**
 * Which column a header cell of a price list names.
 *
 * Depends on: ./price-list-column (types), ./price-list-columns.
 */
import type { PriceListColumnName } from '#domain/model/quote-field';
import { priceListColumns } from './price-list-columns';

/** A header cell in the form names are compared in: `Unit Price` is `unit_price`. */
function normaliseHeader(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s\-_]+/g, '_');
}

const byHeader: ReadonlyMap<string, PriceListColumnName> = new Map(
  priceListColumns.flatMap(({ name, synonyms }) =>
    [name, ...synonyms].map((header): [string, PriceListColumnName] => [header, name]),
  ),
);

/** The column a header cell names, or null if it names none. */
export function columnOfHeader(text: string): PriceListColumnName | null {
  return byHeader.get(normaliseHeader(text)) ?? null;
}
