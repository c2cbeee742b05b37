/**
 * The shape of an answer to "how did this number come about?".
 *
 * Depends on: core.
 */
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
  /** Where a given fact was read. A computed node has its sources in its leaves. */
  readonly source: Source | null;
  /** A remark a reader needs, such as an assumption made; null if none. */
  readonly note: string | null;
}

/** A whole answer: one sentence first, then the tree. */
export interface ExplanationReport {
  readonly sentence: string;
  readonly root: Explanation;
  /** What a reader can hold the figure against, such as public quotes; no part of it. */
  readonly beside?: readonly Explanation[];
}
