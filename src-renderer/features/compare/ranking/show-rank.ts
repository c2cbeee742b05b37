/**
 * A view with rank and score in sight, best first.
 *
 * Depends on: model (types), ../standard-view.
 */
import type { View } from '#domain/model/view';
import { layoutOf } from '../standard-view';

const SHOWN = ['rank', 'score'];

/** Rank is pinned behind what is at the left, score follows it; the order is by rank. */
export function showRank(view: View): View {
  const { columnIds, pinnedLeft } = layoutOf(view);
  const missing = SHOWN.filter((id) => !columnIds.includes(id));
  const [first] = columnIds;
  const isAhead = (id: string) => pinnedLeft.includes(id) || (pinnedLeft.length === 0 && id === first);
  const ahead = columnIds.filter(isAhead);
  const behind = columnIds.filter((id) => !isAhead(id));
  return {
    ...view,
    columnIds: missing.length === 0 ? view.columnIds : [...ahead, ...missing, ...behind],
    // Pinned, so that it is in sight wherever the table is scrolled to.
    pinnedLeft: pinnedLeft.includes('rank') ? view.pinnedLeft : [...pinnedLeft, 'rank'],
    sort: [{ columnId: 'rank', bestFirst: true }],
  };
}
