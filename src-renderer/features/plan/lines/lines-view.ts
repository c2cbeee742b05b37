/**
 * How the table of lines looks: its columns, their widths, its order. Kept on this machine, no part of the
 * workspace.
 *
 * Depends on: ui/data-table (types).
 */
import type { GridLayout, GridSortKey } from '../../../ui/data-table/grid-column';

/** Columns and order of the table. */
export interface LinesView {
  readonly layout: GridLayout;
  /** None is the order of the plan. */
  readonly sort: readonly GridSortKey[];
}

/** As it is before anybody changed it. */
export const STANDARD_LINES_VIEW: LinesView = {
  layout: {
    columnIds: [
      ...['model', 'vendor', 'origin', 'site', 'batchMonth', 'quantity'],
      ...['ths', 'megawatts', 'landed', 'landedPerTh', 'allIn', 'allInPerTh'],
      ...['hashingP50', 'hashingP90', 'standing', 'price', 'beforeDispatch', 'backDuty', 'partOfConcern'],
      ...['note', 'problems'],
    ],
    pinnedLeft: ['model'],
    pinnedRight: [],
    collapsedGroups: [],
    widths: {},
  },
  sort: [],
};

/** Checks what was kept; null if this release does not understand it. */
export function readLinesView(kept: unknown): LinesView | null {
  if (!isRecord(kept)) return null;
  const { layout, sort } = kept;
  if (!isRecord(layout) || !Array.isArray(sort)) return null;
  const { columnIds, pinnedLeft, pinnedRight, collapsedGroups, widths } = layout;
  if (!isTexts(columnIds) || !isTexts(pinnedLeft) || !isTexts(pinnedRight) || !isTexts(collapsedGroups)) {
    return null;
  }
  if (columnIds.length === 0 || !isRecord(widths) || !sort.every(isSortKey)) return null;
  const numbers = Object.entries(widths).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return {
    layout: { columnIds, pinnedLeft, pinnedRight, collapsedGroups, widths: Object.fromEntries(numbers) },
    sort,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isSortKey(value: unknown): value is GridSortKey {
  return isRecord(value) && typeof value['columnId'] === 'string' && typeof value['bestFirst'] === 'boolean';
}
