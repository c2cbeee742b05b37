/**
 * How a command ends: what goes to stdout, stderr and a file, and the exit code.
 *
 * stdout gets the whole result or nothing; stderr gets what must be known of it, or why there is none, or
 * nothing: lines under the program's name, or with `--json` one object. The exit codes are a promise:
 * docs/command-line.md.
 *
 * Depends on: host (types).
 */
import type { Headless } from '../host/host';

/** What leaves the program. */
export type Finish = Parameters<Headless['finish']>[0];

/**
 * What the program ends with: done; bad input, no result; the result of a plan that breaks its policy; a
 * result from data older than the policy allows.
 */
export type ExitCode = Finish['exitCode'];

/** What a person must know of a plan and of the data under it, a sentence each. */
export interface Judgement {
  /** Rules of the plan and gates of the policy that are not kept. */
  readonly breaches: readonly string[];
  /** What is older than the policy allows. */
  readonly stale: readonly string[];
}

/** What a command comes to. */
export interface Outcome extends Judgement, Pick<Finish, 'stdout' | 'file'> {
  readonly exitCode: ExitCode;
  /** What is wrong, a line each. */
  readonly problems: readonly string[];
  /** What a screening rests on, where it does not stand beside its results; null if there is none to tell. */
  readonly run: object | null;
}

/** Nothing to be said. */
export const NOTHING_AMISS: Judgement = { breaches: [], stale: [] };

/** What a failure may say at most, in UTF-16 units: what the channel to main takes, and some room. */
const LONGEST_STDERR = 3_900_000;
/** Of one line, so that every one of many can be told. */
const LONGEST_LINE = 100_000;

/**
 * A whole result.
 *
 * @param outArgument - place of the output file on the command line; null writes to stdout
 */
export function success(bytes: Uint8Array, outArgument: number | null): Outcome {
  const file = outArgument === null ? null : { argument: outArgument, bytes };
  const stdout = file === null ? bytes : null;
  return { ...NOTHING_AMISS, stdout, file, exitCode: 0, problems: [], run: null };
}

/** No result. One line for each thing that is wrong, without the program's name. */
export function failure(lines: readonly string[]): Outcome {
  return { ...NOTHING_AMISS, stdout: null, file: null, exitCode: 1, problems: lines, run: null };
}

/**
 * A whole result with what is found of its plan and its data. Both are said; of the exit code a breach wins,
 * since newer data alone does not mend it.
 *
 * @param isFailing - false ends with 0 all the same
 */
export function judged(result: Outcome, { breaches, stale }: Judgement, isFailing: boolean): Outcome {
  const found = breaches.length > 0 ? 2 : stale.length > 0 ? 3 : 0;
  return { ...result, breaches, stale, exitCode: isFailing ? found : 0 };
}

/** The outcome as it leaves the program. @param isOneObject - whether stderr is one JSON object */
export function finishOf(outcome: Outcome, isOneObject: boolean): Finish {
  const { stdout, file, exitCode } = outcome;
  const stderr = isOneObject ? objectOf(outcome) : linesOf(outcome);
  return { stdout, stderr, exitCode, file };
}

function objectOf({ exitCode, problems, breaches, stale, run }: Outcome): string {
  if (problems.length + breaches.length + stale.length === 0 && run === null) return '';
  const few = withinLimit(problems);
  return `${JSON.stringify({ exitCode, problems: few, breaches, stale, ...(run === null ? {} : { run }) })}\n`;
}

function linesOf({ problems, breaches, stale, run }: Outcome): string {
  // Whoever reads the run reads one line of JSON: what else there is stands in it.
  if (run !== null) {
    const said = Object.fromEntries(
      Object.entries({ breaches, stale }).filter(([, lines]) => lines.length > 0),
    );
    return `${JSON.stringify({ run, ...said })}\n`;
  }
  const lines = [
    ...problems,
    ...breaches.map((sentence) => `policy breached: ${sentence}`),
    ...stale.map((sentence) => `stale: ${sentence}`),
  ];
  return lines
    .map((line) => `rigplan: ${line}\n`)
    .join('')
    .slice(0, LONGEST_STDERR);
}

/** As many as the channel takes, JSON's own signs among them. */
function withinLimit(lines: readonly string[]): readonly string[] {
  const few: string[] = [];
  let length = 0;
  for (const line of lines) {
    const cut = line.slice(0, LONGEST_LINE);
    length += JSON.stringify(cut).length + 1;
    if (length > LONGEST_STDERR - LONGEST_LINE) {
      return [...few, `${String(lines.length - few.length)} more are not told.`];
    }
    few.push(cut);
  }
  return few;
}
