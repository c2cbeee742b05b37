/**
 * A part of a rig that a party supplies: the hashing chip, the control board or its processor, the power
 * supply. What a rig is built from is seldom published, so each statement has a source and says how far
 * it reaches.
 *
 * Depends on: core (types), model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import type { Source } from '../core/source';
import { dateSchema, sourceSchema } from './primitives';

/** Kinds of parts that are looked at. */
export const COMPONENT_KINDS = ['chip', 'foundry', 'control-board', 'power-supply', 'firmware'] as const;
/** The hashing chip's designer, the foundry that makes it, the control board with its processor, the power supply, the firmware. */
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

/** Whether every unit has the part, some have it and others another, or nobody says which. */
export const COMPONENT_REACH = ['every-unit', 'some-units', 'not-known'] as const;
/** One of {@link COMPONENT_REACH}. */
export type ComponentReach = (typeof COMPONENT_REACH)[number];

/** One part. */
export interface Component {
  readonly id: string;
  /** Maker of the rigs, by the name of the vendor table. */
  readonly maker: string;
  /**
   * The rigs that have it: each text is a whole model name of the catalogue, or the beginning of some
   * with `*` at its end. Empty means every rig of the maker.
   */
  readonly models: readonly string[];
  readonly kind: ComponentKind;
  /** The part by its name: `CVITEK CV1835`. */
  readonly part: string;
  /** The party that supplies it; null if no source says. */
  readonly supplierId: string | null;
  readonly reach: ComponentReach;
  /** Units made in these days; null if the source does not say. */
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly source: Source;
}

/** Checks one part. */
export const componentSchema: z.ZodType<Component> = z.object({
  id: z.string().min(1),
  maker: z.string().min(1).max(200),
  models: z.array(z.string().min(1).max(200)),
  kind: z.enum(COMPONENT_KINDS),
  part: z.string().min(1).max(200),
  supplierId: z.string().min(1).nullable(),
  reach: z.enum(COMPONENT_REACH),
  from: dateSchema.nullable(),
  until: dateSchema.nullable(),
  source: sourceSchema,
});
