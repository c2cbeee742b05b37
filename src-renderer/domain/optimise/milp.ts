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
  | { readonly status: 'stopped'; readonly values: Float64Array | null; readonly gap: number | null };

/**
 * Solves a model. The time it may take is the solver's own matter, and one for all the models of a
 * problem: once it is out, every answer is `stopped`. Until then the same models have the same answers.
 */
export type SolveMilp = (model: Milp) => MilpAnswer;
