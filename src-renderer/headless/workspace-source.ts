/**
 * `--workspace FILE` and `--sample`: a workspace in place of a price list, for any command.
 *
 * A command names WORKSPACE_OPTIONS and WORKSPACE_SWITCHES in its grammar, asks
 * readWorkspaceSource what was given, and loads it by loadWorkspace when it runs.
 * Nothing is written back: a command that changes a workspace writes a file of its own.
 *
 * Depends on: core, model (types), evaluation, data, imports, ./command (types), ./grammar (types), ./read-argument.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import { referenceInUse } from '#domain/evaluation/reference-in-use';
import { screeningInUse } from '#domain/evaluation/screening-in-use';
import type { Reference } from '#domain/model/reference';
import { loadReference } from '../data/reference';
import { isSealedFile } from '../data/sealed/sealed-file';
import { sampleWorkspace } from '../data/seed';
import { loadShippedScreening } from '../data/shipped-screening';
import { describeWorkspaceFileProblem, readWorkspaceDocument, type FilePast } from '../data/workspace-file';
import type { WorkspaceState } from '../data/workspace-state';
import { countryOfWords } from '../imports/country-of-words';
import { readProblemText } from '../imports/read-problem-text';
import type { CommandTools } from './command';
import type { Parts } from './grammar';
import { readArgument, type FileBytes } from './read-argument';

/** Options of a command that takes a workspace. */
export const WORKSPACE_OPTIONS = ['--workspace'] as const;
/** Switches of a command that takes a workspace. */
export const WORKSPACE_SWITCHES = ['--sample'] as const;

/** Which workspace. */
export type WorkspaceSource =
  /** `argument` is the file's place on the command line, from 0. */
  { readonly kind: 'file'; readonly argument: number } | { readonly kind: 'sample' };

/** A workspace as a command works with it. */
export interface LoadedWorkspace {
  /** The file's name, or `sample`: what faults begin with. */
  readonly name: string;
  readonly state: WorkspaceState;
  /** What was done before, as the file tells it: a file that is written back keeps it. */
  readonly past: FilePast;
}

/** Null if neither was given. */
export function readWorkspaceSource(
  parts: Parts<'--workspace', '--sample'>,
): Result<WorkspaceSource | null, string> {
  const argument = parts.placeOf('--workspace');
  if (argument === null) return ok(parts.has('--sample') ? { kind: 'sample' } : null);
  return parts.has('--sample')
    ? fail('Give --workspace or --sample, not both.')
    : ok({ kind: 'file', argument });
}

/** Reads the workspace whole and checks every record. A problem is one line for each thing that is wrong. */
export async function loadWorkspace(
  source: WorkspaceSource,
  tools: Pick<CommandTools, 'headless' | 'reading' | 'words'>,
): Promise<Result<LoadedWorkspace, readonly string[]>> {
  if (source.kind === 'sample')
    return ok({ name: 'sample', state: await sampleWorkspace(), past: { history: [], audit: [] } });
  const file = await readArgument(source.argument, tools);
  return file.ok ? readWorkspace(file.value, tools) : file;
}

/** The same for a file that is read already. */
export async function readWorkspace(
  { name, bytes }: FileBytes,
  { reading }: Pick<CommandTools, 'reading'>,
): Promise<Result<LoadedWorkspace, readonly string[]>> {
  if (isSealedFile(bytes))
    return fail([`${name} is sealed by a passphrase. Open it in the window, and save it without.`]);
  const checked = await reading.checkJson(bytes, new AbortController().signal);
  if (!checked.ok) return fail([`${name}: ${readProblemText(checked.problem)}`]);
  const text = textOf(bytes);
  if (text === null) return fail([`${name}: It is not text in UTF-8, so it is not a workspace file.`]);
  const read = await readWorkspaceDocument(text);
  return read.ok
    ? ok({ name, state: read.value.state, past: read.value })
    : fail([`${name}: ${describeWorkspaceFileProblem(read.problem)}`]);
}

/**
 * What the workspace's offers are costed with: its own records over what ships.
 *
 * @param asOf - the day orders are placed, in place of the workspace's own; null leaves that
 * @param today - by which decisions expire and lists are old; null judges by the day of the orders alone
 */
export function referenceOf(
  { name, state }: LoadedWorkspace,
  asOf: CalendarDate | null,
  today: CalendarDate | null = null,
): Result<Reference, readonly string[]> {
  const { settings } = state;
  if (settings === null)
    return fail([`${name}: The workspace is empty: it has no scenario to cost offers under.`]);
  const scenario = asOf === null ? settings.scenario : { ...settings.scenario, asOf };
  const screening = screeningInUse(state, loadShippedScreening(), countryOfWords, today);
  return ok(referenceInUse({ ...state, screening, settings: { ...settings, scenario } }, loadReference()));
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
