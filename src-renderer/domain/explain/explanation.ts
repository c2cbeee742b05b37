/**
 * The shape of an answer to "how did this number come about?".
 *
 * A formula is words and an operation is the same for a program: a law test
 * walks every operation and works it out again from the values as text, so that
 * the words can never say something else than the arithmetic does.
 *
 * Depends on: core.
 */
import type { PartsPerMillion } from '../core/money';
import type { Source } from '../core/source';

/** One node of an explanation: a value, how it was made, and what it was made from. */
export interface Explanation {
  /** What the number is: `Landed cost per TH`. */
  readonly label: string;
  /** The value as text with its unit: `18.31 $/TH`, `12 Mar 2027`. */
  readonly value: string;
  /** How it was made, in words: `landed total ÷ (units × TH/s)`; null for a given fact. */
  readonly formula: string | null;
  /** What it was made from, in the order of the formula. Empty for a given fact. */
  readonly inputs: readonly Explanation[];
  /** Where a given fact, or the rate of a line, was read. Else a computed node has its sources in its leaves. */
  readonly source: Source | null;
  /** A remark a reader needs, such as an assumption made; null if none. */
  readonly note: string | null;
  /** Column id of the comparison whose figure this is; absent if it has none. */
  readonly figure?: string;
  /** How the value follows from others of the same tree; absent where it follows by no simple arithmetic. */
  readonly operation?: Operation;
}

/** How a value follows from others, each rounded half away from zero to the last digit it shows. */
export type Operation =
  | {
      /** Σ plus − Σ minus, exact. */
      readonly kind: 'sum';
      readonly plus: readonly Explanation[];
      readonly minus: readonly Explanation[];
    }
  | {
      /** Π over ÷ Π under. */
      readonly kind: 'ratio';
      readonly over: readonly Explanation[];
      readonly under: readonly (Explanation | number)[];
    }
  | {
      /** rate × Σ of. */
      readonly kind: 'rate';
      readonly rate: PartsPerMillion;
      readonly of: readonly Explanation[];
    }
  | {
      /** Σ weight × value ÷ Σ weight. */
      readonly kind: 'mean';
      readonly parts: readonly { readonly weight: number; readonly node: Explanation }[];
      /** How many amounts were rounded to the cent before they were added, 1 or more. */
      readonly roundings: number;
    };

/** One sentence and the tree. */
export interface FigureAnswer {
  readonly sentence: string;
  readonly root: Explanation;
}

/** A column whose figure was made from the explained one. */
export interface FigureUse {
  readonly columnId: string;
  readonly header: string;
}

/** A whole answer: one sentence first, then the tree. */
export interface ExplanationReport extends FigureAnswer {
  /** What a reader can hold the figure against, such as public quotes; no part of it. */
  readonly beside?: readonly Explanation[];
  /** Figures of the same offer that were made from this one, in the order of the columns. */
  readonly usedIn: readonly FigureUse[];
}
