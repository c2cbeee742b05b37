/**
 * How the figure of a cell in a unit follows from the dollars that are explained.
 *
 * Depends on: core, evaluation (types), reports.
 */
import { formatPercent, partsPerMillion, usdCents } from '../core/money';
import { numberText, usdText } from '../core/plain-text';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ComparisonColumn } from './comparison-column';

/**
 * `Shown as $202,114.40 per MW: $70,941.95 of the whole quantity ÷ 0.351 MW.`
 *
 * @param column - as it is shown
 * @returns null for a column in its own unit, and where the dollars are not known
 */
export function unitSentence(column: ComparisonColumn, row: OfferEvaluation): string | null {
  const { shownIn } = column;
  if (shownIn === undefined) return null;
  const whole = shownIn.whole(row);
  if (whole === null) return null;
  const value = column.value(row);
  if (typeof value !== 'number') return 'Not known per MW: the offer states no power.';
  const { offer } = row;
  const dollars = `${usdText(usdCents(whole))} of the whole quantity`;
  switch (shownIn.unit) {
    case 'total':
      return `Shown as ${dollars}.`;
    case 'per-unit':
      return `Shown as ${usdText(usdCents(value))} per unit: ${dollars} ÷ ${numberText(offer.quantity)} units.`;
    case 'per-th':
      return `Shown as ${usdText(usdCents(value))} per TH: ${dollars} ÷ ${decimals(offer.quantity * offer.hashrateThs)} TH/s.`;
    case 'per-mw':
      return `Shown as ${usdText(usdCents(value))} per MW: ${dollars} ÷ ${decimals((offer.quantity * (offer.powerW ?? 0)) / 1_000_000)} MW.`;
    case 'percent-of-price': {
      const price = usdText(usdCents(offer.unitPrice * offer.quantity));
      return `Shown as ${formatPercent(partsPerMillion(value), 1)} % of the price: ${dollars} ÷ ${price}.`;
    }
  }
}

/** With the digits it has, six at most. */
function decimals(value: number): string {
  return numberText(Number(value.toFixed(6)));
}
