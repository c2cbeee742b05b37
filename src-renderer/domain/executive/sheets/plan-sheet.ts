/**
 * The sheet Plan: what the plan comes to, who gets how much of it, how old the data is, and what breaks the
 * policy.
 *
 * Totals are formulas over the sheet Lines, so they follow a line that is changed; what follows from dates
 * and rules is as RigPlan computed it.
 *
 * Depends on: core, planning (types), reports, ./line-columns, ./line-rows (types), ./lines-sheet, ./plan-source (types).
 */
import { countryName } from '../../core/country-name';
import { usdCents } from '../../core/money';
import { numberText } from '../../core/plain-text';
import type { PlanShares } from '../../planning/plan-evaluation';
import type { BookCell, BookKind, BookRow, BookSheet } from '../../reports/finance/book';
import { factRow } from '../../reports/finance/finance-scope';
import { perTh } from './line-columns';
import type { LineRow } from './line-rows';
import { sumCellOf } from './lines-sheet';
import type { PlanSource } from './plan-source';

/** Widths of its columns, in characters. */
const WIDTHS = [44, 20, 20, 16, 16, 16];
const EMPTY: BookRow = { cells: [] };

/**
 * The sheet.
 *
 * @param lines - rows of the sheet Lines
 * @param facts - scenario, dates of the data, hash
 */
export function planSheet(
  source: PlanSource,
  lines: readonly LineRow[],
  facts: readonly string[],
): BookSheet {
  const { ground, breaches, stale } = source;
  const { plan, under } = ground;
  const { totals } = under.evaluation;
  const rows: BookRow[] = [
    { cells: [{ kind: 'text', look: 'title', value: `${ground.workspaceName}: ${plan.name}` }] },
    ...facts.map(factRow),
    EMPTY,
    section('The plan in total'),
  ];
  rows.push(...totalRows(source, lines, rows.length + 1));
  rows.push(EMPTY, ...shareRows('Share by vendor', totals.byVendor, (name) => name));
  rows.push(EMPTY, ...shareRows('Share by country of origin', totals.byOrigin, countryName));
  rows.push(EMPTY, section('What the plan breaks'), ...sentences(breaches, 'Nothing.'));
  rows.push(EMPTY, section('How old the data is'));
  rows.push(...source.dates.map(({ what, words }) => ({ cells: [text(what), text(words)] })));
  rows.push(
    ...sentences(
      stale.map((sentence) => `STALE: ${sentence}`),
      'Nothing is older than the policy allows.',
    ),
  );
  return {
    name: 'Plan',
    columns: WIDTHS.map((width) => ({ header: null, kind: 'text', width })),
    rowCount: rows.length,
    rows: () => rows,
    frozenColumns: 0,
    filteredRows: null,
    isOutlined: false,
    pagesWide: 1,
    rules: [],
  };
}

