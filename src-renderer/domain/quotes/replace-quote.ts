/**
 * An offer that a newer quotation replaces keeps what the one before said.
 *
 * Only documents count: what a person typed over a quotation is no quotation, and is taken back
 * before two are held against each other. The same document read in another way is a correction and
 * not a newer quotation.
 *
 * Depends on: core (types), model, ./quotation.
 */
import { MAX_EARLIER_QUOTES, type EarlierQuote, type QuotedField } from '../model/earlier-quote';
import { OFFER_FIELDS, type OfferField, type QuotedValue } from '../model/hand-edit';
import type { Offer } from '../model/offer';
import { isSameValue, quotationOf, quotedValueOf, type Quotation } from './quotation';

/**
 * The offer as it is to be written, with the quotation of before among its earlier ones.
 *
 * @param before - the offer there is
 * @param after - the same offer as the newer document has it
 */
export function withQuoteReplaced(before: Offer, after: Offer): Offer {
  if (before.evidenceId === after.evidenceId) {
    return { ...after, earlierQuotes: rebased(before, quotationOf(after)) };
  }
  const { evidenceId, evidenceSheet: sheet, evidenceRow: row, earlierQuotes } = before;
  const replaced: EarlierQuote = {
    evidenceId,
    sheet,
    row,
    quotedOn: dayOf(quotedValueOf(before, 'quotedOn')),
    validUntil: dayOf(quotedValueOf(before, 'validUntil')),
    changed: differences(
      (field) => quotedValueOf(before, field),
      (field) => quotedValueOf(after, field),
    ),
  };
  return { ...after, earlierQuotes: [replaced, ...earlierQuotes].slice(0, MAX_EARLIER_QUOTES) };
}

/** The newest of the earlier quotations holds what the next one changed: that one reads otherwise now. */
function rebased(before: Offer, now: Quotation): readonly EarlierQuote[] {
  const [newest, ...older] = before.earlierQuotes;
  if (newest === undefined) return before.earlierQuotes;
  const earlier = quotationBefore(quotationOf(before), newest);
  const changed = differences(
    (field) => earlier.get(field),
    (field) => now.get(field),
  );
  return [{ ...newest, changed }, ...older];
}

/** The quotation that a later one replaced: the later one with what it changed put back. */
export function quotationBefore(later: Quotation, { changed }: EarlierQuote): Quotation {
  const said = new Map(later);
  for (const { field, value } of changed) said.set(field, value);
  return said;
}

/** What is said of a field; undefined where it is not known. */
type Said = (field: OfferField) => QuotedValue | undefined;

/** What the earlier one said where the later one says another thing. A field that one of them does not know is left out. */
function differences(earlier: Said, later: Said): readonly QuotedField[] {
  return OFFER_FIELDS.flatMap((field) => {
    const value = earlier(field);
    const now = later(field);
    if (value === undefined || now === undefined || isSameValue(value, now)) return [];
    return [{ field, value }];
  });
}

function dayOf(value: QuotedValue | undefined): EarlierQuote['quotedOn'] {
  // It was a day of the calendar in the offer it is taken from.
  return typeof value === 'string' ? (value as EarlierQuote['quotedOn']) : null;
}
