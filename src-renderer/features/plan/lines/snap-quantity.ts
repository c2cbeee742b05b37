/**
 * The quantity that a drag or a step comes to: between what the vendor sells least and most, in whole lots
 * where those are wanted.
 *
 * Below half of the least quantity it is none: a vendor sells that many or nothing. A quantity that is typed
 * is not snapped, it is kept and its problem is said.
 *
 * Depends on: model (types), planning.
 */
import { leastUnits, lotOf, mostUnits } from '#domain/planning/purchase-price';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';

/** What quantities of a line make sense. */
export interface QuantityRange {
  readonly least: number;
  readonly most: number;
  /** Steps while Shift is held: the vendor's lot, or ten where any number is sold. */
  readonly lot: number;
}

/** Held by the vendor's terms; an option has no least quantity but a most of its own. */
export function quantityRange({ offer, terms, line }: EvaluatedLine): QuantityRange {
  const lot = lotOf(terms) === 1 ? 10 : lotOf(terms);
  if (offer === null) return { least: 1, most: line.quantity, lot };
  const isFirm = line.standing === 'firm';
  const most = isFirm ? mostUnits(offer, terms) : (terms?.callOption?.units ?? mostUnits(offer, terms));
  return { least: isFirm ? leastUnits(offer) : 1, most: Math.max(most, line.quantity), lot };
}

/** The nearest quantity that can be bought. */
export function snapQuantity(wanted: number, { least, most, lot }: QuantityRange, isByLots: boolean): number {
  if (wanted < least / 2) return 0;
  const whole = isByLots ? Math.round(wanted / lot) * lot : Math.round(wanted);
  const enough = whole < least ? (isByLots ? Math.ceil(least / lot) * lot : least) : whole;
  return enough <= most ? enough : isByLots ? Math.max(Math.floor(most / lot) * lot, 0) : most;
}

const PACES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000];

/** Units for each pixel of a drag: a round number, so that 400 pixels cross the range. */
export function unitsPerPixel({ most }: QuantityRange): number {
  return PACES.findLast((pace) => pace * 400 <= most) ?? 1;
}
