/**
 * The sheet Screening: each seller, with every party that bears on its offers and what lists, records and
 * decisions say of it.
 *
 * It repeats what was found and decided and never says that a party may be dealt with.
 *
 * Depends on: core (types), evaluation (types), screening, ./book.
 */
import type { Source } from '../../core/source';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { offerStatusWords } from '../../screening/offer-status';
import { bodyCell, type BookSheet } from './book';

/** One seller by the name that offers use, with one of the rig models it offers. */
interface Group {
  readonly first: OfferEvaluation;
  offers: number;
}

/** What the sheet says under its table. */
export const SCREENING_WORDS =
  '“Not screened” says that nothing was looked for, “No potential match” that nothing came near in the list of that date; neither is a statement about the party. A related party is not a listed party. Screen every party against the lists of the day before an order.';

/** The sheet: sellers and rigs in the order of the table, each with every party that bears on its offers. */
export function screeningSheet(rows: readonly OfferEvaluation[]): BookSheet {
  const groups = groupsOf(rows);
  const lines = [...groups.values()].flatMap(({ first, offers }) =>
    first.listStatus.parties.map((party) => ({ first, offers, party })),
  );
  return {
    name: 'Screening',
    columns: [
      { header: 'Seller', kind: 'prose', width: 22 },
      { header: 'Offers', kind: 'integer', width: 9 },
      { header: 'List status', kind: 'prose', width: 30 },
      { header: 'Party', kind: 'prose', width: 26 },
      { header: 'What it is to the offer', kind: 'prose', width: 32 },
      { header: 'Status of the party', kind: 'prose', width: 30 },
      { header: 'In words', kind: 'prose', width: 70 },
      { header: 'Listing of a related party', kind: 'prose', width: 50 },
      { header: 'Lists screened against', kind: 'prose', width: 50 },
      { header: 'On record by', kind: 'prose', width: 60 },
    ],
    rowCount: lines.length,
    rows: function* () {
      for (const { first, offers, party } of lines) {
        const { listStatus, offer } = first;
        yield {
          cells: [
            bodyCell('prose', offer.vendor),
            bodyCell('integer', offers),
            bodyCell('prose', listStatus.datedWords),
            bodyCell('prose', party.name),
            bodyCell('prose', party.roleWords),
            bodyCell('prose', offerStatusWords(party.kind, party.isRelatedListed)),
            bodyCell('prose', party.sentences.join(' ')),
            bodyCell('prose', listStatus.relatedListing),
            bodyCell('prose', cited(listStatus.lists) ?? 'No list loaded'),
            bodyCell('prose', cited(listStatus.sources)),
          ],
        };
      }
    },
    frozenColumns: 1,
    filteredRows: lines.length,
    isOutlined: false,
    pagesWide: 1,
    rules: [
      ...BROKEN.map(
        (words) =>
          ({
            range: `F2:F${String(lines.length + 1)}`,
            condition: `LEFT($F2,${String(words.length)})="${words}"`,
            mark: 'wrong',
          }) as const,
      ),
      {
        range: `F2:F${String(lines.length + 1)}`,
        condition: `OR(ISNUMBER(SEARCH("related party",$F2)),ISNUMBER(SEARCH("may be",$F2)),ISNUMBER(SEARCH("open",$F2)))`,
        mark: 'doubtful',
      },
    ],
  };
}

/** What begins the words of a rule that is broken. */
const BROKEN = ['Listed', 'True match', 'Owned by listed parties', 'Component supplier listed'];

/** Offers of one seller that have the same parties. */
function groupsOf(rows: readonly OfferEvaluation[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const parties = row.listStatus.parties.map(({ id, roleWords }) => [id, roleWords]);
    const key = JSON.stringify([row.offer.vendor, parties]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: row, offers: 1 });
    else known.offers += 1;
  }
  return groups;
}

function cited(sources: readonly Source[]): string | null {
  const texts = sources.map(({ citation, asOf }) => (asOf === null ? citation : `${citation} (${asOf})`));
  return texts.length === 0 ? null : texts.join('; ');
}
