/**
 * Fields of an offer that a person typed over what the quotation says.
 *
 * The mark says that a figure is no longer the quotation's, and since when; what
 * the quotation said is in the history. An offer that was entered by hand from
 * the start has a quotation record of its own that says so, and starts without marks.
 *
 * Depends on: core (types), model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import { dateSchema } from './primitives';

/** The fields of an offer that a person can change, in the order of the form; the others say which offer it is and where it was read. */
export const OFFER_FIELDS = [
  'vendor',
  'model',
  'hashrateThs',
  'powerW',
  'origin',
  'shipFrom',
  'incoterm',
  'unitPrice',
  'foreignPrice',
  'quantity',
  'minimumQuantity',
  'batches',
  'unitWeightKg',
  'htsCode',
  'mode',
  'freightTotal',
  'insuranceTotal',
  'otherTotal',
  'entryDate',
  'leadTimeDays',
  'warrantyDays',
  'siteId',
  'originEvidence',
  'hashboardOrigin',
  'reassessmentProbability',
  'isUsmcaQualifying',
  'validUntil',
  'quotedOn',
  'note',
] as const;
/** One of {@link OFFER_FIELDS}. */
export type OfferField = (typeof OFFER_FIELDS)[number];

/** One field that was typed over. */
export interface HandEdit {
  readonly field: OfferField;
  /** The day it was last changed by hand. */
  readonly on: CalendarDate;
}

/** Checks the marks of one offer: at most one for each field. */
export const handEditsSchema: z.ZodType<readonly HandEdit[]> = z
  .array(z.object({ field: z.enum(OFFER_FIELDS), on: dateSchema }))
  .refine((edits) => new Set(edits.map(({ field }) => field)).size === edits.length, {
    error: 'Expected one mark for each field',
  });

/** Marks with some fields typed on a day: those fields have that day, the others stay. In the order of {@link OFFER_FIELDS}. */
export function withHandEdits(
  edits: readonly HandEdit[],
  fields: readonly OfferField[],
  on: CalendarDate,
): readonly HandEdit[] {
  const days = new Map(edits.map((edit) => [edit.field, edit.on]));
  for (const field of fields) days.set(field, on);
  return OFFER_FIELDS.flatMap((field) => {
    const day = days.get(field);
    return day === undefined ? [] : [{ field, on: day }];
  });
}
