/**
 * The fields of an offer by the names a reader sees: over the list of what an
 * import changes, on the form of one offer, in the name of a change.
 *
 * Units stand beside the name where a form or a table shows them; the name
 * itself has none, so that it reads in a sentence.
 *
 * Depends on: model (types).
 */
import type { OfferField } from '../model/hand-edit';
import type { OriginEvidence, TransportMode } from '../model/offer';

/** What each field is called, and its unit if it has one. */
export const offerFieldLabels: Readonly<
  Record<OfferField, { readonly label: string; readonly unit: string | null }>
> = {
  vendor: { label: 'Vendor', unit: null },
  model: { label: 'Model', unit: null },
  hashrateThs: { label: 'Hash rate', unit: 'TH/s' },
  powerW: { label: 'Power', unit: 'W' },
  origin: { label: 'Origin', unit: null },
  shipFrom: { label: 'Ships from', unit: null },
  incoterm: { label: 'Incoterm', unit: null },
  unitPrice: { label: 'Unit price', unit: '$' },
  foreignPrice: { label: 'Price as quoted', unit: null },
  paymentTerms: { label: 'Payment terms', unit: null },
  quantity: { label: 'Units', unit: null },
  minimumQuantity: { label: 'Least order', unit: 'units' },
  batches: { label: 'Customs entries', unit: null },
  unitWeightKg: { label: 'Unit weight', unit: 'kg' },
  htsCode: { label: 'HTS code', unit: null },
  mode: { label: 'Mode', unit: null },
  freightTotal: { label: 'Freight', unit: '$ for all units' },
  insuranceTotal: { label: 'Insurance', unit: '$ for all units' },
  otherTotal: { label: 'Other costs', unit: '$ for all units' },
  entryDate: { label: 'Entry date', unit: null },
  leadTimeDays: { label: 'Lead time', unit: 'days' },
  warrantyDays: { label: 'Warranty', unit: 'days' },
  siteId: { label: 'Site', unit: null },
  originEvidence: { label: 'Origin evidence', unit: null },
  hashboardOrigin: { label: 'Hashboard origin', unit: null },
  reassessmentProbability: { label: 'Chance of refusal', unit: '%' },
  isUsmcaQualifying: { label: 'USMCA', unit: null },
  validUntil: { label: 'Valid until', unit: null },
  quotedOn: { label: 'Quoted on', unit: null },
  note: { label: 'Note', unit: null },
};

/** The name with its unit: `Freight, $ for all units`; the name alone if it has none. */
export function offerFieldLabel(field: OfferField): string {
  const { label, unit } = offerFieldLabels[field];
  return unit === null ? label : `${label}, ${unit}`;
}

/** The name as it stands inside a sentence: `unit price`, `HTS code`. */
export function offerFieldInSentence(field: OfferField): string {
  const { label } = offerFieldLabels[field];
  const isName = /^[A-Z]{2}/.test(label) || field === 'incoterm';
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** How the goods travel, in words. */
export const modeWords: Readonly<Record<TransportMode, string>> = {
  air: 'Air',
  ocean: 'Ocean',
  domestic: 'Inside the US, no customs entry',
};

/** What supports the declared origin, in words. */
export const originEvidenceWords: Readonly<Record<OriginEvidence, string>> = {
  none: 'None held',
  certificate: 'Certificate of origin',
  'bill-of-materials': 'Bill of materials',
  ruling: 'Customs ruling',
};
