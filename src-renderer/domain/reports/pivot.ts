/**
 * Offers as a table of two dimensions, in three ready layouts: origin by month of
 * rack, vendor by list status, vendor by month of payment.
 *
 * Every amount is added from the offers themselves, totals too, so that the cells
 * of a row come to its total to the cent. An offer whose amount is not known is
 * counted and not added; a month that is not known has a column of its own, last.
 *
 * Depends on: core, evaluation (types), model/row-filter (types), payments, screening, reports.
 */
import { calendarDate, type CalendarDate } from '../core/calendar-date';
import { sumCents, usdCents, type UsdCents } from '../core/money';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ColumnCondition } from '../model/row-filter';
import { paymentPlan } from '../payments/payment-plan';
import { severityOfWords } from '../screening/offer-status';
import type { ComparisonColumn } from './comparison-column';
import { quotationColumns } from './quotation-columns';
import { rackColumns } from './rack-columns';

/** The ready layouts. */
export const PIVOT_IDS = ['origin-month', 'vendor-status', 'vendor-payments'] as const;
/** One of {@link PIVOT_IDS}. */
export type PivotId = (typeof PIVOT_IDS)[number];

/** What stands at the head of a row or column of the pivot. */
export interface PivotHead {
  /** The origin, vendor or status as stored; `2027-03` for a month; null is not known. */
  readonly key: string | null;
  /** The conditions that an offer meets if it belongs here; empty where no column tells. */
  readonly conditions: readonly ColumnCondition[];
}

/** What the offers of one cell, row or column come to. */
export interface PivotSum {
  /** US cents of the offers whose amount is known. */
  readonly amount: UsdCents;
  /** Hash rate of all of them, TH/s. */
  readonly terahashes: number;
  /** In the order the offers came in, each once. */
  readonly offerIds: readonly string[];
  /** How many of the offers have no amount. */
  readonly missing: number;
}

/** A pivot of offers. */
export interface Pivot {
  readonly id: PivotId;
  /** By name, what is not known last. */
  readonly rows: readonly PivotHead[];
  /** Months in order, statuses the worst first, what is not known last. */
  readonly columns: readonly PivotHead[];
  /** By row, then by column; null where no offer belongs. */
  readonly cells: readonly (readonly (PivotSum | null)[])[];
  readonly rowTotals: readonly PivotSum[];
  readonly columnTotals: readonly PivotSum[];
  readonly total: PivotSum;
}

/** A share of one offer that belongs in one cell. */
interface Entry {
  readonly row: OfferEvaluation;
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  readonly amount: UsdCents | null;
}

/**
 * Puts offers in a pivot.
 *
 * Landed cost of the whole quantity in the first two layouts; in the third the payments of the price
 * by the offer's own terms, each in its month.
 *
 * @param rows - in any order, none included
 */
export function pivot(id: PivotId, rows: readonly OfferEvaluation[]): Pivot {
  const entries = rows.flatMap((row) => entriesOf(id, row));
  const rowKeys = inOrder(new Set(entries.map(({ rowKey }) => rowKey)), byText);
  const columnKeys = inOrder(
    new Set(entries.map(({ columnKey }) => columnKey)),
    id === 'vendor-status' ? worstFirst : byText,
  );
  const places = new Map(columnKeys.map((key, place) => [key, place]));
  const byRow = new Map<string | null, Entry[][]>(rowKeys.map((key) => [key, columnKeys.map(() => [])]));
  for (const entry of entries) byRow.get(entry.rowKey)?.[places.get(entry.columnKey) ?? -1]?.push(entry);
  const grid = rowKeys.map((key) => byRow.get(key) ?? []);
  return {
    id,
    rows: rowKeys.map((key) => ({ key, conditions: [isOneOf(ROW_COLUMN[id], key)] })),
    columns: columnKeys.map((key) => ({ key, conditions: columnConditions(id, key) })),
    cells: grid.map((cells) => cells.map((cell) => (cell.length === 0 ? null : sumOf(cell)))),
    rowTotals: grid.map((cells) => sumOf(cells.flat())),
    columnTotals: columnKeys.map((_, place) => sumOf(grid.flatMap((cells) => cells[place] ?? []))),
    total: sumOf(entries),
  };
}

const ROW_COLUMN: Readonly<Record<PivotId, string>> = {
  'origin-month': 'origin',
  'vendor-status': 'vendor',
  'vendor-payments': 'vendor',
};

