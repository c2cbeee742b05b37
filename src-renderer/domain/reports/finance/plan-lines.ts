/**
 * The sheet Plan lines: the offers of the plan at their quantities, with what
 * they cost taken from Landed cost.
 *
 * Depends on: core, evaluation, payments, reports, ./book, ./column-letters, ./finance-scope, ./landed-sheets (types).
 */
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { paymentTermsText } from '../payment-terms-text';
import type { SheetCell } from '../sheet-cell';
import { bodyCell, formulaCell, type BookCell, type BookKind, type BookRow, type BookSheet } from './book';
import { column, ColumnPlaces } from './column-letters';
import { knownText, type FinancePlan } from './finance-scope';
import { FIRST_LINE } from './landed-layout';
import type { LandedSheets } from './landed-sheets';

const columns = [
  column('offer', 'Offer', 'text', 16),
  column('vendor', 'Vendor', 'text', 26),
  column('model', 'Model', 'text', 26),
  column('origin', 'Origin', 'text', 16),
  column('units', 'Units', 'integer', 10),
  column('ths', 'TH/s a unit', 'number', 11),
  column('phs', 'PH/s', 'decimal', 12),
  column('unitPrice', 'Unit price $', 'usd', 14),
  column('price', 'Price $', 'usd', 17),
  column('landed', 'Landed $', 'usd', 17),
  column('perTh', 'Landed $/TH', 'usd', 12),
  column('allIn', 'All-in $', 'usd', 17),
  column('entry', 'Customs entry', 'date', 13),
  column('onRack', 'On rack P50', 'date', 13),
  column('terms', 'Payment terms', 'prose', 34),
  column('listStatus', 'List status', 'prose', 24),
];

/** Where the columns of the sheet stand. */
export const planAt = new ColumnPlaces(columns);

/** What the plan comes to, as the app computed it. */
export interface PlanTotals {
  readonly units: number;
  readonly phs: number;
  /** US cents. */
  readonly price: number;
  /** Of the offers that have one. */
  readonly landed: number;
  readonly allIn: number;
  readonly knownLanded: number;
  readonly knownAllIn: number;
  /** TH/s of the offers with a landed cost. */
  readonly knownThs: number;
}

/** Adds the offers of the plan up. */
export function planTotals(rows: readonly OfferEvaluation[], { places }: FinancePlan): PlanTotals {
  const totals = {
    units: 0,
    phs: 0,
    price: 0,
    landed: 0,
    allIn: 0,
    knownLanded: 0,
    knownAllIn: 0,
    knownThs: 0,
  };
  for (const place of places) {
    const row = rows[place];
    if (row === undefined) continue;
    const { offer, cost, allInWhole } = row;
    totals.units += offer.quantity;
    totals.phs += (offer.quantity * offer.hashrateThs) / 1000;
    totals.price += offer.unitPrice * offer.quantity;
    if (cost !== null) {
      totals.landed += cost.total;
      totals.knownLanded += 1;
      totals.knownThs += offer.quantity * offer.hashrateThs;
    }
    const whole = allInWhole?.total ?? null;
    if (whole !== null) {
      totals.allIn += whole;
      totals.knownAllIn += 1;
    }
  }
  return totals;
}

/** The sheet. */
export function planSheet(
  rows: readonly OfferEvaluation[],
  plan: FinancePlan,
  totals: PlanTotals,
  { layout }: LandedSheets,
): BookSheet {
  const count = plan.places.length;
  const from = (id: string, place: number) => `'Landed cost'!${layout.landedAt.cell(id, place + FIRST_LINE)}`;
  const lineOf = (place: number, line: number): BookRow => {
    const row = rows[place];
    if (row === undefined) return { cells: [] };
    const { offer, cost, allInWhole, delivery } = row;
    const taken = (id: string, kind: BookKind, value: SheetCell) =>
      value === null ? null : formulaCell(kind, from(id, place), value);
    const phs = `${planAt.cell('units', line)}*${planAt.cell('ths', line)}/1000`;
    return planAt.row({
      offer: bodyCell('text', offer.id),
      vendor: bodyCell('text', offer.vendor),
      model: bodyCell('text', offer.model),
      origin: bodyCell('text', offer.origin),
      units: taken('units', 'integer', offer.quantity),
      ths: taken('ths', 'number', offer.hashrateThs),
      phs: formulaCell('decimal', phs, (offer.quantity * offer.hashrateThs) / 1000),
      unitPrice: taken('unitPrice', 'usd', offer.unitPrice),
      price: taken('price', 'usd', offer.unitPrice * offer.quantity),
      landed: taken('landed', 'usd', cost?.total ?? null),
      perTh: taken('perTh', 'usd', cost?.perTh ?? null),
      allIn: taken('allIn', 'usd', allInWhole?.total ?? null),
      entry: bodyCell('date', delivery?.entryDate ?? null),
      onRack: bodyCell('date', delivery?.onRackP50 ?? null),
      terms: offer.paymentTerms === null ? null : bodyCell('prose', paymentTermsText(offer.paymentTerms)),
      listStatus: bodyCell('prose', row.listStatus.datedWords),
    });
  };
  const sum = (id: string, kind: BookKind, value: number | null): BookCell => ({
    kind,
    look: 'sum',
    value,
    ...(value === null || count === 0
      ? {}
      : { formula: roundedSum(kind, planAt.range(id, FIRST_LINE, count + 1)) }),
  });
  const blank: BookCell = { kind: 'text', look: 'sum', value: null };
  return {
    name: 'Plan lines',
    columns,
    rowCount: count + 1,
    rows: function* () {
      for (const [index, place] of plan.places.entries()) yield lineOf(place, index + FIRST_LINE);
      yield planAt.row({
        ...Object.fromEntries(columns.map(({ id }) => [id, blank])),
        offer: {
          kind: 'text',
          look: 'sum',
          value: `Total, landed of ${knownText(totals.knownLanded, count)}`,
        },
        units: sum('units', 'integer', totals.units),
        phs: sum('phs', 'decimal', totals.phs),
        price: sum('price', 'usd', totals.price),
        landed: sum('landed', 'usd', totals.knownLanded === 0 ? null : totals.landed),
        allIn: sum('allIn', 'usd', totals.knownAllIn === 0 ? null : totals.allIn),
      });
    },
    frozenColumns: 1,
    filteredRows: count,
    isOutlined: false,
    pagesWide: 2,
    rules: [],
  };
}

function roundedSum(kind: BookKind, range: string): string {
  return kind === 'usd' ? `ROUND(SUM(${range}),2)` : `SUM(${range})`;
}
