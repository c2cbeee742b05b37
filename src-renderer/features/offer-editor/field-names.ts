/**
 * Fields that an edit changes or gets wrong, by the names they have everywhere.
 *
 * Depends on: model (types), reports/offer-field-labels, ./draft-fields (types).
 */
import type { OfferField } from '#domain/model/hand-edit';
import { offerFieldInSentence } from '#domain/reports/offer-field-labels';
import type { DraftField } from './draft-fields';

/** The most fields that the name of a change lists. */
const MOST_NAMED = 6;

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
