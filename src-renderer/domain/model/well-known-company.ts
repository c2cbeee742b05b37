/**
 * Companies that everybody knows and no list is known to name: a self-test looks for them, since what it
 * finds of them is a false hit.
 *
 * That one stands here says nothing about it. A later list may name it, and then the hit is right.
 *
 * Depends on: core (types), ./primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import type { Source } from '../core/source';
import { countrySchema, dateSchema, sourceSchema } from './primitives';

const TRADES = [
  'mining-equipment',
  'mining',
  'chips',
  'electronics',
  'freight',
  'bank',
  'industry',
  'consumer',
] as const;

/** One company. */
export interface WellKnownCompany {
  /** By its full name, as it would stand in a contract. */
  readonly name: string;
  /** Where its head office is. It is not looked for. */
  readonly country: CountryCode;
  readonly trade: (typeof TRADES)[number];
}

/** The companies, with the day on which they were looked up. */
export interface WellKnownCompanies {
  readonly version: number;
  readonly date: CalendarDate;
  readonly source: Source;
  readonly companies: readonly WellKnownCompany[];
}

/** Checks them. */
export const wellKnownCompaniesSchema: z.ZodType<WellKnownCompanies> = z.object({
  version: z.number().int().positive(),
  date: dateSchema,
  source: sourceSchema,
  companies: z
    .array(z.object({ name: z.string().min(1), country: countrySchema, trade: z.enum(TRADES) }))
    .min(1),
});
