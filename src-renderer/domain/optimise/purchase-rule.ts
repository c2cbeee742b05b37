/**
 * A rule of a plan as rows of a linear model: types only.
 *
 * Rows speak of measures of candidates and of switches, not of columns of a solver, so that a rule can be
 * left out, loosened or read without one.
 *
 * Depends on: model/plan-rule (types), ./purchase-problem (types).
 */
import type { PlanRule } from '../model/plan-rule';
import type { Measure } from './purchase-problem';

/** On if anything of its candidates is bought, and off else. */
export interface GroupSwitch {
  /** `vendor Bitmain`; a switch of the same key is the same switch. */
  readonly key: string;
  /** Indices of candidates. */
  readonly candidates: readonly number[];
}

/** One summand of a row. */
export type RowPart =
  | {
      readonly kind: 'measure';
      readonly measure: Measure;
      /** Indices of candidates. */
      readonly candidates: readonly number[];
      readonly factor: number;
    }
  | { readonly kind: 'switch'; readonly switch: GroupSwitch; readonly factor: number };

/** `least ≤ Σ parts ≤ most`; null is an open side. */
export interface PurchaseRow {
  /** What it is of, where a rule has several rows: a vendor, a site and month. Empty for one row. */
  readonly label: string;
  readonly parts: readonly RowPart[];
  readonly least: number | null;
  readonly most: number | null;
}

/** A rule and its rows. It is kept when all of them are. */
export interface PurchaseRule {
  /** The id of the plan's rule; `lock:` and the id of a line that is kept. */
  readonly key: string;
  /** `own`: made by a search for its own ends. */
  readonly kind: PlanRule['kind'] | 'lock' | 'own';
  readonly rows: readonly PurchaseRow[];
}
