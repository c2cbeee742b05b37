/**
 * What changed since the last quotation: the document of an offer held against the one before.
 *
 * What a person typed over either is not in it; the list of hand edits says that.
 *
 * Depends on: core (types), model (types), ./quotation.
 */
import type { EarlierQuote } from '../model/earlier-quote';
import type { OfferField, QuotedValue } from '../model/hand-edit';
import type { Offer } from '../model/offer';
import { quotationOf } from './quotation';

/** One field of two quotations. */
export interface QuoteChange {
  readonly field: OfferField;
  /** What the earlier quotation said; null where it said nothing. */
  readonly before: QuotedValue;
  readonly now: QuotedValue;
}

/** The quotation of before, and what the newest changed. */
export interface LastQuoteChange {
  readonly previous: EarlierQuote;
  /** In the order of the fields; empty where only the document is another. */
  readonly changes: readonly QuoteChange[];
}

/** Null if the offer has no earlier quotation. */
export function lastQuoteChange(offer: Offer): LastQuoteChange | null {
  const [previous] = offer.earlierQuotes;
  if (previous === undefined) return null;
  const said = quotationOf(offer);
  return {
    previous,
    changes: previous.changed.map(({ field, value }) => ({
      field,
      before: value,
      now: said.get(field) ?? null,
    })),
  };
}
