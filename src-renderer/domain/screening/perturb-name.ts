/**
 * Ways in which a listed name comes in from outside: other case, other
 * punctuation, a typing error, no legal form, another order of words.
 *
 * Seeded, so that the same list gives the same self-test everywhere.
 *
 * Depends on: ./name-tokens, ./word-table (types).
 */
import { nameTokens } from './name-tokens';
import type { WordTable } from './word-table';

/** How a name of the self-test differs from the listed one. */
export const PERTURBATIONS = [
  'as listed',
  'other case',
  'other punctuation',
  'one typing error',
  'without legal form',
  'other order of words',
] as const;
/** One of {@link PERTURBATIONS}. */
export type Perturbation = (typeof PERTURBATIONS)[number];

/** In a shorter word an error makes another word, which nobody could tell. */
const SHORTEST_MISTYPED = 5;
const WORD = /[A-Za-z]+/g;

/** Numbers that follow from a seed: xorshift of 32 bits. */
export class SeededNumbers {
  private state: number;

  /** @param seed - any whole number; 0 is taken for 1, since nothing comes of it */
  constructor(seed: number) {
    this.state = seed === 0 ? 1 : seed | 0;
  }

  /** A whole number from 0 to below the given one. */
  below(limit: number): number {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return (state >>> 0) % limit;
  }
}

/** The name, changed in one way; null where the name cannot be changed so. */
export function perturbed(
  name: string,
  how: Perturbation,
  table: WordTable,
  numbers: SeededNumbers,
): string | null {
  switch (how) {
    case 'as listed':
      return name;
    case 'other case':
      return other(name, name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase());
    case 'other punctuation':
      return other(name, repunctuated(name));
    case 'one typing error':
      return mistyped(name, numbers);
    case 'without legal form':
      return withoutLegalForm(name, table);
    case 'other order of words':
      return reordered(name);
  }
}

function other(name: string, changed: string): string | null {
  return changed === name || changed.trim() === '' ? null : changed;
}

/** Dots of abbreviations go, other signs become a space. */
function repunctuated(name: string): string {
  return name
    .replace(/\.(?=[\s,;)]|$)/g, '')
    .replace(/[,;:/()"“”–-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One error inside the longest word: a letter changed, left out, doubled, or two swapped. */
function mistyped(name: string, numbers: SeededNumbers): string | null {
  let longest = { text: '', at: 0 };
  for (const found of name.matchAll(WORD)) {
    if (found[0].length > longest.text.length) longest = { text: found[0], at: found.index };
  }
  const { text, at } = longest;
  if (text.length < SHORTEST_MISTYPED) return null;
  const place = 1 + numbers.below(text.length - 2);
  const letter = text.charAt(place);
  const next = text.charAt(place + 1);
  const replacement = letter.toLowerCase() === 'x' ? 'k' : 'x';
  const errors = [replacement + next, next, letter + letter + next, next + letter];
  const error = errors[numbers.below(errors.length)] ?? next;
  const wrong = text.slice(0, place) + error + text.slice(place + 2);
  return other(name, name.slice(0, at) + wrong + name.slice(at + text.length));
}

function withoutLegalForm(name: string, table: WordTable): string | null {
  const tokens = nameTokens(name, table);
  const kept = tokens.filter(({ wordClass }) => wordClass !== 'legal');
  if (kept.length === tokens.length || kept.every(({ wordClass }) => wordClass === 'filler')) return null;
  return kept.map(({ written }) => written).join(' ');
}

function reordered(name: string): string | null {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words.length < 2 ? null : [...words.slice(1), words[0]].join(' ');
}
