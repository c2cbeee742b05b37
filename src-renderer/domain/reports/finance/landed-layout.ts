/**
 * Where everything stands on the sheets Landed cost and Entries: columns, and the
 * lines of each offer.
 *
 * An offer that makes one entry under one law is costed on its own line. One that
 * ships in batches, or whose entry may fall under several laws, has a line on
 * Entries for each, and takes their sums.
 *
 * Depends on: landed-cost (types), model (types), ./column-letters.
 */
import type { OfferCharges } from '../../landed-cost/offer-charges';
import type { TariffLayer } from '../../model/tariff-layer';
import { column, ColumnPlaces, type NamedColumn } from './column-letters';

/** Line of the first offer, under the header. */
export const FIRST_LINE = 2;

/** The lines of one offer on the sheet Entries, first and last of its entries; lines of cases follow them. */
export interface EntryLines {
  readonly first: number;
  readonly last: number;
}

/** The plan of both sheets. */
export interface LandedLayout {
  /** Every layer that any offer pays, in the order in which they are met. */
  readonly layers: readonly TariffLayer[];
  /** By the place of the offer; null where it needs no line there. */
  readonly entryLines: readonly (EntryLines | null)[];
  /** Lines of Entries in all, under the header. */
  readonly entryCount: number;
  readonly landed: readonly NamedColumn[];
  readonly landedAt: ColumnPlaces;
  readonly entries: readonly NamedColumn[];
  readonly entriesAt: ColumnPlaces;
}

/** Whether an offer is costed on its own line. */
export function isDirect(charges: OfferCharges): boolean {
  return charges.entries.length === 1 && charges.entries[0]?.cases.length === 1;
}

/** Lays both sheets out. @param charges - of each offer, null where there are none; asked for once each */
export function layoutLanded(charges: Iterable<OfferCharges | null>): LandedLayout {
  const layers = new Map<string, TariffLayer>();
  const entryLines: (EntryLines | null)[] = [];
  let next = FIRST_LINE;
  for (const one of charges) {
    if (one === null) {
      entryLines.push(null);
      continue;
    }
    for (const { cases } of one.entries) {
      for (const { charges: ofCase } of cases) {
        for (const { layer } of ofCase.dutyLines) layers.set(layer.id, layer);
      }
    }
    if (isDirect(one)) {
      entryLines.push(null);
      continue;
    }
    entryLines.push({ first: next, last: next + one.entries.length - 1 });
    next += one.entries.reduce((sum, { cases }) => sum + 1 + (cases.length > 1 ? cases.length : 0), 0);
  }
  const duties = [...layers.values()].map(({ id }) => column(layerColumn(id), `Duty ${id} $`, 'usd', 14));
  const landed = landedColumns(duties);
  const entries = entryColumns(duties);
  return {
    layers: [...layers.values()],
    entryLines,
    entryCount: next - FIRST_LINE,
    landed,
    landedAt: new ColumnPlaces(landed),
    entries,
    entriesAt: new ColumnPlaces(entries),
  };
}

/** What the column of a layer is called. */
export function layerColumn(layerId: string): string {
  return `layer ${layerId}`;
}

/** The duties of a line, added up. */
export function sumOfLayers(line: number, layers: readonly TariffLayer[], at: ColumnPlaces): string {
  const first = layers[0];
  const last = layers.at(-1);
  if (first === undefined || last === undefined) return '0';
  return `ROUND(SUM(${at.cell(layerColumn(first.id), line)}:${at.cell(layerColumn(last.id), line)}),2)`;
}

/** The bond of a line: a rate of value, duty and fees. */
export function bondFormula(line: number, at: ColumnPlaces, rate: string): string {
  const secured = ['value', 'duty', 'mpf', 'hmf'].map((id) => at.cell(id, line)).join('+');
  return `ROUND((${secured})*${rate},2)`;
}

const CHARGES: readonly NamedColumn[] = [
  column('duty', 'Duty $', 'usd', 15),
  column('mpf', 'MPF $', 'usd', 12),
  column('hmf', 'HMF $', 'usd', 12),
  column('broker', 'Broker $', 'usd', 12),
  column('bond', 'Bond $', 'usd', 12),
];

function landedColumns(duties: readonly NamedColumn[]): readonly NamedColumn[] {
  return [
    column('offer', 'Offer', 'text', 16),
    column('vendor', 'Vendor', 'text', 24),
    column('model', 'Model', 'text', 26),
    column('origin', 'Origin', 'text', 14),
    column('units', 'Units', 'integer', 10),
    column('ths', 'TH/s a unit', 'number', 11),
    column('quoted', 'Quoted price', 'number', 13),
    column('currency', 'Currency', 'text', 10),
    column('unitPrice', 'Unit price $', 'usd', 13),
    column('price', 'Price $', 'usd', 16),
    column('freightInside', 'Freight in price $', 'usd', 16),
    column('insuranceInside', 'Insurance in price $', 'usd', 16),
    column('value', 'Customs value $', 'usd', 16),
    column('freightBasis', 'Freight', 'text', 24),
    column('freightQuantity', 'Freight quantity', 'number', 11),
    column('weight', 'Unit weight kg', 'number', 11),
    column('freight', 'Freight $', 'usd', 14),
    column('insurance', 'Insurance $', 'usd', 13),
    ...duties,
    ...CHARGES,
    column('other', 'Other $', 'usd', 12),
    column('landed', 'Landed $', 'usd', 17),
    column('perUnit', 'Landed $/unit', 'usd', 13),
    column('perTh', 'Landed $/TH', 'usd', 11),
    column('receiving', 'Receiving $', 'usd', 14),
    column('useTax', 'Use tax $', 'usd', 13),
    column('lateDays', 'PH/s-days late', 'number', 13),
    column('delay', 'Delay $', 'usd', 14),
    column('service', 'Service $', 'usd', 14),
    column('reserve', 'Reserve $', 'usd', 14),
    column('allIn', 'All-in $', 'usd', 17),
    column('app', 'Landed $ in RigPlan', 'usd', 17),
    column('difference', 'Difference $', 'usd', 12),
    column('toKnow', 'To know', 'text', 60),
  ];
}

function entryColumns(duties: readonly NamedColumn[]): readonly NamedColumn[] {
  return [
    column('offer', 'Offer', 'text', 16),
    column('entry', 'Entry', 'integer', 8),
    column('line', 'Line', 'text', 12),
    column('day', 'Law of', 'date', 12),
    column('chance', 'Chance', 'rate', 11),
    column('units', 'Units', 'integer', 10),
    column('unitsSoFar', 'Units so far', 'integer', 10),
    column('cents', 'Cent given $', 'usd', 10),
    column('value', 'Customs value $', 'usd', 16),
    ...duties,
    ...CHARGES,
  ];
}
