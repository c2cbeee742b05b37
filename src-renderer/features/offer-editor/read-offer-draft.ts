/**
 * The offer that was typed, or what is wrong with each field.
 *
 * The record's own schema has the last word; what it finds is shown at the field.
 *
 * Depends on: core, model, ./draft-fields, ./read-batches-draft, ./read-price-draft,
 * ./read-typed, imports/read-rig.
 */
import { canonicalJson } from '#domain/core/canonical-json';
import { MAX_OFFER_CENTS } from '#domain/core/money';
import { kilograms, terahashes, watts } from '#domain/core/quantity';
import { MAX_UNIT_KG, MIN_OFFER_THS, offerSchema, type Batch, type Offer } from '#domain/model/offer';
import { isUsmcaParty } from '#domain/model/usmca';
import { findVendor, type Catalogue } from '../../imports/read-rig';
import { DraftFields, type DraftField, type OfferProblems, type OpenedForm } from './draft-fields';
import type { OfferDraft } from './offer-draft';
import { readBatchDrafts, type ReadBatches } from './read-batches-draft';
import { readPriceDraft } from './read-price-draft';
import {
  typedCountry,
  typedDate,
  typedPlanDay,
  typedDecimal,
  typedHtsCode,
  typedPaymentTerms,
  typedProbability,
  typedText,
  typedUsd,
  typedWhole,
} from './read-typed';

/** What the form is about. */
export interface OfferForm extends OpenedForm {
  /** Ids of all other offers. */
  readonly takenIds: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  /** What the offer is read from. */
  readonly readFrom: Pick<Offer, 'evidenceId' | 'evidenceRow'>;
}

/** What was read. */
export interface ReadOffer {
  /** Null if anything is wrong. */
  readonly offer: Offer | null;
  readonly problems: OfferProblems;
  readonly batches: ReadBatches;
}

const MOST_UNITS = 10_000_000;
const MOST_WATTS = 1_000_000;
const MOST_THS = 1_000_000;

/** Reads the form. @param incompleteDates - date fields that hold a part of a day only */
export function readOfferDraft(
  draft: OfferDraft,
  form: OfferForm,
  incompleteDates: ReadonlySet<string> = new Set(),
): ReadOffer {
  const fields = new DraftFields(draft, form, incompleteDates);
  const quantity = fields.need(
    'quantity',
    (offer) => offer.quantity,
    (text) => typedWhole(text, 1, MOST_UNITS),
    'Give the number of units offered.',
  );
  const batches = readBatchDrafts(draft.batches, quantity);
  const candidate = {
    id: readId(fields, form.takenIds),
    ...readRig(fields, form.catalogue),
    ...readTerms(fields, quantity),
    batches: draft.entries === 'one' ? null : takeBatches(fields, quantity, batches),
    ...readOrigin(fields),
    ...readCarriage(fields),
    siteId: draft.siteId === '' ? null : draft.siteId,
    note: fields.take(
      'note',
      (offer) => offer.note,
      (text) => typedText(text, 2000),
    ),
    ...form.readFrom,
    isShortlisted: form.base?.isShortlisted ?? false,
    handEdits: form.base?.handEdits ?? [],
  };
  if (draft.mode === 'domestic' && candidate.shipFrom !== null && candidate.shipFrom !== 'US') {
    fields.refuse('mode', 'Contradicts the country of dispatch: goods inside the US ship from the US.');
  }
  if (Object.keys(fields.problems).length === 0) {
    const checked = offerSchema.safeParse(candidate);
    if (checked.success) return { offer: checked.data, problems: fields.problems, batches };
    for (const { path, message } of checked.error.issues) fields.refuse(fieldOf(path[0]), `${message}.`);
  }
  return { offer: null, problems: fields.problems, batches };
}

function readId(fields: DraftFields, takenIds: ReadonlySet<string>): string | null {
  const id = fields.need(
    'id',
    // Not that of the offer: a duplicate opens under an id of its own.
    () => fields.opened.draft.id,
    (text) => typedText(text, 120),
    'Give the offer an id of its own.',
  );
  return id !== null && takenIds.has(id) ? fields.refuse('id', `There is already an offer ${id}.`) : id;
}

function readRig(fields: DraftFields, catalogue: Catalogue) {
  const vendor = fields.need(
    'vendor',
    (offer) => offer.vendor,
    (text) => typedText(text, 200),
    'Say who sells the rigs.',
  );
  const model = fields.need(
    'model',
    (offer) => offer.model,
    (text) => typedText(text, 200),
    'Name the rig model.',
  );
  const hashrate = fields.need<string | number>(
    'hashrateThs',
    (offer) => offer.hashrateThs,
    (text) => typedDecimal(text, ['TH/s', 'TH'], MIN_OFFER_THS, MOST_THS),
    'Give the hash rate of one unit in TH/s.',
  );
  const power = fields.take<string | number>(
    'powerW',
    (offer) => offer.powerW,
    (text) => typedDecimal(text, ['W'], 0, MOST_WATTS),
  );
  return {
    // The name as the vendor table has it, so that terms and ties are found.
    vendor: vendor === null ? null : (findVendor(catalogue, vendor)?.name ?? vendor),
    model,
    hashrateThs: hashrate === null ? null : terahashes(Number(hashrate)),
    powerW: power === null ? null : watts(Number(power)),
  };
}

