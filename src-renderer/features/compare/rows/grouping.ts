/**
 * Which columns offers are grouped by: adding, removing, reordering, in words.
 *
 * Depends on: model/view, reports/comparison-columns.
 */
import { MAX_GROUP_LEVELS, type View } from '#domain/model/view';
import { comparisonColumns } from '#domain/reports/comparison-columns';

const headers: ReadonlyMap<string, string> = new Map(comparisonColumns.map(({ id, header }) => [id, header]));

/** The header of a column, as the sentence names it. */
export function groupingName(columnId: string): string {
  return headers.get(columnId) ?? columnId;
}

/** `Origin then Vendor`. */
export function groupingWords(groupBy: readonly string[]): string {
  return groupBy.map(groupingName).join(' then ');
}

/** Whether a column can be added as the next level. */
export function canGroupBy({ groupBy }: View, columnId: string): boolean {
  return groupBy.length < MAX_GROUP_LEVELS && !groupBy.includes(columnId) && headers.has(columnId);
}

/** Adds a column as the innermost level; where there is no room, nothing changes. */
export function groupedBy(view: View, columnId: string): View {
  return canGroupBy(view, columnId) ? { ...view, groupBy: [...view.groupBy, columnId] } : view;
}

/** Takes a level away. */
export function ungroupedBy(view: View, columnId: string): View {
  return { ...view, groupBy: view.groupBy.filter((id) => id !== columnId) };
}

/** Moves a level outwards by one. */
export function groupedEarlier(view: View, level: number): View {
  const groupBy = [...view.groupBy];
  const [column] = groupBy.splice(level, 1);
  if (column === undefined || level === 0) return view;
  groupBy.splice(level - 1, 0, column);
  return { ...view, groupBy };
}

/** What offers are mostly grouped by, offered first. */
export const GROUPABLE: readonly string[] = [
  'origin',
  'vendor',
  'model',
  'listStatus',
  'incoterm',
  'shipFrom',
  'evidence',
  'usRepair',
  'hashboardOrigin',
].filter((id) => headers.has(id));
