/**
 * A named future: what differs from the view that the workspace shows, as layers laid over it.
 *
 * Layers are taken in order, each on what the one before left. A scenario changes no record: it is
 * another reading of the same workspace.
 *
 * Depends on: core (types), model/{offer,primitives,settings}, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import type { PartsPerMillion } from '../core/money';
import { TRANSPORT_MODES, type TransportMode } from './offer';
import { countrySchema, dateSchema, ratePpmSchema } from './primitives';
import { ORIGIN_FINDINGS, type OriginFinding } from './settings';

/** A leg that a delay shock can lengthen. */
export const SHOCK_LEGS = ['production', 'transit', 'customs', 'hold'] as const;
/** One of {@link SHOCK_LEGS}. */
export type ShockLeg = (typeof SHOCK_LEGS)[number];

/** One layer of a scenario. */
export type ScenarioLayer =
  /** Layers of the tariff pack whose condition is taken as met. */
  | { readonly kind: 'conditions-met'; readonly layerIds: readonly string[] }
  /** A duty of so many points more for some origins, or with none named for all but the US, from a day of entry on. */
  | {
      readonly kind: 'duty';
      readonly origins: readonly CountryCode[];
      readonly addRate: PartsPerMillion;
      readonly from: CalendarDate;
    }
  | {
      readonly kind: 'origin-finding';
      readonly finding: OriginFinding;
      readonly customOrigin: CountryCode | null;
    }
  /** So many days more in a leg; of transit on the lanes that are named, where null names every one. */
  | {
      readonly kind: 'delay';
      readonly leg: ShockLeg;
      readonly shipFrom: CountryCode | null;
      readonly mode: TransportMode | null;
      readonly addDays: number;
    }
  /** Unit prices other by a signed rate, of one vendor or of all. */
  | { readonly kind: 'price'; readonly vendor: string | null; readonly changePpm: number }
  /** Hashprice other by a signed rate, and falling by another rate each month; null leaves the fall as it is. */
  | {
      readonly kind: 'hashprice';
      readonly changePpm: number;
      readonly monthlyDecline: PartsPerMillion | null;
    }
  /** Nothing leaves a country of dispatch or origin from a day on: what has not left by then does not come. */
  | { readonly kind: 'export-stop'; readonly country: CountryCode; readonly from: CalendarDate }
  /** A vendor stands on a restricted-party list from a day on: what has not left by then does not come, what was paid is at risk. */
  | { readonly kind: 'vendor-listed'; readonly vendor: string; readonly from: CalendarDate };

/** A scenario. */
export interface PlanScenario {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly layers: readonly ScenarioLayer[];
}

const signedRate = z.number().int().min(-990_000).max(10_000_000);

/** Checks a layer. */
export const scenarioLayerSchema: z.ZodType<ScenarioLayer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conditions-met'), layerIds: z.array(z.string().min(1)).min(1).max(50) }),
  z.object({
    kind: z.literal('duty'),
    origins: z.array(countrySchema).max(250),
    addRate: ratePpmSchema,
    from: dateSchema,
  }),
  z.object({
    kind: z.literal('origin-finding'),
    finding: z.enum(ORIGIN_FINDINGS),
    customOrigin: countrySchema.nullable(),
  }),
  z.object({
    kind: z.literal('delay'),
    leg: z.enum(SHOCK_LEGS),
    shipFrom: countrySchema.nullable(),
    mode: z.enum(TRANSPORT_MODES).nullable(),
    addDays: z.number().int().min(0).max(1_000),
  }),
  z.object({
    kind: z.literal('price'),
    vendor: z.string().min(1).max(200).nullable(),
    changePpm: signedRate,
  }),
  z.object({
    kind: z.literal('hashprice'),
    changePpm: signedRate,
    monthlyDecline: ratePpmSchema.refine((value) => value < 1_000_000, 'Expected less than 100 %').nullable(),
  }),
  z.object({ kind: z.literal('export-stop'), country: countrySchema, from: dateSchema }),
  z.object({ kind: z.literal('vendor-listed'), vendor: z.string().min(1).max(200), from: dateSchema }),
]);

/** Checks a scenario. */
export const planScenarioSchema: z.ZodType<PlanScenario> = z.object({
  id: z.string().min(1).max(120),
  name: z.string().min(1).max(120),
  note: z.string().max(1_000).nullable(),
  layers: z.array(scenarioLayerSchema).max(30),
});
