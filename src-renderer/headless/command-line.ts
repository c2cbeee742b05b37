/**
 * The command line as a command, or the reason why it is none.
 *
 * Files are kept as places on the command line, since the window may only ask
 * main for a file that the user named there.
 *
 * Depends on: core.
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';

/** Forms of the result. */
export const OUTPUT_FORMATS = ['json', 'csv', 'xlsx'] as const;
/** One of {@link OUTPUT_FORMATS}. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** `rigplan -- compare FILE.csv --as-of DATE`. */
export interface CompareCommand {
  readonly kind: 'compare';
  /** Place of the price list on the command line, from 0. */
  readonly fileArgument: number;
  readonly asOf: CalendarDate;
  readonly format: OutputFormat;
  /** Place of the output file; null writes to stdout. */
  readonly outArgument: number | null;
}

/** A command that can be run. */
export type Command = CompareCommand | { readonly kind: 'help' };

/** What `--help` prints. */
export const HELP = `Usage: npm run --silent rigplan -- compare FILE.csv --as-of DATE [--format FORMAT] [--out FILE]

Costs every offer of a price list and prints one result for each, in the given order.

  --as-of DATE      the day orders are placed, such as 2026-11-21 (required)
  --format FORMAT   json (default), csv or xlsx
  --out FILE        write the result to FILE instead of stdout
  --help            print this text

The columns of FILE.csv are described in docs/price-list-format.md. Rack dates
end with assumed inland days, since no site is set: see docs/command-line.md.
If any row is rejected or any offer cannot be costed, nothing is printed on
stdout, each is named on stderr, and the exit code is 1.
`;

/** Options that take a value, by name. */
const OPTIONS = ['--as-of', '--format', '--out'] as const;
type Option = (typeof OPTIONS)[number];

/** Reads the words after the program's own switches. A problem is one sentence. */
export function readCommandLine(words: readonly string[]): Result<Command, string> {
  const isHelp =
    words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h');
  if (isHelp) return ok({ kind: 'help' });
  const [command] = words;
  if (command !== 'compare') return fail(`Unknown command: ${command ?? ''}. The one command is compare.`);
  return readCompare(words);
}

function readCompare(words: readonly string[]): Result<CompareCommand, string> {
  const places = new Map<Option, number>();
  const files: number[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) {
      files.push(at);
      continue;
    }
    const option = OPTIONS.find((name) => name === word);
    if (option === undefined) return fail(unknownOption(word));
    if (places.has(option)) return fail(`${option} is given twice.`);
    const value = words[at + 1];
    if (value === undefined || value.startsWith('--')) return fail(`${option} needs a value.`);
    at += 1;
    places.set(option, at);
  }
  const [fileArgument, extra] = files;
  if (fileArgument === undefined) return fail('Name the price list: compare FILE.csv --as-of DATE.');
  if (extra !== undefined) return fail(`One price list at a time; unexpected: ${words[extra] ?? ''}.`);
  const asOf = readAsOf(valueOf(words, places.get('--as-of')));
  if (!asOf.ok) return asOf;
  const format = readFormat(valueOf(words, places.get('--format')));
  if (!format.ok) return format;
  const outArgument = places.get('--out') ?? null;
  return ok({ kind: 'compare', fileArgument, asOf: asOf.value, format: format.value, outArgument });
}

function readAsOf(text: string | null): Result<CalendarDate, string> {
  if (text === null) return fail('Give the day orders are placed: --as-of 2026-11-21.');
  return isCalendarDate(text) ? ok(text) : fail(`--as-of ${text} is not a date such as 2026-11-21.`);
}

function readFormat(text: string | null): Result<OutputFormat, string> {
  if (text === null) return ok('json');
  const format = OUTPUT_FORMATS.find((name) => name === text);
  return format === undefined
    ? fail(`--format ${text} is not one of ${OUTPUT_FORMATS.join(', ')}.`)
    : ok(format);
}

function unknownOption(word: string): string {
  const option = OPTIONS.find((name) => word.startsWith(`${name}=`));
  return option === undefined
    ? `Unknown option: ${word}.`
    : `Write ${option} and its value with a space between.`;
}

function valueOf(words: readonly string[], place: number | undefined): string | null {
  return place === undefined ? null : (words[place] ?? null);
}
