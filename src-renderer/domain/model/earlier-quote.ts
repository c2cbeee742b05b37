/**
 * What an offer's earlier quotations said, so that the newest can be held against them.
 *
 * Each keeps only what the next one changed: the quotation of before is the one after it with these
 * values put back. Newest first, as a reader asks: what changed since the last quote?
 *
 * Depends on: core (types), model/hand-edit, model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import { OFFER_FIELDS, type OfferField, type QuotedValue } from './hand-edit';
import { dateSchema } from './primitives';

/** One field of a quotation that the next one changed. */
export interface QuotedField {
  readonly field: OfferField;
  /** What this quotation said, as a value of the field; null where it said nothing. */
  readonly value: QuotedValue;
}

/** A quotation that a later one replaced. */
export interface EarlierQuote {
  /** The evidence record it was read from. */
  readonly evidenceId: string;
  /** Sheet of the workbook; null for a text. */
  readonly sheet: string | null;
  /** Line or row there; null if it has none. */
  readonly row: number | null;
  readonly quotedOn: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
  /** What the next quotation changed, in the order of {@link OFFER_FIELDS}. */
  readonly changed: readonly QuotedField[];
}

/** Most earlier quotations that an offer keeps: two years of monthly lists. Older ones are let go. */
export const MAX_EARLIER_QUOTES = 24;

/** Checks the earlier quotations of one offer. */
export const earlierQuotesSchema: z.ZodType<readonly EarlierQuote[]> = z
  .array(
    z.object({
      evidenceId: z.string().min(1),
      sheet: z.string().min(1).nullable(),
      row: z.number().int().min(1).nullable(),
      quotedOn: dateSchema.nullable(),
      validUntil: dateSchema.nullable(),
      changed: z
        .array(z.object({ field: z.enum(OFFER_FIELDS), value: z.json() }))
        .refine((fields) => new Set(fields.map(({ field }) => field)).size === fields.length, {
          error: 'Expected each field once',
        }),
    }),
  )
  .max(MAX_EARLIER_QUOTES);
