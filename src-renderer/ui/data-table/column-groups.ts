/**
 * Groups of columns, and what is drawn while some of them are collapsed: one
 * summary column in place of each.
 *
 * A collapsed group keeps its columns in the layout, at their places and sides:
 * the summary stands where the first of them stands, and may be a column that
 * is not shown otherwise.
 *
 * Depends on: ./grid-column.
 */
import type { GridColumn, GridLayout } from './grid-column';

/** The column that stands for a collapsed group, by the group's name. */
export type GroupSummaries = Readonly<Record<string, string>>;

/** What is known of groups, whatever the layout. */
export interface GridGroups {
  readonly groupOf: (columnId: string) => string;
  /** Null for a group that cannot be collapsed. */
  readonly summaryOf: (group: string) => string | null;
}

/** Columns by the side they stand on, in order. */
export interface LayoutSides {
  readonly left: readonly string[];
  readonly center: readonly string[];
  readonly right: readonly string[];
}

export function gridGroups<Row>(
  columns: readonly GridColumn<Row>[],
  summaries: GroupSummaries = {},
): GridGroups {
  const groups = new Map(columns.map(({ id, group }) => [id, group]));
  return {
    groupOf: (columnId) => groups.get(columnId) ?? '',
    summaryOf: (group) => {
      const summary = summaries[group];
      return summary !== undefined && groups.has(summary) ? summary : null;
    },
  };
}

/** Shown columns by side; a column that two sides claim stands on the left. */
export function sidesOf(layout: GridLayout): LayoutSides {
  const shown = new Set(layout.columnIds);
  const left = layout.pinnedLeft.filter((id) => shown.has(id));
  const right = layout.pinnedRight.filter((id) => shown.has(id) && !left.includes(id));
  const pinned = new Set([...left, ...right]);
  return { left, center: layout.columnIds.filter((id) => !pinned.has(id)), right };
}

/** The layout that is drawn: collapsed groups as their summaries. The given one, if none is collapsed. */
export function drawnLayout(layout: GridLayout, groups: GridGroups): GridLayout {
  const collapsed = new Set(layout.collapsedGroups.filter((group) => groups.summaryOf(group) !== null));
  if (collapsed.size === 0) return layout;
  const seen = new Set<string>();
  const drawn = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const group = groups.groupOf(id);
      if (!collapsed.has(group)) return [id];
      if (seen.has(group)) return [];
      seen.add(group);
      return groups.summaryOf(group) ?? [];
    });
  const sides = sidesOf(layout);
  const left = drawn(sides.left);
  const center = drawn(sides.center);
  const right = drawn(sides.right);
  return { ...layout, columnIds: [...left, ...center, ...right], pinnedLeft: left, pinnedRight: right };
}

/** Ids of what is drawn, from left to right. */
export function drawnColumnIds(layout: GridLayout, groups: GridGroups): readonly string[] {
  const { left, center, right } = sidesOf(drawnLayout(layout, groups));
  return [...left, ...center, ...right];
}

/** The shown columns of a group, from left to right. */
export function shownMembers(layout: GridLayout, groups: GridGroups, group: string): readonly string[] {
  const { left, center, right } = sidesOf(layout);
  return [...left, ...center, ...right].filter((id) => groups.groupOf(id) === group);
}

/** What moves, is pinned and is hidden as one: a column, or all of a collapsed group. */
export function unitOf(layout: GridLayout, groups: GridGroups, columnId: string): readonly string[] {
  const group = groups.groupOf(columnId);
  const isCollapsed = layout.collapsedGroups.includes(group) && groups.summaryOf(group) === columnId;
  return isCollapsed ? shownMembers(layout, groups, group) : [columnId];
}

/** Whether a group is collapsed now, can be, or has nothing to fold away. */
export function groupState(
  layout: GridLayout,
  groups: GridGroups,
  group: string,
): 'collapsed' | 'expanded' | 'single' {
  if (groups.summaryOf(group) === null) return 'single';
  if (layout.collapsedGroups.includes(group)) return 'collapsed';
  return shownMembers(layout, groups, group).length > 1 ? 'expanded' : 'single';
}

/** Collapses an expanded group and expands a collapsed one. */
export function toggleGroup(layout: GridLayout, group: string): GridLayout {
  const others = layout.collapsedGroups.filter((one) => one !== group);
  return {
    ...layout,
    collapsedGroups: others.length === layout.collapsedGroups.length ? [...others, group] : others,
  };
}
