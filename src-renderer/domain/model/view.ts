/**
 * A saved arrangement of the comparison table.
 *
 * Depends on: model/cell-format, model/row-filter, model/settings, zod.
 */
import { z } from 'zod';
import { cellFormatsSchema, type CellFormat } from './cell-format';
import { filterSchema, NO_FILTER, type FilterGroup } from './row-filter';
import { scenarioSchema, type Scenario } from './settings';

/** One key of a sort, first key first. */
export interface SortKey {
  /** A comparison column. */
  readonly columnId: string;
  /** True for the column's better end first, false for its worse end first. */
  readonly bestFirst: boolean;
}

/** What money is shown per; see {@link MoneyUnit}. */
export const MONEY_UNITS = ['as-is', 'per-unit', 'per-th', 'per-mw', 'total', 'percent-of-price'] as const;
/**
 * The unit of every amount of money in the table: each column in its own, or all per unit, per TH/s,
 * per megawatt at the wall, for the whole quantity, or as a share of the price of the goods.
 */
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How tall rows are: 28 or 36 CSS pixels. */
export const ROW_HEIGHTS = ['compact', 'cosy'] as const;
/** One of {@link ROW_HEIGHTS}. */
export type RowHeight = (typeof ROW_HEIGHTS)[number];

/** Most levels of row groups. */
export const MAX_GROUP_LEVELS = 3;

/** Most views that a workspace saves; those that ship with the app come on top until they are changed. */
export const MAX_SAVED_VIEWS = 50;
/** Longest name of a view, in UTF-16 units. */
export const MAX_VIEW_NAME = 80;

/** What the table shows and in what order. */
export interface View {
  readonly id: string;
  readonly name: string;
  /** Place among the tabs, lowest first; equal places stand by id. */
  readonly position: number;
  /** Columns in order, hidden ones left out; null means the standard order. */
  readonly columnIds: readonly string[] | null;
  /** Columns kept at the left edge. */
  readonly pinnedLeft: readonly string[];
  /** Columns kept at the right edge. */
  readonly pinnedRight: readonly string[];
  /** Groups of columns that are drawn as their one summary column. */
  readonly collapsedGroups: readonly string[];
  /** Widths in CSS pixels where they differ from the standard. */
  readonly widths: Readonly<Record<string, number>>;
  readonly rowHeight: RowHeight;
  readonly sort: readonly SortKey[];
  /** Columns whose equal values stand together under a heading, outermost first; at most three. */
  readonly groupBy: readonly string[];
  /** Words every shown offer contains. */
  readonly filterText: string;
  readonly filter: FilterGroup;
  /** Offers that the filter refuses stay in sight, standing back, with what they miss by. */
  readonly areMissesShown: boolean;
  readonly unit: MoneyUnit;
  readonly formats: readonly CellFormat[];
  /** The offer that the others are compared with; null for none. */
  readonly baselineId: string | null;
  /** A row with the totals of what is shown stays in sight. */
  readonly hasTotals: boolean;
  /** The scenario that opening the view sets; null leaves the one in use. */
  readonly scenario: Scenario | null;
}

/** What a view has where nobody chose otherwise. */
export const PLAIN_VIEW: Omit<View, 'id' | 'name'> = {
  position: 0,
  columnIds: null,
  pinnedLeft: [],
  pinnedRight: [],
  collapsedGroups: [],
  widths: {},
  rowHeight: 'compact',
  sort: [],
  groupBy: [],
  filterText: '',
  filter: NO_FILTER,
  areMissesShown: false,
  unit: 'as-is',
  formats: [],
  baselineId: null,
  hasTotals: false,
  scenario: null,
};

const ids = z.array(z.string().min(1));

/** Checks a saved view. */
export const viewSchema: z.ZodType<View> = z.object({
  id: z.string().min(1),
  name: z.string().min(1).max(MAX_VIEW_NAME),
  position: z.number().int(),
  columnIds: ids.nullable(),
  pinnedLeft: ids,
  pinnedRight: ids,
  collapsedGroups: ids,
  widths: z.record(z.string(), z.number().positive()),
  rowHeight: z.enum(ROW_HEIGHTS),
  sort: z.array(z.object({ columnId: z.string().min(1), bestFirst: z.boolean() })),
  groupBy: ids.max(MAX_GROUP_LEVELS),
  filterText: z.string(),
  filter: filterSchema,
  areMissesShown: z.boolean(),
  unit: z.enum(MONEY_UNITS),
  formats: cellFormatsSchema,
  baselineId: z.string().min(1).nullable(),
  hasTotals: z.boolean(),
  scenario: scenarioSchema.nullable(),
});
