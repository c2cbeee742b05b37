/**
 * What a person means by `1,234` and by `03/04/26`: asked once, then known.
 *
 * Depends on: nothing.
 */

/** Readings that were chosen; null where nobody has been asked yet. */
export interface TypingConventions {
  /** Whether a comma parts thousands (`1,234` is 1234) or marks decimals (`1,234` is 1.234). */
  readonly comma: 'thousands' | 'decimals' | null;
  /** Whether `03/04/26` is 3 April or 4 March. */
  readonly dates: 'day-first' | 'month-first' | null;
}

/** Nothing was asked yet. */
export const NO_CONVENTIONS: TypingConventions = { comma: null, dates: null };

/** One way to read what can be read in two. */
export interface Reading {
  /** What it comes to: `1234`, `3 Apr 2026`. */
  readonly words: string;
  /** What to go by from then on. */
  readonly convention: Partial<TypingConventions>;
}

/** Why a typed text is no value yet. */
export type TypedProblem =
  | { readonly kind: 'wrong'; readonly words: string }
  | { readonly kind: 'ambiguous'; readonly words: string; readonly readings: readonly [Reading, Reading] };

/** A sentence about a text that cannot be read. */
export function wrong(words: string): TypedProblem {
  return { kind: 'wrong', words };
}
