/**
 * How carriage and the landed cost come about.
 *
 * Depends on: core, landed-cost, explain.
 */
import { allocate, divideCents, formatPercent, usdCents, type UsdCents } from '../core/money';
import { amountText, usdText } from '../core/plain-text';
import type { LandedCost } from '../landed-cost/landed-cost';
import { hashrateFact, quantityFact, quoted, firstCharges, type ExplainContext } from './explain-context';
import { customsValueNode, dutyNode, entryWords, notKnown } from './explain-duty';
import { feesNode } from './explain-fees';
import type { Explanation, ExplanationReport } from './explanation';
import { computed, fact, unknown } from './nodes';

/** International freight + insurance. */
export function explainFreight(context: ExplainContext): ExplanationReport {
  const { cost } = context.row;
  if (cost === null) return notKnown('Freight and insurance', context);
  if (cost.freightBasis === 'in-price') {
    const apart =
      cost.insurance === 0
        ? ''
        : ` Insurance ${amountText(cost.insurance)} (${basisWords[cost.insuranceBasis]}) is part of the landed cost.`;
    const nodes = [freightNode(context, cost), ...(apart === '' ? [] : [insuranceNode(context, cost)])];
    return {
      sentence: `Freight is inside the price and not stated separately: its amount is not known.${apart}`,
      root: computed('Freight and insurance', '—', 'inside the price', nodes),
    };
  }
  const total = usdText(usdCents(cost.freight + cost.insurance));
  return {
    sentence:
      `Freight and insurance ${total} = freight ${amountText(cost.freight)} (${basisWords[cost.freightBasis]})` +
      ` + insurance ${amountText(cost.insurance)} (${basisWords[cost.insuranceBasis]}).`,
    root: computed('Freight and insurance', total, 'freight + insurance', [
      freightNode(context, cost),
      insuranceNode(context, cost),
    ]),
  };
}

/** Broker, bond and other costs the offer names. */
export function explainOther(context: ExplainContext): ExplanationReport {
  const { otherTotal } = context.row.offer;
  if (otherTotal === null) {
    const sentence = 'The offer names no other costs.';
    return { sentence, root: unknown('Other costs', sentence) };
  }
  const root = quoted(context, 'Broker, bond and other costs', usdText(otherTotal));
  return { sentence: `Other costs ${usdText(otherTotal)}, as the offer names them.`, root };
}

/** The sum of all lines. */
export function explainLandedTotal(context: ExplainContext): ExplanationReport {
  const { cost } = context.row;
  if (cost === null) return notKnown('Landed cost', context);
  return {
    sentence: `Landed ${usdText(cost.total)} = ${partsSentence(context, cost, cost.total, 1)}.`,
    root: landedTotalNode(context, cost),
  };
}

/** Total ÷ units. */
export function explainLandedPerUnit(context: ExplainContext): ExplanationReport {
  const { cost, offer } = context.row;
  if (cost === null) return notKnown('Landed cost per unit', context);
  return {
    sentence: `Landed ${usdText(cost.perUnit)} a unit = ${partsSentence(context, cost, cost.perUnit, offer.quantity)}.`,
    root: computed('Landed cost per unit', usdText(cost.perUnit), 'landed total ÷ units', [
      landedTotalNode(context, cost),
      quantityFact(context),
    ]),
  };
}

/** Total ÷ (units × TH/s). */
export function explainLandedPerTh(context: ExplainContext): ExplanationReport {
  const { cost, offer } = context.row;
  if (cost === null) return notKnown('Landed cost per TH', context);
  return {
    sentence: `Landed ${usdText(cost.perTh)}/TH = ${partsSentence(context, cost, cost.perTh, offer.quantity * offer.hashrateThs)}.`,
    root: landedPerThNode(context, cost),
  };
}

/** The landed cost per TH as a node of larger trees. */
export function landedPerThNode(context: ExplainContext, cost: LandedCost): Explanation {
  return computed('Landed cost per TH', `${amountText(cost.perTh)} $/TH`, 'landed total ÷ (units × TH/s)', [
    landedTotalNode(context, cost),
    quantityFact(context),
    hashrateFact(context),
  ]);
}

