/**
 * How the landed cost comes about: its lines, added.
 *
 * Depends on: core, landed-cost, explain.
 */
import { divideCents, formatPercent, sumCents, usdCents, type UsdCents } from '../core/money';
import { amountText, usdText } from '../core/plain-text';
import type { LandedCost } from '../landed-cost/landed-cost';
import { freightNode, insuranceNode } from './explain-carriage';
import { hashrateFact, notKnown, quantityFact, once, type ExplainContext } from './explain-context';
import { customsValueNode } from './explain-customs-value';
import { dutyNode, entryWords } from './explain-duty';
import { feesNode } from './explain-fees';
import { otherNode } from './explain-other';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, ratioOf, sumOf } from './nodes';

/** The sum of all lines. */
export function explainLandedTotal(context: ExplainContext): FigureAnswer {
  const { cost } = context.row;
  if (cost === null) return notKnown('Landed cost', context);
  return {
    sentence: `Landed ${usdText(cost.total)} = ${partsSentence(context, cost, cost.total, 1)}.`,
    root: landedTotalNode(context, cost),
  };
}

/** Total ÷ units. */
export function explainLandedPerUnit(context: ExplainContext): FigureAnswer {
  const { cost, offer } = context.row;
  if (cost === null) return notKnown('Landed cost per unit', context);
  const total = landedTotalNode(context, cost);
  const units = quantityFact(context);
  return {
    sentence: `Landed ${usdText(cost.perUnit)} a unit = ${partsSentence(context, cost, cost.perUnit, offer.quantity)}.`,
    root: computed('Landed cost per unit', usdText(cost.perUnit), 'landed total ÷ units', [total, units], {
      operation: ratioOf([total], [units]),
    }),
  };
}

/** Total ÷ (units × TH/s). */
export function explainLandedPerTh(context: ExplainContext): FigureAnswer {
  const { cost, offer } = context.row;
  if (cost === null) return notKnown('Landed cost per TH', context);
  return {
    sentence: `Landed ${usdText(cost.perTh)}/TH = ${partsSentence(context, cost, cost.perTh, offer.quantity * offer.hashrateThs)}.`,
    root: landedPerThNode(context, cost),
  };
}

/** The landed cost per TH as a node of larger trees. */
export function landedPerThNode(context: ExplainContext, cost: LandedCost): Explanation {
  return once(context, 'landed per TH', () => drawLandedPerThNode(context, cost));
}

function drawLandedPerThNode(context: ExplainContext, cost: LandedCost): Explanation {
  const total = landedTotalNode(context, cost);
  const units = quantityFact(context);
  const hashrate = hashrateFact(context);
  return asFigure(
    'landedPerTh',
    computed(
      'Landed cost per TH',
      `${amountText(cost.perTh)} $/TH`,
      'landed total ÷ (units × TH/s)',
      [total, units, hashrate],
      { operation: ratioOf([total], [units, hashrate]) },
    ),
  );
}

function landedTotalNode(context: ExplainContext, cost: LandedCost): Explanation {
  return once(context, 'landed total', () => drawLandedTotalNode(context, cost));
}

function drawLandedTotalNode(context: ExplainContext, cost: LandedCost): Explanation {
  const goods = customsValueNode(context, cost);
  const freight = freightNode(context, cost);
  const insurance = insuranceNode(context, cost);
  const duty = dutyNode(context, cost);
  const fees = feesNode(context, cost);
  const other = otherNode(context, cost);
  const counted = [
    goods,
    ...(cost.freightBasis === 'in-price' ? [] : [freight]),
    ...(cost.insuranceBasis === 'in-price' ? [] : [insurance]),
    duty,
    fees,
    ...(other === null ? [] : [other]),
  ];
  return asFigure(
    'landedTotal',
    computed(
      'Landed cost',
      usdText(cost.total),
      `goods + freight + insurance + duty + fees${other === null ? '' : ` + ${other.label.toLowerCase()}`}`,
      [goods, freight, insurance, duty, fees, ...(other === null ? [] : [other])],
      { operation: sumOf(counted) },
    ),
  );
}

/**
 * `price 16.00 + duty 2.02 (12.6 % on …) + freight 0.24 + fees 0.05`.
 *
 * Each part is rounded alone, as a reader would round it, and the price always
 * is, as its column is. Where these do not add up to the shown figure, the parts
 * that lost or gained most by rounding take a cent, so that whoever adds gets it.
 *
 * @param divisor - what the total was divided by to get the shown figure
 */
function partsSentence(context: ExplainContext, cost: LandedCost, shown: UsdCents, divisor: number): string {
  const charges = context.steps?.charges ?? null;
  const price = divideCents(cost.customsValue, divisor);
  const otherTotal = cost.broker + cost.bond + cost.other;
  const others = [cost.duty, cost.freight + cost.insurance, cost.mpf + cost.hmf, otherTotal];
  const [duty, carriage, fees, other] = roundTogether(others, divisor, shown - price).map(amountText);
  const dutyWords =
    charges === null
      ? `paid by ${cost.dutyPaidBy === 'seller' ? 'the seller' : 'nobody: no customs entry'}`
      : `${formatPercent(cost.dutyRate)} % ${entryWords(charges)}`;
  const otherWords = cost.broker + cost.bond === 0 ? 'other' : 'broker and bond';
  return [
    `price ${amountText(price)}`,
    `duty ${duty} (${dutyWords})`,
    ...carriageWords(cost, carriage),
    `fees ${fees}`,
    ...(otherTotal === 0 ? [] : [`${otherWords} ${other}`]),
  ].join(' + ');
}

/** The amounts ÷ divisor, each rounded alone and then moved by at most a cent so that they add up to `sum`. */
function roundTogether(amounts: readonly number[], divisor: number, sum: number): UsdCents[] {
  const parts = amounts.map((amount) => divideCents(usdCents(amount), divisor));
  const missing = sum - sumCents(parts);
  const lost = (index: number) => (amounts[index] ?? 0) - (parts[index] ?? 0) * divisor;
  const movable = parts
    .map((_, index) => index)
    .filter((index) => (missing > 0 ? amounts[index] !== 0 : parts[index] !== 0))
    .sort((a, b) => (missing > 0 ? lost(b) - lost(a) : lost(a) - lost(b)));
  const moved = new Set(movable.slice(0, Math.abs(missing)));
  return parts.map((part, index) => (moved.has(index) ? usdCents(part + Math.sign(missing)) : part));
}

function carriageWords(cost: LandedCost, carriage: string | undefined): string[] {
  if (cost.freightBasis !== 'in-price') return [`freight and insurance ${carriage}`];
  return ['freight inside the price', ...(cost.insurance === 0 ? [] : [`insurance ${carriage}`])];
}
