/**
 * The order of the table, made again only for what changed: rows, filter or sort.
 *
 * Depends on: react, ./order-offers.
 */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { MoneyUnit, SortKey } from '#domain/model/view';
import { orderable, orderOffers, shownOffers, type OrderableOffers } from './order-offers';

/** The rows made ready, and the numbers of those that are shown, in order. */
interface OfferOrder {
  readonly offers: OrderableOffers;
  readonly order: Uint32Array;
}

export function useOfferOrder(
  rows: readonly OfferEvaluation[],
  sort: readonly SortKey[],
  filterText: string,
  unit: MoneyUnit = 'as-is',
): OfferOrder {
  const offers = useMemo(() => orderable(rows), [rows]);
  const shown = useMemo(() => shownOffers(offers, filterText), [offers, filterText]);
  const order = useMemo(() => orderOffers(offers, shown, sort, unit), [offers, shown, sort, unit]);
  return { offers, order };
}
