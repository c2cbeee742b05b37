/**
 * The tariff pack that a workspace has adopted.
 *
 * A workspace keeps its own pack, so that a release of the app never changes
 * its numbers by itself: a newer pack is looked at first and then adopted.
 *
 * Depends on: core, model/primitives, model/tariff-pack, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import { dateSchema } from './primitives';
import { tariffPackSchema, type TariffPack } from './tariff-pack';

/** The one record of the workspace's pack. */
export interface AdoptedPack {
  /** Always `current`: there is one. */
  readonly id: 'current';
  readonly adoptedOn: CalendarDate;
  readonly pack: TariffPack;
}

/** Checks it. */
export const adoptedPackSchema: z.ZodType<AdoptedPack> = z.object({
  id: z.literal('current'),
  adoptedOn: dateSchema,
  pack: tariffPackSchema,
});
