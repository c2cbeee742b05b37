/**
 * What a simulation found of one offer, as columns show it.
 *
 * A simulation is run when somebody asks for it: `evaluateOffers` leaves it null, and whoever has one fills
 * it in.
 *
 * Depends on: core (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { UsdCents } from '../core/money';

/** What one in ten, half and nine in ten of the trials are at or below. */
export interface DrawnFigure<Value> {
  readonly p10: Value;
  readonly p50: Value;
  readonly p90: Value;
}

/** The whole quantity of an offer, drawn. */
export interface DrawnOffer {
  readonly trials: number;
  /** US cents, with the back-duty of findings that were drawn. */
  readonly landed: DrawnFigure<UsdCents>;
  /** Null without a site or its receiving cost. */
  readonly allIn: DrawnFigure<UsdCents> | null;
  readonly onRack: DrawnFigure<CalendarDate | null>;
}
