/**
 * One command without a window, from the command line to the exit code.
 *
 * Whatever happens, the task is finished, so the program ends.
 *
 * Depends on: domain, data, host (types), imports (country names), ./command (types), ./command-line, ./command-table, ./grammar, ./help, ./outcome.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { dayText } from '#domain/core/plain-text';
import type { Reference } from '#domain/model/reference';
import { screeningInUse } from '#domain/evaluation/screening-in-use';
import { loadReference } from '../data/reference';
import { emptyWorkspace } from '../data/seed';
import { loadShippedScreening } from '../data/shipped-screening';
import type { Host } from '../host/host';
import { countryOfWords } from '../imports/country-of-words';
import type { CommandTools } from './command';
import { readCommandLine } from './command-line';
import { COMMANDS } from './command-table';
import { JSON_SWITCH } from './grammar';
import { helpText } from './help';
import { failure, finishOf, success, type Finish, type Outcome } from './outcome';

/** What a command needs of the host. */
export type HeadlessHost = Pick<Host, 'headless' | 'reading' | 'info'>;

type GivenTools = Pick<CommandTools, 'loadData' | 'solver' | 'planSolver' | 'printReport'>;

/** Runs the task that the program was started for and finishes it. */
export async function runHeadless(
  { headless, reading, info }: HeadlessHost,
  {
    loadData = shippedData,
    solver,
    planSolver = null,
    printReport = null,
  }: Partial<GivenTools> & Pick<GivenTools, 'solver'>,
): Promise<void> {
  const tools = { loadData, solver, planSolver, printReport };
  await headless.finish(await finishedBy({ headless, reading, info }, tools));
}

async function finishedBy(host: HeadlessHost, tools: GivenTools): Promise<Finish> {
  let words: readonly string[] = [];
  try {
    words = (await host.headless.task()).arguments;
    return finishOf(await outcomeOf(words, host, tools), words.includes(JSON_SWITCH));
  } catch (cause) {
    const told = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    return finishOf(failure([told]), words.includes(JSON_SWITCH));
  }
}

async function outcomeOf(words: readonly string[], host: HeadlessHost, tools: GivenTools): Promise<Outcome> {
  const command = readCommandLine(words);
  if (!command.ok) return failure([`${command.problem} See --help.`]);
  if (command.value === null) return success(new TextEncoder().encode(helpWithPack()), null);
  return command.value.run({ ...host, ...tools, words });
}

/** The shipped data, with no site and the shipped assumptions. */
async function shippedData(asOf: CalendarDate): Promise<Reference> {
  const shipped = loadReference();
  const workspace = await emptyWorkspace('Command line', asOf);
  const { settings, sites, vendors, parties, rigModels, marketQuotes } = workspace;
  if (settings === null) throw new Error('The shipped workspace has no settings.');
  const { pack, lanes } = shipped;
  const screening = screeningInUse(workspace, loadShippedScreening(), countryOfWords);
  return {
    pack,
    overlays: [],
    lanes,
    sites,
    vendors,
    parties,
    rigModels,
    marketQuotes,
    screening,
    settings,
  };
}

/** The help, with the pack that the figures rest on. */
function helpWithPack(): string {
  const { version, date } = loadReference().pack;
  return `${helpText(COMMANDS)}\nTariff pack ${version}, kept up to ${dayText(date)}.\n`;
}
