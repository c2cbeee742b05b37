/**
 * Which fields an edit changes or gets wrong, by the names they have everywhere.
 *
 * Depends on: core, model (types), reports/offer-field-labels, ./draft-fields (types).
 */
import { canonicalJson } from '#domain/core/canonical-json';
import { OFFER_FIELDS, type OfferField } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import { offerFieldInSentence } from '#domain/reports/offer-field-labels';
import type { DraftField } from './draft-fields';

/** The most fields that the name of a change lists. */
const MOST_NAMED = 6;

/** The fields that differ, in the order of the form. */
export function changedFields(before: Offer, after: Offer): readonly OfferField[] {
  return OFFER_FIELDS.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
}

/** Names of fields for a sentence: `unit price, origin`; those past the sixth are counted. */
export function fieldNames(fields: readonly OfferField[]): string {
  const names = fields.slice(0, MOST_NAMED).map(offerFieldInSentence).join(', ');
  const more = fields.length - MOST_NAMED;
  return more > 0 ? `${names} and ${more} more` : names;
}

/** Names of what the form has beside the fields of an offer. */
const FORM_ONLY: Readonly<Record<Exclude<DraftField, OfferField>, string>> = {
  id: 'id',
  priceIn: 'currency',
  foreignAmount: 'price as quoted',
  foreignCurrency: 'currency',
  foreignRate: 'rate',
  foreignRateDate: 'day of the rate',
  entries: 'customs entries',
};

/** A field of the form for a sentence. */
export function draftFieldName(field: DraftField): string {
  return field in FORM_ONLY
    ? FORM_ONLY[field as keyof typeof FORM_ONLY]
    : offerFieldInSentence(field as OfferField);
}
