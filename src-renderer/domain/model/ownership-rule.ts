/**
 * A rule by which a party that listed parties own is treated as listed, and when it was in force.
 *
 * Such rules come, are suspended and return, so each period is dated and cited; a day that no period
 * covers has no such rule on record, which is not the same as none.
 *
 * Depends on: core (types), model/primitives, model/restricted-list, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { PartsPerMillion } from '../core/money';
import type { Source } from '../core/source';
import { dateSchema, ratePpmSchema, sourceSchema } from './primitives';
import { LIST_CODES, type ListCode } from './restricted-list';

/** Whether a rule binds: `unconfirmed` where it was to return and no notice was read that it did. */
export const RULE_STATES = ['in-force', 'suspended', 'unconfirmed'] as const;
/** One of {@link RULE_STATES}. */
export type RuleState = (typeof RULE_STATES)[number];

/** A stretch of days with one state. */
export interface RulePeriod {
  readonly from: CalendarDate;
  /** Last day; null if it goes on. */
  readonly until: CalendarDate | null;
  readonly state: RuleState;
  readonly source: Source;
}

/** One rule. */
export interface OwnershipRule {
  readonly id: string;
  /** As a buyer would call it: `Affiliates (50 %) Rule of BIS`. */
  readonly name: string;
  /** Lists whose parties it starts from. */
  readonly lists: readonly ListCode[];
  /** The share from which a party counts as owned, itself included. */
  readonly threshold: PartsPerMillion;
  /** What it means for a buyer, one sentence or two. */
  readonly meaning: string;
  /** In order; they do not overlap. */
  readonly periods: readonly RulePeriod[];
}

/** Checks one rule. */
export const ownershipRuleSchema: z.ZodType<OwnershipRule> = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  lists: z.array(z.enum(LIST_CODES)).min(1),
  threshold: ratePpmSchema.refine((value) => value > 0 && value <= 1_000_000, 'Expected above 0 to 100 %'),
  meaning: z.string().min(1),
  periods: z
    .array(
      z.object({
        from: dateSchema,
        until: dateSchema.nullable(),
        state: z.enum(RULE_STATES),
        source: sourceSchema,
      }),
    )
    .min(1)
    .refine(
      (periods) =>
        periods.every(({ from, until }, index) => {
          const next = periods[index + 1];
          if (until !== null && until < from) return false;
          return next === undefined || (until !== null && until < next.from);
        }),
      { error: 'Expected periods in order that do not overlap' },
    ),
});
