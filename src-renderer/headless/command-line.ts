/**
 * The command line as a command, or the reason why it is none.
 *
 * Files are kept as places on the command line, since the window may only ask
 * main for a file that the user named there.
 *
 * Depends on: core, screening (settings).
 */
import { isCalendarDate, isPlanDay, type CalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import { DEFAULT_SCREENING_SETTINGS, type ScreeningSettings } from '#domain/screening/screening-settings';

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

/** `rigplan -- optimise PROBLEM.json`. */
export interface OptimiseCommand {
  readonly kind: 'optimise';
  /** Place of the order problem on the command line, from 0. */
  readonly fileArgument: number;
  /** Seconds the solver may take in all; null is no limit. */
  readonly seconds: number | null;
  /** Seed of what the solver leaves to chance. */
  readonly seed: number;
  /** Place of the output file; null writes to stdout. */
  readonly outArgument: number | null;
}

/** `rigplan -- verify`. */
export interface VerifyCommand {
  readonly kind: 'verify';
  /** JSON in place of the sheet. */
  readonly isJson: boolean;
  /** Place of the output file; null writes to stdout. */
  readonly outArgument: number | null;
}

/** `rigplan -- screen --list LIST.csv --names NAMES.txt`. */
export interface ScreenCommand {
  readonly kind: 'screen';
  /** Place of the restricted-party list on the command line, from 0. */
  readonly listArgument: number;
  /** Place of the file of names. */
  readonly namesArgument: number;
  /** The day of the list, where the user says it. */
  readonly listDate: CalendarDate | null;
  readonly settings: ScreeningSettings;
  /** Whether the run stands beside the results; else it goes to stderr. */
  readonly hasRun: boolean;
  /** Place of the output file; null writes to stdout. */
  readonly outArgument: number | null;
}

/** A command that can be run. */
export type Command =
  | CompareCommand
  | BreakEvenCommand
  | OptimiseCommand
  | VerifyCommand
  | ScreenCommand
  | { readonly kind: 'help' };

/** What `--help` prints. */
export const HELP = `Usage: npm run --silent rigplan -- compare FILE.csv --as-of DATE [--format FORMAT] [--out FILE]
       npm run --silent rigplan -- break-even FILE.csv --as-of DATE --offer ID --against ID [--json] [--out FILE]
       npm run --silent rigplan -- optimise PROBLEM.json [--format json] [--time-limit SECONDS] [--seed N] [--out FILE]
       npm run --silent rigplan -- verify [--json] [--out FILE]
       npm run --silent rigplan -- screen --list LIST.csv --names NAMES.txt [--format json] [--with-run] [--out FILE]

compare costs every offer of a price list and prints one result for each, in the given order.
break-even says at which duty rate, unit price and day one offer ties with another.
optimise finds the best order of a problem, or says which of its rules clash.
verify computes the published worked examples and prints each with what came out.
screen looks names up in a restricted-party list that you downloaded, and explains each potential match.

  --as-of DATE      the day orders are placed, such as 2026-11-21 (required)
  --format FORMAT   of compare: json (default), csv or xlsx
  --offer ID        of break-even: the offer that is looked at (required)
  --against ID      of break-even: the offer it is held against (required)
  --json            of break-even, verify: JSON in place of sentences
  --time-limit S    of optimise: seconds the solver may take in all (no limit)
  --seed N          of optimise: seed of the solver (1)
  --list FILE       of screen: the Consolidated Screening List as CSV, TSV or JSON, or targets.simple.csv
  --names FILE      of screen: one name a line; behind a tab its ISO country
  --list-date DATE  of screen: the day of the list, where its file does not say it
  --thresholds S,P,W  of screen: lowest scores of a strong, possible and weak hit (0.88,0.72,0.58)
  --with-run        of screen: the run beside the results, in place of a line on stderr
  --out FILE        write the result to FILE instead of stdout
  --help            print this text

FILE.csv may be an Excel workbook (.xlsx) as well. Its columns are described in
docs/price-list-format.md. Rack dates end with assumed inland days, since no site
is set: see docs/command-line.md.
If any row is rejected or any offer cannot be costed, nothing is printed on
stdout, each is named on stderr, and the exit code is 1.
`;

type Option =
  | '--as-of'
  | '--format'
  | '--out'
  | '--offer'
  | '--against'
  | '--time-limit'
  | '--seed'
  | '--list'
  | '--names'
  | '--list-date'
  | '--thresholds';
type Switch = '--json' | '--with-run';

/** What a command takes beside its one file. */
interface Grammar {
  /** What the file is: `price list`; null where the command takes none. */
  readonly file: string | null;
  /** With a value. */
  readonly options: readonly Option[];
  /** Without. */
  readonly switches: readonly Switch[];
  readonly usage: string;
}

const COMPARE: Grammar = {
  file: 'price list',
  options: ['--as-of', '--format', '--out'],
  switches: [],
  usage: 'compare FILE.csv --as-of DATE',
};

const BREAK_EVEN: Grammar = {
  file: 'price list',
  options: ['--as-of', '--offer', '--against', '--out'],
  switches: ['--json'],
  usage: 'break-even FILE.csv --as-of DATE --offer ID --against ID',
};

const OPTIMISE: Grammar = {
  file: 'order problem',
  options: ['--format', '--time-limit', '--seed', '--out'],
  switches: [],
  usage: 'optimise PROBLEM.json',
};

const VERIFY: Grammar = { file: null, options: ['--out'], switches: ['--json'], usage: 'verify' };

const SCREEN: Grammar = {
  file: null,
  options: ['--list', '--names', '--format', '--list-date', '--thresholds', '--out'],
  switches: ['--with-run'],
  usage: 'screen --list LIST.csv --names NAMES.txt',
};

/** Reads the words after the program's own switches. A problem is one sentence. */
export function readCommandLine(words: readonly string[]): Result<Command, string> {
  const isHelp =
    words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h');
  if (isHelp) return ok({ kind: 'help' });
  const [command] = words;
  if (command === 'compare') return readCompare(words);
  if (command === 'break-even') return readBreakEven(words);
  if (command === 'optimise') return readOptimise(words);
  if (command === 'verify') return readVerify(words);
  if (command === 'screen') return readScreen(words);
  return fail(
    `Unknown command: ${command ?? ''}. The commands are compare, break-even, optimise, verify and screen.`,
  );
}

function readCompare(words: readonly string[]): Result<CompareCommand, string> {
  const parts = readParts(words, COMPARE);
  if (!parts.ok) return parts;
  const { fileArgument, places } = parts.value;
  const asOf = readAsOf(valueOf(words, places.get('--as-of')));
  if (!asOf.ok) return asOf;
  const format = readFormat(valueOf(words, places.get('--format')));
  if (!format.ok) return format;
  const outArgument = places.get('--out') ?? null;
  return ok({ kind: 'compare', fileArgument, asOf: asOf.value, format: format.value, outArgument });
}

function readBreakEven(words: readonly string[]): Result<BreakEvenCommand, string> {
  const parts = readParts(words, BREAK_EVEN);
  if (!parts.ok) return parts;
  const { fileArgument, places, switches } = parts.value;
  const asOf = readAsOf(valueOf(words, places.get('--as-of')));
  if (!asOf.ok) return asOf;
  const offerId = valueOf(words, places.get('--offer'));
  const againstId = valueOf(words, places.get('--against'));
  if (offerId === null) return fail('Name the offer that is looked at: --offer ID.');
  if (againstId === null) return fail('Name the offer it is held against: --against ID.');
  if (offerId === againstId) return fail(`--offer and --against are both ${offerId}; name two offers.`);
  const isJson = switches.has('--json');
  const outArgument = places.get('--out') ?? null;
  return ok({ kind: 'break-even', fileArgument, asOf: asOf.value, offerId, againstId, isJson, outArgument });
}

function readOptimise(words: readonly string[]): Result<OptimiseCommand, string> {
  const parts = readParts(words, OPTIMISE);
  if (!parts.ok) return parts;
  const { fileArgument, places } = parts.value;
  const format = valueOf(words, places.get('--format')) ?? 'json';
  if (format !== 'json') return fail(`--format ${format} is not json, the one form of a plan.`);
  const limit = valueOf(words, places.get('--time-limit'));
  const seconds = limit === null ? null : Number(limit);
  if (seconds !== null && !(seconds > 0 && seconds <= 86_400)) {
    return fail(`--time-limit ${limit ?? ''} is not a number of seconds above 0, up to 86400.`);
  }
  const seedText = valueOf(words, places.get('--seed')) ?? '1';
  const seed = Number(seedText);
  if (!/^\d+$/.test(seedText) || seed > MAX_SEED) {
    return fail(`--seed ${seedText} is not a whole number from 0 to ${String(MAX_SEED)}.`);
  }
  return ok({ kind: 'optimise', fileArgument, seconds, seed, outArgument: places.get('--out') ?? null });
}

function readVerify(words: readonly string[]): Result<VerifyCommand, string> {
  const parts = readParts(words, VERIFY);
  if (!parts.ok) return parts;
  const { places, switches } = parts.value;
  return ok({ kind: 'verify', isJson: switches.has('--json'), outArgument: places.get('--out') ?? null });
}

function readScreen(words: readonly string[]): Result<ScreenCommand, string> {
  const parts = readParts(words, SCREEN);
  if (!parts.ok) return parts;
  const { places, switches } = parts.value;
  const listArgument = places.get('--list');
  const namesArgument = places.get('--names');
  if (listArgument === undefined) return fail('Name the restricted-party list: --list LIST.csv.');
  if (namesArgument === undefined) return fail('Name the file of names: --names NAMES.txt.');
  const format = valueOf(words, places.get('--format')) ?? 'json';
  if (format !== 'json') return fail(`--format ${format} is not json, the one form of a screening.`);
  const dateText = valueOf(words, places.get('--list-date'));
  if (dateText !== null && !isCalendarDate(dateText)) {
    return fail(`--list-date ${dateText} is not a date such as 2026-11-21.`);
  }
  const settings = readThresholds(valueOf(words, places.get('--thresholds')));
  if (!settings.ok) return settings;
  return ok({
    kind: 'screen',
    listArgument,
    namesArgument,
    listDate: dateText,
    settings: settings.value,
    hasRun: switches.has('--with-run'),
    outArgument: places.get('--out') ?? null,
  });
}

function readThresholds(text: string | null): Result<ScreeningSettings, string> {
  if (text === null) return ok(DEFAULT_SCREENING_SETTINGS);
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [strongFrom = Number.NaN, possibleFrom = Number.NaN, weakFrom = Number.NaN] = numbers;
  const isOrdered = 1 >= strongFrom && strongFrom > possibleFrom && possibleFrom > weakFrom && weakFrom > 0;
  return numbers.length === 3 && isOrdered
    ? ok({ ...DEFAULT_SCREENING_SETTINGS, strongFrom, possibleFrom, weakFrom })
    : fail(`--thresholds ${text} is not three falling numbers from 1 to above 0, such as 0.88,0.72,0.58.`);
}

/** The largest seed that the solver takes. */
const MAX_SEED = 2_147_483_647;

/** What every command has, and where its options stand. */
interface Parts {
  readonly fileArgument: number;
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
  if (grammar.file === null) {
    return fileArgument === undefined
      ? ok({ fileArgument: NO_FILE, places, switches })
      : fail(`${grammar.usage} takes no file; unexpected: ${words[fileArgument] ?? ''}.`);
  }
  if (fileArgument === undefined) return fail(`Name the ${grammar.file}: ${grammar.usage}.`);
  if (extra !== undefined) return fail(`One ${grammar.file} at a time; unexpected: ${words[extra] ?? ''}.`);
  return ok({ fileArgument, places, switches });
}

/** In place of a file's place, for a command without one. */
const NO_FILE = -1;

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
