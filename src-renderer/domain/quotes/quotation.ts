/**
 * What the document of an offer says, with everything that was typed over it taken back.
 *
 * A mark of before quoted values were kept does not say what stood there: that field is then not
 * known, which is something else than null, "the document says nothing".
 *
 * Depends on: core, model.
 */
import { canonicalJson } from '../core/canonical-json';
import { OFFER_FIELDS, type OfferField, type QuotedValue } from '../model/hand-edit';
import type { Offer } from '../model/offer';

/** Field to what a document says of it; a field that is not in it is not known. */
export type Quotation = ReadonlyMap<OfferField, QuotedValue>;

/** What the document of the offer says now. */
export function quotationOf(offer: Offer): Quotation {
  const said = new Map<OfferField, QuotedValue>();
  for (const field of OFFER_FIELDS) {
    const value = quotedValueOf(offer, field);
    if (value !== undefined) said.set(field, value);
  }
  return said;
}

/** What the document of the offer says of one field; undefined where that is not known. */
export function quotedValueOf(offer: Offer, field: OfferField): QuotedValue | undefined {
  const mark = offer.handEdits.find((edit) => edit.field === field);
  return mark === undefined ? asQuoted(offer[field]) : mark.quoted?.value;
}

/** Whether two values of a field are the same, whoever made the objects. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}

/** Every field of an offer is plain data, readonly. */
function asQuoted(value: Offer[OfferField]): QuotedValue {
  return value as QuotedValue;
}
