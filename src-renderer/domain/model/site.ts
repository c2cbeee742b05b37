/**
 * A US site that rigs are bought for.
 *
 * Depends on: core, model/{primitives,site-capacity}, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { PartsPerMillion, UsdCents } from '../core/money';
import type { Source, Sourced } from '../core/source';
import { daysSchema, type Days } from './lane';
import { centsSchema, dateSchema, ratePpmSchema, sourceSchema, sourcedSchema } from './primitives';
import { siteCapacitySchema, type SiteCapacity } from './site-capacity';

/** One site. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** US state, two letters. */
  readonly state: string;
  /** First day on which power and racks are ready. */
  readonly energisationDate: CalendarDate;
  /** Days from customs release to racked, half of the time and nine times in ten. */
  readonly inlandDays: Sourced<Days>;
  /** Drayage, unloading and racking of one unit; null if not known. */
  readonly receivingCostPerUnit: Sourced<UsdCents> | null;
  /** Installation and commissioning of one unit where it is paid apart; null if it is part of receiving. */
  readonly installationCostPerUnit: Sourced<UsdCents> | null;
  /** Sales or use tax as a rate of the price paid; null if none is charged or the user leaves it out. */
  readonly useTaxRate: Sourced<PartsPerMillion> | null;
  /** Power, racks and running costs; null if nobody stated any. */
  readonly capacity: SiteCapacity | null;
  readonly source: Source;
}

/** Checks one site. */
export const siteSchema: z.ZodType<Site> = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  state: z.string().regex(/^[A-Z]{2}$/),
  energisationDate: dateSchema,
  inlandDays: sourcedSchema(daysSchema),
  receivingCostPerUnit: sourcedSchema(centsSchema).nullable(),
  installationCostPerUnit: sourcedSchema(centsSchema).nullable().default(null),
  useTaxRate: sourcedSchema(ratePpmSchema).nullable().default(null),
  capacity: siteCapacitySchema.nullable().default(null),
  source: sourceSchema,
});
