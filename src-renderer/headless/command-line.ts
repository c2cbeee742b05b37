/**
 * The command line as a command, or the reason why it is none.
 *
 * Files are kept as places on the command line, since the window may only ask
 * main for a file that the user named there.
 *
 * Depends on: core.
 */
import { isCalendarDate, isPlanDay, type CalendarDate } from '#domain/core/calendar-date';
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

/** `rigplan -- break-even FILE.csv --as-of DATE --offer A --against B`. */
export interface BreakEvenCommand {
  readonly kind: 'break-even';
  /** Place of the price list on the command line, from 0. */
  readonly fileArgument: number;
  readonly asOf: CalendarDate;
  /** The id of the offer that is looked at, and of the one it is held against. */
  readonly offerId: string;
  readonly againstId: string;
  /** JSON in place of sentences. */
  readonly isJson: boolean;
  /** Place of the output file; null writes to stdout. */
  readonly outArgument: number | null;
}

/** A command that can be run. */
export type Command = CompareCommand | BreakEvenCommand | { readonly kind: 'help' };

/** What `--help` prints. */
export const HELP = `Usage: npm run --silent rigplan -- compare FILE.csv --as-of DATE [--format FORMAT] [--out FILE]
       npm run --silent rigplan -- break-even FILE.csv --as-of DATE --offer ID --against ID [--json] [--out FILE]

compare costs every offer of a price list and prints one result for each, in the given order.
break-even says at which duty rate, unit price and day one offer ties with another.

  --as-of DATE      the day orders are placed, such as 2026-11-21 (required)
  --format FORMAT   of compare: json (default), csv or xlsx
  --offer ID        of break-even: the offer that is looked at (required)
  --against ID      of break-even: the offer it is held against (required)
  --json            of break-even: one JSON object in place of sentences
  --out FILE        write the result to FILE instead of stdout
  --help            print this text

FILE.csv may be an Excel workbook (.xlsx) as well. Its columns are described in
docs/price-list-format.md. Rack dates end with assumed inland days, since no site
is set: see docs/command-line.md.
If any row is rejected or any offer cannot be costed, nothing is printed on
stdout, each is named on stderr, and the exit code is 1.
`;

type Option = '--as-of' | '--format' | '--out' | '--offer' | '--against';
type Switch = '--json';

/** What a command takes beside its one price list. */
interface Grammar {
  /** With a value. */
  readonly options: readonly Option[];
  /** Without. */
  readonly switches: readonly Switch[];
  readonly usage: string;
}

const COMPARE: Grammar = {
  options: ['--as-of', '--format', '--out'],
  switches: [],
  usage: 'compare FILE.csv --as-of DATE',
};

const BREAK_EVEN: Grammar = {
  options: ['--as-of', '--offer', '--against', '--out'],
  switches: ['--json'],
  usage: 'break-even FILE.csv --as-of DATE --offer ID --against ID',
};

/** Reads the words after the program's own switches. A problem is one sentence. */
export function readCommandLine(words: readonly string[]): Result<Command, string> {
  const isHelp =
    words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h');
  if (isHelp) return ok({ kind: 'help' });
  const [command] = words;
  if (command === 'compare') return readCompare(words);
  if (command === 'break-even') return readBreakEven(words);
  return fail(`Unknown command: ${command ?? ''}. The commands are compare and break-even.`);
}

function readCompare(words: readonly string[]): Result<CompareCommand, string> {
  const parts = readParts(words, COMPARE);
  if (!parts.ok) return parts;
  const { fileArgument, asOf, places } = parts.value;
  const format = readFormat(valueOf(words, places.get('--format')));
  if (!format.ok) return format;
  const outArgument = places.get('--out') ?? null;
  return ok({ kind: 'compare', fileArgument, asOf, format: format.value, outArgument });
}

function readBreakEven(words: readonly string[]): Result<BreakEvenCommand, string> {
  const parts = readParts(words, BREAK_EVEN);
  if (!parts.ok) return parts;
  const { fileArgument, asOf, places, switches } = parts.value;
  const offerId = valueOf(words, places.get('--offer'));
  const againstId = valueOf(words, places.get('--against'));
  if (offerId === null) return fail('Name the offer that is looked at: --offer ID.');
  if (againstId === null) return fail('Name the offer it is held against: --against ID.');
  if (offerId === againstId) return fail(`--offer and --against are both ${offerId}; name two offers.`);
  const isJson = switches.has('--json');
  const outArgument = places.get('--out') ?? null;
  return ok({ kind: 'break-even', fileArgument, asOf, offerId, againstId, isJson, outArgument });
}

/** What every command has, and where its options stand. */
interface Parts {
  readonly fileArgument: number;
  readonly asOf: CalendarDate;
  readonly places: ReadonlyMap<Option, number>;
  readonly switches: ReadonlySet<Switch>;
}

function readParts(words: readonly string[], grammar: Grammar): Result<Parts, string> {
  const places = new Map<Option, number>();
  const switches = new Set<Switch>();
  const files: number[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) {
      files.push(at);
      continue;
    }
    const turned = grammar.switches.find((name) => name === word);
    if (turned !== undefined) {
      switches.add(turned);
      continue;
    }
    const option = grammar.options.find((name) => name === word);
    if (option === undefined) return fail(unknownOption(word, grammar));
    if (places.has(option)) return fail(`${option} is given twice.`);
    const value = words[at + 1];
    if (value === undefined || value.startsWith('--')) return fail(`${option} needs a value.`);
    at += 1;
    places.set(option, at);
  }
  const [fileArgument, extra] = files;
  if (fileArgument === undefined) return fail(`Name the price list: ${grammar.usage}.`);
  if (extra !== undefined) return fail(`One price list at a time; unexpected: ${words[extra] ?? ''}.`);
  const asOf = readAsOf(valueOf(words, places.get('--as-of')));
  return asOf.ok ? ok({ fileArgument, asOf: asOf.value, places, switches }) : asOf;
}

function readAsOf(text: string | null): Result<CalendarDate, string> {
  if (text === null) return fail('Give the day orders are placed: --as-of 2026-11-21.');
  if (!isCalendarDate(text)) return fail(`--as-of ${text} is not a date such as 2026-11-21.`);
  return isPlanDay(text) ? ok(text) : fail(`--as-of ${text} is not between 1990 and 2199.`);
}

function readFormat(text: string | null): Result<OutputFormat, string> {
  if (text === null) return ok('json');
  const format = OUTPUT_FORMATS.find((name) => name === text);
  return format === undefined
    ? fail(`--format ${text} is not one of ${OUTPUT_FORMATS.join(', ')}.`)
    : ok(format);
}

function unknownOption(word: string, { options }: Grammar): string {
  const option = options.find((name) => word.startsWith(`${name}=`));
  return option === undefined
    ? `Unknown option: ${word}.`
    : `Write ${option} and its value with a space between.`;
}

function valueOf(words: readonly string[], place: number | undefined): string | null {
  return place === undefined ? null : (words[place] ?? null);
}
