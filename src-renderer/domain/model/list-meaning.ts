/**
 * What being on a list means for a purchase, and for sending boards back.
 *
 * Most lists say nothing of buying: the Entity List restricts exports *to* a
 * party. A repair abroad is an export, so it is asked apart from the purchase.
 *
 * Depends on: core (types), ./primitives, ./restricted-list, zod.
 */
import { z } from 'zod';
import type { Source } from '../core/source';
import { sourceSchema } from './primitives';
import { LIST_CODES, type ListCode } from './restricted-list';

/** One list's meaning in words, with what the words rest on. */
export interface ListMeaning {
  readonly list: ListCode;
  /** The list by its full name. */
  readonly name: string;
  readonly authority: string;
  /** What the list is for. */
  readonly meaning: string;
  /** For paying this party and taking its goods. */
  readonly purchase: string;
  /** For sending goods back to this party. */
  readonly rma: string;
  readonly source: Source;
}

/** One programme of the Treasury or of State: what it is about. */
export interface ProgrammeMeaning {
  /** As lists write it: `UKRAINE-EO13662`. A code that ends in `*` stands for all that begin so. */
  readonly code: string;
  readonly meaning: string;
  readonly source: Source;
}

/** All meanings, as shipped. */
export interface ListMeanings {
  readonly lists: readonly ListMeaning[];
  readonly programmes: readonly ProgrammeMeaning[];
}

/** Checks them. */
export const listMeaningsSchema: z.ZodType<ListMeanings> = z.object({
  lists: z.array(
    z.object({
      list: z.enum(LIST_CODES),
      name: z.string().min(1),
      authority: z.string().min(1),
      meaning: z.string().min(1),
      purchase: z.string().min(1),
      rma: z.string().min(1),
      source: sourceSchema,
    }),
  ),
  programmes: z.array(
    z.object({ code: z.string().min(1), meaning: z.string().min(1), source: sourceSchema }),
  ),
});
