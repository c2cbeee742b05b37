/**
 * Where a number comes from. Every figure RigPlan shows leads to one of these.
 *
 * Depends on: core/calendar-date.
 */
import type { CalendarDate } from './calendar-date';

/**
 * How far a fact can be trusted: read in a document of record, said by a vendor
 * or a reseller, or assumed by us until somebody knows better.
 */
export type Confidence = 'documented' | 'stated' | 'assumed';

/** A citation with its date. */
export interface Source {
  /** What a reader would look up: a notice, a ruling, a filing, a file and row. */
  readonly citation: string;
  /** The day the fact was read or said; null where the source gives none. */
  readonly asOf: CalendarDate | null;
  /** How far to trust it. */
  readonly confidence: Confidence;
}

/** A value together with its source: the form of every setting and assumption. */
export interface Sourced<Value> extends Source {
  /** The value itself; its unit is named by the field that holds it. */
  readonly value: Value;
}