function landedTotalNode(context: ExplainContext, cost: LandedCost): Explanation {
  const other =
    cost.other === 0 ? [] : [quoted(context, 'Broker, bond and other costs', usdText(cost.other))];
  return computed('Landed cost', usdText(cost.total), 'goods + freight + insurance + duty + fees + other', [
    customsValueNode(context, cost),
    freightNode(context, cost),
    insuranceNode(context, cost),
    dutyNode(context, cost),
    feesNode(context, cost),
    ...other,
  ]);
}

/**
 * `price 16.00 + duty 2.02 (12.6 % on …) + freight 0.24 + fees 0.05`.
 *
 * The price is rounded alone, as its column is; the other parts share the rest
 * of the shown figure out to the cent, so that whoever adds them gets it: each
 * rounded alone would now and then be a cent off.
 *
 * @param divisor - what the total was divided by to get the shown figure
 */
function partsSentence(context: ExplainContext, cost: LandedCost, shown: UsdCents, divisor: number): string {
  const charges = firstCharges(context);
  const price = divideCents(cost.customsValue, divisor);
  const others = [cost.duty, cost.freight + cost.insurance, cost.mpf + cost.hmf, cost.other];
  const rest = usdCents(shown - price);
  const shares = rest === 0 ? others.map(() => rest) : allocate(rest, others);
  const [duty, carriage, fees, other] = shares.map(amountText);
  const dutyWords =
    charges === null
      ? `paid by ${cost.dutyPaidBy === 'seller' ? 'the seller' : 'nobody: no customs entry'}`
      : `${formatPercent(cost.dutyRate)} % ${entryWords(charges)}`;
  return [
    `price ${amountText(price)}`,
    `duty ${duty} (${dutyWords})`,
    ...carriageWords(cost, carriage),
    `fees ${fees}`,
    ...(cost.other === 0 ? [] : [`other ${other}`]),
  ].join(' + ');
}

function carriageWords(cost: LandedCost, carriage: string | undefined): string[] {
  if (cost.freightBasis !== 'in-price') return [`freight and insurance ${carriage}`];
  return ['freight inside the price', ...(cost.insurance === 0 ? [] : [`insurance ${carriage}`])];
}

function freightNode(context: ExplainContext, cost: LandedCost): Explanation {
  const { lane } = context;
  if (cost.freightBasis === 'stated') return quoted(context, 'Freight, as stated', usdText(cost.freight));
  if (cost.freightBasis === 'in-price') {
    return quoted(
      context,
      'Freight',
      'inside the price',
      `${context.row.offer.incoterm} terms, not stated apart.`,
    );
  }
  if (lane === null || lane.freight === null) return unknown('Freight', 'No lane gives a rate.');
  return computed('Freight, estimated', usdText(cost.freight), 'freight of one unit on the lane × units', [
    fact(
      `Freight per ${lane.freight.value.per}, ${lane.label}`,
      usdText(lane.freight.value.amount),
      lane.freight,
    ),
    quantityFact(context),
  ]);
}

function insuranceNode(context: ExplainContext, cost: LandedCost): Explanation {
  const { insuranceRate } = context.settings.assumptions;
  if (cost.insuranceBasis === 'stated')
    return quoted(context, 'Insurance, as stated', usdText(cost.insurance));
  if (cost.insuranceBasis === 'in-price') {
    return quoted(
      context,
      'Insurance',
      'inside the price',
      `${context.row.offer.incoterm} terms, not stated apart.`,
    );
  }
  return computed('Insurance, estimated', usdText(cost.insurance), 'assumed rate × price of the goods', [
    fact('Rate of cargo insurance', `${formatPercent(insuranceRate.value)} %`, insuranceRate),
    customsValueNode(context, cost),
  ]);
}

const basisWords: Readonly<Record<LandedCost['freightBasis'], string>> = {
  stated: 'stated',
  estimated: 'estimated',
  'in-price': 'inside the price',
};
