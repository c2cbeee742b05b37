/**
 * `rigplan screen`: a restricted-party list and names, or a workspace, in; potential matches out.
 *
 * Depends on: core, screening (settings), ../command, ../option-readers, ../outcome, ../plan-request, ../read-argument, ../screen-files,
 * ../screen-workspace, ../workspace-source.
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import { DEFAULT_SCREENING_SETTINGS, type ScreeningSettings } from '#domain/model/screening-settings';
import { defineCommand, type CommandTools } from '../command';
import { readGivenAsOf, readOnlyJson } from '../option-readers';
import { failure, judged, NOTHING_AMISS, success, type Judgement } from '../outcome';
import { today } from '../plan-request';
import { readArgument } from '../read-argument';
import {
  loadWorkspace,
  readWorkspaceSource,
  WORKSPACE_OPTIONS,
  WORKSPACE_SWITCHES,
  type WorkspaceSource,
} from '../workspace-source';

interface Given {
  readonly listDate: CalendarDate | null;
  /** Null where none are given. */
  readonly settings: ScreeningSettings | null;
  readonly hasRun: boolean;
  /** Whether what is breached or stale has an exit code of its own. */
  readonly isFailing: boolean;
  readonly outArgument: number | null;
}

interface NamesRequest extends Given {
  readonly kind: 'names';
  readonly listArgument: number;
  readonly namesArgument: number;
}

interface PartiesRequest extends Given {
  readonly kind: 'workspace';
  readonly source: WorkspaceSource;
  /** Null takes the lists of the workspace. */
  readonly listArgument: number | null;
  /** Null is today. */
  readonly asOf: CalendarDate | null;
}

type ScreenRequest = NamesRequest | PartiesRequest;

/** Looks names, or the parties of a workspace, up in a list that the user downloaded. */
export const screen = defineCommand({
  word: 'screen',
  help: {
    usages: [
      'screen --list LIST.csv --names NAMES.txt [--format json] [--with-run] [--out FILE]',
      'screen --workspace FILE.rigplan [--list LIST.csv] [--as-of DATE] [--format json] [--with-run] [--no-fail] [--out FILE]',
    ],
    says: 'screen looks names, or all parties of a workspace, up in a restricted-party list that you downloaded, and explains each potential match.',
    options: [
      ['--list FILE', 'the Consolidated Screening List as CSV, TSV or JSON, or targets.simple.csv'],
      ['--names FILE', 'one name a line; behind a tab its ISO country'],
      ['--list-date DATE', 'the day of the list, where its file does not say it'],
      ['--thresholds S,P,W', 'lowest scores of a strong, possible and weak hit (0.88,0.72,0.58)'],
      ['--with-run', 'the run beside the results, in place of a line on stderr'],
    ],
  },
  grammar: {
    files: [],
    options: [
      ...WORKSPACE_OPTIONS,
      '--list',
      '--names',
      '--as-of',
      '--format',
      '--list-date',
      '--thresholds',
      '--out',
    ],
    switches: [...WORKSPACE_SWITCHES, '--with-run', '--no-fail'],
  },
  read: (parts): Result<ScreenRequest, string> => {
    const workspace = readWorkspaceSource(parts);
    if (!workspace.ok) return workspace;
    const listArgument = parts.placeOf('--list');
    const namesArgument = parts.placeOf('--names');
    const asOf = readGivenAsOf(parts);
    if (!asOf.ok) return asOf;
    const format = readOnlyJson(parts, 'a screening');
    if (!format.ok) return format;
    const listDate = parts.valueOf('--list-date');
    if (listDate !== null && !isCalendarDate(listDate)) {
      return fail(`--list-date ${listDate} is not a date such as 2026-11-21.`);
    }
    const settings = readThresholds(parts.valueOf('--thresholds'));
    if (!settings.ok) return settings;
    const given = {
      listDate,
      settings: settings.value,
      hasRun: parts.has('--with-run'),
      isFailing: !parts.has('--no-fail'),
    };
    const outArgument = parts.placeOf('--out');
    if (workspace.value !== null) {
      if (namesArgument !== null) return fail('Give --names or --workspace, not both.');
      const source = workspace.value;
      return ok({
        kind: 'workspace',
        source,
        listArgument,
        asOf: asOf.value,
        ...given,
        outArgument,
      });
    }
    if (listArgument === null) return fail('Name the restricted-party list: --list LIST.csv.');
    if (namesArgument === null) return fail('Name the file of names: --names NAMES.txt.');
    if (asOf.value !== null) return fail('--as-of goes with --workspace: names have no decisions.');
    return ok({ kind: 'names', listArgument, namesArgument, ...given, outArgument });
  },
  run: async (request, tools) => {
    const result =
      request.kind === 'names' ? await screenNames(request, tools) : await screenParties(request, tools);
    if (!result.ok) return failure(result.problem);
    const { bytes, run, judgement } = result.value;
    return { ...judged(success(bytes, request.outArgument), judgement, request.isFailing), run };
  },
});

interface Screened {
  readonly bytes: Uint8Array;
  readonly run: object | null;
  readonly judgement: Judgement;
}

async function screenNames(
  { listArgument, namesArgument, settings, listDate, hasRun }: NamesRequest,
  tools: CommandTools,
): Promise<Result<Screened, readonly string[]>> {
  const list = await readArgument(listArgument, tools);
  if (!list.ok) return list;
  const names = await readArgument(namesArgument, tools);
  if (!names.ok) return names;
  // Loaded only here: the tables of other scripts are large.
  const { screenFiles } = await import('../screen-files');
  const options = { listDate, hasRun, settings: settings ?? DEFAULT_SCREENING_SETTINGS };
  const screened = await screenFiles(list.value, names.value, options, tools.reading);
  // Names are of no plan, and a list that is named here is the caller's choice.
  return screened.ok ? ok({ ...screened.value, judgement: NOTHING_AMISS }) : screened;
}

async function screenParties(
  { source, listArgument, asOf, listDate, settings, hasRun }: PartiesRequest,
  tools: CommandTools,
): Promise<Result<Screened, readonly string[]>> {
  const workspace = await loadWorkspace(source, tools);
  if (!workspace.ok) return workspace;
  const list = listArgument === null ? ok(null) : await readArgument(listArgument, tools);
  if (!list.ok) return list;
  const now = new Date().toISOString();
  const day = asOf ?? today();
  const { screenWorkspace } = await import('../screen-workspace');
  const options = { list: list.value, listDate, settings, asOf: day, now, hasRun };
  return screenWorkspace(workspace.value, options, tools.reading);
}

/** Null where none are given. */
function readThresholds(text: string | null): Result<ScreeningSettings | null, string> {
  if (text === null) return ok(null);
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [strongFrom = Number.NaN, possibleFrom = Number.NaN, weakFrom = Number.NaN] = numbers;
  const isOrdered = 1 >= strongFrom && strongFrom > possibleFrom && possibleFrom > weakFrom && weakFrom > 0;
  return numbers.length === 3 && isOrdered
    ? ok({ ...DEFAULT_SCREENING_SETTINGS, strongFrom, possibleFrom, weakFrom })
    : fail(`--thresholds ${text} is not three falling numbers from 1 to above 0, such as 0.88,0.72,0.58.`);
}