/** @param first - line of the first of them */
function totalRows(
  { ground }: PlanSource,
  rowsOfLines: readonly LineRow[],
  first: number,
): readonly BookRow[] {
  const { under, cash } = ground;
  const { totals, lines } = under.evaluation;
  const count = lines.length;
  const of = (id: string) => sumCellOf(id, rowsOfLines);
  const missing = (lineCount: number) =>
    lineCount === 0 ? null : `of ${counted(count - lineCount)} of ${String(count)}`;
  const hasLost = under.notComing.length > 0;
  const rows: BookRow[] = [];
  const add = (
    label: string,
    kind: BookKind,
    value: number | string | null,
    formula: string | null,
    note: string | null = null,
  ) => {
    rows.push({
      cells: [
        text(label),
        value === null ? null : { kind, look: 'body', value, ...(formula === null ? {} : { formula }) },
        note === null ? null : text(note),
      ],
    });
    return `B${String(first + rows.length - 1)}`;
  };
  const isAny = (missed: number) => count === 0 || missed < count;
  add('Lines', 'integer', count, null);
  add('Units that come', 'integer', totals.units, of('units'));
  const ths = add(
    'TH/s',
    'number',
    totals.ths,
    of('ths'),
    totals.gone === 0 ? null : `${counted(totals.gone)} without an offer`,
  );
  add(
    'kW at the wall',
    'number',
    isAny(totals.missingPower) ? totals.kilowatts : null,
    of('kilowatts'),
    missing(totals.missingPower),
  );
  add(
    'Price, $',
    'usd',
    isAny(totals.missingPrice) ? totals.price : null,
    of('price'),
    missing(totals.missingPrice),
  );
  add('Option fees, $', 'usd', totals.optionFees, of('optionFee'));
  const amount = (label: string, id: 'landed' | 'allIn', value: number, missed: number) => {
    const cell = add(`${label}, $`, 'usd', isAny(missed) ? value : null, of(id), missing(missed));
    const perUnit = id === 'landed' ? totals.landedPerTh : totals.allInPerTh;
    const quotient = `ROUND(${cell}/${ths},2)`;
    add(
      `${label}, $/TH`,
      'usd',
      perUnit,
      perUnit === null ? null : quotient,
      perUnit === null ? missing(missed) : null,
    );
    return cell;
  };
  amount('Landed', 'landed', totals.landed, totals.missingLanded);
  const allIn = amount('All-in', 'allIn', totals.allIn, totals.missingAllIn);
  if (hasLost) {
    const lost = add(
      'Paid for goods that do not come, $',
      'usd',
      under.lost,
      null,
      `${numberText(under.orderedThs)} TH/s were ordered`,
    );
    const isKnown = totals.missingAllIn === 0 && totals.gone === 0;
    const whole = isKnown ? usdCents(totals.allIn + under.lost) : null;
    add('All-in with what is lost, $', 'usd', whole, `${allIn}+${lost}`);
    add(
      'All-in with what is lost, $/TH',
      'usd',
      perTh(whole, totals.ths),
      whole === null ? null : `ROUND((${allIn}+${lost})/${ths},2)`,
    );
  }
  add(
    'Back-duty exposure, $',
    'usd',
    isAny(totals.missingBackDuty) ? totals.backDuty : null,
    of('backDuty'),
    missing(totals.missingBackDuty),
  );
  add('All hash by, P50', 'date', totals.hashingP50, null, totals.hashingP50 === null ? 'not known' : null);
  add('All hash by, P90', 'date', totals.hashingP90, null, totals.hashingP90 === null ? 'not known' : null);
  add(
    'Paid in all, $',
    'usd',
    cash.total,
    null,
    cash.gaps.length === 0 ? null : 'some amounts are not known',
  );
  add('Most paid by the end of a month, $', 'usd', cash.peak?.amount ?? null, null, cash.peak?.month ?? null);
  return rows;
}

function shareRows(
  title: string,
  { shares, hhi }: PlanShares,
  words: (name: string) => string,
): readonly BookRow[] {
  return [
    section(title),
    { cells: ['', 'TH/s', 'Share of TH', 'Landed $', 'Share of landed'].map(header) },
    ...shares.map(({ name, ths, ofThs, landed, ofLanded }) => ({
      cells: [
        text(name === null ? 'not known' : words(name)),
        body('number', ths),
        body('percent', ofThs),
        body('usd', landed),
        body('percent', ofLanded),
      ],
    })),
    { cells: [text('HHI of the TH shares (0 to 10,000)'), hhi === null ? null : body('integer', hhi)] },
  ];
}

function sentences(all: readonly string[], none: string): readonly BookRow[] {
  return (all.length === 0 ? [none] : all).map(factRow);
}

function counted(lines: number): string {
  return `${numberText(lines)} ${lines === 1 ? 'line' : 'lines'}`;
}

function section(value: string): BookRow {
  return { cells: [{ kind: 'text', look: 'section', value }] };
}

function header(value: string): BookCell {
  return { kind: 'text', look: 'header', value };
}

function text(value: string): BookCell {
  return { kind: 'text', look: 'body', value };
}

function body(kind: BookKind, value: number): BookCell {
  return { kind, look: 'body', value };
}
