/**
 * The sheet Cash calendar: what of the price of each offer of the plan is paid in
 * which month.
 *
 * The price alone, by the vendor's terms: duty, freight and fees fall due when
 * they do, and are not in it. What has no day, or no terms, stands in a column of
 * its own, so that a line always adds up to the price.
 *
 * Depends on: core, evaluation, payments, ./book, ./column-letters, ./finance-scope.
 */
import { usdCents } from '../../core/money';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { paymentPlan } from '../../payments/payment-plan';
import { bodyCell, formulaCell, type BookCell, type BookRow, type BookSheet } from './book';
import { column, ColumnPlaces, type NamedColumn } from './column-letters';
import type { FinancePlan } from './finance-scope';
import { FIRST_LINE } from './landed-layout';

/** The sheet and what it adds up to. */
export interface CashCalendar {
  readonly sheet: BookSheet;
  /** Line of the totals. */
  readonly totalLine: number;
  /** The cell of the sum of all payments, with its sheet. */
  readonly totalCell: string;
  /** The same as the app computed it, US cents. */
  readonly total: number;
}

/** Months beyond these are left out where nothing falls due in them. */
const MOST_MONTHS = 60;

/** What the sheet says under its table. */
export const CASH_WORDS =
  'Payments of the price by the vendors’ terms, as computed when this file was written. Duty, freight, fees and taxes are not in them.';

/** Lays the sheet out. */
export function cashCalendar(rows: readonly OfferEvaluation[], { places }: FinancePlan): CashCalendar {
  const planned = places.flatMap((place) => rows[place] ?? []);
  const months = monthsOf(planned);
  const columns: readonly NamedColumn[] = [
    column('offer', 'Offer', 'text', 16),
    column('vendor', 'Vendor', 'text', 20),
    column('price', 'Price $', 'usd', 17),
    ...months.map((month) => column(month, `${month} $`, 'usd', 16)),
    column('undated', 'Day not known $', 'usd', 16),
    column('noTerms', 'No terms stated $', 'usd', 16),
    column('sum', 'Sum $', 'usd', 17),
    column('rest', 'Price − sum $', 'usd', 13),
  ];
  const at = new ColumnPlaces(columns);
  const totalLine = planned.length + FIRST_LINE;
  const amounts = ['price', ...months, 'undated', 'noTerms', 'sum', 'rest'];
  const sums = new Map<string, number>();
  for (const row of planned) {
    const paid = amountsOf(row);
    for (const [id, amount] of paid) sums.set(id, (sums.get(id) ?? 0) + amount);
    const price = row.offer.unitPrice * row.offer.quantity;
    sums.set('price', (sums.get('price') ?? 0) + price);
    sums.set('sum', (sums.get('sum') ?? 0) + [...paid.values()].reduce((sum, amount) => sum + amount, 0));
  }
  sums.set('rest', 0);
  const first = months[0] ?? 'undated';
  const total = sums.get('sum') ?? 0;
  const lineOf = (row: OfferEvaluation, line: number): BookRow => {
    const paid = amountsOf(row);
    const { offer } = row;
    return at.row({
      offer: bodyCell('text', offer.id),
      vendor: bodyCell('text', offer.vendor),
      price: bodyCell('usd', usdCents(offer.unitPrice * offer.quantity)),
      ...Object.fromEntries([...paid].map(([id, amount]) => [id, bodyCell('usd', amount)])),
      sum: formulaCell(
        'usd',
        `ROUND(SUM(${at.cell(first, line)}:${at.cell('noTerms', line)}),2)`,
        [...paid.values()].reduce((sum, amount) => sum + amount, 0),
      ),
      rest: formulaCell('usd', `ROUND(${at.cell('price', line)}-${at.cell('sum', line)},2)`, 0),
    });
  };
  const totalOf = (id: string): BookCell => ({
    kind: 'usd',
    look: 'sum',
    value: sums.get(id) ?? null,
    ...(planned.length === 0 || !sums.has(id)
      ? {}
      : { formula: `ROUND(SUM(${at.range(id, FIRST_LINE, totalLine - 1)}),2)` }),
  });
  return {
    sheet: {
      name: 'Cash calendar',
      columns,
      rowCount: planned.length + 1,
      rows: function* () {
        for (const [index, row] of planned.entries()) yield lineOf(row, index + FIRST_LINE);
        yield at.row({
          offer: { kind: 'text', look: 'sum', value: 'Total' },
          vendor: { kind: 'text', look: 'sum', value: null },
          ...Object.fromEntries(amounts.map((id) => [id, totalOf(id)])),
        });
      },
      frozenColumns: 3,
      filteredRows: planned.length,
      isOutlined: false,
      pagesWide: Math.max(1, Math.ceil(columns.length / 10)),
      rules: [
        {
          range: at.range('rest', FIRST_LINE, totalLine),
          condition: `ABS(${at.cell('rest', FIRST_LINE)})>0.004`,
          mark: 'wrong',
        },
      ],
    },
    totalLine,
    totalCell: `'Cash calendar'!${at.cell('sum', totalLine)}`,
    total,
  };
}

/** What falls due by month, without a day, and without terms: `2027-01`, `undated`, `noTerms`. */
function amountsOf(row: OfferEvaluation): ReadonlyMap<string, number> {
  const plan = paymentPlan(row);
  if (plan === null) return new Map([['noTerms', row.offer.unitPrice * row.offer.quantity]]);
  const amounts = new Map<string, number>();
  for (const { on, amount } of plan.payments) {
    const key = on === null ? 'undated' : on.slice(0, 7);
    amounts.set(key, (amounts.get(key) ?? 0) + amount);
  }
  return amounts;
}

/** Every month from the first payment to the last; only those with payments where that is too long. */
function monthsOf(rows: readonly OfferEvaluation[]): readonly string[] {
  const paid = new Set<string>();
  for (const row of rows) {
    for (const { on } of paymentPlan(row)?.payments ?? []) if (on !== null) paid.add(on.slice(0, 7));
  }
  const known = [...paid].sort();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = monthNumber(last) - monthNumber(first) + 1;
  if (span > MOST_MONTHS) return known;
  return Array.from({ length: span }, (_, index) => monthText(monthNumber(first) + index));
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthText(number: number): string {
  return `${String(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
}
