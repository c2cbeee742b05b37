/**
 * The shown offers as they stand in a file: by their groups, or the baseline
 * first and then the others in the order of the sort.
 *
 * A grouped baseline stays in its group, since the line over the group counts it.
 *
 * Depends on: evaluation (types), model/view, reports, ../order-offers, ./group-offers.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { View } from '#domain/model/view';
import type { OfferSlice } from '#domain/reports/sheet-groups';
import { allRows } from '../../../ui/data-table/sort-index';
import { orderable } from '../order-offers';
import { groupOffers, rowsOf, type OfferGroup } from './group-offers';
import { groupLabel } from './offer-headings';

/** Offers in the order of a file, and how they stand in groups. */
export interface FileRows {
  readonly rows: readonly OfferEvaluation[];
  readonly groups: readonly OfferSlice[];
}

/**
 * Puts offers in the order of a file. Groups that are folded on screen are written whole.
 *
 * @param shown - those that the filter leaves over, in the order of the sort
 */
export function fileRows(shown: readonly OfferEvaluation[], view: View): FileRows {
  const { groupBy, sort, unit, baselineId } = view;
  if (groupBy.length === 0) {
    const first = shown.filter(({ offer }) => offer.id === baselineId);
    return { rows: [...first, ...shown.filter(({ offer }) => offer.id !== baselineId)], groups: [] };
  }
  const groups = groupOffers(orderable(shown), allRows(shown.length), groupBy, sort, unit);
  const rows: OfferEvaluation[] = [];
  const slices: OfferSlice[] = [];
  const add = (group: OfferGroup) => {
    slices.push({
      label: groupLabel(group),
      level: group.level,
      first: rows.length,
      count: group.rows.length,
    });
    if (group.groups.length === 0) for (const row of rowsOf(shown, group.rows)) rows.push(row);
    else group.groups.forEach(add);
  };
  groups.forEach(add);
  return { rows, groups: slices };
}
