/**
 * What the table must be told of a column, and how columns lie beside each other.
 *
 * Depends on: ./sort-index, react (types).
 */
import type { ReactNode } from 'react';
import type { SortValue } from './sort-index';

/** One column of a table of `Row`s. */
export interface GridColumn<Row> {
  readonly id: string;
  /** Short header with the unit in it. */
  readonly header: string;
  /** Neighbours with the same group share a heading. */
  readonly group: string;
  /** One sentence, shown as a hint of the header. */
  readonly definition: string;
  /** More of the hint: the unit, and which end is better. */
  readonly note?: string;
  readonly align: 'left' | 'right';
  /** Standard width in CSS pixels. */
  readonly width: number;
  /** Room that cells need beside their text, such as for a mark; counted when a width is fitted. */
  readonly extraWidth: number;
  /** Draws the values bold: the numbers the table is about. */
  readonly isStrong: boolean;
  /** Whether the best value is the lowest one. Text counts as lowest first. */
  readonly isLowBest: boolean;
  /** The stored value, by which the table is sorted. */
  readonly value: (row: Row) => SortValue;
  /** The value in words, as shown and as measured when a width is fitted. */
  readonly text: (row: Row) => string;
  /** The value as it is copied: text, or a number or date in plain form; null leaves the cell empty. */
  readonly copy: (row: Row) => { readonly text: string } | { readonly plain: string } | null;
  /** What the mark in the corner of a cell says, such as that it was typed over; null for no mark. */
  readonly mark?: (row: Row) => string | null;
  /** Draws a cell that is more than its text. */
  readonly render: ((row: Row) => ReactNode) | null;
}

/** One key of a sort, first key first. */
export interface GridSortKey {
  readonly columnId: string;
  readonly bestFirst: boolean;
}

/** Which columns are shown, in which order, where and how wide. */
export interface GridLayout {
  /** Visible columns in order. */
  readonly columnIds: readonly string[];
  /** Those of them that stay at the left edge. */
  readonly pinnedLeft: readonly string[];
  /** Those of them that stay at the right edge. */
  readonly pinnedRight: readonly string[];
  /** Groups that are drawn as their one summary column. */
  readonly collapsedGroups: readonly string[];
  /** Widths that differ from the standard ones. */
  readonly widths: Readonly<Record<string, number>>;
}

/** Whether a key puts low values first. */
export function isAscending(column: { readonly isLowBest: boolean }, key: GridSortKey): boolean {
  return column.isLowBest === key.bestFirst;
}

/**
 * What a click on a header makes of a sort: best first, then worst first, then not at all.
 *
 * @param isAdded - keeps the other keys (Shift); without it the column becomes the only key
 */
export function cycleSort(
  keys: readonly GridSortKey[],
  columnId: string,
  isAdded: boolean,
): readonly GridSortKey[] {
  const current = keys.find((key) => key.columnId === columnId);
  const next: GridSortKey | null =
    current === undefined
      ? { columnId, bestFirst: true }
      : current.bestFirst
        ? { columnId, bestFirst: false }
        : null;
  if (!isAdded) {
    const isOnlyKey = keys.length === 1 && current !== undefined;
    return next === null ? [] : isOnlyKey || current === undefined ? [next] : [{ columnId, bestFirst: true }];
  }
  if (next === null) return keys.filter((key) => key.columnId !== columnId);
  if (current === undefined) return [...keys, next];
  return keys.map((key) => (key.columnId === columnId ? next : key));
}
