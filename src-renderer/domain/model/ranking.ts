/**
 * How a company ranks offers: gates that an offer passes or fails, and criteria
 * with weights on fixed scales.
 *
 * A scale is fixed by the company and not by the offers at hand: an offer that
 * is added or taken away then never changes the order of the others.
 *
 * Depends on: model/row-filter, zod.
 */
import { z } from 'zod';
import { filterSchema, type FilterGroup } from './row-filter';

/** A rule of the purchasing policy: an offer passes it or fails it. */
export interface Gate {
  readonly id: string;
  /** The rule in words: `No goods made in China`. */
  readonly name: string;
  readonly rule: FilterGroup;
  /** True if it is kept and not asked. */
  readonly isOff?: boolean | undefined;
}

/** One thing that is scored. */
export interface Criterion {
  /** A comparison column. */
  readonly columnId: string;
  /** 0 to 100; weights are taken in proportion to their sum. */
  readonly weight: number;
  /** The stored value that scores 0 and the one that scores 100; what lies beyond scores the same. For columns of numbers, and of dates as days after the as-of date. */
  readonly scale: { readonly worst: number; readonly best: number } | null;
  /** The score, 0 to 100, of each stored text; for columns of text. Another text scores 0. */
  readonly levels: Readonly<Record<string, number>> | null;
}

/** Gates and criteria of a workspace. */
export interface Ranking {
  readonly gates: readonly Gate[];
  /** At most one for each column; none until somebody ranks. */
  readonly criteria: readonly Criterion[];
}

/** Nothing is gated or scored. */
export const NO_RANKING: Ranking = { gates: [], criteria: [] };

const score = z.number().min(0).max(100);

/** Checks gates and criteria. */
export const rankingSchema: z.ZodType<Ranking> = z.object({
  gates: z
    .array(
      z.object({
        id: z.string().min(1),
        name: z.string().min(1).max(200),
        rule: filterSchema,
        isOff: z.boolean().optional(),
      }),
    )
    .max(50),
  criteria: z
    .array(
      z
        .object({
          columnId: z.string().min(1),
          weight: score,
          scale: z
            .object({ worst: z.number(), best: z.number() })
            .refine(({ worst, best }) => worst !== best, 'Expected two different ends')
            .nullable(),
          levels: z.record(z.string(), score).nullable(),
        })
        .refine(({ scale, levels }) => (scale === null) !== (levels === null), {
          error: 'Expected a scale or levels',
        }),
    )
    .max(20)
    .refine((criteria) => new Set(criteria.map(({ columnId }) => columnId)).size === criteria.length, {
      error: 'Expected one criterion for a column',
    }),
});
