/**
 * The sheet Summary: what the plan comes to, who gets how much of it, and whether
 * the formulas of the workbook tie with what the app computed.
 *
 * Every figure is a formula over the other sheets, so it follows an input that is
 * changed. The checks keep the app's own figures as values: after a change they
 * show what it does, and in a file as written they show 0.00.
 *
 * Depends on: core, evaluation, ./book, ./cash-calendar, ./finance-scope, ./landed-layout, ./landed-sheets, ./plan-lines.
 */
import { divideCents, usdCents } from '../../core/money';
import { numberText } from '../../core/plain-text';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { Offer } from '../../model/offer';
import type { BookCell, BookKind, BookRow, BookSheet } from './book';
import type { CashCalendar } from './cash-calendar';
import { factCell, factRow, knownText, type FinancePlan } from './finance-scope';
import { FIRST_LINE } from './landed-layout';
import type { LandedSheets } from './landed-sheets';
import { planAt, type PlanTotals } from './plan-lines';

/** What the sheet is made of. */
export interface SummaryParts {
  readonly title: string;
  /** Scenario, data dates and list date. */
  readonly facts: readonly string[];
  readonly rows: readonly OfferEvaluation[];
  readonly plan: FinancePlan;
  readonly totals: PlanTotals;
  readonly landed: LandedSheets;
  readonly cash: CashCalendar;
}

/** Widths of its columns, in characters. */
const WIDTHS = [40, 19, 22, 16, 19, 16];

/** The sheet. */
export function summarySheet(parts: SummaryParts): BookSheet {
  const rows: BookRow[] = [
    { cells: [{ kind: 'text', look: 'title', value: `${parts.title}: finance workbook` }] },
  ];
  for (const fact of parts.facts) rows.push(factRow(fact));
  rows.push(factRow(parts.plan.words), EMPTY);
  addTotals(rows, parts);
  addShares(rows, 'Share by vendor', 'Vendor', 'vendor', ({ vendor }) => vendor, parts);
  addShares(rows, 'Share by country of origin', 'Origin', 'origin', ({ origin }) => origin, parts);
  const firstCheck = rows.length + 3;
  addChecks(rows, parts);
  const checks = `D${String(firstCheck)}:D${String(rows.length)}`;
  rows.push(
    EMPTY,
    factRow(
      'Blue on yellow is an input: rates and fees on the sheet Inputs, prices and what the quotations say on Landed cost. Black is a formula, or a value that RigPlan computed.',
    ),
    factRow(
      'Change an input, and these figures follow. The third column of the checks stays as RigPlan computed it.',
    ),
    factRow(
      'Payments on Cash calendar, service, reserve and dates do not follow: RigPlan computes them anew.',
    ),
    factRow(
      'Have a customs broker confirm every duty. An empty cell means not known; a sum of some of the offers says of how many.',
    ),
  );
  return {
    name: 'Summary',
    columns: WIDTHS.map((width) => ({ header: null, kind: 'text', width })),
    rowCount: rows.length,
    rows: () => rows,
    frozenColumns: 0,
    filteredRows: null,
    isOutlined: false,
    pagesWide: 1,
    rules: [
      { range: checks, condition: `ABS(D${String(firstCheck)})>0.004`, mark: 'wrong' },
      { range: checks, condition: `ABS(D${String(firstCheck)})<=0.004`, mark: 'right' },
    ],
  };
}

const EMPTY: BookRow = { cells: [] };

function addTotals(rows: BookRow[], { plan, totals }: SummaryParts): void {
  const count = plan.places.length;
  const line = count + FIRST_LINE;
  const of = (id: string) => `'Plan lines'!${planAt.cell(id, line)}`;
  const column = (id: string) =>
    `'Plan lines'!${planAt.range(id, FIRST_LINE, Math.max(FIRST_LINE, line - 1))}`;
  rows.push(section('The plan in total'), header(['', 'Total', 'Known for'], [2]));
  const add = (label: string, kind: BookKind, formula: string, value: number | null, known: number) => {
    rows.push({
      cells: [
        plainText(label),
        { kind, look: 'body', value, ...(value === null ? {} : { formula }) },
        text(`${knownText(known, count)} offers`),
      ],
    });
  };
  if (count === 0) return void rows.push(factRow('No offers.'), EMPTY);
  add('Units', 'integer', of('units'), totals.units, count);
  add('Hash rate, PH/s', 'decimal', of('phs'), totals.phs, count);
  add('Price of the offers, $', 'usd', of('price'), totals.price, count);
  const hasLanded = totals.knownLanded > 0;
  add('Landed, $', 'usd', of('landed'), hasLanded ? totals.landed : null, totals.knownLanded);
  const known = `SUMPRODUCT(ISNUMBER(${column('landed')})*1,${column('units')},${column('ths')})`;
  add(
    'Landed, $/TH',
    'usd',
    `ROUND(${of('landed')}/${known},2)`,
    hasLanded ? divideCents(usdCents(totals.landed), totals.knownThs) : null,
    totals.knownLanded,
  );
  add('All-in, $', 'usd', of('allIn'), totals.knownAllIn > 0 ? totals.allIn : null, totals.knownAllIn);
  rows.push(EMPTY);
}

interface Share {
  readonly label: string;
  offers: number;
  units: number;
  phs: number;
  landed: number;
  known: number;
}

