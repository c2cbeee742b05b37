/**
 * Cells of a vendor's file that the user typed anew because they could not be read.
 *
 * The file is read as if it said what was typed; every offer of such a row is marked as typed over
 * by hand in that field, without what was quoted, since that could not be read.
 *
 * Depends on: model, table (types), ./layout/layout (types).
 */
import { OFFER_FIELDS, type Hand, type HandEdit, type OfferField } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import type { QuoteField } from '#domain/model/quote-field';
import type { TableFile, TableRow } from '#parser/table/table-file';
import type { Layout } from './layout/layout';

/** One cell that was typed anew. */
export interface Mend {
  /** Sheet of the workbook; null for a text. */
  readonly sheet: string | null;
  /** Line of the file on which its row starts; the first is 1. */
  readonly line: number;
  /** Place among the cells of the row; the first is 0. */
  readonly position: number;
  readonly text: string;
}

/** The file as if it said what was typed. Rows that are not there are passed over. */
export function mendedTable(table: TableFile, mends: readonly Mend[]): TableFile {
  if (mends.length === 0) return table;
  return {
    ...table,
    sheets: table.sheets.map((sheet) => {
      const own = mends.filter((mend) => (mend.sheet ?? '') === sheet.name);
      if (own.length === 0) return sheet;
      const byLine = new Map<number, Mend[]>();
      for (const mend of own) byLine.set(mend.line, [...(byLine.get(mend.line) ?? []), mend]);
      return {
        ...sheet,
        rows: sheet.rows.map((row) => {
          const typed = byLine.get(row.line);
          return typed === undefined ? row : mendedRow(row, typed);
        }),
      };
    }),
  };
}

/** Offers with the marks of what was typed into their rows; the others as they are. */
export function markedOffers(
  offers: readonly Offer[],
  mends: readonly Mend[],
  { columns }: Pick<Layout, 'columns'>,
  hand: Hand,
): readonly Offer[] {
  if (mends.length === 0) return offers;
  return offers.map((offer) => {
    const fields = mends.flatMap(({ sheet, line, position }) => {
      const isOwn = offer.evidenceRow === line && offer.evidenceSheet === sheet;
      const field = columns[position]?.field;
      return isOwn && field !== undefined ? (offerFields[field] ?? []) : [];
    });
    return fields.length === 0 ? offer : { ...offer, handEdits: withMarks(offer.handEdits, fields, hand) };
  });
}

function mendedRow(row: TableRow, typed: readonly Mend[]): TableRow {
  const cells = [...row.cells];
  for (const { position, text } of typed) {
    while (cells.length < position) cells.push('');
    cells[position] = text;
  }
  return { ...row, cells };
}

function withMarks(
  before: readonly HandEdit[],
  fields: readonly OfferField[],
  hand: Hand,
): readonly HandEdit[] {
  const marks = new Map(before.map((edit) => [edit.field, edit]));
  for (const field of fields) marks.set(field, { field, ...hand, quoted: null });
  return OFFER_FIELDS.flatMap((field) => marks.get(field) ?? []);
}

/** Which fields of an offer a column decides; none for what only says which offer it is. */
const offerFields: Readonly<Partial<Record<QuoteField, readonly OfferField[]>>> = {
  vendor: ['vendor'],
  model: ['model'],
  hashrate_ths: ['hashrateThs'],
  power_w: ['powerW'],
  efficiency_j_th: ['powerW'],
  origin: ['origin'],
  ship_from: ['shipFrom'],
  incoterm: ['incoterm'],
  unit_price: ['unitPrice'],
  price_per_th: ['unitPrice'],
  currency: ['foreignPrice'],
  quantity: ['quantity'],
  min_quantity: ['minimumQuantity'],
  payment_terms: ['paymentTerms'],
  delivery: ['leadTimeDays'],
  lead_time_days: ['leadTimeDays'],
  entry_date: ['entryDate'],
  batches: ['batches'],
  hts_code: ['htsCode'],
  mode: ['mode'],
  freight_total_usd: ['freightTotal'],
  insurance_total_usd: ['insuranceTotal'],
  other_total_usd: ['otherTotal'],
  unit_weight_kg: ['unitWeightKg'],
  warranty_days: ['warrantyDays'],
  quoted_on: ['quotedOn'],
  valid_until: ['validUntil'],
  origin_evidence: ['originEvidence'],
  hashboard_origin: ['hashboardOrigin'],
  usmca: ['isUsmcaQualifying'],
  fx_usd_per_unit: ['foreignPrice'],
  fx_date: ['foreignPrice'],
  site: ['siteId'],
  note: ['note'],
  offer_text: ['model', 'hashrateThs', 'unitPrice'],
};
