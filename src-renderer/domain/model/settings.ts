/**
 * What the user decides for a whole workspace: the day it looks from, which
 * scenario it shows, and the assumptions that fill what vendors leave out. Each
 * assumption carries its source and date.
 *
 * Depends on: core, model, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { PartsPerMillion, UsdCents } from '../core/money';
import type { Sourced } from '../core/source';
import { daysSchema, type Days } from './lane';
import { centsSchema, dateSchema, ratePpmSchema, sourcedSchema } from './primitives';

/**
 * Which entry date sets the duty: the median arrival, the late one (nine in
 * ten arrive by then), or the as-of date, as if the goods entered that day.
 */
export type EntryBasis = 'p50' | 'p90' | 'as-of';

/** Whether customs accepts each declared origin, or finds China in place of it. */
export type OriginFinding = 'as-declared' | 'found-china';

/** The view of the future that all numbers on screen share. */
export interface Scenario {
  /** The day the plan is made: orders are placed then. */
  readonly asOf: CalendarDate;
  readonly entryBasis: EntryBasis;
  readonly originFinding: OriginFinding;
}

/** Figures used where an offer, a vendor or a lane says nothing. */
export interface Assumptions {
  /** Days from order to dispatch. */
  readonly productionDays: Sourced<Days>;
  /** Days from arrival at the port to customs entry. */
  readonly customsDays: Sourced<Days>;
  /** Extra days for a customs hold, between entry and release. */
  readonly holdDays: Sourced<Days>;
  /** Days from customs release to racked, for an offer that has no site. */
  readonly inlandDays: Sourced<Days>;
  /** Cargo insurance as a rate of the goods' value. */
  readonly insuranceRate: Sourced<PartsPerMillion>;
  /** Revenue of one PH/s in a day, US cents. */
  readonly hashpricePerPhDay: Sourced<UsdCents>;
  /** Share of units that fail in a year. */
  readonly yearlyFailureRate: Sourced<PartsPerMillion>;
  /** Days a failed unit is down when it is repaired in the US. */
  readonly usRepairDays: Sourced<number>;
  /** Days a failed unit is down when it is sent abroad. */
  readonly foreignRepairDays: Sourced<number>;
  /** Freight of one repair, both ways, inside the US. */
  readonly usRepairFreight: Sourced<UsdCents>;
  /** Freight of one repair, both ways, abroad. */
  readonly foreignRepairFreight: Sourced<UsdCents>;
  /** Years of operation over which service is costed. */
  readonly serviceYears: Sourced<number>;
}

/** The settings of a workspace. */
export interface Settings {
  /** Always `workspace`: there is one record. */
  readonly id: 'workspace';
  readonly name: string;
  readonly scenario: Scenario;
  /** Site of offers that name none. */
  readonly defaultSiteId: string | null;
  readonly assumptions: Assumptions;
}

/** Checks a scenario. */
export const scenarioSchema: z.ZodType<Scenario> = z.object({
  asOf: dateSchema,
  entryBasis: z.enum(['p50', 'p90', 'as-of']),
  originFinding: z.enum(['as-declared', 'found-china']),
});

/** Checks the assumptions. */
export const assumptionsSchema: z.ZodType<Assumptions> = z.object({
  productionDays: sourcedSchema(daysSchema),
  customsDays: sourcedSchema(daysSchema),
  holdDays: sourcedSchema(daysSchema),
  inlandDays: sourcedSchema(daysSchema),
  insuranceRate: sourcedSchema(ratePpmSchema),
  hashpricePerPhDay: sourcedSchema(centsSchema),
  yearlyFailureRate: sourcedSchema(ratePpmSchema),
  usRepairDays: sourcedSchema(z.number().int().min(0)),
  foreignRepairDays: sourcedSchema(z.number().int().min(0)),
  usRepairFreight: sourcedSchema(centsSchema),
  foreignRepairFreight: sourcedSchema(centsSchema),
  serviceYears: sourcedSchema(z.number().int().min(0).max(20)),
});

/** Checks the settings. */
export const settingsSchema: z.ZodType<Settings> = z.object({
  id: z.literal('workspace'),
  name: z.string().min(1).max(120),
  scenario: scenarioSchema,
  defaultSiteId: z.string().min(1).nullable(),
  assumptions: assumptionsSchema,
});
