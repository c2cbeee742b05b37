/**
 * What international freight costs by a lane's rate.
 *
 * A container is paid whole: 101 rigs in containers of 100 pay two, and every
 * planned entry starts a container of its own.
 *
 * Depends on: core, model.
 */
import { divideCents, MAX_OFFER_CENTS, usdCents, type UsdCents } from '../core/money';
import { assertNever } from '../core/result';
import type { FreightRate } from '../model/lane';

/**
 * Freight of a whole quantity.
 *
 * By the kilogram: the weight of one unit in whole grams × the rate, rounded half up to the cent,
 * × units. By the container: Σ over entries of ⌈units ÷ units per container⌉ × the rate.
 *
 * @param quantities - units of each planned entry
 * @param unitWeightKg - gross weight of one unit, kg
 * @returns null if the amount is beyond $10 billion, which no order is
 */
export function freightByRate(
  rate: FreightRate,
  quantities: readonly number[],
  unitWeightKg: number,
): UsdCents | null {
  let amount = 0;
  for (const quantity of quantities) amount += quantity * perUnitOrZero(rate, unitWeightKg);
  if (rate.per === 'container') {
    amount = containersOf(rate, quantities) * rate.amount;
  }
  return amount <= MAX_OFFER_CENTS ? usdCents(amount) : null;
}

/** Containers that the entries fill. 0 for a rate that is not by the container. */
export function containersOf({ unitsPerContainer }: FreightRate, quantities: readonly number[]): number {
  if (unitsPerContainer === null) return 0;
  return quantities.reduce((sum, quantity) => sum + Math.ceil(quantity / unitsPerContainer), 0);
}

/** Freight of one unit by a rate per rig or per kilogram, rounded half up; null for a rate per container. */
export function freightPerUnit(rate: FreightRate, unitWeightKg: number): UsdCents | null {
  switch (rate.per) {
    case 'unit':
      return rate.amount;
    case 'kilogram':
      return divideCents(usdCents(rate.amount * Math.round(unitWeightKg * 1000)), 1000);
    case 'container':
      return null;
    default:
      return assertNever(rate.per);
  }
}

function perUnitOrZero(rate: FreightRate, unitWeightKg: number): number {
  return freightPerUnit(rate, unitWeightKg) ?? 0;
}
