/**
 * The fields of an offer in words, for the list of what an import changes.
 *
 * Depends on: core, model (types), imports (types), ui/format.
 */
import { htsText } from '#domain/core/plain-text';
import type { Offer } from '#domain/model/offer';
import type { ComparedField } from '../../imports/preview-import';
import { formatCount, formatCountry, formatDate, formatInteger, formatUsd, UNKNOWN } from '../../ui/format';

/** A field's name, and its value in an offer as a reader sees it. */
interface FieldWords {
  readonly label: string;
  readonly value: (offer: Offer) => string;
}

const fieldWords: Readonly<Record<ComparedField, FieldWords>> = {
  vendor: { label: 'Vendor', value: (offer) => offer.vendor },
  model: { label: 'Model', value: (offer) => offer.model },
  hashrateThs: { label: 'Hash rate, TH/s', value: (offer) => String(offer.hashrateThs) },
  powerW: { label: 'Power, W', value: (offer) => formatInteger(offer.powerW) },
  origin: { label: 'Origin', value: (offer) => formatCountry(offer.origin) },
  shipFrom: { label: 'Ships from', value: (offer) => formatCountry(offer.shipFrom) },
  incoterm: { label: 'Incoterm', value: (offer) => offer.incoterm },
  unitPrice: { label: 'Unit price', value: (offer) => formatUsd(offer.unitPrice) },
  foreignPrice: { label: 'Price as quoted', value: foreignPriceText },
  quantity: { label: 'Units', value: (offer) => formatInteger(offer.quantity) },
  minimumQuantity: { label: 'Least order, units', value: (offer) => formatInteger(offer.minimumQuantity) },
  htsCode: { label: 'HTS code', value: (offer) => htsText(offer.htsCode) },
  mode: { label: 'Mode', value: (offer) => offer.mode },
  freightTotal: { label: 'Freight, all units', value: (offer) => formatUsd(offer.freightTotal) },
  insuranceTotal: { label: 'Insurance, all units', value: (offer) => formatUsd(offer.insuranceTotal) },
  otherTotal: { label: 'Other costs, all units', value: (offer) => formatUsd(offer.otherTotal) },
  entryDate: { label: 'Entry date', value: (offer) => formatDate(offer.entryDate) },
  leadTimeDays: { label: 'Lead time', value: (offer) => daysText(offer.leadTimeDays) },
  warrantyDays: { label: 'Warranty', value: (offer) => daysText(offer.warrantyDays) },
  siteId: { label: 'Site', value: (offer) => offer.siteId ?? UNKNOWN },
  originEvidence: { label: 'Origin evidence', value: (offer) => offer.originEvidence.replaceAll('-', ' ') },
  isUsmcaQualifying: { label: 'USMCA', value: (offer) => (offer.isUsmcaQualifying ? 'yes' : 'no') },
  validUntil: { label: 'Valid until', value: (offer) => formatDate(offer.validUntil) },
  quotedOn: { label: 'Quoted on', value: (offer) => formatDate(offer.quotedOn) },
  note: { label: 'Note', value: (offer) => offer.note ?? UNKNOWN },
};

/** What the field is called. */
export function fieldLabel(field: ComparedField): string {
  return fieldWords[field].label;
}

/** The field of an offer as text; `—` where it is not known. */
export function fieldText(field: ComparedField, offer: Offer): string {
  return fieldWords[field].value(offer);
}

function foreignPriceText({ foreignPrice }: Offer): string {
  if (foreignPrice === null) return 'US dollars';
  const { amount, currency, usdPerUnit, rateDate } = foreignPrice;
  return `${amount} ${currency} at $${usdPerUnit} of ${formatDate(rateDate)}`;
}

function daysText(days: number | null): string {
  return days === null ? UNKNOWN : formatCount(days, 'day');
}
