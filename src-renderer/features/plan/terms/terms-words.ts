/**
 * What an offer is sold by, in one sentence.
 *
 * Depends on: model (types), planning, ui/format.
 */
import { formatPercent } from '#domain/core/money';
import type { Offer } from '#domain/model/offer';
import type { PurchaseTerms } from '#domain/model/purchase-terms';
import { leastUnits, mostUnits } from '#domain/planning/purchase-price';
import { formatDate, formatInteger, formatUsd } from '../../../ui/format';

/** `500 to 20,000 units in lots of 100 at $3,744.00; $3,600.00 from 5,000 on.` */
export function termsWords(offer: Offer, terms: PurchaseTerms | null): string {
  const units = `${formatInteger(leastUnits(offer))} to ${formatInteger(mostUnits(offer, terms))} units`;
  const lots =
    terms?.lotSize == null || terms.lotSize === 1 ? '' : ` in lots of ${formatInteger(terms.lotSize)}`;
  const parts = [`${units}${lots} at ${formatUsd(offer.unitPrice)} each`];
  if (terms === null) return `${parts.join('')}, as the offer says; no further terms on record.`;
  for (const { fromUnits, unitPrice } of terms.priceBreaks) {
    parts.push(`${formatUsd(unitPrice)} from ${formatInteger(fromUnits)} on`);
  }
  const tolerance =
    terms.hashrateTolerance === null ? '' : `, ± ${formatPercent(terms.hashrateTolerance, 2)} %`;
  parts.push(
    terms.contractUnit === 'terahash' ? `counted in TH${tolerance}` : `counted in units${tolerance}`,
  );
  const { callOption } = terms;
  if (callOption !== null) {
    parts.push(
      `option on ${formatInteger(callOption.units)} more at ${formatUsd(callOption.unitPrice)} until ${formatDate(callOption.expiresOn)}, for a fee of ${formatUsd(callOption.fee)}`,
    );
  }
  return `${parts.join('; ')}.`;
}
