/**
 * How alike a query and one listed name are.
 *
 * Words are paired, each once, in any order. What counts is how much of the
 * query's rarity the name has, and how much of the name's the query has; words
 * left over on both sides say that two different bodies share a word.
 *
 * Depends on: ./name-index (types), ./query-readings (types).
 */
import type { ListedName, NameIndex } from './name-index';
import type { MatchRule, Meeting, QueryReading, QueryWord } from './query-readings';

/** Two words that met. */
export interface WordPair {
  /** As the query has it. */
  readonly query: string;
  /** As the list has it. */
  readonly entry: string;
  readonly rule: MatchRule;
  /** 0 to 1. */
  readonly similarity: number;
  /** What the listed word counts, in nats. */
  readonly weight: number;
  readonly isDistinctive: boolean;
}

/** How alike they are and why. */
export interface NameScore {
  /** 0 to 1. */
  readonly score: number;
  readonly pairs: readonly WordPair[];
  /** Listed words that nothing met, as written there. */
  readonly unmet: readonly string[];
  /** Words of the query that met nothing. */
  readonly unmetQuery: readonly string[];
  /** Whether one distinctive word is all that they have in common, beside different trades: never a strong hit. */
  readonly isOneWordAlone: boolean;
  /** Whether one or two common words are all that they have in common: many bodies are called so. */
  readonly areCommonWordsAlone: boolean;
}

const QUERY_SHARE = 0.6;
const CONTRADICTION = 0.9;
/** The whole of a name, for numbers that were added up. */
const ALL = 0.999;
/** Common words alone are a hit only if they are nearly the whole of both names, and more than one. */
const COMMON_ALONE = { ofQuery: 0.9, ofName: 0.75, words: 2 };
/** A name that is one short word is in many names. */
const SHORT_NAME = { letters: 4, share: 0.85 };
const ACRONYM_SHARE = 0.87;
/** What stands in brackets may tell two bodies of one group apart. */
const SHORTENED_SHARE = 0.97;

/** Compares one reading with one name; null if what they share says nothing. */
export function scoreName(reading: QueryReading, name: ListedName, index: NameIndex): NameScore | null {
  const paired = pairWords(reading.words, name, index);
  const pairs = paired.map(({ pair }) => pair);
  if (pairs.length === 0) return null;
  let queryMet = 0;
  let nameMet = 0;
  let queryMass = reading.mass;
  for (const { pair, queryWord } of paired) {
    // A misspelt word counts what the word counts that it was meant to be.
    queryMass += pair.weight - queryWord.weight;
    queryMet += pair.weight * pair.similarity;
    nameMet += pair.weight * pair.similarity;
  }
  const ofQuery = share(queryMet, queryMass);
  const ofName = share(nameMet, name.mass);
  if (!pairs.some((pair) => pair.isDistinctive) && !isWhole(paired, ofQuery, ofName)) return null;
  const contradiction = 1 - CONTRADICTION * Math.min(1 - ofQuery, 1 - ofName);
  const alike = QUERY_SHARE * ofQuery + (1 - QUERY_SHARE) * ofName;
  const metWords = new Set(paired.map(({ queryWord }) => queryWord));
  const unmetQuery = reading.words.filter((word) => !metWords.has(word)).map(({ written }) => written);
  const metPlaces = new Set(paired.map(({ place }) => place));
  const unmet = name.written.filter((_, place) => !metPlaces.has(place));
  const score = alike * contradiction * nameShare(name, reading, index);
  return {
    score,
    pairs,
    unmet,
    unmetQuery,
    isOneWordAlone: isOneWordAlone(paired, reading, name, index),
    areCommonWordsAlone: areCommonWordsAlone(paired),
  };
}

/** Common words alone: nearly the whole of both names and more than one of them, or all that either has. */
function isWhole(paired: readonly Paired[], ofQuery: number, ofName: number): boolean {
  if (paired.length > 1 && ofQuery > ALL && ofName > ALL) return true;
  const content = paired.filter(({ queryWord }) => isContent(queryWord.wordClass)).length;
  return content >= COMMON_ALONE.words && ofQuery >= COMMON_ALONE.ofQuery && ofName >= COMMON_ALONE.ofName;
}

