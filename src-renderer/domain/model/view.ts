/**
 * A saved arrangement of the comparison table.
 *
 * Depends on: zod.
 */
import { z } from 'zod';

/** One key of a sort, first key first. */
export interface SortKey {
  /** A comparison column. */
  readonly columnId: string;
  /** True for the column's better end first, false for its worse end first. */
  readonly bestFirst: boolean;
}

/** What the table shows and in what order. */
export interface View {
  readonly id: string;
  readonly name: string;
  /** Columns in order, hidden ones left out; null means the standard order. */
  readonly columnIds: readonly string[] | null;
  /** Columns kept at the left edge. */
  readonly pinnedLeft: readonly string[];
  /** Widths in CSS pixels where they differ from the standard. */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: readonly SortKey[];
  /** Words every shown offer contains. */
  readonly filterText: string;
}

/** Checks a saved view. */
export const viewSchema: z.ZodType<View> = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  columnIds: z.array(z.string().min(1)).nullable(),
  pinnedLeft: z.array(z.string().min(1)),
  widths: z.record(z.string(), z.number().positive()),
  sort: z.array(z.object({ columnId: z.string().min(1), bestFirst: z.boolean() })),
  filterText: z.string(),
});
