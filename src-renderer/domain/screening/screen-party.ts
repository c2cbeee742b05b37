/**
 * A party against a list: every entry that it may be, the likeliest first.
 *
 * Start reading here. The words of the name (./query-readings) point at names
 * that share one (./name-index), each of those is scored (./score-name), what is
 * known beside the name is weighed in (./second-signals), and an entry is kept
 * with the best of its names.
 *
 * Depends on: model (types), ./comparable-number, ./name-index, ./query-readings, ./score-name, ./second-signals, ./screening-settings.
 */
import type { EntryKind, ListEntry } from '../model/restricted-list';
import { comparableNumbers } from './comparable-number';
import { initialsOf, SHORTEST_INITIALS, type ListedName, type NameIndex } from './name-index';
import { queryReadings, type QueryReading } from './query-readings';
import { scoreName, type NameScore, type WordPair } from './score-name';
import type { Band, ScreeningSettings } from '../model/screening-settings';
import { bandOf } from './screening-settings';
import { weighSignals, type ScreenedParty, type Signal } from './second-signals';
import type { WordClass } from './word-table';

/** An entry that a party may be. Never a statement that it is. */
export interface Hit {
  readonly entry: ListEntry;
  /** The name of the entry that was met. */
  readonly listedName: ListedName;
  /** 0 to 1. */
  readonly score: number;
  readonly band: Band;
  readonly pairs: readonly WordPair[];
  readonly unmet: readonly string[];
  readonly unmetQuery: readonly string[];
  readonly signals: readonly Signal[];
}

/** What a screening of one party gave. */
export interface Screening {
  readonly party: ScreenedParty;
  /** Of the best hit. `none` means that nothing in this list came near, and no more. */
  readonly band: Band | 'none';
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Weak hits beyond those that are kept. */
  readonly weakHitsLeftOut: number;
  /** Whether the name has only common words, so that it cannot be looked for by them. */
  readonly isTooGeneral: boolean;
}

/** Share of the query's rarity that a name must have before it is looked at closely. */
const LOOK_FROM = 0.2;
/** Initials alone never make more than a weak hit. */
const INITIALS_SCORE = 0.62;
const NOTHING: NameScore = {
  score: 0,
  pairs: [],
  unmet: [],
  unmetQuery: [],
  isOneWordAlone: false,
  areCommonWordsAlone: false,
};

/** Screens one party. */
export function screenParty(party: ScreenedParty, index: NameIndex, settings: ScreeningSettings): Screening {
  const readings = queryReadings(party.name, index);
  const [asWritten] = readings;
  const best = new Map<number, Hit>();
  const consider = (name: ListedName, score: NameScore) => {
    const entry = index.entries[name.entry];
    if (entry === undefined) return;
    const [only, ...more] = score.pairs.filter(({ isDistinctive }) => isDistinctive);
    const isOneWordOfPerson = more.length === 0 && name.words.length > 1;
    const isShortForm = more.length === 0 && name.kind !== 'alias' && isAcronymOf(only, entry);
    const kind = kindOf(party, asWritten, entry);
    const isOneWordAlone = (score.isOneWordAlone || isShortForm) && !isWholeName(score);
    const areCommonWordsAlone = score.areCommonWordsAlone && !isWholeName(score);
    const about = { kind, isOneWordOfPerson, isOneWordAlone, areCommonWordsAlone };
    const weighed = weighSignals(score.score, party, entry, about, settings);
    const band = bandOf(weighed.score, settings);
    const before = best.get(name.entry);
    if (band === null || (before !== undefined && before.score >= weighed.score)) return;
    const { pairs, unmet, unmetQuery } = score;
    best.set(name.entry, { entry, listedName: name, ...weighed, band, pairs, unmet, unmetQuery });
  };
  for (const reading of readings) {
    for (const at of candidates(reading, index)) {
      const name = index.names[at];
      const score = name === undefined ? null : scoreName(reading, name, index);
      if (name !== undefined && score !== null) consider(name, score);
    }
  }
  for (const { name, score } of byInitials(asWritten, index)) consider(name, score);
  for (const { name, score } of byNumber(party, index)) consider(name, score);
  const { hits, leftOut } = ranked([...best.values()], settings);
  const isTooGeneral = asWritten?.words.every(({ wordClass }) => wordClass !== 'word') ?? true;
  return { party, band: hits[0]?.band ?? 'none', hits, weakHitsLeftOut: leftOut, isTooGeneral };
}

