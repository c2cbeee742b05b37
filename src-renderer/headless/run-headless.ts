/**
 * One command without a window, from the command line to the exit code.
 *
 * stdout gets the whole result or nothing; stderr gets what is wrong or
 * nothing. Whatever happens, the task is finished, so the program ends.
 *
 * Depends on: domain, data, imports, host (types), the other files of headless.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { dayText } from '#domain/core/plain-text';
import type { Reference } from '#domain/model/reference';
import { loadReference } from '../data/reference';
import { isSealedFile } from '../data/sealed/sealed-file';
import { emptyWorkspace } from '../data/seed';
import type { Headless, Host } from '../host/host';
import { readProblemText } from '../imports/read-problem-text';
import { breakEvenFile } from './break-even-file';
import {
  HELP,
  readCommandLine,
  type BreakEvenCommand,
  type CompareCommand,
  type OptimiseCommand,
  type ScreenCommand,
  type VerifyCommand,
} from './command-line';
import { compareFile } from './compare-file';
import { optimiseFile } from './optimise-file';
import { verifyInstall } from './verify-install';
import type { SolverClient } from '../workers/solver-client';

/** What a command needs of the host. */
export type HeadlessHost = Pick<Host, 'headless' | 'reading'>;

const OPEN_IT = 'Open it in the window, and export the offers as CSV.';

type Outcome = Parameters<Headless['finish']>[0];

/** What a command may need beside the host. */
export interface HeadlessTools {
  /** The data that offers are costed with. */
  readonly loadData: (asOf: CalendarDate) => Promise<Reference>;
  readonly solver: SolverClient;
}

/** Runs the task that the program was started for and finishes it. */
export async function runHeadless(
  { headless, reading }: HeadlessHost,
  { loadData = shippedData, solver }: Partial<HeadlessTools> & Pick<HeadlessTools, 'solver'>,
): Promise<void> {
  await headless.finish(await outcomeOf({ headless, reading }, { loadData, solver }));
}

async function outcomeOf({ headless, reading }: HeadlessHost, tools: HeadlessTools): Promise<Outcome> {
  try {
    const { arguments: words } = await headless.task();
    const command = readCommandLine(words);
    if (!command.ok) return failure([`${command.problem} See --help.`]);
    if (command.value.kind === 'help') return success(new TextEncoder().encode(helpText()), null);
    if (command.value.kind === 'verify') return await runVerify(command.value, tools);
    if (command.value.kind === 'screen') return await runScreen({ headless, reading }, command.value, words);
    return command.value.kind === 'optimise'
      ? await runOnProblem({ headless, reading }, command.value, words, tools)
      : await runOnFile({ headless, reading }, command.value, words, tools);
  } catch (cause) {
    return failure([cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)]);
  }
}

async function runOnFile(
  { headless, reading }: HeadlessHost,
  command: CompareCommand | BreakEvenCommand,
  words: readonly string[],
  { loadData }: HeadlessTools,
): Promise<Outcome> {
  const found = await headless.read(command.fileArgument);
  if (!found.found) return failure([`Cannot read ${words[command.fileArgument] ?? ''}: ${found.reason}`]);
  const { name, bytes } = found;
  if (isSealedFile(bytes)) return failure([`${name} is sealed by a passphrase. ${OPEN_IT}`]);
  const cells = await reading.readTable(bytes, new AbortController().signal);
  if (!cells.ok) return failure([`${name}: ${readProblemText(cells.problem)}`]);
  const file = { name, bytes, table: cells.value };
  const data = await loadData(command.asOf);
  const result =
    command.kind === 'compare'
      ? await compareFile(file, command.format, data)
      : await breakEvenFile(file, command, data);
  return result.ok ? success(result.value, command.outArgument) : failure(result.problem);
}

async function runOnProblem(
  { headless, reading }: HeadlessHost,
  command: OptimiseCommand,
  words: readonly string[],
  { solver }: HeadlessTools,
): Promise<Outcome> {
  const found = await headless.read(command.fileArgument);
  if (!found.found) return failure([`Cannot read ${words[command.fileArgument] ?? ''}: ${found.reason}`]);
  const result = await optimiseFile(found, command, { reading, solver });
  return result.ok ? success(result.value, command.outArgument) : failure(result.problem);
}

/** Loaded only here: the tables of other scripts are large. */
async function runScreen(
  { headless, reading }: HeadlessHost,
  command: ScreenCommand,
  words: readonly string[],
): Promise<Outcome> {
  const { listArgument, namesArgument, outArgument } = command;
  const list = await headless.read(listArgument);
  if (!list.found) return failure([`Cannot read ${words[listArgument] ?? ''}: ${list.reason}`]);
  const names = await headless.read(namesArgument);
  if (!names.found) return failure([`Cannot read ${words[namesArgument] ?? ''}: ${names.reason}`]);
  const { screenFiles } = await import('./screen-files');
  const result = await screenFiles(list, names, command, reading);
  if (!result.ok) return failure(result.problem);
  return { ...success(result.value.bytes, outArgument), stderr: result.value.stderr };
}

/** The sheet is printed whole even where a figure differs: it is what is needed then. */
async function runVerify(
  { isJson, outArgument }: VerifyCommand,
  { loadData }: HeadlessTools,
): Promise<Outcome> {
  const { bytes, differing } = await verifyInstall(isJson, loadData);
  const outcome = success(bytes, outArgument);
  if (differing === 0) return outcome;
  const examples =
    differing === 1 ? '1 worked example differs' : `${String(differing)} worked examples differ`;
  return { ...outcome, stderr: `rigplan: ${examples} from what was published.\n`, exitCode: 1 };
}

/** The shipped data, with no site and the shipped assumptions. */
async function shippedData(asOf: CalendarDate): Promise<Reference> {
  const shipped = loadReference();
  const workspace = await emptyWorkspace('Command line', asOf);
  const { settings, sites, vendors, parties, rigModels, marketQuotes } = workspace;
  if (settings === null) throw new Error('The shipped workspace has no settings.');
  const { pack, lanes } = shipped;
  return { pack, overlays: [], lanes, sites, vendors, parties, rigModels, marketQuotes, settings };
}

/** The help, with the pack that the figures rest on. */
function helpText(): string {
  const { version, date } = loadReference().pack;
  return `${HELP}\nTariff pack ${version}, kept up to ${dayText(date)}.\n`;
}

function success(bytes: Uint8Array, outArgument: number | null): Outcome {
  const file = outArgument === null ? null : { argument: outArgument, bytes };
  return { stdout: file === null ? bytes : null, stderr: '', exitCode: 0, file };
}

/** One line for each thing that is wrong, under the program's name; cut to what the channel takes. */
function failure(lines: readonly string[]): Outcome {
  const stderr = lines.map((line) => `rigplan: ${line}\n`).join('');
  return { stdout: null, stderr: stderr.slice(0, 3_900_000), exitCode: 1, file: null };
}
