/**
 * The price of an offer over all its quotations.
 *
 * Prices are those of the documents, in US cents at the rate of each one's day; a price that was typed
 * over a quotation is none of them.
 *
 * Depends on: core, model (types), ./quotation, ./replace-quote.
 */
import type { CalendarDate } from '../core/calendar-date';
import { usdCents, type UsdCents } from '../core/money';
import type { Offer } from '../model/offer';
import { quotationOf, type Quotation } from './quotation';
import { quotationBefore } from './replace-quote';

/** One quotation of an offer. */
export interface QuoteOnPath {
  /** The evidence record it was read from. */
  readonly evidenceId: string;
  /** Sheet of the workbook; null for a text. */
  readonly sheet: string | null;
  /** Line or row there; null if it has none. */
  readonly row: number | null;
  readonly quotedOn: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
  /** US cents for one unit; null if it is not known any more. */
  readonly unitPrice: UsdCents | null;
}

/** Every quotation of the offer, newest first; the first is the one it stands on now. */
export function quotePath(offer: Offer): readonly QuoteOnPath[] {
  let said = quotationOf(offer);
  const path: QuoteOnPath[] = [
    {
      evidenceId: offer.evidenceId,
      sheet: offer.evidenceSheet,
      row: offer.evidenceRow,
      quotedOn: dayIn(said, 'quotedOn'),
      validUntil: dayIn(said, 'validUntil'),
      unitPrice: priceIn(said),
    },
  ];
  for (const earlier of offer.earlierQuotes) {
    said = quotationBefore(said, earlier);
    const { evidenceId, sheet, row, quotedOn, validUntil } = earlier;
    path.push({ evidenceId, sheet, row, quotedOn, validUntil, unitPrice: priceIn(said) });
  }
  return path;
}

/** Newest unit price less the one before, over the one before, in parts per million, rounded; null where one is not known. */
export function priceChangeSinceLastQuote(offer: Offer): number | null {
  if (offer.earlierQuotes.length === 0) return null;
  const [newest, previous] = quotePath(offer);
  const now = newest?.unitPrice ?? null;
  const before = previous?.unitPrice ?? null;
  return now === null || before === null ? null : Math.round(((now - before) / before) * 1_000_000);
}

function priceIn(said: Quotation): UsdCents | null {
  const value = said.get('unitPrice');
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? usdCents(value) : null;
}

function dayIn(said: Quotation, field: 'quotedOn' | 'validUntil'): CalendarDate | null {
  const value = said.get(field);
  // A day of the calendar in the record it was taken from.
  return typeof value === 'string' ? (value as CalendarDate) : null;
}
