/**
 * Worked examples: an offer, and the figures that must come of it, each with where they are from.
 *
 * Examples of a source say what somebody else published; computed ones are our own
 * arithmetic from cited rates, and prove only that this install computes as it did.
 *
 * Depends on: core (types), model/offer, model/primitives, model/settings, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import { offerSchema, type Offer } from './offer';
import { dateSchema } from './primitives';
import { ORIGIN_FINDINGS, type OriginFinding } from './settings';

/** One example. */
export interface WorkedExample {
  readonly id: string;
  /** What it shows, in a sentence without a full stop. */
  readonly says: string;
  readonly from: 'source' | 'computed';
  readonly source: { readonly citation: string; readonly asOf: CalendarDate };
  /** The offer, whole. */
  readonly offer: Offer;
  readonly originFinding: OriginFinding;
  /** By field of the comparison's records; amounts and rates as decimal text. */
  readonly expected: Readonly<Record<string, string | number | null>>;
}

/** All of them, under the law of one day unless an offer states its own. */
export interface WorkedExamples {
  readonly asOf: CalendarDate;
  readonly examples: readonly WorkedExample[];
}

const exampleSchema = z.strictObject({
  id: z.string().min(1),
  says: z.string().min(1),
  from: z.enum(['source', 'computed']),
  source: z.strictObject({ citation: z.string().min(1), asOf: dateSchema }),
  offer: z.record(z.string(), z.unknown()),
  scenario: z.strictObject({ originFinding: z.enum(ORIGIN_FINDINGS) }).optional(),
  expected: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** Checks the file of examples, in which each offer says only what differs from a common one. */
export const workedExamplesSchema: z.ZodType<WorkedExamples> = z
  .strictObject({
    asOf: dateSchema,
    offer: z.record(z.string(), z.unknown()),
    examples: z.array(exampleSchema).min(1),
  })
  .transform(({ asOf, offer, examples }) => ({
    asOf,
    examples: examples.map(({ scenario, ...example }) => ({
      ...example,
      offer: offerSchema.parse({ ...offer, id: example.id, ...example.offer }),
      originFinding: scenario?.originFinding ?? 'as-declared',
    })),
  }));
