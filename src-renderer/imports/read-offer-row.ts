/**
 * One row of a price list as an offer, or every reason why it is none.
 *
 * Depends on: core, model, payments, ./batches-text, ./row-cells, ./read-price, ./read-rig.
 */
import { isPlanDay, type CalendarDate } from '#domain/core/calendar-date';
import { MAX_OFFER_CENTS } from '#domain/core/money';
import { kilograms, type Kilograms } from '#domain/core/quantity';
import { fail, ok, type Result } from '#domain/core/result';
import {
  INCOTERMS,
  MAX_UNIT_KG,
  offerSchema,
  ORIGIN_EVIDENCE,
  TRANSPORT_MODES,
  type Batch,
  type Incoterm,
  type Offer,
  type TransportMode,
} from '#domain/model/offer';
import type { PaymentMilestone } from '#domain/model/payment-terms';
import type { Site } from '#domain/model/site';
import { isUsmcaParty } from '#domain/model/usmca';
import { readPaymentTerms } from '#domain/payments/read-payment-terms';
import { readBatches } from './batches-text';
import type { Rejection } from './price-list';
import { readPrice } from './read-price';
import { readRig, type Catalogue } from './read-rig';
import type { RowCells } from './row-cells';

/** What every row of one file shares. */
export interface RowContext {
  readonly evidenceId: string;
  /** Sheet of the workbook; null for a text. */
  readonly sheet: string | null;
  readonly catalogue: Catalogue;
  readonly sites: readonly Site[];
}

const MAX_UNITS = 10_000_000;
const UNIT_MARKS = ['units', 'unit', 'pcs'];
const DAY_MARKS = ['days', 'day'];

/** Reads one row. What was filled in from the catalogue is told through `remark`. */
export function readOfferRow(
  cells: RowCells,
  line: number,
  context: RowContext,
  remark: (text: string) => void,
): Result<Offer, readonly Rejection[]> {
  const id = cells.required('id', 120);
  const rig = readRig(cells, context.catalogue, remark);
  const origin = cells.country('origin');
  const shipFrom = cells.country('ship_from');
  const incoterm = readIncoterm(cells);
  const price = readPrice(cells);
  const quantity = readQuantity(cells);
  const htsCode = readHtsCode(cells);
  const mode = readMode(cells);
  const candidate = {
    id,
    vendor: rig?.vendor,
    model: rig?.model,
    hashrateThs: rig?.hashrateThs,
    powerW: rig?.powerW ?? null,
    origin,
    shipFrom,
    incoterm,
    unitPrice: price?.unitPrice,
    foreignPrice: price?.foreignPrice ?? null,
    paymentTerms: readTerms(cells),
    quantity,
    batches: readBatchesCell(cells, quantity),
    unitWeightKg: readWeight(cells),
    hashboardOrigin: cells.optionalCountry('hashboard_origin'),
    // The user's own judgement: no vendor's file may say it.
    reassessmentProbability: null,
    handEdits: [],
    minimumQuantity: cells.whole('min_quantity', 1, MAX_UNITS, UNIT_MARKS),
    htsCode,
    mode,
    freightTotal: cells.dollars('freight_total_usd'),
    insuranceTotal: cells.dollars('insurance_total_usd'),
    otherTotal: cells.dollars('other_total_usd'),
    entryDate: readEntryDate(cells),
    leadTimeDays: cells.whole('lead_time_days', 0, 1500, DAY_MARKS),
    warrantyDays: cells.whole('warranty_days', 0, 5000, DAY_MARKS),
    siteId: readSite(cells, context.sites),
    originEvidence: cells.choice('origin_evidence', ORIGIN_EVIDENCE, 'none'),
    isUsmcaQualifying: readUsmca(cells),
    validUntil: cells.date('valid_until'),
    quotedOn: cells.date('quoted_on'),
    note: cells.optional('note', 2000),
    isShortlisted: false,
    evidenceId: context.evidenceId,
    evidenceSheet: context.sheet,
    evidenceRow: line,
    earlierQuotes: [],
  };
  if (mode === 'domestic' && shipFrom !== null && shipFrom !== 'US') {
    cells.reject('ship_from', 'contradicts mode domestic, which ships inside the US');
  }
  if (candidate.isUsmcaQualifying && origin !== null && !isUsmcaParty(origin)) {
    cells.reject('usmca', `contradicts origin ${origin}; only goods of CA, MX or US can qualify`);
  }
  if (price !== null && quantity !== null && price.unitPrice * quantity > MAX_OFFER_CENTS) {
    cells.reject('unit_price', 'times the quantity is too large an amount');
  }
  if (cells.rejections.length > 0) return fail(cells.rejections);
  const checked = offerSchema.safeParse(candidate);
  return checked.success ? ok(checked.data) : fail(checked.error.issues.map(asRejection));
}

