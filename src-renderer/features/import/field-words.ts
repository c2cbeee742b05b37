/**
 * The fields of an offer in words, for the list of what an import changes.
 *
 * Depends on: core, model (types), reports/offer-field-labels, imports, ui/format.
 */
import { formatPercent } from '#domain/core/money';
import { htsText } from '#domain/core/plain-text';
import type { Offer } from '#domain/model/offer';
import { offerFieldInSentence, offerFieldLabel } from '#domain/reports/offer-field-labels';
import { paymentTermsText } from '#domain/reports/payment-terms-text';
import type { ComparedField } from '../../imports/preview/field-changes';
import { batchesText } from '../../imports/batches-text';
import { formatCents, formatCountry, formatDate, formatInteger, UNKNOWN } from '../../ui/format';

const values: Readonly<Record<ComparedField, (offer: Offer) => string>> = {
  vendor: (offer) => offer.vendor,
  model: (offer) => offer.model,
  hashrateThs: (offer) => String(offer.hashrateThs),
  powerW: (offer) => formatInteger(offer.powerW),
  origin: (offer) => formatCountry(offer.origin),
  shipFrom: (offer) => formatCountry(offer.shipFrom),
  incoterm: (offer) => offer.incoterm,
  unitPrice: (offer) => formatCents(offer.unitPrice),
  foreignPrice: foreignPriceText,
  paymentTerms: ({ paymentTerms }) => (paymentTerms === null ? UNKNOWN : paymentTermsText(paymentTerms)),
  quantity: (offer) => formatInteger(offer.quantity),
  minimumQuantity: (offer) => formatInteger(offer.minimumQuantity),
  batches: ({ batches }) => (batches === null ? 'one entry' : batchesText(batches)),
  unitWeightKg: (offer) => (offer.unitWeightKg === null ? UNKNOWN : String(offer.unitWeightKg)),
  htsCode: (offer) => htsText(offer.htsCode),
  mode: (offer) => offer.mode,
  freightTotal: (offer) => formatCents(offer.freightTotal),
  insuranceTotal: (offer) => formatCents(offer.insuranceTotal),
  otherTotal: (offer) => formatCents(offer.otherTotal),
  entryDate: (offer) => formatDate(offer.entryDate),
  leadTimeDays: (offer) => formatInteger(offer.leadTimeDays),
  warrantyDays: (offer) => formatInteger(offer.warrantyDays),
  siteId: (offer) => offer.siteId ?? UNKNOWN,
  originEvidence: (offer) => offer.originEvidence.replaceAll('-', ' '),
  hashboardOrigin: ({ hashboardOrigin }) =>
    hashboardOrigin === null ? UNKNOWN : formatCountry(hashboardOrigin),
  reassessmentProbability: ({ reassessmentProbability }) =>
    reassessmentProbability === null ? UNKNOWN : formatPercent(reassessmentProbability, 0),
  isUsmcaQualifying: (offer) => (offer.isUsmcaQualifying ? 'yes' : 'no'),
  validUntil: (offer) => formatDate(offer.validUntil),
  quotedOn: (offer) => formatDate(offer.quotedOn),
  note: (offer) => offer.note ?? UNKNOWN,
  handEdits: ({ handEdits }) =>
    handEdits.length === 0 ? UNKNOWN : handEdits.map(({ field }) => offerFieldInSentence(field)).join(', '),
};

/** What the field is called, with its unit. */
export function fieldLabel(field: ComparedField): string {
  return field === 'handEdits' ? 'Entered by hand' : offerFieldLabel(field);
}

/** The field of an offer as text; `—` where it is not known. */
export function fieldText(field: ComparedField, offer: Offer): string {
  return values[field](offer);
}

function foreignPriceText({ foreignPrice }: Offer): string {
  if (foreignPrice === null) return 'US dollars';
  const { amount, currency, usdPerUnit, rateDate } = foreignPrice;
  return `${amount} ${currency} at $${usdPerUnit} of ${formatDate(rateDate)}`;
}
