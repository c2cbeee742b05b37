/**
 * How the figures of the quotation itself come about.
 *
 * Depends on: core, explain.
 */
import { amountText, dayText, numberText, usdText } from '../core/plain-text';
import { hashrateFact, quoted, readWords, type ExplainContext } from './explain-context';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, ratioOf, unknown } from './nodes';

/** Watts ÷ TH/s. */
export function explainEfficiency(context: ExplainContext): FigureAnswer {
  const { offer, joulesPerTh } = context.row;
  if (joulesPerTh === null || offer.powerW === null) {
    const sentence = 'J/TH is not known: the offer states no power.';
    return { sentence, root: unknown('Efficiency', sentence) };
  }
  const power = numberText(offer.powerW);
  const watts = quoted(context, 'powerW', 'Power of one unit at the wall', `${power} W`);
  const hashrate = hashrateFact(context);
  return {
    sentence: `${numberText(joulesPerTh)} J/TH = ${power} W ÷ ${numberText(offer.hashrateThs)} TH/s.`,
    root: computed(
      'Efficiency',
      `${numberText(joulesPerTh)} J/TH`,
      'power of one unit ÷ its hash rate',
      [watts, hashrate],
      { operation: ratioOf([watts], [hashrate]) },
    ),
  };
}

/** The price as quoted, with the exchange that made dollars of it. */
export function explainUnitPrice(context: ExplainContext): FigureAnswer {
  const { offer } = context.row;
  const asQuoted =
    offer.foreignPrice === null
      ? ''
      : ` = ${offer.foreignPrice.amount} ${offer.foreignPrice.currency} × ${offer.foreignPrice.usdPerUnit}`;
  const read = readWords(context, ['unitPrice', 'foreignPrice']);
  return {
    sentence: `Unit price ${usdText(offer.unitPrice)}${asQuoted} on ${offer.incoterm} terms, ${read}.`,
    root: unitPriceNode(context),
  };
}

/** The unit price as a node of larger trees. */
export function unitPriceNode(context: ExplainContext): Explanation {
  const { offer } = context.row;
  const value = usdText(offer.unitPrice);
  const label = `Unit price, ${offer.incoterm}`;
  if (offer.foreignPrice === null)
    return asFigure('unitPrice', quoted(context, ['unitPrice', 'incoterm'], label, value));
  const { amount, currency, usdPerUnit, rateDate } = offer.foreignPrice;
  return asFigure(
    'unitPrice',
    computed(label, value, 'price as quoted × dollars for one unit of currency', [
      quoted(context, 'foreignPrice', 'Price as quoted', `${amount} ${currency}`),
      quoted(
        context,
        'foreignPrice',
        `Dollars for one ${currency}`,
        usdPerUnit,
        `Rate of ${dayText(rateDate)}.`,
      ),
    ]),
  );
}

/** Price ÷ TH/s on the offer's own Incoterm. */
export function explainPricePerTh(context: ExplainContext): FigureAnswer {
  const { offer, pricePerTh } = context.row;
  const price = unitPriceNode(context);
  const hashrate = hashrateFact(context);
  return {
    sentence:
      `${usdText(pricePerTh)}/TH = ${amountText(offer.unitPrice)} ÷ ${numberText(offer.hashrateThs)} TH/s ` +
      `on ${offer.incoterm} terms: not yet comparable between terms.`,
    root: computed(
      'Price per TH',
      `${amountText(pricePerTh)} $/TH`,
      'unit price ÷ hash rate of one unit',
      [price, hashrate],
      { operation: ratioOf([price], [hashrate]) },
    ),
  };
}
