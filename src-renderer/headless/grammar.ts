/**
 * The words of a command line, sorted into files, options with a value and switches.
 *
 * Files are kept as places on the command line, since the window may only ask
 * main for a file that the user named there.
 *
 * Depends on: core.
 */
import { fail, ok, type Result } from '#domain/core/result';

/** Every command takes it: what is wrong is told on stderr as one JSON object. */
export const JSON_SWITCH = '--json';

/** What a command takes. */
export interface Grammar<Option extends string, Switch extends string> {
  /** What each file is, in the order they are given: `price list`. */
  readonly files: readonly string[];
  /** Whether the files may be left out: then `read` of the command says what must stand in their place. */
  readonly areFilesOptional?: boolean;
  /** Whether the last of them may be given several times. */
  readonly isLastFileRepeated?: boolean;
  /** With a value. */
  readonly options: readonly Option[];
  /** Without. */
  readonly switches: readonly Switch[];
}

/** What was given. */
export interface Parts<Option extends string = never, Switch extends string = never> {
  /** Places of the files on the command line, from 0: all that the grammar names, and more of the last where it is repeated; none where they may be left out. */
  readonly files: readonly number[];
  /** The value of an option; null if it was not given. */
  readonly valueOf: (option: Option) => string | null;
  /** The place of that value, for an option that names a file. */
  readonly placeOf: (option: Option) => number | null;
  readonly has: (name: Switch | typeof JSON_SWITCH) => boolean;
}

/**
 * Sorts the words after the command's own. A problem is one sentence.
 *
 * @param words - the command's own word first
 * @param usage - how the command is called at the least: `compare FILE.csv --as-of DATE`
 */
export function readParts<Option extends string, Switch extends string>(
  words: readonly string[],
  grammar: Grammar<Option, Switch>,
  usage: string,
): Result<Parts<Option, Switch>, string> {
  const places = new Map<Option, number>();
  const switches = new Set<Switch | typeof JSON_SWITCH>();
  const known = [...grammar.switches, JSON_SWITCH] as const;
  const files: number[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) {
      files.push(at);
      continue;
    }
    const turned = known.find((name) => name === word);
    if (turned !== undefined) {
      switches.add(turned);
      continue;
    }
    const option = grammar.options.find((name) => name === word);
    if (option === undefined) return fail(unknownOption(word, grammar.options));
    if (places.has(option)) return fail(`${option} is given twice.`);
    const value = words[at + 1];
    if (value === undefined || value.startsWith('--')) return fail(`${option} needs a value.`);
    at += 1;
    places.set(option, at);
  }
  const problem = problemOfFiles(words, files, grammar, usage);
  if (problem !== null) return fail(problem);
  const placeOf = (option: Option) => places.get(option) ?? null;
  return ok({
    files,
    placeOf,
    valueOf: (option) => words[placeOf(option) ?? -1] ?? null,
    has: (name) => switches.has(name),
  });
}

function problemOfFiles(
  words: readonly string[],
  given: readonly number[],
  { files: names, areFilesOptional = false, isLastFileRepeated = false }: Grammar<string, string>,
  usage: string,
): string | null {
  const extra = given[names.length];
  if (extra !== undefined && !isLastFileRepeated) {
    const word = words[extra] ?? '';
    if (names.length === 0) return `${usage} takes no file; unexpected: ${word}.`;
    const most =
      names.length === 1 ? `One ${names[0] ?? ''} at a time` : `${String(names.length)} files are the most`;
    return `${most}; unexpected: ${word}.`;
  }
  if (given.length === 0 && areFilesOptional) return null;
  const missing = names[given.length];
  return missing === undefined ? null : `Name the ${missing}: ${usage}.`;
}

function unknownOption(word: string, options: readonly string[]): string {
  const option = options.find((name) => word.startsWith(`${name}=`));
  return option === undefined
    ? `Unknown option: ${word}.`
    : `Write ${option} and its value with a space between.`;
}
