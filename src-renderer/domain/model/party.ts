/**
 * A company or person that matters for restricted-party risk: a seller, a factory, an owner, a chip
 * supplier. What lists are known to say of it is kept as dated statements.
 *
 * The party of a vendor has the vendor's id. A role says for whose offers a party matters; owners and
 * suppliers of parts need none, since holdings and components tie them to a vendor.
 *
 * Depends on: core, model/primitives, model/restricted-list, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { Source } from '../core/source';
import { dateSchema, sourceSchema } from './primitives';
import { ENTRY_KINDS, type EntryKind } from './restricted-list';

/** What a party is to an order. */
export const PARTY_ROLES = [
  'vendor',
  'manufacturer',
  'factory',
  'reseller',
  'importer-of-record',
  'owner',
  'component-supplier',
] as const;
/** One of {@link PARTY_ROLES}. */
export type PartyRole = (typeof PARTY_ROLES)[number];

/** A role with those it is played for. */
export interface PartyPart {
  readonly role: PartyRole;
  /** The vendor whose offers it bears on; null for those of every vendor, as an importer of record does. */
  readonly vendorId: string | null;
}

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
  /** What it is; `unknown` lets its name say. */
  readonly kind: EntryKind;
  readonly roles: readonly PartyPart[];
  /** Each in one line. */
  readonly addresses: readonly string[];
  /** Registration, tax and other numbers under which authorities know it. */
  readonly numbers: readonly string[];
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
  kind: z.enum(ENTRY_KINDS).default('unknown'),
  roles: z.array(z.object({ role: z.enum(PARTY_ROLES), vendorId: z.string().min(1).nullable() })).default([]),
  addresses: z.array(z.string().min(1).max(500)).default([]),
  numbers: z.array(z.string().min(1).max(100)).default([]),
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
