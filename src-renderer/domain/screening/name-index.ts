/**
 * The names of a list, by the words in them.
 *
 * Built once for a list, asked many times. A name is looked at only if it has a
 * word of the query, or one that differs from it by a letter; nothing walks
 * through all names.
 *
 * Depends on: model (types), ./comparable-number, ./name-tokens, ./near-words, ./word-table.
 */
import type { ListEntry } from '../model/restricted-list';
import { comparableNumber } from './comparable-number';
import { nameTokens, withoutBrackets, type NameToken } from './name-tokens';
import { NearWords } from './near-words';
import type { WordClass, WordTable } from './word-table';

/** Which of its names an entry is found by. */
export type ListedNameKind = 'name' | 'alias' | 'acronym';

/** One name of one entry. */
export interface ListedName {
  /** Place of the entry in the list. */
  readonly entry: number;
  readonly kind: ListedNameKind;
  /** Whether what stands in brackets in it was left out. */
  readonly isShortened: boolean;
  /** As the list writes it. */
  readonly text: string;
  /** Its words by their numbers in the vocabulary. */
  readonly words: readonly number[];
  /** How each of them was written there. */
  readonly written: readonly string[];
  /** Sum of the weights of its words. */
  readonly mass: number;
}

/** A list, ready to be asked. */
export interface NameIndex {
  readonly entries: readonly ListEntry[];
  readonly names: readonly ListedName[];
  readonly table: WordTable;
  /** Number of a word. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly wordTexts: readonly string[];
  readonly wordClasses: readonly WordClass[];
  /** Entries that have the word. */
  readonly wordEntries: readonly number[];
  /** What each word counts, in nats. */
  readonly weights: readonly number[];
  /** What a word counts that no entry has. */
  readonly unknownWeight: number;
  /** Names that have a word; none for legal forms and fillers, which find nothing. */
  readonly namesOfWord: readonly (readonly number[])[];
  /** Spellings near to a spelling, and the word that each is a spelling of. */
  readonly near: NearWords;
  readonly wordOfSpelling: readonly number[];
  /** Names by the first letters of their words, four letters or more. */
  readonly namesOfInitials: ReadonlyMap<string, readonly number[]>;
  /** Entries by a number of theirs, letters and digits alone. */
  readonly entriesOfNumber: ReadonlyMap<string, readonly number[]>;
}

/** Below four letters, initials are anybody's. */
export const SHORTEST_INITIALS = 4;

/** Builds the index of a list. */
export function buildNameIndex(entries: readonly ListEntry[], table: WordTable): NameIndex {
  const builder = new IndexBuilder(table);
  for (const [at, entry] of entries.entries()) builder.addEntry(entry, at);
  return builder.finish(entries);
}

/** First letters of the words that are no legal form. */
export function initialsOf(
  words: readonly { readonly text: string; readonly wordClass: WordClass }[],
): string {
  return words
    .filter(({ wordClass }) => wordClass !== 'legal' && wordClass !== 'filler')
    .map(({ text }) => text.charAt(0))
    .join('');
}

type NameDraft = Omit<ListedName, 'mass'>;

class IndexBuilder {
  private readonly vocabulary = new Map<string, number>();
  private readonly wordTexts: string[] = [];
  private readonly wordClasses: WordClass[] = [];
  private readonly wordEntries: number[] = [];
  private readonly lastEntry: number[] = [];
  private readonly spellings = new Map<string, number>();
  private readonly names: NameDraft[] = [];
  private readonly namesOfInitials = new Map<string, number[]>();
  private readonly entriesOfNumber = new Map<string, number[]>();

  constructor(private readonly table: WordTable) {
    for (const [spelling, known] of table.bySpelling) {
      this.spellings.set(spelling, this.wordNumber(known.text, known.wordClass));
    }
  }

  addEntry(entry: ListEntry, at: number): void {
    this.addName(entry.name, 'name', at);
    for (const alias of entry.aliases) this.addName(alias, 'alias', at);
    for (const acronym of entry.acronyms) this.addText(acronym, acronym, 'acronym', at, false);
    for (const { number } of entry.identifiers) {
      const key = comparableNumber(number);
      if (key !== null && key.length >= 5) push(this.entriesOfNumber, key, at);
    }
  }

