/**
 * A mixed-integer linear model as plain data, and what a solver answers.
 *
 * Depends on: nothing.
 */

/** One variable. */
export interface Column {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly isInteger: boolean;
}

/** `lower ≤ Σ value × column ≤ upper`; infinite where a side is open. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  /** Each column at most once. */
  readonly entries: readonly (readonly [column: number, value: number])[];
  /** Key of the rule it stands for; absent where it holds the model together. */
  readonly rule?: string;
}

/** A model whose cost is made as small as can be, or as large. */
export interface Milp {
  readonly isMaximised: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** What a solver found. */
export type MilpAnswer =
  /** No better plan exists, to the solver's tolerance. */
  | { readonly status: 'optimal'; readonly values: Float64Array; readonly gap: number }
  | { readonly status: 'infeasible' }
  /** Stopped by its limit; with the best plan so far, if there is one, and how far it may be from the best. */
  | {
      readonly status: 'stopped';
      readonly values: Float64Array | null;
      readonly gap: number | null;
      /** No plan costs less, or more where the cost is maximised; null if nothing is known. */
      readonly bound: number | null;
    };

/** A better plan, or a better bound, while a solver is at work. */
export interface MilpProgress {
  /** The best values so far; null before the first. */
  readonly values: Float64Array | null;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
}

/** How one model is solved; what is absent is as the solver has it. */
export interface SolveOptions {
  /** Values to begin from; they need not be feasible. */
  readonly start?: Float64Array;
  /** At most so long, within what is left of the whole. */
  readonly seconds?: number;
  /** The share of the objective within which a plan counts as the best; 0 if absent. */
  readonly relativeGap?: number;
  /** As much of the objective, in its own unit; where either gap is reached a plan counts as the best. */
  readonly absoluteGap?: number;
  /** Branches to look at, at most: a limit that is the same on every machine. */
  readonly nodes?: number;
  /** Whether columns need not be whole. */
  readonly isRelaxed?: boolean;
  readonly onProgress?: (progress: MilpProgress) => void;
}

/**
 * Solves a model. The time it may take is the solver's own matter, and one for all the models of a
 * problem: once it is out, every answer is `stopped`. Until then the same models have the same answers.
 */
export type SolveMilp = (model: Milp, options?: SolveOptions) => MilpAnswer;
