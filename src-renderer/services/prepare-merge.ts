/**
 * Two copies of a workspace, ready to be merged: where they were the same, what each did since, and
 * what has to be decided.
 *
 * Depends on: core (types), domain/merge, data.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { changesSince, type TableChanges } from '#domain/merge/changes-since';
import type { Choose } from '#domain/merge/merge-record';
import {
  decideMerge,
  mergeWorkspaces,
  type DecidedMerge,
  type WorkspaceMerge,
} from '#domain/merge/merge-workspaces';
import type { Workspace } from '../data/workspace';
import { findCommonAncestor } from '../data/common-ancestor';
import { CONTENT_SCHEMAS } from '../data/content-schemas';
import { SEARCHED_TAIL, type TailStep } from '../data/history-tail';
import { momentOfState, withMoment } from '../data/lineage';
import { CONTENT_TABLES } from '../data/tables';
import type { WorkspaceDocument } from '../data/workspace-file';
import { rowsByTable, rowsOfState, stateOfRows } from '../data/workspace-rows';
import type { WorkspaceState } from '../data/workspace-state';

/** One's own copy, with what was done to it. */
export interface OwnCopy {
  readonly state: WorkspaceState;
  /** Newest first. */
  readonly history: readonly TailStep[];
}

/** What the two copies have in common. */
export type AncestorFound =
  /** Both histories, or a history and a lineage, come to one moment. */
  | { readonly kind: 'proven'; readonly savedOn: CalendarDate | null; readonly fileName: string | null }
  /** A file that the user named. */
  | { readonly kind: 'chosen'; readonly fileName: string }
  /** Nothing: every difference is asked about. */
  | { readonly kind: 'none' };

/** A merge that can be shown and decided. */
export interface PreparedMerge {
  readonly ancestor: AncestorFound;
  readonly mine: WorkspaceState;
  readonly merge: WorkspaceMerge;
  /** Whether the two copies hold the same records. */
  readonly areSame: boolean;
  /** What was done to the other copy since, newest first; null if its file does not say. */
  readonly theirSteps: readonly TailStep[] | null;
  /** Since the ancestor; both empty without one. */
  readonly myChanges: readonly TableChanges[];
  readonly theirChanges: readonly TableChanges[];
}

/** A state that is merged in place of a proven ancestor, and the file it is from. */
export interface ChosenAncestor {
  readonly fileName: string;
  readonly state: WorkspaceState;
}

/** Tables that say something of the workspace; moments at which it was saved are taken along unasked. */
const TOLD_TABLES = CONTENT_TABLES.filter((table) => table !== 'lineage');

/**
 * Prepares a merge.
 *
 * @param theirs - the other copy as read from its file
 * @param chosen - merges with this as the ancestor; null looks for the one both know
 */
export function prepareMerge(
  own: OwnCopy,
  theirs: WorkspaceDocument & { readonly fileName: string; readonly openedOn: CalendarDate },
  chosen: ChosenAncestor | null,
): PreparedMerge {
  const mine = rowsOfState(own.state);
  const theirRows = rowsOfState(openedFrom(theirs.state, theirs.fileName, theirs.openedOn));
  const found =
    chosen === null
      ? findCommonAncestor({ rows: mine, history: own.history }, { rows: theirRows, history: theirs.history })
      : null;
  const ancestor = chosen === null ? (found?.rows ?? null) : rowsOfState(chosen.state);
  const merge = mergeWorkspaces(CONTENT_TABLES, { ancestor, mine, theirs: theirRows }, isValid);
  const since = (rows: typeof mine) => (ancestor === null ? [] : changesSince(TOLD_TABLES, ancestor, rows));
  const entry = [...mine.lineage, ...theirRows.lineage].find(({ id }) => id === found?.moment);
  return {
    ancestor:
      chosen !== null
        ? { kind: 'chosen', fileName: chosen.fileName }
        : found === null
          ? { kind: 'none' }
          : { kind: 'proven', savedOn: entry?.on ?? null, fileName: entry?.fileName ?? null },
    mine: own.state,
    merge,
    areSame: areSameRecords(own.state, theirs.state),
    theirSteps: found?.theirs ?? null,
    myChanges: since(mine),
    theirChanges: since(theirRows),
  };
}

/** One's own copy as the database has it now. */
export function readOwnCopy(workspace: Pick<Workspace, 'readWithPast'>): Promise<OwnCopy> {
  return workspace.readWithPast(SEARCHED_TAIL);
}

/** Whether two states hold the same records; when they were saved is not looked at. */
export function areSameRecords(one: WorkspaceState, other: WorkspaceState): boolean {
  return momentOfState(one) === momentOfState(other);
}

/** A workspace as read from a file, with that moment in its lineage. */
export function openedFrom(state: WorkspaceState, fileName: string, on: CalendarDate): WorkspaceState {
  return withMoment(state, { kind: 'opened', on, fileName, by: null }).state;
}

/** What the merge makes of one's own copy as it is decided so far, and the workspace it gives. */
export interface MergeEffect {
  readonly state: WorkspaceState;
  readonly kept: DecidedMerge['kept'];
  /** Of one's own copy, by table. */
  readonly changes: readonly TableChanges[];
}

/** The effect of deciding the conflicts so. */
export function mergeEffect({ merge, mine }: PreparedMerge, choose: Choose): MergeEffect {
  const { tables, kept } = decideMerge(merge, choose);
  const rows = rowsByTable((table) => tables[table] ?? []);
  return { state: stateOfRows(rows), kept, changes: changesSince(TOLD_TABLES, rowsOfState(mine), rows) };
}

/** What opening another workspace in place of one would lose: records that only this one has, or has otherwise. */
export function lossOfReplacing(mine: WorkspaceState, by: WorkspaceState): readonly TableChanges[] {
  return changesSince(TOLD_TABLES, rowsOfState(by), rowsOfState(mine));
}

function isValid(table: string, record: unknown): boolean {
  const schemas: Readonly<Record<string, { safeParse(value: unknown): { readonly success: boolean } }>> =
    CONTENT_SCHEMAS;
  return schemas[table]?.safeParse(record).success ?? false;
}
