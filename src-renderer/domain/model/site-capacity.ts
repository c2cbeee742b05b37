/**
 * What a site can take and what running a rig there costs: power and rack positions by month, electricity,
 * hours off, repair centres.
 *
 * What nobody stated is null and sets no limit; a plan says that it knows none.
 *
 * Depends on: core (types), model/primitives, zod.
 */
import { z } from 'zod';
import { isCalendarMonth, calendarMonth, type CalendarMonth } from '../core/calendar-month';
import type { PartsPerMillion, UsdCents } from '../core/money';
import type { Source, Sourced } from '../core/source';
import { centsSchema, ratePpmSchema, sourceSchema, sourcedSchema } from './primitives';
import type { Cooling } from './rig-model';

/** Power that rigs may draw from a month on, until the next step. */
export interface PowerStep {
  readonly from: CalendarMonth;
  /** Kilowatts at the wall, 0 or more, for all rigs of the site together. */
  readonly kilowatts: number;
}

/** Positions for rigs of one kind of cooling, from a month on until the next step of that kind. */
export interface RackStep {
  readonly from: CalendarMonth;
  readonly cooling: Cooling;
  /** Rigs that fit, 0 or more. */
  readonly positions: number;
}

/** A place where rigs of the site are repaired. */
export interface RepairCentre {
  /** As people name it: `Bitmain repair centre, Bowling Green OH`. */
  readonly name: string;
  /** By road, whole kilometres. */
  readonly kilometres: number;
  readonly source: Source;
}

/** Capacity and running costs of one site. */
export interface SiteCapacity {
  /** Steps in order; before the first there is none. */
  readonly power: Sourced<readonly PowerStep[]> | null;
  /** Steps in order; a kind of cooling that no step names has no positions. */
  readonly racks: Sourced<readonly RackStep[]> | null;
  /** US cents for a megawatt-hour; 4.5 ¢/kWh are 4,500. */
  readonly electricityPerMwh: Sourced<UsdCents> | null;
  /** Share of all hours in which rigs are off for the grid's sake. */
  readonly curtailment: Sourced<PartsPerMillion> | null;
  /** Share of the remaining hours in which rigs run. */
  readonly uptime: Sourced<PartsPerMillion> | null;
  readonly repairCentres: readonly RepairCentre[];
}

/** Checks a calendar month. */
export const monthSchema: z.ZodType<CalendarMonth> = z
  .string()
  .refine(isCalendarMonth, 'Expected a month such as 2027-03')
  .refine((month) => month >= '1990-01' && month <= '2199-12', 'Expected a month of 1990 to 2199')
  .transform(calendarMonth);

const inOrder = (steps: readonly { readonly from: CalendarMonth }[]) =>
  steps.every(({ from }, at) => at === 0 || from >= (steps[at - 1]?.from ?? from));
const share = ratePpmSchema.refine((value) => value <= 1_000_000, 'Expected at most 100 %');

/** Checks capacity and running costs. */
export const siteCapacitySchema: z.ZodType<SiteCapacity> = z.object({
  power: sourcedSchema(
    z
      .array(z.object({ from: monthSchema, kilowatts: z.number().nonnegative().max(10_000_000) }))
      .min(1)
      .max(120)
      .refine(inOrder, 'Expected the steps in order'),
  ).nullable(),
  racks: sourcedSchema(
    z
      .array(
        z.object({
          from: monthSchema,
          cooling: z.enum(['air', 'hydro', 'immersion']),
          positions: z.number().int().min(0).max(10_000_000),
        }),
      )
      .min(1)
      .max(120)
      .refine(inOrder, 'Expected the steps in order'),
  ).nullable(),
  electricityPerMwh: sourcedSchema(
    centsSchema.refine((value) => value >= 0, 'Expected 0 or more'),
  ).nullable(),
  curtailment: sourcedSchema(share).nullable(),
  uptime: sourcedSchema(share).nullable(),
  repairCentres: z
    .array(
      z.object({
        name: z.string().min(1).max(200),
        kilometres: z.number().int().min(0).max(25_000),
        source: sourceSchema,
      }),
    )
    .max(50),
});
