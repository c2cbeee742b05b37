/**
 * Where in a name the words stand that met those of another name.
 *
 * A finding keeps the words as they were compared, in small plain letters; here they are found again in
 * the name as it is written. A name in another script was read letter by letter, so what was met in it
 * is marked as a whole.
 *
 * Depends on: model (types), ui/search-text.
 */
import type { StoredPair } from '#domain/model/screening-run';
import { searchable } from '../../ui/search-text';

/** A piece of a name. */
export interface NamePiece {
  readonly text: string;
  /** Number of the pair that met here, from 1; null where nothing did. */
  readonly pair: number | null;
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly plain: string;
}

const WORD = /[\p{L}\p{N}\p{M}'’‘`]+/gu;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{N}\p{M}'’‘`]/u;
const APOSTROPHES = /['’‘`]/g;
const LITTLE_WORDS = new Set(['of', 'and', 'the', 'for', 'de', 'la', 'du']);
const MOST_JOINED = 8;

/**
 * Cuts a name at the words that met.
 *
 * @param side - whether the name is the one that was looked for, or the listed one
 */
export function namePieces(
  name: string,
  pairs: readonly StoredPair[],
  side: 'query' | 'entry',
): readonly NamePiece[] {
  const words = wordsOf(name);
  const pairOfWord = new Map<number, number>();
  const waiting: number[] = [];
  pairs.forEach((pair, at) => {
    const places = placesOf(pair[side], pair.rule, words, pairOfWord);
    if (places.length === 0) waiting.push(at + 1);
    for (const place of places) pairOfWord.set(place, at + 1);
  });
  // What could not be found as written was read out of another script.
  const [first] = waiting;
  if (first !== undefined) {
    words.forEach(({ plain }, place) => {
      if (!pairOfWord.has(place) && OTHER_SCRIPT.test(plain)) pairOfWord.set(place, first);
    });
  }
  return cut(name, words, pairOfWord);
}

function wordsOf(name: string): readonly Word[] {
  return Array.from(name.matchAll(WORD), (found) => ({
    from: found.index,
    to: found.index + found[0].length,
    plain: searchable(found[0].replace(APOSTROPHES, '')),
  }));
}

/** Places of the words that a compared text was made of; none if it is not found. */
function placesOf(
  text: string,
  rule: string,
  words: readonly Word[],
  taken: ReadonlyMap<number, number>,
): readonly number[] {
  const wanted = text.replaceAll(' ', '');
  const joined = runOf(words, taken, wanted, ({ plain }) => plain);
  if (joined.length > 0) return joined;
  if (rule === 'initials') {
    return runOf(words, taken, wanted, ({ plain }) => (LITTLE_WORDS.has(plain) ? '' : plain.slice(0, 1)));
  }
  if (rule !== 'written together or apart') return [];
  const part = words.findIndex(({ plain }) => plain.startsWith(wanted) || plain.endsWith(wanted));
  return part === -1 ? [] : [part];
}

/** The first run of words, none of them taken, that give the wanted letters. */
function runOf(
  words: readonly Word[],
  taken: ReadonlyMap<number, number>,
  wanted: string,
  lettersOf: (word: Word) => string,
): readonly number[] {
  for (let from = 0; from < words.length; from += 1) {
    let letters = '';
    for (let to = from; to < Math.min(words.length, from + MOST_JOINED); to += 1) {
      const word = words[to];
      if (word === undefined || taken.has(to)) break;
      letters += lettersOf(word);
      if (letters === wanted) return Array.from({ length: to - from + 1 }, (_, at) => from + at);
      if (!wanted.startsWith(letters)) break;
    }
  }
  return [];
}

function cut(
  name: string,
  words: readonly Word[],
  pairOfWord: ReadonlyMap<number, number>,
): readonly NamePiece[] {
  const pieces: NamePiece[] = [];
  let from = 0;
  let place = 0;
  while (place < words.length) {
    const pair = pairOfWord.get(place);
    const word = words[place];
    place += 1;
    if (pair === undefined || word === undefined) continue;
    let { to } = word;
    while (pairOfWord.get(place) === pair) {
      to = words[place]?.to ?? to;
      place += 1;
    }
    if (word.from > from) pieces.push({ text: name.slice(from, word.from), pair: null });
    pieces.push({ text: name.slice(word.from, to), pair });
    from = to;
  }
  if (from < name.length) pieces.push({ text: name.slice(from), pair: null });
  return pieces;
}