function entriesOf(id: PivotId, row: OfferEvaluation): readonly Entry[] {
  const amount = row.cost?.total ?? null;
  switch (id) {
    case 'origin-month':
      return [{ row, rowKey: row.offer.origin, columnKey: monthOf(row.delivery?.onRackP50 ?? null), amount }];
    case 'vendor-status':
      return [{ row, rowKey: row.offer.vendor, columnKey: statusOf(row), amount }];
    case 'vendor-payments': {
      const plan = paymentPlan(row);
      if (plan === null) return [{ row, rowKey: row.offer.vendor, columnKey: null, amount: null }];
      return plan.payments.map((payment) => ({
        row,
        rowKey: row.offer.vendor,
        columnKey: monthOf(payment.on),
        amount: payment.amount,
      }));
    }
  }
}

/** `2027-03`. */
function monthOf(day: CalendarDate | null): string | null {
  return day === null ? null : day.slice(0, 7);
}

const statusColumn = columnOf(rackColumns, 'listStatus');

function statusOf(row: OfferEvaluation): string | null {
  const words = statusColumn.value(row);
  return words === null ? null : String(words);
}

function columnOf(columns: readonly ComparisonColumn[], id: string): ComparisonColumn {
  const column = columns.find((one) => one.id === id);
  if (column === undefined) throw new RangeError(`There is no column ${id}`);
  return column;
}

function columnConditions(id: PivotId, key: string | null): readonly ColumnCondition[] {
  if (id === 'vendor-status') return [isOneOf(statusColumn.id, key)];
  // An offer is paid in several months: no column of it says which. Its cells name their offers.
  if (id === 'vendor-payments') return [];
  if (key === null) return [{ kind: 'known', columnId: 'onRackP50', isKnown: false }];
  return [
    {
      kind: 'date',
      columnId: 'onRackP50',
      from: { kind: 'day', day: calendarDate(`${key}-01`) },
      to: { kind: 'day', day: lastDay(key) },
    },
  ];
}

function isOneOf(columnId: string, key: string | null): ColumnCondition {
  return { kind: 'one-of', columnId, values: [key], isNot: false };
}

/** The last day of a month written as `2027-03`. */
function lastDay(month: string): CalendarDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1] ?? 31;
  return calendarDate(`${month}-${String(days)}`);
}

/**
 * The conditions on the offers of one cell, for a filter of the table.
 *
 * @param row - its place among the rows; null for the total of its column
 * @param column - its place among the columns; null for the total of its row
 * @returns none for the total of all
 */
export function pivotConditions(
  { rows, columns, cells, columnTotals, id }: Pivot,
  row: number | null,
  column: number | null,
): readonly ColumnCondition[] {
  const own = row === null ? [] : (rows[row]?.conditions ?? []);
  if (column === null) return own;
  if (id !== 'vendor-payments') return [...own, ...(columns[column]?.conditions ?? [])];
  const sum = row === null ? columnTotals[column] : cells[row]?.[column];
  const values = sum?.offerIds ?? [];
  // A filter names at most so many values; beyond it the vendor alone is asked for.
  if (values.length > MOST_NAMED) return own;
  return [...own, { kind: 'one-of', columnId: offerColumnId, values, isNot: false }];
}

const MOST_NAMED = 1000;
const offerColumnId = columnOf(quotationColumns, 'offerId').id;

function sumOf(entries: readonly Entry[]): PivotSum {
  const amounts: UsdCents[] = [];
  const members = new Map<string, OfferEvaluation>();
  const without = new Set<string>();
  for (const { row, amount } of entries) {
    members.set(row.offer.id, row);
    if (amount === null) without.add(row.offer.id);
    else amounts.push(amount);
  }
  let terahashes = 0;
  for (const { offer } of members.values()) terahashes += offer.quantity * offer.hashrateThs;
  return {
    amount: amounts.length === 0 ? usdCents(0) : sumCents(amounts),
    terahashes,
    offerIds: [...members.keys()],
    missing: without.size,
  };
}

type Compare = (a: string, b: string) => number;

function inOrder(keys: ReadonlySet<string | null>, compare: Compare): readonly (string | null)[] {
  const known = [...keys].filter((key) => key !== null).sort(compare);
  return keys.has(null) ? [...known, null] : known;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The gravest first. */
function worstFirst(a: string, b: string): number {
  return severityOfWords(b) - severityOfWords(a) || byText(a, b);
}
