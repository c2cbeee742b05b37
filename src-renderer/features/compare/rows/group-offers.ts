/**
 * Offers in groups of equal values, to three levels, outside the table and
 * outside the rows.
 *
 * Groups stand in the order of what they come to in the first column of the
 * sort: by the sum or mean of that column, or, where it has none (a date, a
 * name), by their first offer in that order. Without a sort, and where the sort
 * is by the grouped column itself, they stand in the order of their own value.
 * What is not known comes last either way. Within a group the offers keep the
 * order they came in.
 *
 * Depends on: domain, ui/data-table/sort-index, ../order-offers.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { MoneyUnit, SortKey } from '#domain/model/view';
import { aggregateColumn } from '#domain/reports/aggregate';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { columnsInUnit } from '#domain/reports/money-unit';
import { sortableValues } from '../../../ui/data-table/sort-index';
import type { OrderableOffers } from '../order-offers';

/** Offers that share a value, and their groups by the next column. */
export interface OfferGroup {
  /** The same for the same values under the same columns. */
  readonly id: string;
  /** From 1. */
  readonly level: number;
  readonly column: ComparisonColumn;
  /** The stored value that all share; null is not known. */
  readonly value: string | number | null;
  /** Row numbers of all offers in it, in the order in which they are shown. */
  readonly rows: Uint32Array;
  /** Empty at the last level. */
  readonly groups: readonly OfferGroup[];
}

const columnsById: ReadonlyMap<string, ComparisonColumn> = new Map(
  comparisonColumns.map((column) => [column.id, column]),
);

/**
 * Groups ordered rows.
 *
 * @param order - row numbers in the order of the sort
 * @param groupBy - columns, outermost first; unknown ones and repetitions are passed over
 * @param sort - the sort that `order` follows
 * @param unit - what money is shown in: groups stand in the order of the figures that they show
 */
export function groupOffers(
  offers: OrderableOffers,
  order: Uint32Array,
  groupBy: readonly string[],
  sort: readonly SortKey[],
  unit: MoneyUnit = 'as-is',
): readonly OfferGroup[] {
  const columns = [...new Set(groupBy)].flatMap((id) => columnsById.get(id) ?? []);
  const [key] = sort.flatMap(({ columnId, bestFirst }) => {
    const column = columnsInUnit(unit).find(({ id }) => id === columnId);
    return column === undefined ? [] : [{ column, isAscending: (column.better !== 'high') === bestFirst }];
  });
  return groupsOf({ offers, columns, key: key ?? null }, order, 0, []);
}

interface Grouping {
  readonly offers: OrderableOffers;
  readonly columns: readonly ComparisonColumn[];
  /** The first key of the sort. */
  readonly key: { readonly column: ComparisonColumn; readonly isAscending: boolean } | null;
}

function groupsOf(
  grouping: Grouping,
  rows: Uint32Array,
  depth: number,
  path: readonly (string | number | null)[],
): readonly OfferGroup[] {
  const column = grouping.columns[depth];
  if (column === undefined) return [];
  const buckets = new Map<string | number | null, number[]>();
  for (const number of rows) {
    const row = grouping.offers.rows[number];
    if (row === undefined) continue;
    const value = column.value(row);
    const bucket = buckets.get(value);
    if (bucket === undefined) buckets.set(value, [number]);
    else bucket.push(number);
  }
  const groups = Array.from(buckets, ([value, numbers]): OfferGroup => {
    const here = [...path, column.id, value];
    const inner = groupsOf(grouping, Uint32Array.from(numbers), depth + 1, here);
    const isLeaf = depth === grouping.columns.length - 1;
    return {
      id: groupId(here),
      level: depth + 1,
      column,
      value,
      rows: isLeaf ? Uint32Array.from(numbers) : joined(inner, numbers.length),
      groups: inner,
    };
  });
  return inOrder(grouping, groups, column);
}

/** Letters, figures and hyphens, whatever the values hold: ids are looked for by selectors. */
function groupId(path: readonly (string | number | null)[]): string {
  const plain = JSON.stringify(path).replace(
    /[^A-Za-z0-9]/g,
    (sign) => `-${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `group${plain}`;
}

function joined(groups: readonly OfferGroup[], count: number): Uint32Array {
  const all = new Uint32Array(count);
  let at = 0;
  for (const { rows } of groups) {
    all.set(rows, at);
    at += rows.length;
  }
  return all;
}

function inOrder(
  { offers, key }: Grouping,
  groups: readonly OfferGroup[],
  column: ComparisonColumn,
): readonly OfferGroup[] {
  const ownValues = valuesOf(offers, column);
  const sorted = key === null || key.column.id === column.id ? null : key.column;
  const sortedValues = sorted === null ? ownValues : valuesOf(offers, sorted);
  const placed = groups.map((group) => {
    const first = group.rows[0] ?? 0;
    const own = ownValues[first] ?? Number.NaN;
    const total = sorted === null ? null : totalOf(offers.rows, sorted, group);
    return { group, own, by: total ?? sortedValues[first] ?? Number.NaN };
  });
  placed.sort(
    (a, b) =>
      Number(a.group.value === null) - Number(b.group.value === null) ||
      compare(a.by, b.by, key === null || key.isAscending) ||
      compare(a.own, b.own, true),
  );
  return placed.map(({ group }) => group);
}

/** The sum or mean of a group, NaN if none of it is known; null for a column that has neither. */
function totalOf(
  rows: readonly OfferEvaluation[],
  column: ComparisonColumn,
  group: OfferGroup,
): number | null {
  const { rule, value } = aggregateColumn(column, rowsOf(rows, group.rows));
  return rule === 'range' || rule === 'worst' || rule === 'distinct' ? null : (value ?? Number.NaN);
}

/** NaN, which is not known, comes last in both directions. */
function compare(a: number, b: number, isAscending: boolean): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return isAscending ? a - b : b - a;
}

function valuesOf(offers: OrderableOffers, column: ComparisonColumn): Float64Array {
  const values = offers.values.get(column) ?? sortableValues(offers.rows, column.orderBy ?? column.value);
  offers.values.set(column, values);
  return values;
}

/** The offers with these numbers. */
export function rowsOf(rows: readonly OfferEvaluation[], numbers: Uint32Array): readonly OfferEvaluation[] {
  const found: OfferEvaluation[] = [];
  for (const number of numbers) {
    const row = rows[number];
    if (row !== undefined) found.push(row);
  }
  return found;
}