function readEntryDate(cells: RowCells): CalendarDate | null {
  const date = cells.date('entry_date');
  return date === null || isPlanDay(date)
    ? date
    : cells.reject('entry_date', 'is not between 1990 and 2199; leave the cell blank if no day is known');
}

function readIncoterm(cells: RowCells): Incoterm | null {
  const text = cells.text('incoterm');
  if (text === '') return cells.reject('incoterm', 'is blank and is required');
  const term = /^[A-Za-z]+/.exec(text)?.[0].toUpperCase();
  const found = INCOTERMS.find((candidate) => candidate === term);
  return found ?? cells.reject('incoterm', `does not start with one of ${INCOTERMS.join(', ')}`);
}

function readQuantity(cells: RowCells): number | null {
  if (cells.text('quantity') === '') return cells.reject('quantity', 'is blank and is required');
  return cells.whole('quantity', 1, MAX_UNITS, UNIT_MARKS);
}

function readHtsCode(cells: RowCells): string | null {
  const text = cells.text('hts_code');
  if (text === '') return cells.reject('hts_code', 'is blank and is required');
  const digits = text.replace(/[.\s]/g, '');
  if (/^\d{8}(\d{2})?$/.test(digits)) return digits;
  const isDamaged = /^\d(\.\d+)?e\+?\d+$/i.test(digits) || /^\d.*e\+/i.test(text);
  return cells.reject(
    'hts_code',
    isDamaged
      ? 'was shortened by a spreadsheet; format the column as text and write 8543.70.98.60'
      : 'does not have 8 or 10 digits',
  );
}

function readBatchesCell(cells: RowCells, quantity: number | null): readonly Batch[] | null {
  const text = cells.text('batches');
  if (text === '') return null;
  const read = readBatches(text, quantity);
  return read.ok ? read.value : cells.reject('batches', read.problem);
}

function readTerms(cells: RowCells): readonly PaymentMilestone[] | null {
  const text = cells.text('payment_terms');
  if (text === '') return null;
  const read = readPaymentTerms(text);
  return read.ok ? read.value : cells.reject('payment_terms', read.problem);
}

function readWeight(cells: RowCells): Kilograms | null {
  const text = cells.decimal('unit_weight_kg', ['kg'], false);
  if (text === null) return null;
  const value = Number(text);
  if (value === 0) return cells.reject('unit_weight_kg', 'is 0; leave it blank if it is not known');
  if (value > MAX_UNIT_KG) return cells.reject('unit_weight_kg', `is more than ${MAX_UNIT_KG} kg`);
  return kilograms(value);
}

function readMode(cells: RowCells): TransportMode | null {
  if (cells.text('mode').toLowerCase() === 'sea') return 'ocean';
  return cells.choice('mode', TRANSPORT_MODES, null);
}

function readSite(cells: RowCells, sites: readonly Site[]): string | null {
  const text = cells.text('site');
  if (text === '') return null;
  const folded = text.toLowerCase();
  const found = sites.find(({ id, name }) => id.toLowerCase() === folded || name.toLowerCase() === folded);
  if (found !== undefined) return found.id;
  const known = sites.map((site) => site.id).join(', ');
  return cells.reject(
    'site',
    sites.length === 0 ? 'is not known; no site is set up' : `is not one of ${known}`,
  );
}

function readUsmca(cells: RowCells): boolean {
  const answers = ['yes', 'no', 'y', 'n', 'true', 'false'] as const;
  const answer = cells.choice('usmca', answers, 'no');
  return answer === 'yes' || answer === 'y' || answer === 'true';
}

function asRejection(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): Rejection {
  return {
    column: null,
    header: null,
    position: null,
    read: '',
    why: `${issue.path.map(String).join('.')}: ${issue.message}`,
  };
}
