/**
 * A company that matters for restricted-party risk: a seller, an owner, a chip
 * supplier. What lists say of it is kept as dated statements.
 *
 * Depends on: core, model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { Source } from '../core/source';
import { dateSchema, sourceSchema } from './primitives';

/** A statement that a list names the party. */
export interface Listing {
  /** The list by its name: `BIS Entity List`. */
  readonly list: string;
  readonly listedOn: CalendarDate;
  /** What that list restricts, in words for a buyer. */
  readonly meaning: string;
  readonly source: Source;
}

/** One company. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Where it is established, as the source writes it. */
  readonly country: string | null;
  /** Lists known to name it. Empty means none is known here, never "clear". */
  readonly listings: readonly Listing[];
  readonly source: Source;
}

/** Checks one party. */
export const partySchema: z.ZodType<Party> = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  country: z.string().nullable(),
  listings: z.array(
    z.object({
      list: z.string().min(1),
      listedOn: dateSchema,
      meaning: z.string().min(1),
      source: sourceSchema,
    }),
  ),
  source: sourceSchema,
});
