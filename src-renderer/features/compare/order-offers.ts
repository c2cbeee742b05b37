/**
 * Which offers a view shows, and in what order, as row numbers.
 *
 * Columns of numbers are made once per set of rows and column, and kept: the
 * second sort by a column costs only the sort.
 *
 * Depends on: domain, ui/data-table/sort-index, ./filter-offers.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Offer } from '#domain/model/offer';
import type { MoneyUnit, SortKey } from '#domain/model/view';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { columnsInUnit } from '#domain/reports/money-unit';
import { ranksById, sortableValues, sortIndex } from '../../ui/data-table/sort-index';
import { matchingRows, searchTexts } from './filter-offers';

/** Rows made ready to be filtered and sorted many times. */
export interface OrderableOffers {
  readonly rows: readonly OfferEvaluation[];
  readonly texts: readonly string[];
  readonly tieRanks: Float64Array;
  /** Sortable values by column in its unit, as far as they were asked for. */
  readonly values: Map<ComparisonColumn, Float64Array>;
}

/** Makes rows ready. */
export function orderable(rows: readonly OfferEvaluation[]): OrderableOffers {
  const { texts, tieRanks } = readyOffers(rows);
  return { rows, texts, tieRanks, values: new Map() };
}

/** What follows from the offers alone, whatever figures their rows have. */
interface ReadyOffers {
  readonly offers: readonly Offer[];
  readonly texts: readonly string[];
  readonly tieRanks: Float64Array;
}

/** By the first of the offers: while a weight moves, rows of the same offers come again and again. */
const knownOffers = new WeakMap<Offer, ReadyOffers>();

function readyOffers(rows: readonly OfferEvaluation[]): ReadyOffers {
  const first = rows[0]?.offer;
  const known = first === undefined ? undefined : knownOffers.get(first);
  const isSame = (offers: readonly Offer[]) =>
    offers.length === rows.length && rows.every(({ offer }, index) => offer === offers[index]);
  if (known !== undefined && isSame(known.offers)) return known;
  const ready = {
    offers: rows.map(({ offer }) => offer),
    texts: searchTexts(rows),
    tieRanks: ranksById(rows, (row) => row.offer.id),
  };
  if (first !== undefined) knownOffers.set(first, ready);
  return ready;
}

/** Row numbers of the offers that hold every word of the filter. */
export function shownOffers({ texts }: OrderableOffers, filterText: string): Uint32Array {
  return matchingRows(texts, filterText);
}

/**
 * The given rows in the order of the keys; keys of unknown columns are passed over.
 *
 * @param unit - what money is shown in: dollars per MW have another order than dollars per TH
 */
export function orderOffers(
  offers: OrderableOffers,
  shown: Uint32Array,
  sort: readonly SortKey[],
  unit: MoneyUnit = 'as-is',
): Uint32Array {
  const keys = sort.flatMap((key) => {
    const column = columnsInUnit(unit).find(({ id }) => id === key.columnId);
    if (column === undefined) return [];
    const values = offers.values.get(column) ?? sortableValues(offers.rows, column.orderBy ?? column.value);
    offers.values.set(column, values);
    return [{ values, isAscending: (column.better !== 'high') === key.bestFirst }];
  });
  return sortIndex(shown, keys, offers.tieRanks);
}