/** Whether query and name are the same words: then it does not matter how common they are. */
function isWholeName({ pairs, unmet, unmetQuery }: NameScore): boolean {
  return (
    pairs.length > 1 &&
    unmet.length === 0 &&
    unmetQuery.length === 0 &&
    pairs.every(({ similarity }) => similarity === 1)
  );
}

/** Whether what met is a short form that the entry has in brackets: it may be another's too. */
function isAcronymOf(pair: WordPair | undefined, { acronyms }: ListEntry): boolean {
  return pair !== undefined && acronyms.some((acronym) => acronym.toLowerCase() === pair.entry);
}

/**
 * What the party is, as against one entry. A legal form makes it a company; a word of a trade says
 * that it is no person, though ships are called Star and Pioneer too.
 */
function kindOf({ kind }: ScreenedParty, reading: QueryReading | undefined, entry: ListEntry): EntryKind {
  if (kind !== 'unknown') return kind;
  const has = (wanted: WordClass) => reading?.words.some(({ wordClass }) => wordClass === wanted) === true;
  return has('legal') || (has('generic') && entry.kind === 'individual') ? 'entity' : 'unknown';
}

/** Names that share enough with a reading, by the words that point at them. */
function candidates({ words, mass }: QueryReading, index: NameIndex): readonly number[] {
  const shared = new Map<number, number>();
  for (const { meetings } of words) {
    for (const { word, similarity } of meetings) {
      const gained = (index.weights[word] ?? 0) * similarity;
      for (const name of index.namesOfWord[word] ?? []) shared.set(name, (shared.get(name) ?? 0) + gained);
    }
  }
  const least = mass * LOOK_FROM;
  const found: number[] = [];
  for (const [name, gained] of shared) if (gained >= least) found.push(name);
  return found;
}

interface Found {
  readonly name: ListedName;
  readonly score: NameScore;
}

/** `SMIC` and Semiconductor Manufacturing International Corporation, whichever of them is listed. */
function byInitials(reading: QueryReading | undefined, index: NameIndex): readonly Found[] {
  if (reading === undefined) return [];
  const content = reading.words.filter(({ wordClass }) => wordClass !== 'legal' && wordClass !== 'filler');
  const [only] = content;
  const found: Found[] = [];
  const add = (at: number, query: string, entry: string) => {
    const name = index.names[at];
    if (name === undefined) return;
    const pair = { query, entry, rule: 'initials' as const, similarity: 1, weight: 0, isDistinctive: true };
    found.push({ name, score: { ...NOTHING, score: INITIALS_SCORE, pairs: [pair] } });
  };
  if (content.length === 1 && only?.wordClass === 'word' && only.text.length >= SHORTEST_INITIALS) {
    for (const at of index.namesOfInitials.get(only.text) ?? []) add(at, only.written, only.text);
  }
  const initials = initialsOf(reading.words);
  const word = initials.length >= SHORTEST_INITIALS ? index.vocabulary.get(initials) : undefined;
  for (const at of word === undefined ? [] : (index.namesOfWord[word] ?? [])) {
    if (index.names[at]?.words.length === 1) add(at, initials, initials);
  }
  return found;
}

/** Entries that have a number of the party, whatever their names. */
function byNumber(party: ScreenedParty, index: NameIndex): readonly Found[] {
  const entries = new Set(
    [...comparableNumbers(party.numbers)].flatMap((number) => index.entriesOfNumber.get(number) ?? []),
  );
  if (entries.size === 0) return [];
  return index.names
    .filter(({ entry, kind }) => kind === 'name' && entries.has(entry))
    .map((name) => ({ name, score: NOTHING }));
}

function ranked(
  hits: readonly Hit[],
  { mostWeakHits }: ScreeningSettings,
): { readonly hits: readonly Hit[]; readonly leftOut: number } {
  const sorted = [...hits].sort(
    (a, b) =>
      b.score - a.score || compareText(a.entry.name, b.entry.name) || compareText(a.entry.id, b.entry.id),
  );
  const kept = sorted.filter(({ band }) => band !== 'weak').length + mostWeakHits;
  return { hits: sorted.slice(0, kept), leftOut: Math.max(0, sorted.length - kept) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
