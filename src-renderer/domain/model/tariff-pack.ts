/**
 * The tariff pack: every layer, the user fees by fiscal year and the groups of
 * countries, as one versioned file.
 *
 * Depends on: core, model, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import type { PartsPerMillion, UsdCents } from '../core/money';
import type { Source } from '../core/source';
import { centsSchema, dateSchema, ratePpmSchema, sourceSchema } from './primitives';
import { groupMembersSchema, tariffLayerSchema, type TariffLayer } from './tariff-layer';

/**
 * Merchandise processing fee of one fiscal year, per entry: the rate of customs
 * value, held between a minimum and a maximum (19 CFR 24.23(b)(1)).
 */
export interface ProcessingFee {
  /** Such as `FY2027`, which runs from 1 October 2026. */
  readonly fiscalYear: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly rate: PartsPerMillion;
  readonly minimum: UsdCents;
  readonly maximum: UsdCents;
  readonly source: Source;
}

/** Harbour maintenance fee on ocean cargo, without minimum or maximum (19 CFR 24.24). */
export interface HarborFee {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly rate: PartsPerMillion;
  readonly source: Source;
}

/** What one edition changed, in words, newest edition first in a pack. */
export interface PackChange {
  readonly version: string;
  readonly date: CalendarDate;
  /** One sentence each. */
  readonly changes: readonly string[];
}

/** One edition of the tariff data. */
export interface TariffPack {
  readonly version: string;
  /** The day up to which it was kept. */
  readonly date: CalendarDate;
  /**
   * SHA-256 in lower-case hex over the canonical JSON of all other fields, as they stand in the
   * file. It proves that a file is whole; it proves nothing about who made it.
   */
  readonly sha256: string;
  readonly changelog: readonly PackChange[];
  readonly layers: readonly TariffLayer[];
  readonly processingFees: readonly ProcessingFee[];
  readonly harborFees: readonly HarborFee[];
  /** Group name to members: `EU`, `COLUMN-2`. */
  readonly countryGroups: Readonly<Record<string, readonly CountryCode[]>>;
}

/** Checks a tariff pack. */
export const tariffPackSchema: z.ZodType<TariffPack> = z.object({
  version: z.string().min(1),
  date: dateSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256 of 64 hex digits'),
  changelog: z.array(
    z.object({ version: z.string().min(1), date: dateSchema, changes: z.array(z.string().min(1)).min(1) }),
  ),
  layers: z.array(tariffLayerSchema),
  processingFees: z.array(
    z.object({
      fiscalYear: z.string().min(1),
      from: dateSchema,
      to: dateSchema,
      rate: ratePpmSchema,
      minimum: centsSchema,
      maximum: centsSchema,
      source: sourceSchema,
    }),
  ),
  harborFees: z.array(
    z.object({
      from: dateSchema.nullable(),
      to: dateSchema.nullable(),
      rate: ratePpmSchema,
      source: sourceSchema,
    }),
  ),
  countryGroups: z.record(z.string(), groupMembersSchema),
});
