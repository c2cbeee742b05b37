/**
 * Two copies of a workspace and what both came from, merged record by record and field by field.
 *
 * What only one side changed is taken without asking; what both changed differently is a conflict,
 * decided by {@link decideMerge}. Swapping the copies swaps the sides of the conflicts and nothing else.
 *
 * Depends on: ./merge-record, ./merge-rules, ./merge-screening, ./merge-sources (types), ./record-parts (types), ./same-record.
 */
import {
  mergeRecord,
  type Choose,
  type MergeConflict,
  type MergedRecord,
  type MergeTerms,
} from './merge-record';
import { REFERENCES } from './merge-rules';
import { settleScreening } from './merge-screening';
import type { MergeSources, RecordTables } from './merge-sources';
import type { StoredRecord } from './record-parts';
import { isFields } from './same-record';

/** A merge before its conflicts are decided. */
export interface WorkspaceMerge {
  readonly sources: MergeSources;
  readonly tables: ReadonlyMap<string, readonly MergedRecord[]>;
  /** By table in its order, then by id. */
  readonly conflicts: readonly MergeConflict[];
  /** What was settled without asking and is worth telling, a sentence each: which list stays, that it must be screened again. */
  readonly notes: readonly string[];
}

/** A record that one side removed and the other still needs: it stays. */
export interface KeptRecord {
  readonly table: string;
  readonly id: string;
}

/** A merge with every conflict decided. */
export interface DecidedMerge {
  readonly tables: RecordTables;
  readonly kept: readonly KeptRecord[];
}

/**
 * Merges two copies.
 *
 * @param tableNames - every table, in the order in which conflicts are listed
 */
export function mergeWorkspaces(
  tableNames: readonly string[],
  given: MergeSources,
  isValid: MergeTerms['isValid'],
): WorkspaceMerge {
  const { sources, notes } = settleScreening(given);
  const terms = { hasAncestor: sources.ancestor !== null, isValid };
  const tables = new Map<string, readonly MergedRecord[]>();
  for (const table of tableNames) {
    const [ancestor, mine, theirs] = [
      byId(sources.ancestor?.[table]),
      byId(sources.mine[table]),
      byId(sources.theirs[table]),
    ];
    const ids = [...new Set([...ancestor.keys(), ...mine.keys(), ...theirs.keys()])].sort(byCodeUnits);
    const merged = ids.flatMap((id) => {
      const three = { ancestor: ancestor.get(id), mine: mine.get(id), theirs: theirs.get(id) };
      // Without an ancestor, one that is on one side alone was added there: nothing says that the other removed it.
      return mergeRecord(table, three, terms) ?? [];
    });
    tables.set(table, merged);
  }
  const conflicts = [...tables.values()].flat().flatMap((record) => record.conflicts);
  return { sources, tables, conflicts, notes };
}

/** The merged workspace with each conflict decided. */
export function decideMerge({ sources, tables }: WorkspaceMerge, choose: Choose): DecidedMerge {
  const decided: Record<string, readonly StoredRecord[]> = {};
  for (const [table, records] of tables) {
    decided[table] = records.flatMap((record) => record.decided(choose) ?? []);
  }
  const kept = neededYet(sources, decided);
  for (const { table, id } of kept) {
    const record = byId(sources.ancestor?.[table]).get(id);
    if (record !== undefined) {
      decided[table] = [...(decided[table] ?? []), record].sort((a, b) => byCodeUnits(a.id, b.id));
    }
  }
  return { tables: decided, kept };
}

/** What one side removed and a record of the result names, unless a side has named it in vain before. */
function neededYet(sources: MergeSources, decided: RecordTables): readonly KeptRecord[] {
  const found = new Map<string, KeptRecord>();
  for (const { table, field, names } of REFERENCES) {
    const present = byId(decided[names]);
    const ancestor = byId(sources.ancestor?.[names]);
    for (const record of decided[table] ?? []) {
      const id = namedBy(record, field);
      if (id === null || present.has(id) || !ancestor.has(id)) continue;
      const isInVain = [sources.mine, sources.theirs].some(
        (side) => namedBy(byId(side[table]).get(record.id), field) === id && !byId(side[names]).has(id),
      );
      if (!isInVain) found.set(`${names} ${id}`, { table: names, id });
    }
  }
  return [...found.values()];
}

function namedBy(record: StoredRecord | undefined, field: string): string | null {
  let value: unknown = record;
  for (const name of field.split('.')) value = isFields(value) ? value[name] : undefined;
  return typeof value === 'string' ? value : null;
}

const indexes = new WeakMap<readonly StoredRecord[], ReadonlyMap<string, StoredRecord>>();

function byId(records: readonly StoredRecord[] = NONE): ReadonlyMap<string, StoredRecord> {
  const known = indexes.get(records);
  if (known !== undefined) return known;
  const index = new Map(records.map((record) => [record.id, record]));
  indexes.set(records, index);
  return index;
}

const NONE: readonly StoredRecord[] = [];

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