  finish(entries: readonly ListEntry[]): NameIndex {
    const { table, vocabulary, wordTexts, wordClasses, wordEntries } = this;
    const unknownWeight = rarity(entries.length, 0.5);
    const weights = wordTexts.map((text, word) => this.weightOf(text, word, entries.length));
    const namesOfWord: number[][] = wordTexts.map(() => []);
    const names = this.names.map((name, at) => {
      let mass = 0;
      for (const word of name.words) {
        mass += weights[word] ?? 0;
        const wordClass = wordClasses[word];
        if (wordClass === 'legal' || wordClass === 'filler') continue;
        const holders = namesOfWord[word];
        if (holders?.at(-1) !== at) holders?.push(at);
      }
      return { ...name, mass };
    });
    return {
      entries,
      names,
      table,
      vocabulary,
      wordTexts,
      wordClasses,
      wordEntries,
      weights,
      unknownWeight,
      namesOfWord,
      near: new NearWords([...this.spellings.keys()]),
      wordOfSpelling: [...this.spellings.values()],
      namesOfInitials: this.namesOfInitials,
      entriesOfNumber: this.entriesOfNumber,
    };
  }

  /** As it stands, and without what stands in brackets. */
  private addName(text: string, kind: ListedNameKind, entry: number): void {
    this.addText(text, text, kind, entry, false);
    const outside = withoutBrackets(text);
    if (outside !== null) this.addText(text, outside, kind, entry, true);
  }

  private addText(
    text: string,
    compared: string,
    kind: ListedNameKind,
    entry: number,
    isShortened: boolean,
  ): void {
    const tokens = nameTokens(compared, this.table);
    if (tokens.length === 0) return;
    const words = tokens.map((token) => this.wordOf(token, entry));
    const initials = initialsOf(tokens);
    if (initials.length >= SHORTEST_INITIALS) push(this.namesOfInitials, initials, this.names.length);
    this.names.push({ entry, kind, isShortened, text, words, written: tokens.map(({ written }) => written) });
  }

  private wordOf({ text, written, wordClass }: NameToken, entry: number): number {
    const word = this.wordNumber(text, wordClass);
    if (this.lastEntry[word] !== entry) {
      this.lastEntry[word] = entry;
      this.wordEntries[word] = (this.wordEntries[word] ?? 0) + 1;
    }
    if (!written.includes(' ') && !this.spellings.has(written)) this.spellings.set(written, word);
    return word;
  }

  private wordNumber(text: string, wordClass: WordClass): number {
    const known = this.vocabulary.get(text);
    if (known !== undefined) return known;
    const word = this.wordTexts.length;
    this.vocabulary.set(text, word);
    this.wordTexts.push(text);
    this.wordClasses.push(wordClass);
    this.wordEntries.push(0);
    return word;
  }

  private weightOf(text: string, word: number, entries: number): number {
    const { weights } = this.table;
    const wordClass = this.wordClasses[word] ?? 'word';
    const rare = rarity(entries, this.wordEntries[word] ?? 0) * lengthShare(text);
    if (wordClass === 'word') return rare;
    if (wordClass === 'number') return rare * weights.numberShare;
    return weights[wordClass];
  }
}

/** A shorter list says little of how rare a word is: a word of one entry in five is no common word. */
const FEWEST_ENTRIES = 8_000;

/** The logarithm of how seldom a word is among the entries; a word of none counts as one of half an entry. */
export function rarity(entries: number, withWord: number): number {
  return Math.log(1 + Math.max(entries, FEWEST_ENTRIES) / Math.max(withWord, 0.5));
}

/** One or two letters may be anything. */
export function lengthShare(word: string): number {
  if (word.length >= 4) return 1;
  return word.length === 3 ? 0.8 : word.length === 2 ? 0.5 : 0.2;
}

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, [value]);
  else if (same.at(-1) !== value) same.push(value);
}
