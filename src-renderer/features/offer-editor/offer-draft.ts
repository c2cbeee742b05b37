/**
 * An offer as it stands in the form: text as typed, choices as chosen.
 *
 * Blank is "not known" wherever a blank is allowed; it is never 0.
 *
 * Depends on: core, model (types), reports/payment-terms-text.
 */
import { formatDecimal, formatPercent, type UsdCents } from '#domain/core/money';
import { htsText } from '#domain/core/plain-text';
import { paymentTermsText } from '#domain/reports/payment-terms-text';
import type { Batch, Incoterm, Offer, OriginEvidence, TransportMode } from '#domain/model/offer';

/** One planned customs entry as typed. */
export interface BatchDraft {
  readonly quantity: string;
  /** Days after the first; that of the first is always 0. */
  readonly afterDays: string;
}

/** The fields as typed. */
export interface OfferDraft {
  readonly id: string;
  readonly vendor: string;
  readonly model: string;
  readonly hashrateThs: string;
  readonly powerW: string;
  /** Blank until one is chosen: a term that nobody chose would decide who pays. */
  readonly incoterm: Incoterm | '';
  readonly priceIn: 'usd' | 'other';
  readonly unitPrice: string;
  readonly foreignAmount: string;
  readonly foreignCurrency: string;
  readonly foreignRate: string;
  readonly foreignRateDate: string;
  readonly quantity: string;
  readonly minimumQuantity: string;
  /** As `readPaymentTerms` reads them. */
  readonly paymentTerms: string;
  readonly entries: 'one' | 'several';
  readonly batches: readonly BatchDraft[];
  readonly quotedOn: string;
  readonly validUntil: string;
  readonly origin: string;
  readonly shipFrom: string;
  readonly hashboardOrigin: string;
  readonly originEvidence: OriginEvidence;
  /** Per cent. */
  readonly reassessmentProbability: string;
  readonly htsCode: string;
  readonly isUsmcaQualifying: boolean;
  readonly mode: TransportMode | '';
  readonly freightTotal: string;
  readonly insuranceTotal: string;
  readonly otherTotal: string;
  readonly unitWeightKg: string;
  readonly entryDate: string;
  readonly leadTimeDays: string;
  readonly warrantyDays: string;
  /** Blank takes the default site. */
  readonly siteId: string;
  readonly note: string;
}

/** Fields whose draft is text typed by hand. */
export type TypedField = Exclude<
  keyof OfferDraft,
  'incoterm' | 'priceIn' | 'entries' | 'batches' | 'originEvidence' | 'isUsmcaQualifying' | 'mode'
>;

const blankDraft: OfferDraft = {
  id: '',
  vendor: '',
  model: '',
  hashrateThs: '',
  powerW: '',
  incoterm: '',
  priceIn: 'usd',
  unitPrice: '',
  foreignAmount: '',
  foreignCurrency: '',
  foreignRate: '',
  foreignRateDate: '',
  quantity: '',
  minimumQuantity: '',
  paymentTerms: '',
  entries: 'one',
  batches: [],
  quotedOn: '',
  validUntil: '',
  origin: '',
  shipFrom: '',
  hashboardOrigin: '',
  originEvidence: 'none',
  reassessmentProbability: '',
  htsCode: '',
  isUsmcaQualifying: false,
  mode: '',
  freightTotal: '',
  insuranceTotal: '',
  otherTotal: '',
  unitWeightKg: '',
  entryDate: '',
  leadTimeDays: '',
  warrantyDays: '',
  siteId: '',
  note: '',
};

/** The form as it opens, under an id; on no offer it is blank. */
export function offerDraftOf(offer: Offer | null, id: string): OfferDraft {
  if (offer === null) return { ...blankDraft, id };
  const { foreignPrice, batches, reassessmentProbability } = offer;
  return {
    id,
    vendor: offer.vendor,
    model: offer.model,
    hashrateThs: String(offer.hashrateThs),
    powerW: numberOf(offer.powerW),
    incoterm: offer.incoterm,
    priceIn: foreignPrice === null ? 'usd' : 'other',
    unitPrice: foreignPrice === null ? formatDecimal(offer.unitPrice) : '',
    foreignAmount: foreignPrice?.amount ?? '',
    foreignCurrency: foreignPrice?.currency ?? '',
    foreignRate: foreignPrice?.usdPerUnit ?? '',
    foreignRateDate: foreignPrice?.rateDate ?? '',
    quantity: String(offer.quantity),
    minimumQuantity: numberOf(offer.minimumQuantity),
    paymentTerms: offer.paymentTerms === null ? '' : paymentTermsText(offer.paymentTerms),
    entries: batches === null ? 'one' : 'several',
    batches: batchDraftsOf(batches ?? []),
    quotedOn: offer.quotedOn ?? '',
    validUntil: offer.validUntil ?? '',
    origin: offer.origin,
    shipFrom: offer.shipFrom,
    hashboardOrigin: offer.hashboardOrigin ?? '',
    originEvidence: offer.originEvidence,
    reassessmentProbability:
      reassessmentProbability === null ? '' : formatPercent(reassessmentProbability, 0),
    htsCode: htsText(offer.htsCode),
    isUsmcaQualifying: offer.isUsmcaQualifying,
    mode: offer.mode,
    freightTotal: dollarsOf(offer.freightTotal),
    insuranceTotal: dollarsOf(offer.insuranceTotal),
    otherTotal: dollarsOf(offer.otherTotal),
    unitWeightKg: numberOf(offer.unitWeightKg),
    entryDate: offer.entryDate ?? '',
    leadTimeDays: numberOf(offer.leadTimeDays),
    warrantyDays: numberOf(offer.warrantyDays),
    siteId: offer.siteId ?? '',
    note: offer.note ?? '',
  };
}

/** Batches as typed. */
export function batchDraftsOf(batches: readonly Batch[]): readonly BatchDraft[] {
  return batches.map(({ quantity, afterDays }) => ({
    quantity: String(quantity),
    afterDays: String(afterDays),
  }));
}

function numberOf(value: number | null): string {
  return value === null ? '' : String(value);
}

function dollarsOf(value: UsdCents | null): string {
  return value === null ? '' : formatDecimal(value);
}
