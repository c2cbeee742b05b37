/**
 * The views of a workspace as a row of tabs: the saved ones and the shipped ones
 * that no saved one stands in for, each at its place.
 *
 * Depends on: core, model/view, ./shipped-views.
 */
import { canonicalJson } from '../core/canonical-json';
import type { View } from '../model/view';
import { shippedViews, VIEW_STEP } from './shipped-views';

/** All views there are, in the order of their tabs: lowest position first, equal ones by id. */
export function viewTabs(saved: readonly View[]): readonly View[] {
  const savedIds = new Set(saved.map(({ id }) => id));
  return inOrder([...saved, ...shippedViews.filter(({ id }) => !savedIds.has(id))]);
}

/** The view of that id as it ships; null for one that somebody made. */
export function shippedView(id: string): View | null {
  return shippedViews.find((view) => view.id === id) ?? null;
}

/**
 * Whether two views show the same: all but name, id and place.
 *
 * @param standardColumnIds - what a view without columns of its own shows
 */
export function isSameArrangement(one: View, other: View, standardColumnIds: readonly string[]): boolean {
  const arrangement = (view: View) =>
    canonicalJson({ ...view, id: '', name: '', position: 0, columnIds: view.columnIds ?? standardColumnIds });
  return one === other || arrangement(one) === arrangement(other);
}

/** The position of a view that comes after all others. */
export function lastPosition(tabs: readonly View[]): number {
  return Math.min((tabs.at(-1)?.position ?? 0) + VIEW_STEP, Number.MAX_SAFE_INTEGER);
}

/**
 * Moves one tab to a place, counted from 0 without it.
 *
 * @param tabs - in order, as saved
 * @returns the views whose position changes, with their new one: the moved view alone as long as a
 *   whole number lies between its neighbours, else as many as it takes; none if it stands there
 */
export function movedTab(tabs: readonly View[], id: string, place: number): readonly View[] {
  const moved = tabs.find((view) => view.id === id);
  if (moved === undefined) return [];
  const others = tabs.filter((view) => view !== moved);
  const at = Math.max(0, Math.min(place, others.length));
  if (tabs[at] === moved) return [];
  const before = others[at - 1];
  const after = others[at];
  const position =
    before === undefined
      ? (after?.position ?? 0) - VIEW_STEP
      : after === undefined
        ? before.position + VIEW_STEP
        : Math.floor((before.position + after.position) / 2);
  const isBetween =
    Number.isSafeInteger(position) &&
    (before === undefined || position > before.position) &&
    (after === undefined || position < after.position);
  if (isBetween) return [{ ...moved, position }];
  return [...others.slice(0, at), moved, ...others.slice(at)].flatMap((view, index) => {
    const spaced = (index + 1) * VIEW_STEP;
    return view.position === spaced ? [] : [{ ...view, position: spaced }];
  });
}

function inOrder(views: readonly View[]): readonly View[] {
  return [...views].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
