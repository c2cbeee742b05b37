/**
 * `rigplan merge`: two copies of a workspace and the file both come from in; one workspace out, or what has
 * to be decided.
 *
 * Depends on: core, domain/merge, data, ../command, ../option-readers, ../outcome, ../read-argument, ../workspace-source.
 */
import { fail, ok, type Result } from '#domain/core/result';
import { changesSince } from '#domain/merge/changes-since';
import { conflictWords } from '#domain/merge/conflict-words';
import type { MergeConflict, MergeSide } from '#domain/merge/merge-record';
import { decideMerge, mergeWorkspaces, type DecidedMerge } from '#domain/merge/merge-workspaces';
import { CONTENT_SCHEMAS } from '../../data/content-schemas';
import { CONTENT_TABLES, type ContentTable } from '../../data/tables';
import { writeWorkspaceFile } from '../../data/workspace-file';
import { rowsByTable, rowsOfState, stateOfRows } from '../../data/workspace-rows';
import { defineCommand, type CommandTools } from '../command';
import { failure, success, type Outcome } from '../outcome';
import { readArgument } from '../read-argument';
import { readWorkspace, type LoadedWorkspace } from '../workspace-source';

const SIDES: readonly MergeSide[] = ['mine', 'theirs'];

/** Merges two copies; conflicts end it with 1 unless one side is preferred. */
export const merge = defineCommand({
  word: 'merge',
  help: {
    usages: ['merge BASE MINE THEIRS --out FILE [--prefer SIDE]'],
    says: 'merge takes what either of two copies of a workspace changed since BASE, and lists as JSON what both changed differently.',
    options: [['--prefer SIDE', 'mine or theirs: decides every conflict for that copy']],
  },
  grammar: {
    files: ['base', 'own copy', 'other copy'],
    options: ['--out', '--prefer'],
    switches: [],
  },
  read: (parts) => {
    const [base = 0, mine = 0, theirs = 0] = parts.files;
    const out = parts.placeOf('--out');
    if (out === null) return fail('Give --out FILE: where the merged workspace goes.');
    const given = parts.valueOf('--prefer');
    const prefer = SIDES.find((side) => side === given) ?? null;
    if (given !== null && prefer === null) return fail(`--prefer ${given}: give mine or theirs.`);
    return ok({ base, mine, theirs, out, prefer });
  },
  run: async ({ base, mine, theirs, out, prefer }, tools): Promise<Outcome> => {
    const read = await readAll([base, mine, theirs], tools);
    if (!read.ok) return failure(read.problem);
    const [ancestor, own, other] = read.value;
    if (ancestor === undefined || own === undefined || other === undefined) return failure([]);
    const sources = {
      ancestor: rowsOfState(ancestor.state),
      mine: rowsOfState(own.state),
      theirs: rowsOfState(other.state),
    };
    const merged = mergeWorkspaces(CONTENT_TABLES, sources, isValid);
    const { conflicts } = merged;
    const isOpen = prefer === null && conflicts.length > 0;
    const decided = decideMerge(merged, () => prefer ?? 'mine');
    const stdout = reportBytes({
      conflicts,
      notes: merged.notes,
      prefer,
      decided,
      mine: sources.mine,
      isOpen,
    });
    if (isOpen) {
      const told = `${conflicts.length} conflicts: nothing was written. Decide them in the window, or give --prefer.`;
      return { ...failure([told]), stdout };
    }
    const state = stateOfRows(rowsByTable((table) => decided.tables[table] ?? []));
    // The steps of one copy alone do not lead to the merged workspace, so none are told; the log stays.
    const past = { history: [], audit: own.past.audit };
    const { version } = await tools.info();
    const bytes = new TextEncoder().encode(await writeWorkspaceFile(state, version, past));
    return { ...success(stdout, null), file: { argument: out, bytes } };
  },
});

async function readAll(
  places: readonly number[],
  tools: CommandTools,
): Promise<Result<readonly LoadedWorkspace[], readonly string[]>> {
  const loaded: LoadedWorkspace[] = [];
  for (const place of places) {
    const file = await readArgument(place, tools);
    const workspace = file.ok ? await readWorkspace(file.value, tools) : file;
    if (!workspace.ok) return workspace;
    loaded.push(workspace.value);
  }
  return ok(loaded);
}

interface Report {
  readonly conflicts: readonly MergeConflict[];
  readonly notes: readonly string[];
  readonly prefer: MergeSide | null;
  readonly decided: DecidedMerge;
  readonly mine: ReturnType<typeof rowsOfState>;
  readonly isOpen: boolean;
}

function reportBytes({ conflicts, notes, prefer, decided, mine, isOpen }: Report): Uint8Array {
  const report = {
    isWritten: !isOpen,
    decidedFor: prefer,
    conflicts: conflicts.map((conflict) => {
      const { table, id, field, ancestor, mine: ours, theirs } = conflict;
      const values = { base: ancestor ?? null, mine: ours ?? null, theirs: theirs ?? null };
      return { table, id, field, ...values, words: conflictWords(conflict) };
    }),
    changes: isOpen ? [] : changesSince(CONTENT_TABLES, mine, decided.tables),
    kept: isOpen ? [] : decided.kept,
    notes,
  };
  return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
}

function isValid(table: string, record: unknown): boolean {
  return CONTENT_SCHEMAS[table as ContentTable].safeParse(record).success;
}
