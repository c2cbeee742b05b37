/**
 * The table of common words, made ready to be asked.
 *
 * A word is known by any of its spellings; a spelling of several words is a
 * phrase, and the longest phrase that stands at a place wins.
 *
 * Depends on: model (types).
 */
import type { ScreeningWords, WordSpellings, WordWeights } from '../model/screening-words';

/** How much a word can say: a `word` by how rare it is, the others little. */
export type WordClass = 'word' | 'number' | 'generic' | 'place' | 'legal' | 'filler';

/** A word as it is compared. */
export interface KnownWord {
  readonly text: string;
  readonly wordClass: WordClass;
}

interface Phrase {
  readonly words: readonly string[];
  readonly known: KnownWord;
}

/** The table, ready. Make it once for a list. */
export interface WordTable {
  readonly version: number;
  readonly weights: WordWeights;
  /** By one spelling of one word. */
  readonly bySpelling: ReadonlyMap<string, KnownWord>;
  /** By first word; the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly chineseWords: readonly { readonly chinese: string; readonly english: string }[];
  /** What is cut off with all that follows; null if nothing is. */
  readonly tail: RegExp | null;
  /** Words already looked up. Each follows from its spelling, so sharing them changes nothing. */
  readonly known: Map<string, TableWord>;
}

/** A word as it was looked up. */
export interface TableWord extends KnownWord {
  readonly written: string;
  readonly syllables: null;
}

/** Makes the table ready. */
export function wordTable(words: ScreeningWords): WordTable {
  const bySpelling = new Map<string, KnownWord>();
  const phrases = new Map<string, Phrase[]>();
  const add = (spelling: string, known: KnownWord) => {
    const parts = spelling.split(' ');
    const [first = ''] = parts;
    if (parts.length === 1) {
      if (!bySpelling.has(spelling)) bySpelling.set(spelling, known);
      return;
    }
    const same = phrases.get(first) ?? [];
    same.push({ words: parts, known });
    phrases.set(first, same);
  };
  const addAll = (list: readonly WordSpellings[], wordClass: WordClass) => {
    for (const { word, spellings } of list) {
      const known = { text: word, wordClass };
      for (const spelling of [word, ...spellings]) add(spelling, known);
    }
  };
  addAll(words.legalForms, 'legal');
  addAll(words.genericWords, 'generic');
  addAll(words.places, 'place');
  for (const filler of words.fillers) add(filler, { text: filler, wordClass: 'filler' });
  for (const same of phrases.values()) same.sort((a, b) => b.words.length - a.words.length);
  const { version, weights } = words;
  const chineseWords = [...words.chineseWords].sort((a, b) => b.chinese.length - a.chinese.length);
  const tail = tailPattern(words.tails);
  return { version, weights, bySpelling, phrases, chineseWords, tail, known: new Map() };
}

function tailPattern(tails: readonly string[]): RegExp | null {
  if (tails.length === 0) return null;
  const patterns = tails.map((tail) => tail.split(/[^a-z]+/i).join('[^a-z]+'));
  return new RegExp(`[^a-z0-9]*(?:${patterns.join('|')})`, 'i');
}
