/**
 * The way through the views: which were visited, and back and forward along it.
 *
 * Depends on: nothing.
 */

/** Ids of the views that were visited, oldest first, and the one that is shown. */
export interface ViewVisits {
  readonly ids: readonly string[];
  readonly at: number;
}

/** Most visits that are remembered. */
const MAX_VISITS = 100;

/** A way that begins at a view. */
export function firstVisit(id: string): ViewVisits {
  return { ids: [id], at: 0 };
}

/** The way once a view was opened: what lay ahead is forgotten. */
export function visited(visits: ViewVisits, id: string): ViewVisits {
  if (visits.ids[visits.at] === id) return visits;
  const ids = [...visits.ids.slice(0, visits.at + 1), id].slice(-MAX_VISITS);
  return { ids, at: ids.length - 1 };
}

/**
 * The way one visit back or forward, past views that are there no more; null where it ends.
 *
 * @param present - the view that is shown
 */
export function stepped(
  visits: ViewVisits,
  step: 1 | -1,
  present: string,
  isThere: (id: string) => boolean,
): ViewVisits | null {
  for (let at = visits.at + step; at >= 0 && at < visits.ids.length; at += step) {
    const id = visits.ids[at];
    if (id !== undefined && id !== present && isThere(id)) return { ...visits, at };
  }
  return null;
}
