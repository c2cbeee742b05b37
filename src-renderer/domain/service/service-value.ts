/**
 * What service is worth: warranty left at the rack, and the cost of failures.
 *
 * A warranty's clock starts at dispatch from the factory, so weeks at sea eat
 * it. A repair counts as US repair only where a source states it (`yes`); one
 * that is merely reported is costed as a repair abroad.
 *
 * Depends on: core, model.
 */
import { daysBetween, type CalendarDate } from '../core/calendar-date';
import { applyRate, divideCents, sumCents, usdCents, type UsdCents } from '../core/money';
import type { Offer } from '../model/offer';
import type { Assumptions } from '../model/settings';
import type { UsRepair, Vendor } from '../model/vendor';

/** What service is worth. */
export interface Service {
  /** Days of warranty left on the day the rigs are racked, at P50; 0 if it ran out, null if not known. */
  readonly warrantyLeftDays: number | null;
  readonly usRepair: UsRepair;
  /** Cost of failures of one unit over the service years. */
  readonly perUnit: UsdCents;
  /** The same ÷ its TH/s. */
  readonly perTh: UsdCents;
}

/** The cost of failures of one unit, step by step. */
export interface RepairCost {
  readonly isUsRepair: boolean;
  /** Days one failed unit is down. */
  readonly daysDown: number;
  /** Freight of one repair, both ways. */
  readonly freight: UsdCents;
  /** Mean hashprice over the service years, US cents per PH/s and day. */
  readonly hashprice: UsdCents;
  /** Hashprice that one unit loses while it is down. */
  readonly lostHashprice: UsdCents;
  /** Failures of one unit over the service years × (lost hashprice + freight). */
  readonly perUnit: UsdCents;
  readonly perTh: UsdCents;
}

/** Warranty in days from dispatch: as quoted, else the vendor's terms, else null. */
export function warrantyDays(offer: Offer, vendor: Vendor | null): number | null {
  return offer.warrantyDays ?? vendor?.warrantyDays?.value ?? null;
}

/**
 * Days of warranty left on a day: `max(0, warranty − days since dispatch)`.
 *
 * @returns null if the warranty is not known
 */
export function warrantyLeft(
  warranty: number | null,
  dispatch: CalendarDate,
  onRack: CalendarDate,
): number | null {
  if (warranty === null) return null;
  return Math.max(0, warranty - daysBetween(dispatch, onRack));
}

/**
 * Cost of failures over the service years.
 *
 * `per unit = yearly failure rate × years × (days down × hashprice ÷ 1000 × TH/s
 * + freight both ways)`, each product rounded half up to the cent; per TH it is
 * divided by the unit's TH/s.
 *
 * @param hashprice - mean over the service years, US cents per PH/s and day
 */
export function repairCost(
  hashrateThs: number,
  usRepair: UsRepair,
  assumptions: Assumptions,
  hashprice: UsdCents,
): RepairCost {
  const isUsRepair = usRepair === 'yes';
  const daysDown = (isUsRepair ? assumptions.usRepairDays : assumptions.foreignRepairDays).value;
  const freight = (isUsRepair ? assumptions.usRepairFreight : assumptions.foreignRepairFreight).value;
  // TH/s in thousandths keeps the product whole: 37.5 TH/s is 37,500.
  const milliThs = Math.round(hashrateThs * 1000);
  const lostHashprice = divideCents(usdCents(hashprice * daysDown * milliThs), 1_000_000);
  const ofOneFailure = sumCents([lostHashprice, freight]);
  const perUnit = applyRate(
    usdCents(ofOneFailure * assumptions.serviceYears.value),
    assumptions.yearlyFailureRate.value,
  );
  return {
    isUsRepair,
    daysDown,
    freight,
    hashprice,
    lostHashprice,
    perUnit,
    perTh: divideCents(perUnit, hashrateThs),
  };
}
