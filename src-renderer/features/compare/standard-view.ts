/**
 * How the comparison is arranged before anybody arranges it: the answer first
 * (price, duty, landed, all-in, dates, lists), what it is made of after it. What
 * few look at waits in the list of columns.
 *
 * Depends on: model/view, reports/comparison-columns.
 */
import type { View } from '#domain/model/view';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { drawnColumns } from '#domain/reports/drawn-columns';
import { givenColumns } from '#domain/reports/given-columns';
import { policyColumns } from '#domain/reports/policy-columns';
import { quoteColumns } from '#domain/reports/quote-columns';
import type { GridLayout } from '../../ui/data-table/grid-column';

const FIRST = [
  'model',
  'shortlist',
  'offerId',
  'vendor',
  'origin',
  'pricePerTh',
  'dutyRate',
  'landedPerTh',
  'allInPerTh',
  'onRackP50',
  'onRackP90',
  'exposurePerTh',
  'listStatus',
  'shipFrom',
  'incoterm',
  'quantity',
  'hashrate',
  'efficiency',
  'unitPrice',
];

/** Not shown until somebody asks for them. */
const HIDDEN: ReadonlySet<string> = new Set([
  'offerId',
  'hashboardOrigin',
  'listStatusDated',
  'entries',
  'entryP90',
  'exposure',
  'quoteTrend',
  'shareOfSpend',
  'shareOfHashrate',
  'paymentTerms',
  'firstPayment',
  'firstPaymentDate',
  'lastPaymentDate',
  'paidBeforeDispatch',
  'paymentsOnAxis',
  'rackSpread',
  'rank',
  'score',
  'gates',
  'rulesNotPassed',
  ...drawnColumns.map(({ id }) => id),
  ...policyColumns.map(({ id }) => id),
  ...givenColumns.map(({ id }) => id),
  ...quoteColumns.map(({ id }) => id),
]);

/** Ids of all columns in the order they stand in when shown. */
export const orderedColumnIds: readonly string[] = [
  ...FIRST,
  ...comparisonColumns.map((column) => column.id).filter((id) => !FIRST.includes(id)),
];

/** Column ids that a view without columns of its own shows, in order. */
export const standardColumnIds: readonly string[] = orderedColumnIds.filter((id) => !HIDDEN.has(id));

/** The layout of a view: known columns only, so that a view of a newer version still opens. */
export function layoutOf(view: View): GridLayout {
  const known = new Set(orderedColumnIds);
  const wanted = (view.columnIds ?? standardColumnIds).filter((id) => known.has(id));
  const columnIds = wanted.length === 0 ? standardColumnIds : wanted;
  return {
    columnIds,
    pinnedLeft: view.pinnedLeft.filter((id) => columnIds.includes(id)),
    pinnedRight: view.pinnedRight.filter((id) => columnIds.includes(id)),
    collapsedGroups: view.collapsedGroups,
    widths: view.widths,
  };
}
