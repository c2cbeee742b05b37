/**
 * Which offers a view shows, or a gate lets through: conditions on columns,
 * joined by "all of" and "any of" to any depth.
 *
 * Bounds are in the column's stored unit (cents, parts per million), so that a
 * filter means the same under every unit the table is shown in. A value that is
 * not known meets no bound and equals no value: only `known` asks for it.
 *
 * Depends on: core (types), model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import { dateSchema } from './primitives';

/** A day that is given, or found anew whenever the filter is looked at. */
export type DayTerm =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  /** So many days after the scenario's as-of date; negative before it. */
  | { readonly kind: 'as-of'; readonly plusDays: number }
  /**
   * So many days after the next day, later than the as-of date, on which the duty of the offer's own
   * goods changes; negative before it. An offer whose duty changes on no later day has no such day.
   */
  | { readonly kind: 'tariff-step'; readonly plusDays: number };

/** One condition on one column. */
export type ColumnCondition =
  /** The value lies within bounds, both included; null is no bound. */
  | {
      readonly kind: 'number';
      readonly columnId: string;
      readonly least: number | null;
      readonly most: number | null;
    }
  | {
      readonly kind: 'date';
      readonly columnId: string;
      readonly from: DayTerm | null;
      readonly to: DayTerm | null;
    }
  /**
   * The stored value is one of these, or with `isNot` none of them. Null stands for "not known". A
   * list of none asks nothing: every offer holds it.
   */
  | {
      readonly kind: 'one-of';
      readonly columnId: string;
      readonly values: readonly (string | number | null)[];
      readonly isNot: boolean;
    }
  /** The words as shown contain this, letter case and accents aside; with `isNot` they do not. */
  | { readonly kind: 'text'; readonly columnId: string; readonly contains: string; readonly isNot: boolean }
  | { readonly kind: 'known'; readonly columnId: string; readonly isKnown: boolean };

/** Conditions joined: all of them must hold, or any one. A group of none holds. */
export interface FilterGroup {
  readonly kind: 'group';
  readonly join: 'all' | 'any';
  readonly rules: readonly FilterRule[];
}

/** A condition or a group of them. */
export type FilterRule = ColumnCondition | FilterGroup;

/** How deep groups may lie in groups, the outermost counted. */
export const MAX_FILTER_DEPTH = 5;
/** How many conditions one filter may have, all groups together. */
export const MAX_FILTER_CONDITIONS = 100;

/** The filter that lets every offer through. */
export const NO_FILTER: FilterGroup = { kind: 'group', join: 'all', rules: [] };

const columnId = z.string().min(1);
const plusDays = z.number().int().min(-3650).max(3650);
const dayTerm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: dateSchema }),
  z.object({ kind: z.literal('as-of'), plusDays }),
  z.object({ kind: z.literal('tariff-step'), plusDays }),
]);
const condition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    columnId,
    least: z.number().nullable(),
    most: z.number().nullable(),
  }),
  z.object({ kind: z.literal('date'), columnId, from: dayTerm.nullable(), to: dayTerm.nullable() }),
  z.object({
    kind: z.literal('one-of'),
    columnId,
    values: z.array(z.union([z.string(), z.number(), z.null()])).max(1000),
    isNot: z.boolean(),
  }),
  z.object({ kind: z.literal('text'), columnId, contains: z.string().max(200), isNot: z.boolean() }),
  z.object({ kind: z.literal('known'), columnId, isKnown: z.boolean() }),
]);

function ruleSchema(depth: number): z.ZodType<FilterRule> {
  return depth <= 1 ? condition : z.union([condition, groupSchema(depth)]);
}

function groupSchema(depth: number): z.ZodType<FilterGroup> {
  return z.object({
    kind: z.literal('group'),
    join: z.enum(['all', 'any']),
    rules: z.array(ruleSchema(depth - 1)).max(MAX_FILTER_CONDITIONS),
  });
}

/** How many conditions a filter has, all groups together. */
export function countConditions(rule: FilterRule): number {
  return rule.kind === 'group' ? rule.rules.reduce((sum, one) => sum + countConditions(one), 0) : 1;
}

/** Checks a filter. */
export const filterSchema: z.ZodType<FilterGroup> = groupSchema(MAX_FILTER_DEPTH).refine(
  (filter) => countConditions(filter) <= MAX_FILTER_CONDITIONS,
  { error: `Expected at most ${String(MAX_FILTER_CONDITIONS)} conditions` },
);
