/**
 * The sheet Screening: each seller, with what the records of the workspace say of
 * it and restricted-party lists.
 *
 * It repeats what is on record and never says that a party may be dealt with.
 *
 * Depends on: evaluation (types), ./book, ./finance-scope, ./plan-lines.
 */
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { bodyCell, type BookSheet } from './book';
import { listStatusWords } from './plan-lines';

/** One seller by the name that offers use. */
interface Seller {
  readonly first: OfferEvaluation;
  offers: number;
}

/** What the sheet says under its table. */
export const SCREENING_WORDS =
  '“Not screened” says that nothing is on record here; it is no statement about the party. Screen every seller against the lists of the day before an order.';

/** The sheet, sellers in the order of the table. */
export function screeningSheet(rows: readonly OfferEvaluation[]): BookSheet {
  const sellers = new Map<string, Seller>();
  for (const row of rows) {
    const known = sellers.get(row.offer.vendor);
    if (known === undefined) sellers.set(row.offer.vendor, { first: row, offers: 1 });
    else known.offers += 1;
  }
  return {
    name: 'Screening',
    columns: [
      { header: 'Seller', kind: 'prose', width: 26 },
      { header: 'Offers', kind: 'integer', width: 9 },
      { header: 'List status', kind: 'prose', width: 26 },
      { header: 'Listing of the seller', kind: 'prose', width: 44 },
      { header: 'Listing of a related party', kind: 'prose', width: 60 },
      { header: 'List date', kind: 'prose', width: 16 },
      { header: 'On record by', kind: 'prose', width: 60 },
    ],
    rowCount: sellers.size,
    rows: function* () {
      for (const [name, { first, offers }] of sellers) {
        const { ownListing, relatedListing, sources } = first.listStatus;
        const record = sources.map(({ citation, asOf }) =>
          asOf === null ? citation : `${citation} (${asOf})`,
        );
        yield {
          cells: [
            bodyCell('prose', name),
            bodyCell('integer', offers),
            bodyCell('prose', listStatusWords(first)),
            bodyCell('prose', ownListing),
            bodyCell('prose', relatedListing),
            bodyCell('prose', 'No list loaded'),
            bodyCell('prose', record.length === 0 ? null : record.join('; ')),
          ],
        };
      }
    },
    frozenColumns: 1,
    filteredRows: sellers.size,
    isOutlined: false,
    pagesWide: 1,
    rules: [
      {
        range: `C2:C${String(sellers.size + 1)}`,
        condition: `LEFT($C2,6)="Listed"`,
        mark: 'wrong',
      },
      {
        range: `C2:C${String(sellers.size + 1)}`,
        condition: `ISNUMBER(SEARCH("related party",$C2))`,
        mark: 'doubtful',
      },
    ],
  };
}
