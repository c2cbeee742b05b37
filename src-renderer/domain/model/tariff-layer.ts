/**
 * A tariff layer: one duty of one programme, for product codes, origins and a
 * span of entry dates. Layers stack; which apply is decided per entry.
 *
 * Depends on: core, model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import type { PartsPerMillion } from '../core/money';
import type { Source } from '../core/source';
import { countrySchema, dateSchema, ratePpmSchema, sourceSchema } from './primitives';

/**
 * How a layer's rate counts: the base rate of the schedule; added to it; added
 * only up to a total of base and this layer; or in place of the layers it names.
 */
export type LayerKind = 'base' | 'additive' | 'top-up' | 'replaces';

/**
 * Where a layer stands in law. `expired` and `struck-down` layers still tell
 * what entries of their own dates paid. `suspended` and `unconfirmed` ones are
 * shown and never applied.
 */
export type LayerStatus = 'active' | 'scheduled' | 'suspended' | 'expired' | 'struck-down' | 'unconfirmed';

/** Origins a layer covers. Groups are named in the pack's `countryGroups`. */
export interface OriginScope {
  /** Country codes or group names; `*` is every origin. */
  readonly include: readonly string[];
  /** Country codes or group names taken out again. */
  readonly exclude: readonly string[];
}

/** One dated duty. */
export interface TariffLayer {
  /** Stable, such as `FL301-MY`. */
  readonly id: string;
  /** The programme in words, as shown and exported. */
  readonly program: string;
  /** The law or proclamation it rests on. */
  readonly authority: string | null;
  /** Chapter 99 heading, where known: `9903.05.54`. */
  readonly heading: string | null;
  /** Leading digits of the HTS codes it covers, digits only. */
  readonly htsPrefixes: readonly string[];
  readonly origins: OriginScope;
  /** Ad-valorem rate on customs value; null for an unconfirmed layer whose rate is not known. */
  readonly rate: PartsPerMillion | null;
  readonly kind: LayerKind;
  /** For `replaces`: ids of the layers it stands in for. Else empty. */
  readonly replaces: readonly string[];
  /** First entry date that pays it; null if older than any date here. Inclusive. */
  readonly from: CalendarDate | null;
  /** Last entry date that pays it; null while no end is known. Inclusive. */
  readonly to: CalendarDate | null;
  readonly status: LayerStatus;
  /** Goods that qualify under USMCA do not pay it. */
  readonly isUsmcaExempt: boolean;
  /** A finding or a product test it depends on; such a layer is applied only by a scenario. */
  readonly condition: string | null;
  /** A court case over it, in words: `Pending at the Court of International Trade`; null if none is known. */
  readonly litigation: string | null;
  readonly source: Source;
  readonly note: string | null;
}

/** Checks one layer. */
export const tariffLayerSchema: z.ZodType<TariffLayer> = z
  .object({
    id: z.string().min(1),
    program: z.string().min(1),
    authority: z.string().nullable(),
    heading: z.string().nullable(),
    htsPrefixes: z.array(z.string().regex(/^\d{4,10}$/, 'Expected 4 to 10 digits')).min(1),
    origins: z.object({
      include: z.array(z.string().min(1)).min(1),
      exclude: z.array(z.string().min(1)),
    }),
    rate: ratePpmSchema.nullable(),
    kind: z.enum(['base', 'additive', 'top-up', 'replaces']),
    replaces: z.array(z.string().min(1)),
    from: dateSchema.nullable(),
    to: dateSchema.nullable(),
    status: z.enum(['active', 'scheduled', 'suspended', 'expired', 'struck-down', 'unconfirmed']),
    isUsmcaExempt: z.boolean(),
    condition: z.string().min(1).nullable(),
    litigation: z.string().min(1).nullable().default(null),
    source: sourceSchema,
    note: z.string().nullable(),
  })
  .refine((layer) => layer.rate !== null || layer.status === 'unconfirmed', {
    path: ['rate'],
    message: 'Only an unconfirmed layer may lack a rate',
  })
  .refine((layer) => layer.from === null || layer.to === null || layer.from <= layer.to, {
    path: ['to'],
    message: 'Expected an end on or after the start',
  });

/** A country of a scope, as the pack's groups list it. */
export const groupMembersSchema: z.ZodType<readonly CountryCode[]> = z.array(countrySchema);
