/**
 * A maker or reseller of rigs: where it sits, where its rigs are made, how it
 * serves them in the US, and who stands behind it.
 *
 * Depends on: core, model/primitives, zod.
 */
import { z } from 'zod';
import type { Source, Sourced } from '../core/source';
import { sourceSchema, sourcedSchema } from './primitives';

/**
 * Whether rigs can be repaired in the US: a site stated by the vendor or a
 * document, one that is only reported, none, or nothing found at all.
 */
export type UsRepair = 'yes' | 'reported' | 'no' | 'unknown';

/** A tie to another party, such as a shared owner. It is not a listing. */
export interface RelatedParty {
  readonly partyId: string;
  /** How they are tied, with the share where known. */
  readonly relation: string;
  readonly source: Source;
}

/** One vendor. */
export interface Vendor {
  readonly id: string;
  /** As offers name it. */
  readonly name: string;
  /** Other spellings under which price lists name it. */
  readonly aliases: readonly string[];
  /** Headquarters in words. Not the origin of its rigs. */
  readonly headquarters: string;
  /** Where its rigs are known to be made, in words, as sources say. */
  readonly knownOrigins: string;
  /** State of final assembly in the US, in words. */
  readonly usAssembly: string;
  readonly usRepair: Sourced<UsRepair>;
  /** Warranty in days counted from dispatch at the factory; null if not found. */
  readonly warrantyDays: Sourced<number> | null;
  /** Terms of service in words. */
  readonly service: string;
  readonly risks: string;
  readonly relatedParties: readonly RelatedParty[];
  readonly source: Source;
}

/** Checks one vendor. */
export const vendorSchema: z.ZodType<Vendor> = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  headquarters: z.string().min(1),
  knownOrigins: z.string().min(1),
  usAssembly: z.string().min(1),
  usRepair: sourcedSchema(z.enum(['yes', 'reported', 'no', 'unknown'])),
  warrantyDays: sourcedSchema(z.number().int().positive()).nullable(),
  service: z.string().min(1),
  risks: z.string().min(1),
  relatedParties: z.array(
    z.object({ partyId: z.string().min(1), relation: z.string().min(1), source: sourceSchema }),
  ),
  source: sourceSchema,
});
