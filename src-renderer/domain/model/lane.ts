/**
 * A lane: the way from a country of dispatch to the US by one mode, with its
 * days and its freight. Used where an offer names no freight of its own.
 *
 * Depends on: core, model/primitives, zod.
 */
import { z } from 'zod';
import type { CountryCode } from '../core/country';
import type { UsdCents } from '../core/money';
import type { Source, Sourced } from '../core/source';
import { centsSchema, countrySchema, sourceSchema, sourcedSchema } from './primitives';

/** A duration by its 50th and 90th percentile, whole days, p90 ≥ p50. */
export interface Days {
  readonly p50: number;
  readonly p90: number;
}

/** One lane. The first that matches is taken, so special lanes stand before general ones. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  /** Countries of dispatch; `*` is any country. */
  readonly shipFrom: readonly (CountryCode | '*')[];
  readonly mode: 'air' | 'ocean' | 'domestic';
  readonly transitDays: Sourced<Days>;
  /** International freight of one unit; null if no figure was found. */
  readonly freightPerUnit: Sourced<UsdCents> | null;
  readonly source: Source;
}

/** Checks a duration. */
export const daysSchema: z.ZodType<Days> = z
  .object({ p50: z.number().int().min(0), p90: z.number().int().min(0) })
  .refine((days) => days.p90 >= days.p50, 'Expected p90 to be p50 or more');

/** Checks one lane. */
export const laneSchema: z.ZodType<Lane> = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  shipFrom: z.array(z.union([z.literal('*'), countrySchema])).min(1),
  mode: z.enum(['air', 'ocean', 'domestic']),
  transitDays: sourcedSchema(daysSchema),
  freightPerUnit: sourcedSchema(centsSchema).nullable(),
  source: sourceSchema,
});
