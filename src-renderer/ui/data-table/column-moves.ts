/**
 * What pinning, moving and hiding make of a layout. Pure: layout in, layout out.
 *
 * A collapsed group moves as one, by its summary column.
 *
 * Depends on: ./column-groups, ./grid-column.
 */
import { drawnLayout, groupState, sidesOf, unitOf, type GridGroups, type LayoutSides } from './column-groups';
import type { GridLayout } from './grid-column';

/** Where a column stands: at an edge, or among those that scroll. */
export type ColumnSide = keyof LayoutSides;

const SIDES: readonly ColumnSide[] = ['left', 'center', 'right'];

/** The side on which a drawn column stands. */
export function sideOf(layout: GridLayout, groups: GridGroups, columnId: string): ColumnSide {
  const sides = sidesOf(drawnLayout(layout, groups));
  return SIDES.find((side) => sides[side].includes(columnId)) ?? 'center';
}

function withSides(layout: GridLayout, { left, center, right }: LayoutSides): GridLayout {
  return { ...layout, columnIds: [...left, ...center, ...right], pinnedLeft: left, pinnedRight: right };
}

function without(sides: LayoutSides, ids: readonly string[]): LayoutSides {
  const kept = (side: readonly string[]) => side.filter((id) => !ids.includes(id));
  return { left: kept(sides.left), center: kept(sides.center), right: kept(sides.right) };
}

/** Puts a column at an edge, beside those that are there, or back among those that scroll. */
export function putOnSide(
  layout: GridLayout,
  groups: GridGroups,
  columnId: string,
  side: ColumnSide,
): GridLayout {
  const unit = unitOf(layout, groups, columnId);
  const from = sideOf(layout, groups, columnId);
  const rest = without(sidesOf(layout), unit);
  // A column that was at the left comes to stand at the left of those that scroll.
  const isFirst = side === 'right' || (side === 'center' && from === 'left');
  const joined = isFirst ? [...unit, ...rest[side]] : [...rest[side], ...unit];
  return withSides(layout, { ...rest, [side]: joined });
}

/** Pins the first `count` drawn columns to the left and no others; those at the right edge stay there. */
export function pinFirst(layout: GridLayout, groups: GridGroups, count: number): GridLayout {
  const drawn = sidesOf(drawnLayout(layout, groups));
  const pinned = new Set(
    [...drawn.left, ...drawn.center].slice(0, count).flatMap((id) => unitOf(layout, groups, id)),
  );
  const { left, center, right } = sidesOf(layout);
  const all = [...left, ...center];
  return withSides(layout, {
    left: all.filter((id) => pinned.has(id)),
    center: all.filter((id) => !pinned.has(id)),
    right,
  });
}

/** Pins a column and all to the left of it. A column at the right edge has none that it could mean. */
export function pinUpTo(layout: GridLayout, groups: GridGroups, columnId: string): GridLayout {
  const drawn = sidesOf(drawnLayout(layout, groups));
  const at = [...drawn.left, ...drawn.center].indexOf(columnId);
  return at === -1 ? layout : pinFirst(layout, groups, at + 1);
}

/** Takes a column away; the last drawn one stays. */
export function hideColumn(layout: GridLayout, groups: GridGroups, columnId: string): GridLayout {
  const unit = unitOf(layout, groups, columnId);
  const rest = without(sidesOf(layout), unit);
  const isLast = rest.left.length + rest.center.length + rest.right.length === 0;
  return isLast ? layout : withSides(layout, rest);
}

/** The drawn column next to it on its own side. */
export function neighbourOf(
  layout: GridLayout,
  groups: GridGroups,
  columnId: string,
  step: 1 | -1,
): string | null {
  const side = sidesOf(drawnLayout(layout, groups))[sideOf(layout, groups, columnId)];
  const at = side.indexOf(columnId);
  return at === -1 ? null : (side[at + step] ?? null);
}

/** Puts a column right before or after another, on that one's side: among pinned ones it is pinned. */
export function moveBeside(
  layout: GridLayout,
  groups: GridGroups,
  columnId: string,
  target: string,
  edge: 'before' | 'after',
): GridLayout {
  const unit = unitOf(layout, groups, columnId);
  const targets = unitOf(layout, groups, target);
  if (unit.some((id) => targets.includes(id))) return layout;
  const side = sideOf(layout, groups, target);
  const rest = without(sidesOf(layout), unit);
  const ids = rest[side];
  const first = ids.findIndex((id) => targets.includes(id));
  if (first === -1) return layout;
  let at = first;
  // Behind all of a collapsed group that stands together, so that it stays together.
  if (edge === 'after') while (targets.includes(ids[at] ?? '')) at += 1;
  return withSides(layout, { ...rest, [side]: [...ids.slice(0, at), ...unit, ...ids.slice(at)] });
}

/** Changes places with the neighbour on its side; the given layout where there is none. */
export function moveBy(layout: GridLayout, groups: GridGroups, columnId: string, step: 1 | -1): GridLayout {
  const other = neighbourOf(layout, groups, columnId, step);
  if (other === null) return layout;
  return moveBeside(layout, groups, columnId, other, step === 1 ? 'after' : 'before');
}

/** Whether a column stands for its collapsed group. */
export function isGroupSummary(layout: GridLayout, groups: GridGroups, columnId: string): boolean {
  const group = groups.groupOf(columnId);
  return groupState(layout, groups, group) === 'collapsed' && groups.summaryOf(group) === columnId;
}
