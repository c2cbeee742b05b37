/**
 * The sheet Cash: what the plan pays in which month for what, with sums as formulas.
 *
 * What has no day stands in a line of its own, and amounts that nobody knows are named under the table.
 *
 * Depends on: core, planning, reports.
 */
import { usdCents, type UsdCents } from '../../core/money';
import { CASH_KINDS, type CashCalendar, type CashKind } from '../../planning/cash/cash-flow';
import {
  bodyCell,
  formulaCell,
  type BookCell,
  type BookRow,
  type BookSheet,
} from '../../reports/finance/book';
import { column, ColumnPlaces } from '../../reports/finance/column-letters';

/** What cash is paid for, as a heading. */
export const CASH_WORDS: Readonly<Record<CashKind, string>> = {
  price: 'Price',
  'option-fee': 'Option fees',
  freight: 'Freight',
  insurance: 'Insurance',
  duty: 'Duty',
  'entry-fees': 'Processing and harbour fees',
  other: 'Broker, bond, other',
  receiving: 'Receiving',
  'use-tax': 'Sales and use tax',
};

const FIRST_LINE = 2;
const [FIRST_KIND] = CASH_KINDS;
const LAST_KIND = CASH_KINDS.at(-1) ?? FIRST_KIND;

const columns = [
  column('month', 'Month', 'text', 16),
  ...CASH_KINDS.map((kind) => column(kind, `${CASH_WORDS[kind]} $`, 'usd', 16)),
  column('total', 'Paid $', 'usd', 17),
  column('cumulative', 'Paid so far $', 'usd', 18),
  column('earned', 'Earned $', 'usd', 16),
  column('afterEarnings', 'Paid so far less earned before $', 'usd', 20),
];
const at = new ColumnPlaces(columns);

/** The sheet. */
export function cashSheet({ months, undated, total }: CashCalendar): BookSheet {
  const hasUndated = Object.values(undated).some((amount) => amount > 0);
  const lastLine = FIRST_LINE + months.length + (hasUndated ? 1 : 0) - 1;
  const kinds = (amounts: Readonly<Record<CashKind, UsdCents>>) =>
    Object.fromEntries(CASH_KINDS.map((kind) => [kind, bodyCell('usd', amounts[kind])]));
  const across = (line: number) => `ROUND(SUM(${at.cell(FIRST_KIND, line)}:${at.cell(LAST_KIND, line)}),2)`;
  const rows: BookRow[] = months.map((month, index) => {
    const line = index + FIRST_LINE;
    const before = index === 0 ? '' : `${at.cell('cumulative', line - 1)}+`;
    return at.row({
      month: bodyCell('text', month.month),
      ...kinds(month.byKind),
      total: formulaCell('usd', across(line), month.total),
      cumulative: formulaCell('usd', `ROUND(${before}${at.cell('total', line)},2)`, month.cumulative),
      earned: month.earned === null ? null : bodyCell('usd', month.earned),
      afterEarnings: month.afterEarnings === null ? null : bodyCell('usd', month.afterEarnings),
    });
  });
  if (hasUndated) {
    rows.push(
      at.row({
        month: bodyCell('text', 'Day not known'),
        ...kinds(undated),
        total: formulaCell('usd', across(lastLine), sumOf(Object.values(undated))),
      }),
    );
  }
  const totalOf = (id: string, value: number): BookCell => ({
    kind: 'usd',
    look: 'sum',
    value,
    ...(rows.length === 0 ? {} : { formula: `ROUND(SUM(${at.range(id, FIRST_LINE, lastLine)}),2)` }),
  });
  rows.push(
    at.row({
      month: { kind: 'text', look: 'sum', value: 'Total' },
      ...Object.fromEntries(
        CASH_KINDS.map((kind) => [
          kind,
          totalOf(kind, sumOf([...months.map(({ byKind }) => byKind[kind]), undated[kind]])),
        ]),
      ),
      total: totalOf('total', total),
    }),
  );
  return {
    name: 'Cash',
    columns,
    rowCount: rows.length,
    rows: () => rows,
    frozenColumns: 1,
    filteredRows: null,
    isOutlined: false,
    pagesWide: 2,
    rules: [],
  };
}

function sumOf(amounts: readonly UsdCents[]): UsdCents {
  return usdCents(amounts.reduce((sum, amount) => sum + amount, 0));
}
