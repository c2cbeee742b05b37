/**
 * What the user decides for a whole workspace: the day it looks from, which
 * scenario it shows, and the assumptions that fill what vendors leave out. Each
 * assumption carries its source and date.
 *
 * Depends on: core, model, zod.
 */
import { z } from 'zod';
import { calendarDate, isPlanDay, type CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import { partsPerMillion, type PartsPerMillion, type UsdCents } from '../core/money';
import { kilograms, type Kilograms } from '../core/quantity';
import type { Sourced } from '../core/source';
import { daysSchema, type Days } from './lane';
import {
  centsSchema,
  countrySchema,
  dateSchema,
  kilogramsSchema,
  ratePpmSchema,
  sourcedSchema,
} from './primitives';
import { NO_RANKING, rankingSchema, type Ranking } from './ranking';
import {
  DEFAULT_SCREENING_PRACTICE,
  screeningPracticeSchema,
  type ScreeningPractice,
} from './screening-settings';

/** Which entry date sets the duty; see {@link EntryBasis}. */
export const ENTRY_BASES = ['p50', 'p90', 'expected', 'as-of'] as const;
/**
 * Which entry date sets the duty, and which day on the rack the delay: the median, the late one
 * (nine in ten arrive by then), the expected value over all days of arrival, or the as-of date, as
 * if the goods entered that day (the delay is then that of the median).
 */
export type EntryBasis = (typeof ENTRY_BASES)[number];

/** What customs makes of the declared origins; see {@link OriginFinding}. */
export const ORIGIN_FINDINGS = ['as-declared', 'found-china', 'custom'] as const;
/**
 * Whether customs accepts each declared origin, finds China in place of it, or finds the
 * scenario's `customOrigin`. Goods of US origin are never found to be something else.
 */
export type OriginFinding = (typeof ORIGIN_FINDINGS)[number];

/** Which parts beside landed and receiving cost the all-in figure counts. */
export interface AllInParts {
  readonly delay: boolean;
  readonly service: boolean;
  /** The reserve for back-duty, where the user gave a probability. */
  readonly reserve: boolean;
}

/** The view of the future that all numbers on screen share. */
export interface Scenario {
  /** The day the plan is made: orders are placed then. */
  readonly asOf: CalendarDate;
  readonly entryBasis: EntryBasis;
  readonly originFinding: OriginFinding;
  /** The origin that the finding `custom` puts in place of the declared one; null under the others. */
  readonly customOrigin: CountryCode | null;
  /** Ids of layers with a condition that the scenario takes as met, such as a finding of transshipment. */
  readonly metConditions: readonly string[];
  readonly allInParts: AllInParts;
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
  /** Gross weight of one unit packed for transport, kg; for freight by the kilogram. */
  readonly unitWeightKg: Sourced<Kilograms>;
  /** Customs broker for one entry, where the offer names no other costs; null leaves it out. */
  readonly brokerPerEntry: Sourced<UsdCents> | null;
  /** Premium of a customs bond as a rate of customs value, duty and fees; likewise. */
  readonly bondRate: Sourced<PartsPerMillion> | null;
  /** Revenue of one PH/s in a day, US cents, on the as-of date. */
  readonly hashpricePerPhDay: Sourced<UsdCents>;
  /** Fall of hashprice from each month to the next; 0 is a flat path. */
  readonly hashpriceMonthlyDecline: Sourced<PartsPerMillion>;
  /** How likely customs refuses a declared origin for which no evidence is held; null sets no reserve aside. */
  readonly reassessmentWithNone: Sourced<PartsPerMillion> | null;
  /** The same with a certificate of origin held. */
  readonly reassessmentWithCertificate: Sourced<PartsPerMillion> | null;
  /** The same with a bill of materials held. */
  readonly reassessmentWithBillOfMaterials: Sourced<PartsPerMillion> | null;
  /** The same with a customs ruling held. */
  readonly reassessmentWithRuling: Sourced<PartsPerMillion> | null;
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
  /** Gates and criteria by which offers are ranked. */
  readonly ranking: Ranking;
  /** The plan that is worked on and reported; null before there is one. */
  readonly planId: string | null;
  /** How parties are screened. */
  readonly screening: ScreeningPractice;
}

/** All parts count: the standard. */
export const ALL_PARTS: AllInParts = { delay: true, service: true, reserve: true };

/** The scenario a workspace starts with: median dates, origins as declared, everything counted. */
export function standardScenario(asOf: CalendarDate): Scenario {
  return {
    asOf,
    entryBasis: 'p50',
    originFinding: 'as-declared',
    customOrigin: null,
    metConditions: [],
    allInParts: ALL_PARTS,
  };
}

/** The weight of a packed unit until somebody knows better. */
export const ASSUMED_UNIT_WEIGHT: Sourced<Kilograms> = {
  value: kilograms(16.5),
  citation: 'Assumed: rigs weigh 12.8 to 15.5 kg; packed 16.5 kg',
  asOf: calendarDate('2026-11-21'),
  confidence: 'assumed',
};

/** A flat hashprice path: the standard until the user sets a decline. */
export const FLAT_HASHPRICE: Sourced<PartsPerMillion> = {
  value: partsPerMillion(0),
  citation: 'Assumed: a flat path',
  asOf: calendarDate('2026-11-21'),
  confidence: 'assumed',
};

const probability = sourcedSchema(
  ratePpmSchema.refine((value) => value <= 1_000_000, 'Expected at most 100 %'),
)
  .nullable()
  .default(null);

/** Checks a scenario. */
export const scenarioSchema: z.ZodType<Scenario> = z.object({
  asOf: dateSchema.refine(isPlanDay, 'Expected a day from 1990 to 2199'),
  entryBasis: z.enum(ENTRY_BASES),
  originFinding: z.enum(ORIGIN_FINDINGS),
  customOrigin: countrySchema.nullable().default(null),
  metConditions: z.array(z.string().min(1)).default([]),
  allInParts: z.object({ delay: z.boolean(), service: z.boolean(), reserve: z.boolean() }).default(ALL_PARTS),
});

/** Checks the assumptions. */
export const assumptionsSchema: z.ZodType<Assumptions> = z.object({
  productionDays: sourcedSchema(daysSchema),
  customsDays: sourcedSchema(daysSchema),
  holdDays: sourcedSchema(daysSchema),
  inlandDays: sourcedSchema(daysSchema),
  insuranceRate: sourcedSchema(ratePpmSchema),
  unitWeightKg: sourcedSchema(kilogramsSchema).default(ASSUMED_UNIT_WEIGHT),
  brokerPerEntry: sourcedSchema(centsSchema).nullable().default(null),
  bondRate: sourcedSchema(ratePpmSchema).nullable().default(null),
  hashpricePerPhDay: sourcedSchema(centsSchema),
  hashpriceMonthlyDecline: sourcedSchema(
    ratePpmSchema.refine((value) => value < 1_000_000, 'Expected less than 100 %'),
  ).default(FLAT_HASHPRICE),
  reassessmentWithNone: probability,
  reassessmentWithCertificate: probability,
  reassessmentWithBillOfMaterials: probability,
  reassessmentWithRuling: probability,
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
  ranking: rankingSchema.default(NO_RANKING),
  planId: z.string().min(1).nullable().default(null),
  screening: screeningPracticeSchema.default(DEFAULT_SCREENING_PRACTICE),
});
