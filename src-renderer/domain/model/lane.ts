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

/** The longest duration a record may hold, days: ten years, beyond any delivery. */
export const MOST_LEG_DAYS = 3650;

/** A duration by its 50th and 90th percentile, whole days of 0 to {@link MOST_LEG_DAYS}, p90 ≥ p50. */
export interface Days {
  readonly p50: number;
  readonly p90: number;
}

/** What a freight rate is paid for. */
export const FREIGHT_UNITS = ['unit', 'kilogram', 'container'] as const;
/** One of {@link FREIGHT_UNITS}. */
export type FreightUnit = (typeof FREIGHT_UNITS)[number];

/** A price of international freight. */
export interface FreightRate {
  readonly per: FreightUnit;
  /** Price of one rig, one kilogram of gross weight, or one container. */
  readonly amount: UsdCents;
  /** Rigs that fit one container; null unless `per` is `container`. Every entry begins a container of its own. */
  readonly unitsPerContainer: number | null;
}

/**
 * One lane. The first that matches is taken, so special lanes stand before general ones; a
 * user's own lanes stand before those that ship with the app.
 */
export interface Lane {
  readonly id: string;
  readonly label: string;
  /** Countries of dispatch; `*` is any country. */
  readonly shipFrom: readonly (CountryCode | '*')[];
  readonly mode: 'air' | 'ocean' | 'domestic';
  readonly transitDays: Sourced<Days>;
  /** International freight; null if no figure was found. */
  readonly freight: Sourced<FreightRate> | null;
  readonly source: Source;
}

const legDays = z.number().int().min(0).max(MOST_LEG_DAYS);

/** Checks a duration. */
export const daysSchema: z.ZodType<Days> = z
  .object({ p50: legDays, p90: legDays })
  .refine((days) => days.p90 >= days.p50, 'Expected p90 to be p50 or more');

/** Checks a freight rate. */
export const freightRateSchema: z.ZodType<FreightRate> = z
  .object({
    per: z.enum(FREIGHT_UNITS),
    amount: centsSchema
      .refine((value) => value >= 0, 'Expected 0 or more')
      .refine((value) => value <= 100_000_000, 'Expected at most 1,000,000 dollars'),
    unitsPerContainer: z.number().int().min(1).max(100_000).nullable(),
  })
  .refine((rate) => (rate.per === 'container') === (rate.unitsPerContainer !== null), {
    path: ['unitsPerContainer'],
    message: 'Expected the units of one container for a rate per container, and for no other',
  });

/** Checks one lane. */
export const laneSchema: z.ZodType<Lane> = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  shipFrom: z.array(z.union([z.literal('*'), countrySchema])).min(1),
  mode: z.enum(['air', 'ocean', 'domestic']),
  transitDays: sourcedSchema(daysSchema),
  freight: sourcedSchema(freightRateSchema).nullable(),
  source: sourceSchema,
});
