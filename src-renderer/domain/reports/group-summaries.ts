/**
 * The one column that stands for each group of columns while it is collapsed.
 *
 * The summary is the figure the group is asked for, not a sum of its columns:
 * half of them are rates, dates and words.
 *
 * Depends on: reports.
 */
import type { ColumnGroup } from './comparison-column';
import { comparisonColumns } from './comparison-columns';

const declared: Partial<Record<ColumnGroup, string>> = {
  Offer: 'vendor',
  Rig: 'model',
  Price: 'pricePerTh',
  Duty: 'duty',
  Landed: 'landedPerTh',
  Delivery: 'onRackP50',
  Service: 'warrantyLeft',
  Risk: 'listStatus',
  'All-in': 'allInPerTh',
  Cash: 'paidBeforeDispatch',
  Score: 'rank',
};

/** Column ids by group. A group that declares none is summarised by its first column. */
export const groupSummaries: Readonly<Record<string, string>> = Object.fromEntries(
  [...comparisonColumns].reverse().map(({ id, group }) => [group, declared[group] ?? id]),
);
