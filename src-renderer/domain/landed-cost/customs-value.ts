/**
 * What the goods alone cost, and what their carriage costs, whoever pays it.
 *
 * Customs value is the price without international freight and insurance, but
 * they come off a delivered price only where the offer states them apart: what
 * is not identified stays dutiable. Nothing is guessed out of a price.
 *
 * Depends on: core, model, landed-cost.
 */
import { applyRate, usdCents, ZERO_CENTS, type UsdCents } from '../core/money';
import { fail, ok, type Result } from '../core/result';
import type { Lane } from '../model/lane';
import type { Offer } from '../model/offer';
import type { Assumptions } from '../model/settings';
import { freightByRate } from './freight';
import { incotermRules } from './incoterm-rules';

/**
 * How a carriage cost is known: stated by the offer, estimated from a lane or a
 * rate, or somewhere inside the price and not told apart.
 */
export type CarriageBasis = 'stated' | 'estimated' | 'in-price';

/** Goods and carriage of the whole quantity. The three amounts never overlap. */
export interface Valuation {
  /** Price paid for the goods; for an import the customs value. */
  readonly goods: UsdCents;
  /** International freight apart from the goods; 0 where it is inside their price. */
  readonly freight: UsdCents;
  readonly freightBasis: CarriageBasis;
  /** Cargo insurance apart from the goods; 0 where it is inside their price. */
  readonly insurance: UsdCents;
  readonly insuranceBasis: CarriageBasis;
}

/** Why the goods cannot be valued. */
export type ValuationProblem =
  | { readonly code: 'lane/none'; readonly shipFrom: string; readonly mode: string }
  | { readonly code: 'freight/unknown'; readonly laneLabel: string }
  | { readonly code: 'freight/too-large'; readonly laneLabel: string }
  | { readonly code: 'customs-value/not-positive' };

/**
 * Values the goods of an offer.
 *
 * - E and F terms: goods = price; freight is stated or by the lane's rate;
 *   insurance is stated or the assumed rate of the goods.
 * - C and D terms: goods = price − the freight and insurance that the price
 *   includes and the offer states. CFR and CPT leave insurance to the buyer.
 * - DDP: as D terms; the goods' price then holds the seller's duty as well.
 *
 * @returns the valuation, or why there is none: no lane or no freight on it, a
 *   freight beyond all measure, or carriage that eats up the price
 * @see 19 USC 1401a(b)(4)(A); 19 CFR 152.103(a)(5)
 */
export function valueGoods(
  offer: Offer,
  lane: Lane | null,
  assumptions: Pick<Assumptions, 'insuranceRate' | 'unitWeightKg'>,
): Result<Valuation, ValuationProblem> {
  const { includesFreight, includesInsurance } = incotermRules[offer.incoterm];
  const freight = carriage(offer.freightTotal, includesFreight);
  const insurance = carriage(offer.insuranceTotal, includesInsurance);
  const price = offer.unitPrice * offer.quantity;
  const inside = (includesFreight ? freight.amount : 0) + (includesInsurance ? insurance.amount : 0);
  const goods = usdCents(price - inside);
  if (goods <= 0) return fail({ code: 'customs-value/not-positive' });

  let freightAmount = freight.amount;
  if (freight.basis === 'estimated') {
    const { shipFrom, mode } = offer;
    if (lane === null) return fail({ code: 'lane/none', shipFrom, mode });
    if (lane.freight === null) return fail({ code: 'freight/unknown', laneLabel: lane.label });
    const weight = offer.unitWeightKg ?? assumptions.unitWeightKg.value;
    const estimated = freightByRate(lane.freight.value, entryQuantities(offer), weight);
    if (estimated === null) return fail({ code: 'freight/too-large', laneLabel: lane.label });
    freightAmount = estimated;
  }
  return ok({
    goods,
    freight: freightAmount,
    freightBasis: freight.basis,
    insurance:
      insurance.basis === 'estimated' ? applyRate(goods, assumptions.insuranceRate.value) : insurance.amount,
    insuranceBasis: insurance.basis,
  });
}

/** Units of each planned entry: one entry of everything unless the offer is split into batches. */
export function entryQuantities({ batches, quantity }: Offer): readonly number[] {
  return batches === null ? [quantity] : batches.map((batch) => batch.quantity);
}

function carriage(
  stated: UsdCents | null,
  isIncluded: boolean,
): { readonly amount: UsdCents; readonly basis: CarriageBasis } {
  if (stated !== null) return { amount: stated, basis: 'stated' };
  return { amount: ZERO_CENTS, basis: isIncluded ? 'in-price' : 'estimated' };
}