/**
 * Whether a whole name was given and one distinctive word of it is all that both have, while
 * one of them names a trade that the other does not: Target Corporation, Target Transportation.
 */
function isOneWordAlone(
  paired: readonly Paired[],
  reading: QueryReading,
  name: ListedName,
  index: NameIndex,
): boolean {
  const content = paired.filter(({ queryWord }) => isContent(queryWord.wordClass));
  if (content.length !== 1 || reading.words.length === 1) return false;
  const trades = reading.words.filter(({ wordClass }) => wordClass === 'generic').length;
  const listedTrades = name.words.filter((word) => index.wordClasses[word] === 'generic').length;
  return trades + listedTrades > 0;
}

/** `International Trading` is in many names; three common words and more are seldom together by chance. */
function areCommonWordsAlone(paired: readonly Paired[]): boolean {
  const content = paired.filter(({ queryWord }) => isContent(queryWord.wordClass));
  return content.length <= COMMON_ALONE.words && paired.every(({ pair }) => !pair.isDistinctive);
}

interface Paired {
  readonly pair: WordPair;
  readonly queryWord: QueryWord;
  /** Place of the word in the listed name. */
  readonly place: number;
}

/** The rarest word of the query chooses first; the same word before a similar one. */
function pairWords(words: readonly QueryWord[], name: ListedName, index: NameIndex): readonly Paired[] {
  const taken = new Set<number>();
  const paired: Paired[] = [];
  const waiting: QueryWord[] = [];
  for (const queryWord of words) {
    const same = queryWord.meetings[0];
    const place =
      same?.similarity === 1 ? name.words.findIndex((word, at) => word === same.word && !taken.has(at)) : -1;
    if (same === undefined || place === -1) {
      waiting.push(queryWord);
      continue;
    }
    taken.add(place);
    paired.push(pairOf(queryWord, name, place, same, index));
  }
  for (const queryWord of waiting) {
    let best: { readonly place: number; readonly meeting: Meeting } | null = null;
    for (const meeting of queryWord.meetings) {
      if (best !== null && meeting.similarity <= best.meeting.similarity) continue;
      const place = name.words.findIndex((word, at) => word === meeting.word && !taken.has(at));
      if (place !== -1) best = { place, meeting };
    }
    if (best === null) continue;
    taken.add(best.place);
    paired.push(pairOf(queryWord, name, best.place, best.meeting, index));
  }
  return paired;
}

function pairOf(
  queryWord: QueryWord,
  name: ListedName,
  place: number,
  meeting: Meeting,
  index: NameIndex,
): Paired {
  const word = name.words[place] ?? 0;
  const entry = name.written[place] ?? '';
  const wordClass = index.wordClasses[word] ?? 'word';
  const pair = {
    query: queryWord.written,
    entry,
    rule: ruleOf(queryWord, entry, meeting),
    similarity: meeting.similarity,
    weight: index.weights[word] ?? 0,
    isDistinctive: wordClass === 'word' || wordClass === 'number',
  };
  return { pair, queryWord, place };
}

function ruleOf({ isRecut, written }: QueryWord, entry: string, { similarity, isSound }: Meeting): MatchRule {
  if (isSound) return 'sounds alike';
  if (similarity < 1) return 'one letter differs';
  if (isRecut) return 'written together or apart';
  return written === entry ? 'same word' : 'another spelling of the word';
}

function nameShare(name: ListedName, reading: QueryReading, index: NameIndex): number {
  if (name.kind === 'acronym') return ACRONYM_SHARE;
  if (name.isShortened) return SHORTENED_SHARE;
  const content = name.words.filter((word) => isContent(index.wordClasses[word] ?? 'word'));
  const [only] = content;
  if (content.length !== 1 || only === undefined) return 1;
  const isShort = (index.wordTexts[only] ?? '').length <= SHORT_NAME.letters;
  const hasMore = reading.words.filter(({ wordClass }) => isContent(wordClass)).length > 1;
  return isShort && hasMore ? SHORT_NAME.share : 1;
}

function isContent(wordClass: QueryWord['wordClass']): boolean {
  return wordClass !== 'legal' && wordClass !== 'filler';
}

function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(1, part / whole);
}
