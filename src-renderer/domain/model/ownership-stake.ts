/**
 * One holding of one party in another, as one source says it.
 *
 * Sources say "more than 20 %" or "about a fifth", and two may disagree: a stake is a range with one
 * source, and several stand side by side. What a source does not say is the whole range, never 0.
 *
 * Depends on: core (types), model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { PartsPerMillion } from '../core/money';
import type { Source } from '../core/source';
import { dateSchema, ratePpmSchema, sourceSchema } from './primitives';

/** One holding. */
export interface OwnershipStake {
  readonly id: string;
  /** The party that holds. */
  readonly ownerId: string;
  /** The party that is held. */
  readonly ownedId: string;
  /** The least it can be by this source, 0 to 1,000,000 ppm; "more than 20 %" is 200,000. */
  readonly least: PartsPerMillion;
  /** The most it can be by this source; 1,000,000 where it gives no upper end. */
  readonly most: PartsPerMillion;
  /** First day of the holding; null if the source does not say. */
  readonly from: CalendarDate | null;
  /** Last day of the holding; null if it lasts, or nobody said. */
  readonly until: CalendarDate | null;
  /** True if it is held through parties that the source does not name. */
  readonly isIndirect: boolean;
  readonly source: Source;
}

const shareSchema = ratePpmSchema.refine((value) => value <= 1_000_000, 'Expected at most 100 %');

/** Checks one stake. */
export const ownershipStakeSchema: z.ZodType<OwnershipStake> = z
  .object({
    id: z.string().min(1),
    ownerId: z.string().min(1),
    ownedId: z.string().min(1),
    least: shareSchema,
    most: shareSchema,
    from: dateSchema.nullable(),
    until: dateSchema.nullable(),
    isIndirect: z.boolean(),
    source: sourceSchema,
  })
  .refine(({ least, most }) => least <= most, { path: ['most'], error: 'Expected at least the least share' })
  .refine(({ ownerId, ownedId }) => ownerId !== ownedId, {
    path: ['ownedId'],
    error: 'Expected another party than the owner',
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    error: 'Expected a day not before the first',
  });
