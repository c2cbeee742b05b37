/**
 * Schemas of the words every record uses: dates, countries, cents, rates, sources.
 *
 * Each turns JSON into a branded value or names the field that is wrong, so
 * nothing unbranded gets past the border of the domain.
 *
 * Depends on: core, zod.
 */
import { z } from 'zod';
import { calendarDate, isCalendarDate, type CalendarDate } from '../core/calendar-date';
import { countryCode, isCountryCode, type CountryCode } from '../core/country';
import { partsPerMillion, usdCents, type PartsPerMillion, type UsdCents } from '../core/money';
import { kilograms, terahashes, watts, type Kilograms, type Terahashes, type Watts } from '../core/quantity';
import type { Confidence, Source, Sourced } from '../core/source';

// Else the library tries `new Function` once, which the window's policy forbids and reports.
z.config({ jitless: true });

/** An ISO calendar day. */
export const dateSchema: z.ZodType<CalendarDate> = z
  .string()
  .refine(isCalendarDate, 'Expected a date such as 2026-11-21')
  .transform(calendarDate);

/** An ISO alpha-2 country code. */
export const countrySchema: z.ZodType<CountryCode> = z
  .string()
  .refine(isCountryCode, 'Expected an ISO country code such as MY')
  .transform(countryCode);

/** US cents, whole; may be negative. */
export const centsSchema: z.ZodType<UsdCents> = z.number().int().transform(usdCents);

/** A rate in parts per million, 0 to 1000 %. */
export const ratePpmSchema: z.ZodType<PartsPerMillion> = z
  .number()
  .int()
  .min(0)
  .max(10_000_000)
  .transform(partsPerMillion);

/** TH/s, 0 or more. */
export const terahashesSchema: z.ZodType<Terahashes> = z.number().nonnegative().transform(terahashes);

/** Watts, 0 or more. */
export const wattsSchema: z.ZodType<Watts> = z.number().nonnegative().transform(watts);

/** Kilograms of one packed unit, above 0 and at most 10,000: a weight of 0 is one nobody knows. */
export const kilogramsSchema: z.ZodType<Kilograms> = z.number().positive().max(10_000).transform(kilograms);

/** How far a fact can be trusted. */
export const confidenceSchema: z.ZodType<Confidence> = z.enum(['documented', 'stated', 'assumed']);

const citation = {
  citation: z.string().min(1),
  asOf: dateSchema.nullable(),
  confidence: confidenceSchema,
};

/** A citation with its date. */
export const sourceSchema: z.ZodType<Source> = z.object(citation);

/** A value with its citation. */
export function sourcedSchema<Value>(value: z.ZodType<Value>): z.ZodType<Sourced<Value>> {
  return z.object({ value, ...citation });
}
