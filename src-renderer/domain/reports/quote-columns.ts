/**
 * What an offer was read from, and what its price did since the quotation before.
 *
 * Documents are records of the workspace and not of the row: the columns that name one get their values
 * from {@link withDocuments}.
 *
 * Depends on: model (types), quotes, reports/comparison-column.
 */
import type { Evidence } from '../model/evidence';
import { priceChangeSinceLastQuote } from '../quotes/quote-path';
import type { ComparisonColumn } from './comparison-column';

/** What a column says of a document. */
const OF_DOCUMENT: Readonly<Record<string, (record: Evidence) => string | null>> = {
  document: ({ title }) => title,
  importedBy: ({ importedBy }) => importedBy,
};

/** These columns; those of a document have no value until {@link withDocuments} gives it. */
export const quoteColumns: readonly ComparisonColumn[] = [
  {
    id: 'priceSinceLastQuote',
    header: 'Δ price %',
    group: 'Price',
    kind: 'decimal',
    definition:
      'Unit price of the newest quotation less that of the one before, over the latter, in per cent; empty for an offer with one quotation. What was typed over a quotation does not count.',
    better: 'low',
    width: 84,
    value: ({ offer }) => {
      const change = priceChangeSinceLastQuote(offer);
      return change === null ? null : Math.round(change / 1_000) / 10;
    },
    isExplained: false,
  },
  {
    id: 'quoteCount',
    header: 'Quotes',
    group: 'Offer',
    kind: 'integer',
    definition: 'Quotations of the offer that are on record, the newest included.',
    better: null,
    width: 72,
    value: ({ offer }) => offer.earlierQuotes.length + 1,
    isExplained: false,
  },
  {
    id: 'document',
    header: 'Document',
    group: 'Offer',
    kind: 'text',
    definition: 'What the offer was read from.',
    better: null,
    width: 180,
    value: () => null,
    isExplained: false,
  },
  {
    id: 'importedBy',
    header: 'Imported by',
    group: 'Offer',
    kind: 'text',
    definition: 'Who brought the document of the offer in; empty if nobody said.',
    better: null,
    width: 110,
    value: () => null,
    isExplained: false,
  },
];

/** The columns with what these records say of the documents. */
export function withDocuments(
  columns: readonly ComparisonColumn[],
  evidence: readonly Evidence[],
): readonly ComparisonColumn[] {
  const records = new Map(evidence.map((record) => [record.id, record]));
  return columns.map((column) => {
    const valueOf = OF_DOCUMENT[column.id];
    if (valueOf === undefined) return column;
    return {
      ...column,
      value: ({ offer }) => {
        const record = records.get(offer.evidenceId);
        return record === undefined ? null : valueOf(record);
      },
    };
  });
}