/** One line for each vendor or origin of the plan, largest landed first. */
function addShares(
  rows: BookRow[],
  title: string,
  heading: string,
  id: string,
  labelOf: (offer: Offer) => string,
  { rows: offers, plan, totals }: SummaryParts,
): void {
  const last = plan.places.length + 1;
  const cells = (column: string) => `'Plan lines'!${absolute(planAt.range(column, FIRST_LINE, last))}`;
  rows.push(section(title), header([heading, 'Offers', 'Units', 'PH/s', 'Landed $', 'Share of landed']));
  for (const share of sharesOf(offers, plan, labelOf)) {
    const line = String(rows.length + 1);
    const same = `(${cells(id)}=$A${line})*1`;
    const isKnown = share.known > 0;
    rows.push({
      cells: [
        text(share.label),
        computed('integer', `SUMPRODUCT(${same})`, share.offers),
        computed('integer', `SUMPRODUCT(${same},${cells('units')})`, share.units),
        computed('decimal', `SUMPRODUCT(${same},${cells('phs')})`, share.phs),
        isKnown ? computed('usd', `ROUND(SUMPRODUCT(${same},${cells('landed')}),2)`, share.landed) : null,
        isKnown && totals.landed > 0
          ? computed(
              'percent',
              `E${line}/'Plan lines'!${absolute(planAt.cell('landed', last + 1))}`,
              (share.landed / totals.landed) * 1_000_000,
            )
          : null,
        share.known === share.offers ? null : text(`landed of ${knownText(share.known, share.offers)}`),
      ],
    });
  }
  rows.push(EMPTY);
}

/** By name; letter case aside, since a spreadsheet compares so. */
function sharesOf(
  rows: readonly OfferEvaluation[],
  { places }: FinancePlan,
  labelOf: (offer: Offer) => string,
): readonly Share[] {
  const shares = new Map<string, Share>();
  for (const place of places) {
    const row = rows[place];
    if (row === undefined) continue;
    const { offer, cost } = row;
    const label = labelOf(offer);
    const share = shares.get(label.toLowerCase()) ?? {
      label,
      offers: 0,
      units: 0,
      phs: 0,
      landed: 0,
      known: 0,
    };
    share.offers += 1;
    share.units += offer.quantity;
    share.phs += (offer.quantity * offer.hashrateThs) / 1000;
    share.landed += cost?.total ?? 0;
    share.known += cost === null ? 0 : 1;
    shares.set(label.toLowerCase(), share);
  }
  return [...shares.values()].sort((a, b) => b.landed - a.landed);
}

/** The columns of Landed cost that are checked. */
const CHECKED: readonly (readonly [id: string, label: string])[] = [
  ['price', 'Price, all offers of the table'],
  ['value', 'Customs value'],
  ['freight', 'Freight'],
  ['insurance', 'Insurance'],
  ['duty', 'Duty'],
  ['mpf', 'Processing fees (MPF)'],
  ['hmf', 'Harbour fees (HMF)'],
  ['broker', 'Customs brokers'],
  ['bond', 'Customs bonds'],
  ['other', 'Other costs'],
  ['landed', 'Landed'],
  ['allIn', 'All-in'],
];

function addChecks(rows: BookRow[], { landed, cash, totals, plan, rows: offers }: SummaryParts): void {
  rows.push(
    section('Checks'),
    header(['Sum', 'By formulas', 'As RigPlan computed', 'Difference', 'Over'], [4]),
  );
  const add = (label: string, kind: BookKind, formula: string, value: number, over: string) => {
    const line = String(rows.length + 1);
    rows.push({
      cells: [
        text(label),
        computed(kind, formula, value),
        { kind, look: 'body', value },
        { kind, look: 'check', value: 0, formula: `ROUND(B${line}-C${line},2)` },
        text(over),
      ],
    });
  };
  const { layout, totalLine, sums, known } = landed;
  for (const [id, label] of CHECKED) {
    const value = sums.get(id);
    if (value === undefined) continue;
    const count = id === 'allIn' ? known.allIn : id === 'price' ? offers.length : known.landed;
    const over = `${knownText(count, offers.length)} offers`;
    add(label, 'usd', `'Landed cost'!${layout.landedAt.cell(id, totalLine)}`, value, over);
  }
  if (offers.length === 0) return;
  const count = plan.places.length;
  if (totals.knownLanded > 0) {
    const cell = `'Plan lines'!${planAt.cell('landed', count + FIRST_LINE)}`;
    add('Landed, the plan', 'usd', cell, totals.landed, `${knownText(totals.knownLanded, count)} offers`);
  }
  add(
    'Payments of the price, the plan',
    'usd',
    cash.totalCell,
    cash.total,
    `${knownText(count, count)} offers`,
  );
  const differences = `'Landed cost'!${layout.landedAt.range('difference', FIRST_LINE, totalLine - 1)}`;
  add(
    'Offers off by a cent or more',
    'integer',
    `SUMPRODUCT((ABS(${differences})>0.004)*1)`,
    0,
    `${numberText(offers.length)} offers`,
  );
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function section(value: string): BookRow {
  return { cells: [{ kind: 'text', look: 'section', value }] };
}

/** @param words - places of the columns that hold words, which stand to the left */
function header(values: readonly string[], words: readonly number[] = []): BookRow {
  return {
    cells: values.map((value, index): BookCell => {
      const kind = index === 0 || words.includes(index) ? 'text' : 'usd';
      return { kind, look: 'header', value };
    }),
  };
}

function text(value: string): BookCell {
  return { kind: 'prose', look: 'body', value };
}

function plainText(value: string): BookCell {
  return { ...factCell(value), look: 'body' };
}

function computed(kind: BookKind, formula: string, value: number): BookCell {
  return { kind, look: 'body', value, formula };
}
