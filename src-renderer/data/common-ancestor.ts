/**
 * The newest moment that two copies of a workspace have in common, proven by its hash, and its records.
 *
 * Each copy is taken back step by step by the images of its own history. A moment counts as common if
 * the other copy's history reaches it too, or its lineage names it. Nothing is believed: the
 * records are hashed anew at each step, so an image that was altered only hides a moment.
 *
 * Depends on: ./content-digest, ./history-tail (types), ./tables, ./workspace-rows.
 */
import { TableDigest, digestsOfTables, momentOf, type Identified } from './content-digest';
import type { TailStep } from './history-tail';
import { CONTENT_TABLES, type ContentTable } from './tables';
import { rowsByTable, type WorkspaceRows } from './workspace-rows';

/** One copy: its records, and what was done to it, newest first. */
export interface CopyWithHistory {
  readonly rows: WorkspaceRows;
  readonly history: readonly TailStep[];
}

/** Where two copies were the same. */
export interface CommonAncestor {
  readonly moment: string;
  readonly rows: WorkspaceRows;
  /** Steps done since, newest first; null if its history does not reach back to it. */
  readonly mine: readonly TailStep[] | null;
  readonly theirs: readonly TailStep[] | null;
}

/** @returns null if no moment is known to both */
export function findCommonAncestor(mine: CopyWithHistory, theirs: CopyWithHistory): CommonAncestor | null {
  const [ofMine, ofTheirs] = [momentsOf(mine), momentsOf(theirs)];
  const atMine = firstKnown(ofMine, ofTheirs, theirs.rows);
  const atTheirs = firstKnown(ofTheirs, ofMine, mine.rows);
  if (atMine === null && atTheirs === null) return null;
  const isTheirs =
    atMine === null || (atTheirs !== null && isNewer(atTheirs, atMine, { ofMine, ofTheirs, theirs }));
  const at = (isTheirs ? atTheirs : atMine) ?? 0;
  const moment = (isTheirs ? ofTheirs : ofMine)[at] ?? '';
  const stepsSince = (moments: readonly string[], { history }: CopyWithHistory) => {
    const place = moments.indexOf(moment);
    return place < 0 ? null : history.slice(0, place);
  };
  return {
    moment,
    rows: rowsBack(isTheirs ? theirs : mine, at),
    mine: stepsSince(ofMine, mine),
    theirs: stepsSince(ofTheirs, theirs),
  };
}

/** The moment after each step, newest first: the present one, then as far back as there are images. */
function momentsOf({ rows, history }: CopyWithHistory): readonly string[] {
  const tables = new Map(CONTENT_TABLES.map((table) => [table, new TableDigest(rows[table])]));
  const moment = () =>
    momentOf(Object.fromEntries([...tables].map(([table, digest]) => [table, digest.value()])));
  const moments = [moment()];
  for (const { changes } of history) {
    if (changes === null) break;
    for (const { table, key, before } of changes) {
      if (before === null) tables.get(table)?.remove(key);
      else tables.get(table)?.put(before as Identified);
    }
    moments.push(moment());
  }
  return moments;
}

/** Where a copy first comes to a moment that the other one knows; null if nowhere. */
function firstKnown(
  moments: readonly string[],
  others: readonly string[],
  { lineage }: WorkspaceRows,
): number | null {
  const known = new Set([...others, ...lineage.map(({ id }) => id)]);
  known.delete(EMPTY);
  const place = moments.findIndex((moment) => known.has(moment));
  return place < 0 ? null : place;
}

/** Of two moments in common, whether the one that theirs came to first is the newer. */
function isNewer(
  atTheirs: number,
  atMine: number,
  copies: {
    readonly ofMine: readonly string[];
    readonly ofTheirs: readonly string[];
    readonly theirs: CopyWithHistory;
  },
): boolean {
  const { ofMine, ofTheirs, theirs } = copies;
  const ofMineAt = ofMine[atMine] ?? '';
  const ofTheirsAt = ofTheirs[atTheirs] ?? '';
  if (ofTheirs.indexOf(ofMineAt) > atTheirs) return true;
  if (ofMine.indexOf(ofTheirsAt) > atMine) return false;
  return rowsBack(theirs, atTheirs).lineage.some(({ id }) => id === ofMineAt);
}

/** A copy as it was so many steps ago. */
function rowsBack({ rows, history }: CopyWithHistory, steps: number): WorkspaceRows {
  const tables = tablesOf(rows);
  for (const { changes } of history.slice(0, steps)) takeBack(tables, changes ?? []);
  return rowsByTable((table) => listOf(tables, table));
}

/** Before anything was in it every workspace is the same: that is nothing in common. */
const EMPTY = momentOf(digestsOfTables(rowsByTable(() => [])));

type Tables = ReadonlyMap<ContentTable, Map<string, Identified>>;

function tablesOf(rows: WorkspaceRows): Tables {
  return new Map(
    CONTENT_TABLES.map((table) => {
      const list: readonly Identified[] = rows[table];
      return [table, new Map(list.map((row) => [row.id, row]))];
    }),
  );
}

function listOf(tables: Tables, table: ContentTable): readonly Identified[] {
  return [...(tables.get(table)?.values() ?? [])];
}

function takeBack(tables: Tables, changes: TailStep['changes']): void {
  for (const { table, key, before } of changes ?? []) {
    if (before === null) tables.get(table)?.delete(key);
    else tables.get(table)?.set(key, before as Identified);
  }
}
