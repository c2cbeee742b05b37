/**
 * The lines of the table: the baseline at the top, groups with their headings
 * and offers, the totals at the bottom. Every offer stands in one place.
 *
 * Depends on: domain (types), ui/data-table/row-lines, ./group-offers, ./offer-headings.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { FIRST_HEADING, type RowHeading, type RowLines } from '../../../ui/data-table/row-lines';
import { rowsOf, type OfferGroup } from './group-offers';
import { groupHeading, totalsHeading, type Columns } from './offer-headings';

/** What lines are made of. */
export interface LineParts {
  readonly rows: readonly OfferEvaluation[];
  /** Numbers of the rows that the filter leaves over, in the order of the sort. */
  readonly order: Uint32Array;
  /** Rows that miss the filter and stay in sight, behind all others: in no group and no total. */
  readonly misses?: Uint32Array;
  /** Null where nothing is grouped. */
  readonly groups: readonly OfferGroup[] | null;
  /** Heading of each group, made once for as long as the groups are. */
  readonly headings: ReadonlyMap<string, RowHeading>;
  readonly isOpen: (groupId: string) => boolean;
  /** The row that stays at the top, whether the filter leaves it over or not; null for none. */
  readonly baseline: number | null;
  readonly totals: RowHeading | null;
}

/** Lays the lines out. Rows of folded groups are left out. */
export function offerLines(parts: LineParts): RowLines {
  const { order, groups, baseline, totals, isOpen } = parts;
  const headings: RowHeading[] = [];
  const index: number[] = [];
  const addHeading = (heading: RowHeading) => {
    index.push(FIRST_HEADING + headings.length);
    headings.push(heading);
  };
  if (baseline !== null) index.push(baseline);
  const addRows = (numbers: Uint32Array) => {
    for (const number of numbers) if (number !== baseline) index.push(number);
  };
  const addGroup = (group: OfferGroup) => {
    const heading = parts.headings.get(group.id);
    if (heading !== undefined) addHeading(heading);
    if (!isOpen(group.id)) return;
    if (group.groups.length === 0) addRows(group.rows);
    else group.groups.forEach(addGroup);
  };
  if (groups === null) addRows(order);
  else groups.forEach(addGroup);
  if (parts.misses !== undefined) addRows(parts.misses);
  if (totals !== null) addHeading(totals);
  return {
    index: Uint32Array.from(index),
    headings,
    top: baseline === null ? 0 : 1,
    bottom: totals === null ? 0 : 1,
    depth: groups === null ? 0 : depthOf(groups),
    isOpen,
  };
}

function depthOf(groups: readonly OfferGroup[]): number {
  const [first] = groups;
  return first === undefined ? 1 : first.groups.length === 0 ? first.level : depthOf(first.groups);
}

/** The heading of every group, inner ones included, by id. */
export function headingsOf(
  groups: readonly OfferGroup[],
  rows: readonly OfferEvaluation[],
  columns: Columns,
  baseline: number | null,
): ReadonlyMap<string, RowHeading> {
  const headings = new Map<string, RowHeading>();
  const add = (group: OfferGroup) => {
    headings.set(group.id, groupHeading(group, rows, columns, baseline));
    group.groups.forEach(add);
  };
  groups.forEach(add);
  return headings;
}

/** The line of totals over the offers that the filter leaves over. */
export function totalsOf(rows: readonly OfferEvaluation[], order: Uint32Array, columns: Columns): RowHeading {
  return totalsHeading(rowsOf(rows, order), columns);
}
