/**
 * Fields of an offer that a person typed over what the quotation says.
 *
 * The mark says that a figure is no longer the quotation's, since when, and what
 * the quotation said, so that it can be put back. An offer that was entered by hand from
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
  'paymentTerms',
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
  /** Who changed it last; null if nobody said. */
  readonly by: string | null;
  /** What the quotation says, as a value of the field; null for a mark of before it was kept. */
  readonly quoted: { readonly value: QuotedValue } | null;
  /** A line of the plan has it so, and nobody typed it: only of an offer as the plan buys it, never stored. */
  readonly isOfPlan?: true;
}

/** A value of a field, as JSON holds it. */
export type QuotedValue = z.infer<ReturnType<typeof z.json>>;

/** Checks the marks of one offer: at most one for each field. */
export const handEditsSchema: z.ZodType<readonly HandEdit[]> = z
  .array(
    z.object({
      field: z.enum(OFFER_FIELDS),
      on: dateSchema,
      by: z.string().min(1).max(120).nullable().default(null),
      quoted: z.object({ value: z.json() }).nullable().default(null),
    }),
  )
  .refine((edits) => new Set(edits.map(({ field }) => field)).size === edits.length, {
    error: 'Expected one mark for each field',
  });

/** When and by whom fields were typed over. */
export interface Hand {
  readonly on: CalendarDate;
  readonly by: string | null;
}

/**
 * Marks with some fields typed over: those have the new day and name and, at their first mark, what
 * stood there before; the others stay. In the order of {@link OFFER_FIELDS}.
 *
 * @param before - the record as it was before the fields were typed over
 */
export function withHandEdits(
  before: { readonly handEdits: readonly HandEdit[] } & { readonly [field in OfferField]?: unknown },
  fields: readonly OfferField[],
  hand: Hand,
): readonly HandEdit[] {
  const marks = new Map(before.handEdits.map((edit) => [edit.field, edit]));
  for (const field of fields) {
    const earlier = marks.get(field);
    const quoted = earlier === undefined ? { value: quotedValue(before[field]) } : earlier.quoted;
    marks.set(field, { field, ...hand, quoted });
  }
  return OFFER_FIELDS.flatMap((field) => marks.get(field) ?? []);
}

function quotedValue(value: unknown): QuotedValue {
  return z.json().parse(value ?? null);
}
