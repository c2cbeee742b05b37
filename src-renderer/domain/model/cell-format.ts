/**
 * Colours that a table gives to cells by their value, each with a sign or a
 * word beside it: colour alone says nothing in print or to many eyes.
 *
 * Two modes that are never mixed up: `policy` compares with a fixed limit that
 * somebody set, `relative` with the other rows in sight. Red is for a broken
 * policy only; relative formats have a hue of their own.
 *
 * Depends on: zod.
 */
import { z } from 'zod';

/** How cells of one column are coloured. */
export type CellFormat =
  /** Marks a value beyond the limit, in the column's stored unit. */
  | {
      readonly kind: 'policy';
      readonly columnId: string;
      /** Which side breaks the policy. */
      readonly breaks: 'above' | 'below';
      readonly limit: number;
      /** What the limit is, for the hint and the exported file: `Duty cap of the board, 2026-09`. */
      readonly words: string;
    }
  /** Shades by the place among the visible rows, or marks the best and the worst of them. */
  | { readonly kind: 'relative'; readonly columnId: string; readonly show: 'scale' | 'ends' };

/** At most one format of each kind for a column. */
export const cellFormatsSchema: z.ZodType<readonly CellFormat[]> = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('policy'),
        columnId: z.string().min(1),
        breaks: z.enum(['above', 'below']),
        limit: z.number(),
        words: z.string().max(200),
      }),
      z.object({
        kind: z.literal('relative'),
        columnId: z.string().min(1),
        show: z.enum(['scale', 'ends']),
      }),
    ]),
  )
  .max(100)
  .refine(
    (formats) => new Set(formats.map(({ kind, columnId }) => `${kind} ${columnId}`)).size === formats.length,
    { error: 'Expected one format of each kind for a column' },
  );
