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
import { OFFER_FIELDS } from '../model/hand-edit';
import type { Offer } from '../model/offer';
import { isSameValue, quotationOf, type Quotation } from './quotation';

/**
 * The offer as it is to be written, with the quotation of before among its earlier ones.
 *
 * @param before - the offer there is
 * @param after - the same offer as the newer document has it
 */
export function withQuoteReplaced(before: Offer, after: Offer): Offer {
  const now = quotationOf(after);
  if (before.evidenceId === after.evidenceId) {
    return { ...after, earlierQuotes: rebased(before, now) };
  }
  const { evidenceId, evidenceSheet: sheet, evidenceRow: row, earlierQuotes } = before;
  const said = quotationOf(before);
  const replaced: EarlierQuote = {
    evidenceId,
    sheet,
    row,
    quotedOn: dayOf(said, 'quotedOn'),
    validUntil: dayOf(said, 'validUntil'),
    changed: differences(said, now),
  };
  return { ...after, earlierQuotes: [replaced, ...earlierQuotes].slice(0, MAX_EARLIER_QUOTES) };
}

/** The newest of the earlier quotations holds what the next one changed: that one reads otherwise now. */
function rebased(before: Offer, now: Quotation): readonly EarlierQuote[] {
  const [newest, ...older] = before.earlierQuotes;
  if (newest === undefined) return before.earlierQuotes;
  return [{ ...newest, changed: differences(quotationBefore(quotationOf(before), newest), now) }, ...older];
}

/** The quotation that a later one replaced: the later one with what it changed put back. */
export function quotationBefore(later: Quotation, { changed }: EarlierQuote): Quotation {
  const said = new Map(later);
  for (const { field, value } of changed) said.set(field, value);
  return said;
}

/** What the earlier one said where the later one says another thing. A field that one of them does not know is left out. */
function differences(earlier: Quotation, later: Quotation): readonly QuotedField[] {
  return OFFER_FIELDS.flatMap((field) => {
    const value = earlier.get(field);
    const now = later.get(field);
    if (value === undefined || now === undefined || isSameValue(value, now)) return [];
    return [{ field, value }];
  });
}

function dayOf(said: Quotation, field: 'quotedOn' | 'validUntil'): EarlierQuote['quotedOn'] {
  const value = said.get(field);
  // It was a day of the calendar in the offer it is taken from.
  return typeof value === 'string' ? (value as EarlierQuote['quotedOn']) : null;
}
