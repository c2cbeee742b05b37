/**
 * What a line of the plan is called in the record.
 *
 * Depends on: core, planning (types), ../name-words.
 */
import { isolatedName } from '../../core/isolated-name';
import { numberText } from '../../core/plain-text';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import { offerName } from '../name-words';

/** `1,200 S21 Pro from Bitmain (A1)`; by the id of its offer where that is gone. */
export function lineName({ line, offer, model, vendor }: EvaluatedLine): string {
  const units = numberText(line.quantity);
  if (offer === null) return `${units} of offer ${isolatedName(line.offerId)}`;
  return `${units} ${offerName({ id: offer.id, model, vendor })}`;
}
