/**
 * A name as the words that are compared.
 *
 * `Technologies` and `Tech` are one word, `Limited` and `Ltd.` are one, and a
 * legal form of several words is one; how each was written is kept beside it,
 * since a hit says which word met which.
 *
 * Depends on: ./plain-letters, ./word-table.
 */
import { plainWords, type PlainWord } from './plain-letters';
import type { KnownWord, TableWord, WordClass, WordTable } from './word-table';

/** One word of a name. */
export interface NameToken {
  /** As compared: `technology`. */
  readonly text: string;
  /** As it was written, in small plain letters: `technologies`. */
  readonly written: string;
  readonly wordClass: WordClass;
  /** Of a Chinese run that nobody has cut into words. */
  readonly syllables: readonly string[] | null;
}

const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;
const BRACKETS = /\([^()]*\)/g;

/** Cuts a name. */
export function nameTokens(name: string, table: WordTable): readonly NameToken[] {
  const words = cutChinese(plainWords(withoutTail(name, table), table), table);
  const tokens: NameToken[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(words, at, table);
    if (phrase !== null) {
      const written = words.slice(at, at + phrase.length).map(({ text }) => text);
      tokens.push({ ...phrase.known, written: written.join(' '), syllables: null });
      at += phrase.length;
      continue;
    }
    const word = words[at];
    if (word !== undefined) tokens.push(tokenOf(word, table));
    at += 1;
  }
  return tokens;
}

/** The name without what stands in brackets; null if that leaves nothing, or there are none. */
export function withoutBrackets(name: string): string | null {
  if (!name.includes('(')) return null;
  const outside = name.replace(BRACKETS, ' ').replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(outside) ? outside : null;
}

/** One plain word as a token. */
export function tokenOf({ text, syllables }: PlainWord, table: WordTable): NameToken {
  const seen = table.known.get(text);
  if (seen !== undefined) return seen;
  const token = newToken(text, table);
  if (syllables !== null && token.wordClass === 'word') return { ...token, syllables };
  table.known.set(text, token);
  return token;
}

function newToken(text: string, table: WordTable): TableWord {
  const known = table.bySpelling.get(text);
  if (known !== undefined) return { ...known, written: text, syllables: null };
  const [, digits] = ORDINAL.exec(text) ?? [];
  if (digits !== undefined) return { text: digits, written: text, wordClass: 'number', syllables: null };
  return { text, written: text, wordClass: /^\d+$/.test(text) ? 'number' : 'word', syllables: null };
}

/**
 * Cuts a run of syllables at the words that are known: the longest first, what lies between stays together.
 *
 * @param isKnown - whether syllables written together are a word
 */
export function cutSyllables(
  syllables: readonly string[],
  isKnown: (word: string) => boolean,
): readonly PlainWord[] {
  const words: PlainWord[] = [];
  let unknown: string[] = [];
  const flush = () => {
    if (unknown.length > 0) words.push({ text: unknown.join(''), syllables: unknown });
    unknown = [];
  };
  for (let at = 0; at < syllables.length;) {
    const length = knownLength(syllables, at, isKnown);
    if (length === 0) {
      unknown.push(syllables[at] ?? '');
      at += 1;
      continue;
    }
    flush();
    words.push({ text: syllables.slice(at, at + length).join(''), syllables: null });
    at += length;
  }
  flush();
  return words;
}

const MOST_SYLLABLES = 5;
const FEWEST_SYLLABLES = 2;

function knownLength(syllables: readonly string[], at: number, isKnown: (word: string) => boolean): number {
  for (let length = MOST_SYLLABLES; length >= FEWEST_SYLLABLES; length -= 1) {
    const some = syllables.slice(at, at + length);
    if (some.length === length && isKnown(some.join(''))) return length;
  }
  return 0;
}

function cutChinese(words: readonly PlainWord[], table: WordTable): readonly PlainWord[] {
  if (words.every(({ syllables }) => syllables === null)) return words;
  return words.flatMap((word) =>
    word.syllables === null ? [word] : cutSyllables(word.syllables, (text) => table.bySpelling.has(text)),
  );
}

function withoutTail(name: string, { tail }: WordTable): string {
  // A name that is short has nothing behind it.
  const at = tail === null || name.length < 30 ? -1 : name.search(tail);
  return at <= 0 ? name : name.slice(0, at);
}

function phraseAt(
  words: readonly PlainWord[],
  at: number,
  table: WordTable,
): { readonly known: KnownWord; readonly length: number } | null {
  const first = words[at];
  if (first === undefined) return null;
  const phrases = table.phrases.get(first.text);
  if (phrases === undefined) return null;
  for (const { words: parts, known } of phrases) {
    if (parts.every((part, offset) => words[at + offset]?.text === part)) {
      return { known, length: parts.length };
    }
  }
  return null;
}
