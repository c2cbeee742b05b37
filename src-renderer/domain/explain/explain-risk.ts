/**
 * What list status rests on. It is a record of listings, not a screening.
 *
 * Depends on: core, explain.
 */
import { isolatedName } from '../core/isolated-name';
import { quoted, type ExplainContext } from './explain-context';
import type { FigureAnswer } from './explanation';
import { computed, fact } from './nodes';

/** Listings on record of the seller and of its related parties. */
export function explainListStatus(context: ExplainContext): FigureAnswer {
  const { offer, listStatus } = context.row;
  const { vendor } = context;
  const own =
    listStatus.ownListing === null
      ? `${isolatedName(offer.vendor)} has not been screened; no listing of it is on record here, which does not mean there is none.`
      : `${listStatus.ownListing}.`;
  const related =
    listStatus.relatedListing === null
      ? ''
      : ` A related party is listed, which does not list the seller: ${listStatus.relatedListing}.`;
  const ties = (vendor?.relatedParties ?? []).map((tie) =>
    fact(`Tie to ${tie.partyId}`, 'related party', tie.source, tie.relation),
  );
  return {
    sentence: `${own}${related}`,
    root: computed(
      'List status',
      listStatus.status === 'listed' ? 'Listed' : 'Not screened',
      'listings on record of the seller, and of parties tied to it',
      [
        quoted(context, 'vendor', 'Seller', offer.vendor),
        ...listStatus.sources.map((source) => fact('Listing or tie on record', source.citation, source)),
        ...ties,
      ],
    ),
  };
}
