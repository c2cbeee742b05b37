/**
 * Where the figures of an offer were read: its quotation, down to the row, or
 * the hand that typed over it.
 *
 * A figure that was typed over never cites the quotation as its source: a
 * reader who looks it up would find another one there.
 *
 * Depends on: core (types), model, ./offer-field-labels.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { Source } from '../core/source';
import { dayEnteredByHand, type Evidence } from '../model/evidence';
import type { OfferField } from '../model/hand-edit';
import type { Offer } from '../model/offer';
import { offerFieldInSentence } from './offer-field-labels';

/** A quotation with its date: the day of the quote, else the day it was brought in. */
export function evidenceSource(record: Evidence, quotedOn: CalendarDate | null): Source {
  return {
    citation: record.fileName === null ? record.title : `${record.title} (${record.fileName})`,
    asOf: quotedOn ?? record.importedOn,
    confidence: record.confidence,
  };
}

/** The quotation of an offer, down to the sheet and row. @param record - null if it is not on record */
export function quotationSource(offer: Offer, record: Evidence | null): Source {
  if (record === null) {
    return {
      citation: `Offer ${offer.id}; its quotation is not on record`,
      asOf: offer.quotedOn,
      confidence: 'assumed',
    };
  }
  const source = evidenceSource(record, offer.quotedOn);
  const { evidenceSheet: sheet, evidenceRow: row } = offer;
  const place = [...(sheet === null ? [] : [`sheet ${sheet}`]), ...(row === null ? [] : [`row ${row}`])];
  return { ...source, citation: [source.citation, ...place].join(', ') };
}

/**
 * Where some fields of an offer come from. As soon as one of them was typed over, the source says so,
 * has the day of the latest such edit and is a statement of whoever typed it. Units, and the price that
 * goes with them, that a line of the plan has in place of the quotation are said to be of the line.
 *
 * @param fields - those that one figure shows, one or more
 */
export function offerFieldSource(
  offer: Offer,
  record: Evidence | null,
  fields: readonly OfferField[],
): Source {
  const edits = offer.handEdits.filter(({ field }) => fields.includes(field));
  const quotation = quotationSource(offer, record);
  const [first] = edits;
  if (first === undefined) return quotation;
  const which =
    edits.length === fields.length
      ? ''
      : ` (${edits.map(({ field }) => offerFieldInSentence(field)).join(', ')})`;
  return {
    citation: edits.every(({ isOfPlan }) => isOfPlan === true)
      ? `The plan’s line${which} in place of ${quotation.citation}`
      : `Entered by hand${which}${overWords(offer, record, quotation)}`,
    asOf: edits.reduce((latest, { on }) => (on > latest ? on : latest), first.on),
    confidence: 'stated',
  };
}

/** What was typed over; nothing where the offer was entered by hand from the start. */
function overWords(offer: Offer, record: Evidence | null, quotation: Source): string {
  if (record === null) return `; the quotation of offer ${offer.id} is not on record`;
  return dayEnteredByHand(record.id) !== null ? '' : ` over ${quotation.citation}`;
}
