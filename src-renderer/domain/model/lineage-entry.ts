/**
 * A moment at which a workspace and a workspace file were the same: it was saved or opened.
 *
 * Two copies that know the same entry come from it; what each changed since can be told apart, and
 * merged field by field.
 *
 * Depends on: core (types), model/primitives, zod.
 */
import { z } from 'zod';
import type { CalendarDate } from '../core/calendar-date';
import { dateSchema } from './primitives';

/** One moment. */
export interface LineageEntry {
  /** SHA-256 of the records at that moment, lineage left out: lower-case hex. */
  readonly id: string;
  readonly kind: 'saved' | 'opened';
  readonly on: CalendarDate;
  /** Counts up from 1, so that the newest is known. */
  readonly position: number;
  /** Name of the file. */
  readonly fileName: string;
  /** Who saved or opened it; null if nobody said. */
  readonly by: string | null;
}

/** Checks one entry. */
export const lineageEntrySchema: z.ZodType<LineageEntry> = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256'),
  kind: z.enum(['saved', 'opened']),
  on: dateSchema,
  position: z.number().int().min(1),
  fileName: z.string().min(1).max(255),
  by: z.string().min(1).max(120).nullable(),
});
