/**
 * What an offer was read from: a vendor's file, the sample, or a person's word.
 *
 * Depends on: core, model/primitives, zod.
 */
import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '../core/calendar-date';
import type { Confidence } from '../core/source';
import { confidenceSchema, dateSchema } from './primitives';

/** One quotation document. */
export interface Evidence {
  readonly id: string;
  /** What it is, for a reader: `Bitmain price list of 3 Nov 2026`. */
  readonly title: string;
  /** Name of the imported file; null if there was none. */
  readonly fileName: string | null;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string | null;
  /** Day it was brought into the workspace. */
  readonly importedOn: CalendarDate;
  readonly confidence: Confidence;
  /** Who brought it in; null if nobody said. */
  readonly importedBy: string | null;
  /** What was pasted, whole, where there is no file to look it up in; null for a file. */
  readonly pastedText: string | null;
}

/** Longest text that a record of pasted text keeps, in UTF-16 units; a longer one belongs in a file. */
export const MAX_PASTED_TEXT = 200_000;

/** Checks one evidence record. */
export const evidenceSchema: z.ZodType<Evidence> = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  fileName: z.string().nullable(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  importedOn: dateSchema,
  confidence: confidenceSchema,
  importedBy: z.string().min(1).max(120).nullable().default(null),
  pastedText: z.string().min(1).max(MAX_PASTED_TEXT).nullable().default(null),
});

const BY_HAND = 'by-hand-';

/**
 * The record of offers that a person entered on a day, without a document.
 *
 * One for each day, so that the same day's offers share it.
 */
export function enteredByHand(on: CalendarDate): Evidence {
  return {
    id: `${BY_HAND}${on}`,
    title: 'Entered by hand',
    fileName: null,
    sha256: null,
    importedOn: on,
    confidence: 'stated',
    importedBy: null,
    pastedText: null,
  };
}

/** The day of which an evidence id is the record of offers entered by hand; null if it stands for a document. */
export function dayEnteredByHand(evidenceId: string): CalendarDate | null {
  const day = evidenceId.startsWith(BY_HAND) ? evidenceId.slice(BY_HAND.length) : '';
  return isCalendarDate(day) ? day : null;
}