function readTerms(fields: DraftFields, quantity: number | null) {
  const { incoterm, priceIn } = fields.draft;
  const price = readPriceDraft(fields);
  if (price !== null && quantity !== null && price.unitPrice * quantity > MAX_OFFER_CENTS) {
    const field = priceIn === 'usd' ? 'unitPrice' : 'foreignAmount';
    fields.refuse(field, 'Times the units is more than 10 billion dollars.');
  }
  return {
    incoterm: fields.chosen('incoterm', incoterm, 'Choose the Incoterm: it says what the price includes.'),
    unitPrice: price?.unitPrice ?? null,
    foreignPrice: price?.foreignPrice ?? null,
    quantity,
    minimumQuantity: fields.take(
      'minimumQuantity',
      (offer) => offer.minimumQuantity,
      (text) => typedWhole(text, 1, MOST_UNITS),
    ),
    paymentTerms: fields.take('paymentTerms', (offer) => offer.paymentTerms, typedPaymentTerms),
    quotedOn: fields.take('quotedOn', (offer) => offer.quotedOn, typedDate),
    validUntil: fields.take('validUntil', (offer) => offer.validUntil, typedDate),
  };
}

function takeBatches(
  fields: DraftFields,
  quantity: number | null,
  read: ReadBatches,
): readonly Batch[] | null {
  const { base, draft } = fields.opened;
  const isSame = canonicalJson(fields.draft.batches) === canonicalJson(draft.batches);
  if (base !== null && isSame && fields.areUntouched(['entries', 'quantity'])) return base.batches;
  if (read.batches !== null) return read.batches;
  if (read.whole !== null) return fields.refuse('batches', read.whole);
  // Without a quantity its own field says what to do first.
  return quantity === null ? null : fields.refuse('batches', 'One of the entries is not right yet.');
}

function readOrigin(fields: DraftFields) {
  const { originEvidence, isUsmcaQualifying } = fields.draft;
  const origin = fields.need(
    'origin',
    (offer) => offer.origin,
    typedCountry,
    'Say where the rigs were made: it decides the duty.',
  );
  if (isUsmcaQualifying && origin !== null && !isUsmcaParty(origin)) {
    fields.refuse(
      'isUsmcaQualifying',
      `Contradicts origin ${origin}: only goods of CA, MX or US can qualify.`,
    );
  }
  return {
    origin,
    originEvidence,
    isUsmcaQualifying,
    shipFrom: fields.need(
      'shipFrom',
      (offer) => offer.shipFrom,
      typedCountry,
      'Say where the goods are dispatched from: it decides freight and days.',
    ),
    hashboardOrigin: fields.take('hashboardOrigin', (offer) => offer.hashboardOrigin, typedCountry),
    reassessmentProbability: fields.take(
      'reassessmentProbability',
      (offer) => offer.reassessmentProbability,
      typedProbability,
    ),
    htsCode: fields.need(
      'htsCode',
      (offer) => offer.htsCode,
      typedHtsCode,
      'Give the HTS code: it decides the duty and is never guessed.',
    ),
  };
}

function readCarriage(fields: DraftFields) {
  const weight = fields.take<string | number>(
    'unitWeightKg',
    (offer) => offer.unitWeightKg,
    (text) => typedDecimal(text, ['kg'], 0.001, MAX_UNIT_KG),
  );
  return {
    mode: fields.chosen('mode', fields.draft.mode, 'Choose how the goods travel.'),
    freightTotal: fields.take('freightTotal', (offer) => offer.freightTotal, typedUsd),
    insuranceTotal: fields.take('insuranceTotal', (offer) => offer.insuranceTotal, typedUsd),
    otherTotal: fields.take('otherTotal', (offer) => offer.otherTotal, typedUsd),
    unitWeightKg: weight === null ? null : kilograms(Number(weight)),
    entryDate: fields.take('entryDate', (offer) => offer.entryDate, typedPlanDay),
    leadTimeDays: fields.take(
      'leadTimeDays',
      (offer) => offer.leadTimeDays,
      (text) => typedWhole(text, 0, 1500),
    ),
    warrantyDays: fields.take(
      'warrantyDays',
      (offer) => offer.warrantyDays,
      (text) => typedWhole(text, 0, 5000),
    ),
  };
}

/** The field of the form that shows what the schema found. */
function fieldOf(name: PropertyKey | undefined): DraftField {
  if (name === 'foreignPrice') return 'foreignAmount';
  return typeof name === 'string' && isDraftField(name) ? name : 'note';
}

const SCHEMA_FIELDS: ReadonlySet<string> = new Set<DraftField & keyof Offer>([
  'id',
  'vendor',
  'model',
  'hashrateThs',
  'powerW',
  'unitPrice',
  'quantity',
  'minimumQuantity',
  'paymentTerms',
  'batches',
  'unitWeightKg',
  'htsCode',
  'siteId',
]);

function isDraftField(name: string): name is DraftField {
  return SCHEMA_FIELDS.has(name);
}
