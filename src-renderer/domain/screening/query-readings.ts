/**
 * The words of a name that is looked for, and the listed words that each may meet.
 *
 * A name can be read in several ways: `Bit River` may be `BITRIVER`, `Jscargument`
 * may be `JSC ARGUMENT`, and the syllables of a Chinese name are cut where the
 * list knows a word. Each way is one reading; the best one counts.
 *
 * Depends on: ./name-index, ./name-tokens, ./word-table (types).
 */
import { lengthShare, type NameIndex } from './name-index';
import { cutSyllables, nameTokens, tokenOf, type NameToken } from './name-tokens';
import type { WordClass } from './word-table';

/** By what a word of the query met a listed one. */
export type MatchRule =
  | 'same word'
  | 'another spelling of the word'
  | 'one letter differs'
  | 'sounds alike'
  | 'initials'
  | 'written together or apart';

/** A listed word that a word of the query may meet. */
export interface Meeting {
  readonly word: number;
  /** 1 for the same word. */
  readonly similarity: number;
  readonly isSound: boolean;
}

/** One word of the query. */
export interface QueryWord {
  readonly text: string;
  readonly written: string;
  readonly wordClass: WordClass;
  readonly weight: number;
  readonly meetings: readonly Meeting[];
  /** Whether it was joined or cut for this reading. */
  readonly isRecut: boolean;
}

/** One way to read the query. */
export interface QueryReading {
  readonly words: readonly QueryWord[];
  readonly mass: number;
}

const MOST_RECUT = 3;
const SHORTEST_HALF = 3;

/** All readings, the one as written first. */
export function queryReadings(name: string, index: NameIndex): readonly QueryReading[] {
  const tokens = nameTokens(name, index.table).flatMap((token) => cutByVocabulary(token, index));
  const asWritten = tokens.map((token) => queryWord(token, index, false));
  const others = [...joined(tokens, asWritten, index), ...apart(tokens, asWritten, index)];
  return [asWritten, ...others.slice(0, MOST_RECUT)].map((words) => ({
    words,
    mass: words.reduce((sum, { weight }) => sum + weight, 0),
  }));
}

function cutByVocabulary(token: NameToken, index: NameIndex): readonly NameToken[] {
  if (token.syllables === null) return [token];
  const cut = cutSyllables(token.syllables, (word) => index.vocabulary.has(word));
  return cut.map((word) => tokenOf(word, index.table));
}

function queryWord(token: NameToken, index: NameIndex, isRecut: boolean): QueryWord {
  const { text, written, wordClass } = token;
  const own = index.vocabulary.get(text);
  const isListed = own !== undefined && (index.wordEntries[own] ?? 0) > 0;
  const meetings: Meeting[] = isListed ? [{ word: own, similarity: 1, isSound: false }] : [];
  // A common word, rightly spelt, is no misspelling of a rare one.
  if (wordClass === 'word') {
    for (const { word: spelling, similarity, isSound } of index.near.find(written)) {
      const word = index.wordOfSpelling[spelling];
      if (word === undefined || meetings.some((meeting) => meeting.word === word)) continue;
      meetings.push({ word, similarity, isSound });
    }
  }
  return { text, written, wordClass, weight: weightOf(token, meetings, own, index), meetings, isRecut };
}

/** An unknown word that is a letter away from a common one is taken for that one. */
function weightOf(
  { text, wordClass }: NameToken,
  meetings: readonly Meeting[],
  own: number | undefined,
  index: NameIndex,
): number {
  if (own !== undefined) return index.weights[own] ?? 0;
  const [nearest] = meetings;
  if (nearest !== undefined) return index.weights[nearest.word] ?? 0;
  const share = wordClass === 'number' ? index.table.weights.numberShare : 1;
  return index.unknownWeight * lengthShare(text) * share;
}

function* joined(
  tokens: readonly NameToken[],
  words: readonly QueryWord[],
  index: NameIndex,
): Generator<readonly QueryWord[]> {
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [first, second] = [tokens[at], tokens[at + 1]];
    if (first === undefined || second === undefined) continue;
    const text = first.written + second.written;
    const word = index.vocabulary.get(text);
    if (word === undefined || index.wordClasses[word] !== 'word') continue;
    const token: NameToken = { text, written: text, wordClass: 'word', syllables: null };
    yield [...words.slice(0, at), queryWord(token, index, true), ...words.slice(at + 2)];
  }
}

function* apart(
  tokens: readonly NameToken[],
  words: readonly QueryWord[],
  index: NameIndex,
): Generator<readonly QueryWord[]> {
  for (const [at, { text, wordClass }] of tokens.entries()) {
    if (wordClass !== 'word' || text.length < 2 * SHORTEST_HALF) continue;
    if ((words[at]?.meetings.length ?? 0) > 0) continue;
    for (let cut = SHORTEST_HALF; cut <= text.length - SHORTEST_HALF; cut += 1) {
      const halves = [text.slice(0, cut), text.slice(cut)];
      const known = halves.map((half) => tokenOf({ text: half, syllables: null }, index.table));
      if (!known.every((half) => index.vocabulary.has(half.text))) continue;
      if (!known.some((half) => half.wordClass === 'word')) continue;
      const cutWords = known.map((half) => queryWord(half, index, true));
      yield [...words.slice(0, at), ...cutWords, ...words.slice(at + 1)];
    }
  }
}
