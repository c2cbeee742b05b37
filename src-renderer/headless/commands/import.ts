/**
 * `rigplan import`: price lists into a workspace file; what was new, changed, same, asked and rejected out.
 *
 * Depends on: core, data, imports, ../command, ../import-lists, ../import-record, ../option-readers, ../outcome,
 * ../read-argument, ../workspace-source.
 */
import { fail, ok, type Result } from '#domain/core/result';
import { writeWorkspaceFile } from '../../data/workspace-file';
import { NOTHING_ANSWERED, readAnswersFile, type AnswersOf } from '../../imports/answers-file';
import { defineCommand, type CommandTools } from '../command';
import { importLists, type ImportedLists } from '../import-lists';
import { importRecord } from '../import-record';
import { readGivenAsOf } from '../option-readers';
import { failure, success } from '../outcome';
import { readArgument } from '../read-argument';
import {
  loadWorkspace,
  readWorkspaceSource,
  WORKSPACE_OPTIONS,
  WORKSPACE_SWITCHES,
} from '../workspace-source';

const USAGE = 'import FILE… --workspace W.rigplan';

/** Brings lists in, each over what those before it left, and writes the workspace back. */
export const importCommand = defineCommand({
  word: 'import',
  help: {
    usages: [
      `${USAGE} | --sample [--profile NAME] [--answers FILE.json] [--as-of DATE] [--by NAME] [--dry-run] [--out FILE]`,
    ],
    says: 'import brings price lists into a workspace file and prints what was new, changed, same, asked and rejected; over --sample it writes only to --out.',
    options: [
      ['--profile NAME', 'the saved layout by which the lists are read'],
      ['--answers FILE', 'answers to questions of an earlier run, as JSON'],
      ['--by NAME', 'who imports, for the evidence of each offer'],
      ['--dry-run', 'print what would be done and write nothing'],
    ],
  },
  grammar: {
    files: ['price list'],
    isLastFileRepeated: true,
    options: [...WORKSPACE_OPTIONS, '--profile', '--answers', '--as-of', '--by', '--out'],
    switches: [...WORKSPACE_SWITCHES, '--dry-run'],
  },
  read: (parts) => {
    const workspace = readWorkspaceSource(parts);
    if (!workspace.ok) return workspace;
    if (workspace.value === null) return fail(`Name the workspace file: ${USAGE}, or --sample.`);
    const asOf = readGivenAsOf(parts);
    if (!asOf.ok) return asOf;
    const by = parts.valueOf('--by')?.trim() ?? '';
    if (by.length > 120) return fail('--by has more than 120 characters.');
    return ok({
      files: parts.files,
      workspace: workspace.value,
      profile: parts.valueOf('--profile'),
      answers: parts.placeOf('--answers'),
      asOf: asOf.value,
      by: by === '' ? null : by,
      isDryRun: parts.has('--dry-run'),
      outArgument: parts.placeOf('--out'),
    });
  },
  run: async (request, tools) => {
    const { files, workspace, profile, answers, asOf, by, isDryRun, outArgument } = request;
    const loaded = await loadWorkspace(workspace, tools);
    if (!loaded.ok) return failure(loaded.problem);
    const { name, state } = loaded.value;
    if (state.settings === null)
      return failure([`${name}: The workspace is empty: open it in the window first.`]);
    const answersOf = await readAnswers(answers, tools);
    if (!answersOf.ok) return failure(answersOf.problem);
    const on = asOf ?? state.settings.scenario.asOf;
    const settings = { profile, answersOf: answersOf.value, on, by };
    const imported = await importLists(files, loaded.value, settings, tools);
    if (!imported.ok) return failure(imported.problem);
    // The sample has no file of its own to go back to.
    const target = outArgument ?? (workspace.kind === 'file' ? workspace.argument : null);
    const isWanted = !isDryRun && (outArgument !== null || hasChanges(imported.value));
    const isWritten = isWanted && imported.value.isRead && target !== null;
    const record = { workspace: name, isWritten, files: imported.value.lists.map(importRecord) };
    const printed = success(new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`), null);
    const exitCode = isComplete(imported.value) ? 0 : 1;
    if (!isWritten) return { ...printed, exitCode };
    const { version } = await tools.info();
    const text = await writeWorkspaceFile(imported.value.state, version, imported.value.past);
    const file = { argument: target, bytes: new TextEncoder().encode(text) };
    return { ...printed, exitCode, file };
  },
});

async function readAnswers(
  place: number | null,
  tools: CommandTools,
): Promise<Result<AnswersOf, readonly string[]>> {
  if (place === null) return ok(NOTHING_ANSWERED);
  const file = await readArgument(place, tools);
  if (!file.ok) return file;
  const read = readAnswersFile(new TextDecoder().decode(file.value.bytes));
  return read.ok ? read : fail([`${file.value.name}: ${read.problem}`]);
}

function hasChanges({ lists }: ImportedLists): boolean {
  return lists.some(
    ({ preview }) =>
      preview !== null && preview.added.length + preview.changed.length + preview.ended.length > 0,
  );
}

/** Whether no row was rejected and no question is open. */
function isComplete({ lists, isRead }: ImportedLists): boolean {
  return isRead && lists.every(({ preview }) => preview?.rejected.length === 0 && preview.openCount === 0);
}
