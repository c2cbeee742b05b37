/**
 * Keeps the rows where they stood while offers are edited, and tells how far that order is
 * from what the sort asks for.
 *
 * Only an edit holds: another sort, filter or grouping, other offers, or another scenario
 * order the table anew.
 *
 * Depends on: evaluation (types).
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';

/** The order at one moment. */
export interface HeldOrder {
  readonly rows: readonly OfferEvaluation[];
  /** What sort and filter ask for. */
  readonly order: Uint32Array;
  /** Says by what the rows are arranged: equal texts, equal arrangement. */
  readonly arrangement: string;
  /** What is shown. */
  readonly shown: Uint32Array;
}

/** Nothing held. */
export function orderedAnew(
  rows: readonly OfferEvaluation[],
  order: Uint32Array,
  arrangement: string,
): HeldOrder {
  return { rows, order, arrangement, shown: order };
}

/** The order after rows, sort or filter changed. */
export function nextOrder(
  before: HeldOrder,
  rows: readonly OfferEvaluation[],
  order: Uint32Array,
  arrangement: string,
): HeldOrder {
  const isHeld =
    before.arrangement === arrangement &&
    (before.rows === rows ? before.shown !== before.order : wasEdited(before.rows, rows));
  if (!isHeld) return orderedAnew(rows, order, arrangement);
  const shown = withNewcomers(before.shown, order);
  return isSame(shown, order) ? orderedAnew(rows, order, arrangement) : { rows, order, arrangement, shown };
}

/** Rows that an edit brought in come last; those that no longer pass the filter stay where they were. */
function withNewcomers(shown: Uint32Array, order: Uint32Array): Uint32Array {
  const known = new Set(shown);
  const newcomers = order.filter((row) => !known.has(row));
  return newcomers.length === 0 ? shown : Uint32Array.from([...shown, ...newcomers]);
}

/** The same offers in the same places, some of them changed. */
function wasEdited(before: readonly OfferEvaluation[], after: readonly OfferEvaluation[]): boolean {
  if (before.length !== after.length) return false;
  let isChanged = false;
  for (const [index, { offer }] of after.entries()) {
    const earlier = before[index]?.offer;
    if (earlier === offer) continue;
    if (earlier?.id !== offer.id) return false;
    isChanged = true;
  }
  return isChanged;
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/**
 * How many rows would have to move or go for the order to be what the sort asks for:
 * those outside the longest run that stands right already.
 */
export function outOfOrder({ shown, order }: Pick<HeldOrder, 'shown' | 'order'>): number {
  if (shown === order) return 0;
  const places = new Map(Array.from(order, (row, place) => [row, place]));
  // Least last place of a run of each length.
  const ends: number[] = [];
  for (const row of shown) {
    const place = places.get(row);
    if (place === undefined) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
  }
  return shown.length - ends.length;
}
