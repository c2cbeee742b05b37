/**
 * The order of the table, made again only for what changed: rows, filter or sort.
 *
 * Depends on: react, ./order-offers.
 */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { SortKey } from '#domain/model/view';
import { orderable, orderOffers, shownOffers } from './order-offers';

export function useOfferOrder(
  rows: readonly OfferEvaluation[],
  sort: readonly SortKey[],
  filterText: string,
): Uint32Array {
  const offers = useMemo(() => orderable(rows), [rows]);
  const shown = useMemo(() => shownOffers(offers, filterText), [offers, filterText]);
  return useMemo(() => orderOffers(offers, shown, sort), [offers, shown, sort]);
}
