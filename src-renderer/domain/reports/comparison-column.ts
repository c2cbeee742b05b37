/**
 * What a column of the comparison is.
 *
 * A column holds the stored value (cents, parts per million, ISO date), never
 * text made for a screen: whoever shows it formats it.
 *
 * Depends on: model (types), evaluation (types).
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { OfferField } from '../model/hand-edit';
import type { MoneyUnit } from '../model/view';

/** Groups that stand together in the header. */
export type ColumnGroup =
  | 'Offer'
  | 'Rig'
  | 'Price'
  | 'Duty'
  | 'Landed'
  | 'Delivery'
  | 'Service'
  | 'Risk'
  | 'All-in'
  | 'Cash'
  | 'Simulated'
  | 'Score';

/** How a value is written and compared. `usd` holds cents; `percent` holds parts per million. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'usd' | 'percent' | 'date';

/** One column. A value of null is "not known" and always sorts last. */
export interface ComparisonColumn {
  readonly id: string;
  /** Short header; the unit stands here and not in the cells. */
  readonly header: string;
  readonly group: ColumnGroup;
  readonly kind: ColumnKind;
  /** One sentence for a tooltip: definition, unit, formula. */
  readonly definition: string;
  /** Which end is better; null where neither is (text sorts A to Z). */
  readonly better: 'low' | 'high' | null;
  /** Standard width in CSS pixels. */
  readonly width: number;
  /** The stored value: cents, ppm, ISO date, number or text. */
  readonly value: (row: OfferEvaluation) => string | number | null;
  /**
   * Stored words that say no more than that nothing is known: a filter takes them as they are, a rule
   * of the purchasing policy cannot judge by them.
   */
  readonly unknownWords?: readonly string[];
  /**
   * Words that are shown and written in place of the value, such as `in price`; null where
   * the value speaks for itself. Sums and order keep the value.
   */
  readonly insteadOf?: (row: OfferEvaluation) => string | null;
  /** What rows are put in order by where that is not the value; null is not known. */
  readonly orderBy?: (row: OfferEvaluation) => string | number | null;
  /** Money that is shown in another unit than the column's own: which, and the exact dollars of the whole quantity behind it. */
  readonly shownIn?: {
    readonly unit: Exclude<MoneyUnit, 'as-is'>;
    /** US cents; null is not known. */
    readonly whole: (row: OfferEvaluation) => number | null;
  };
  /** Whether Enter on the cell opens an explanation of how it came about. */
  readonly isExplained: boolean;
  /** The field of the offer that it shows as given; absent for a computed figure. */
  readonly field?: OfferField;
}
