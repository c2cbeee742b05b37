/**
 * How the price of the goods comes about: for an import the customs value.
 *
 * Depends on: core, landed-cost, explain.
 */
import { amountText, numberText, usdText } from '../core/plain-text';
import { incotermRules } from '../landed-cost/incoterm-rules';
import type { LandedCost } from '../landed-cost/landed-cost';
import type { PlannedEntry } from '../landed-cost/planned-entry';
import { notKnown, quantityFact, quoted, once, type ExplainContext } from './explain-context';
import { unitPriceNode } from './explain-price';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, ratioOf } from './nodes';

/** Price × units − carriage inside the price. */
export function explainCustomsValue(context: ExplainContext): FigureAnswer {
  const { cost, offer } = context.row;
  if (cost === null) return notKnown('Customs value', context);
  const inside = carriageInside(context, cost);
  const less = inside.map(({ label, value }) => ` − ${label.toLowerCase()} ${value}`).join('');
  return {
    sentence:
      `${goodsLabel(cost)} ${usdText(cost.customsValue)} = ${amountText(offer.unitPrice)} × ` +
      `${numberText(offer.quantity)} units${less}.`,
    root: customsValueNode(context, cost),
  };
}

/** The customs value as a node of larger trees. */
export function customsValueNode(context: ExplainContext, cost: LandedCost): Explanation {
  return once(context, 'customs value', () => drawCustomsValueNode(context, cost));
}

function drawCustomsValueNode(context: ExplainContext, cost: LandedCost): Explanation {
  const inside = carriageInside(context, cost);
  const price = unitPriceNode(context);
  const units = quantityFact(context);
  const note = goodsNotes[cost.dutyPaidBy];
  const value = usdText(cost.customsValue);
  const node =
    inside.length === 0
      ? computed(goodsLabel(cost), value, 'unit price × units', [price, units], {
          note,
          operation: ratioOf([price, units], []),
        })
      : computed(
          goodsLabel(cost),
          value,
          ['unit price × units', ...inside.map(({ label }) => label.toLowerCase())].join(' − '),
          [price, units, ...inside],
          { note },
        );
  return asFigure('customsValue', node);
}

/**
 * The customs value of one planned entry: its share by units.
 *
 * @param index - which entry, counting from 0
 */
export function entryValueNode(
  context: ExplainContext,
  cost: LandedCost,
  { plan }: PlannedEntry,
  index: number,
): Explanation {
  const whole = customsValueNode(context, cost);
  if (cost.entryCount === 1) return whole;
  return computed(
    `Customs value of entry ${index + 1}`,
    usdText(plan.customsValue),
    'customs value × units of the entry ÷ all units; single cents go to the entries that miss most of one',
    [
      whole,
      quoted(context, 'batches', `Units of entry ${index + 1}`, numberText(plan.quantity)),
      quantityFact(context),
    ],
  );
}

/** Goods that make no entry have a price and no customs value. */
function goodsLabel(cost: LandedCost): string {
  return cost.dutyPaidBy === 'nobody' ? 'Price of the goods' : 'Customs value';
}

const goodsNotes: Readonly<Record<LandedCost['dutyPaidBy'], string>> = {
  buyer: '19 USC 1401a: without international freight and insurance where they are stated separately.',
  seller: 'The seller is the importer: its duty is inside this price.',
  nobody: 'The goods make no customs entry, so they have no customs value.',
};

/** Carriage that the price includes and the offer states: it comes off the price. */
function carriageInside(context: ExplainContext, cost: LandedCost): Explanation[] {
  const rule = incotermRules[context.row.offer.incoterm];
  const nodes: Explanation[] = [];
  if (rule.includesFreight && cost.freightBasis === 'stated') {
    nodes.push(quoted(context, 'freightTotal', 'Freight inside the price', amountText(cost.freight)));
  }
  if (rule.includesInsurance && cost.insuranceBasis === 'stated') {
    nodes.push(quoted(context, 'insuranceTotal', 'Insurance inside the price', amountText(cost.insurance)));
  }
  return nodes;
}
