/**
 * A rig model as its maker or a catalogue describes it. Not an offer: what is
 * for sale, by whom and at what price, is an `Offer`.
 *
 * Depends on: core, model/primitives, zod.
 */
import { z } from 'zod';
import type { Terahashes, Watts } from '../core/quantity';
import type { Source } from '../core/source';
import { sourceSchema, terahashesSchema, wattsSchema } from './primitives';

/** How a rig gives off its heat. */
export type Cooling = 'air' | 'hydro' | 'immersion';

/** One entry of the rig catalogue. A figure no source gives is null. */
export interface RigModel {
  /** Stable, such as `R013`. */
  readonly id: string;
  /** Maker, as in the vendor table. */
  readonly vendor: string;
  readonly model: string;
  /** Rated hash rate, TH/s. Contracts allow about ±10 %. */
  readonly hashrateThs: Terahashes | null;
  /** Power at the wall, W. */
  readonly powerW: Watts | null;
  /** Efficiency as a source states it, J/TH; may disagree with W ÷ TH. */
  readonly quotedJoulesPerTh: number | null;
  readonly cooling: Cooling;
  /** Release as the source writes it: `2025`, `2026-03`, `2026 (announced)`. */
  readonly release: string | null;
  readonly note: string | null;
  readonly source: Source;
}

/** Checks one catalogue entry. */
export const rigModelSchema: z.ZodType<RigModel> = z.object({
  id: z.string().min(1),
  vendor: z.string().min(1),
  model: z.string().min(1),
  hashrateThs: terahashesSchema.nullable(),
  powerW: wattsSchema.nullable(),
  quotedJoulesPerTh: z.number().positive().nullable(),
  cooling: z.enum(['air', 'hydro', 'immersion']),
  release: z.string().nullable(),
  note: z.string().nullable(),
  source: sourceSchema,
});
