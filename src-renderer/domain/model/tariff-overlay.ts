/**
 * A user's own tariff layer or edit of a layer, laid over the pack.
 *
 * It survives a newer pack, so it remembers what it was made on: where a pack
 * changes a layer under an edit, the user has to look again.
 *
 * Depends on: core, model/primitives, model/tariff-layer, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import { dateSchema } from './primitives';
import { tariffLayerSchema, type TariffLayer } from './tariff-layer';

/** One layer of the user's. */
export interface TariffOverlay {
  /** Id of the layer it adds, replaces or takes out. */
  readonly id: string;
  /** What stands in the stack; null takes the pack's layer of that id out. */
  readonly layer: TariffLayer | null;
  /** The pack's layer when the edit was made; null for a layer of the user's own. */
  readonly basis: TariffLayer | null;
  /** Who made it. */
  readonly by: string;
  /** When; null if that was not recorded. */
  readonly on: CalendarDate | null;
  /** Why, in words. */
  readonly why: string;
}

/** Checks one overlay. */
export const tariffOverlaySchema: z.ZodType<TariffOverlay> = z
  .object({
    id: z.string().min(1).max(120),
    layer: tariffLayerSchema.nullable(),
    basis: tariffLayerSchema.nullable(),
    by: z.string().trim().min(1, 'Expected the name of who made it').max(120),
    on: dateSchema.nullable(),
    why: z.string().trim().min(1, 'Expected a reason').max(2000),
  })
  .refine(({ id, layer }) => layer === null || layer.id === id, {
    path: ['layer', 'id'],
    message: 'Expected the id of the overlay',
  })
  .refine(({ layer, basis }) => layer !== null || basis !== null, {
    path: ['layer'],
    message: 'Expected a layer, or a basis that is taken out',
  });
