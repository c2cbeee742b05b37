/**
 * Writes down that a workspace and a file were the same.
 *
 * A moment that is known already keeps its first entry: saving twice without a change between is one moment.
 *
 * Depends on: model (types), ./content-digest, ./workspace-rows, ./workspace-state (types).
 */
import type { LineageEntry } from '#domain/model/lineage-entry';
import { digestsOfTables, momentOf } from './content-digest';
import { rowsOfState } from './workspace-rows';
import type { WorkspaceState } from './workspace-state';

/** Moments that a workspace keeps; the oldest go first. */
const MOST_KEPT = 200;

/** The moment a workspace is at. */
export function momentOfState(state: WorkspaceState): string {
  return momentOf(digestsOfTables(rowsOfState(state)));
}

/** The workspace with the moment it is at in its lineage. */
export function withMoment(
  state: WorkspaceState,
  happened: Pick<LineageEntry, 'kind' | 'on' | 'fileName' | 'by'>,
): { readonly state: WorkspaceState; readonly entry: LineageEntry } {
  const id = momentOfState(state);
  const known = state.lineage.find((entry) => entry.id === id);
  if (known !== undefined) return { state, entry: known };
  const { kind, on, fileName, by } = happened;
  const entry = { id, kind, on, position: nextPosition(state.lineage), fileName, by };
  return { state: { ...state, lineage: newest([...state.lineage, entry]) }, entry };
}

function nextPosition(lineage: readonly LineageEntry[]): number {
  return lineage.reduce((most, { position }) => Math.max(most, position), 0) + 1;
}

function newest(lineage: readonly LineageEntry[]): readonly LineageEntry[] {
  return lineage.length <= MOST_KEPT
    ? lineage
    : [...lineage].sort((a, b) => b.position - a.position || (a.id < b.id ? -1 : 1)).slice(0, MOST_KEPT);
}
