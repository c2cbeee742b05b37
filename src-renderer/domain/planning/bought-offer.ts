/**
 * A plan line as an offer of its own: the offer with the line's quantity, price, site and month.
 *
 * What this offer costs and when it hashes is for `evaluateOffer` to say, as for every other; nothing of
 * either is computed here. Quoted freight, insurance and other costs follow the units.
 *
 * Depends on: core, evaluation (types), model, ./batch-schedule, ./purchase-price.
 */
import type { PreparedReference } from '../evaluation/prepare-reference';
import type { HandEdit } from '../model/hand-edit';
import type { Offer } from '../model/offer';
import type { PlanLine } from '../model/plan';
import type { PurchaseTerms } from '../model/purchase-terms';
import { batchesOf, batchShift, quotedDispatch } from './batch-schedule';
import { beyondCounted, inProportion, unitPriceOf } from './purchase-price';

/**
 * The virtual offer of a line; it has the id of the offer.
 *
 * @returns null if nothing comes of it: 0 units, an option that is only held, or more dollars than an
 *   offer can hold
 */
export function boughtOffer(
  line: PlanLine,
  offer: Offer,
  terms: PurchaseTerms | null,
  prepared: PreparedReference,
): Offer | null {
  const { quantity, batchMonth, standing } = line;
  if (quantity === 0 || standing === 'option') return null;
  const unitPrice = unitPriceOf(offer, terms, quantity, standing);
  if (beyondCounted(offer, unitPrice, quantity) !== null) return null;
  const shift = batchMonth === null ? null : batchShift(batchMonth, quotedDispatch(offer, prepared));
  const { freightTotal, insuranceTotal, otherTotal } = offer;
  const bought: Offer = {
    ...offer,
    quantity,
    unitPrice,
    foreignPrice: unitPrice === offer.unitPrice ? offer.foreignPrice : null,
    batches: batchesOf(offer, quantity, shift),
    freightTotal: inProportion(freightTotal, quantity, offer.quantity),
    insuranceTotal: inProportion(insuranceTotal, quantity, offer.quantity),
    otherTotal: inProportion(otherTotal, quantity, offer.quantity),
    siteId: line.siteId ?? offer.siteId,
  };
  const changed = CHANGED.filter((field) => bought[field] !== offer[field]);
  if (changed.length === 0) return bought;
  // What the plan puts in place of the quotation must not cite it, nor a hand that typed over the quotation.
  // Made here and not as a stored mark: that one checks what the quotation said, for thousands of candidates.
  const { asOf } = prepared.reference.settings.scenario;
  const marks = changed.map((field): HandEdit => ({
    field,
    on: asOf,
    by: null,
    quoted: null,
    isOfPlan: true,
  }));
  const others = offer.handEdits.filter((mark) => !marks.some(({ field }) => field === mark.field));
  return { ...bought, handEdits: [...others, ...marks] };
}

/** The fields that a line can change. */
const CHANGED = [
  'quantity',
  'unitPrice',
  'foreignPrice',
  'batches',
  'freightTotal',
  'insuranceTotal',
  'otherTotal',
  'siteId',
] as const;
