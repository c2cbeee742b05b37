/**
 * How international freight and cargo insurance come about.
 *
 * Depends on: core, landed-cost, explain.
 */
import { isolatedName } from '../core/isolated-name';
import { formatPercent } from '../core/money';
import { numberText, usdText } from '../core/plain-text';
import { entryQuantities } from '../landed-cost/customs-value';
import { containersOf, freightPerUnit } from '../landed-cost/freight';
import type { LandedCost } from '../landed-cost/landed-cost';
import type { Lane } from '../model/lane';
import { notKnown, quantityFact, quoted, once, type ExplainContext } from './explain-context';
import { customsValueNode } from './explain-customs-value';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, fact, rateOf, ratioOf, unknown } from './nodes';

/** International freight. */
export function explainFreight(context: ExplainContext): FigureAnswer {
  const { cost } = context.row;
  if (cost === null) return notKnown('Freight', context);
  const words: Readonly<Record<LandedCost['freightBasis'], string>> = {
    stated: `Freight ${usdText(cost.freight)}, as the offer states.`,
    estimated: `Freight ${usdText(cost.freight)}, estimated: ${rateWords(context)}.`,
    'in-price': 'Freight is inside the price and not stated separately: its amount is not known.',
  };
  return { sentence: words[cost.freightBasis], root: freightNode(context, cost) };
}

/** Cargo insurance. */
export function explainInsurance(context: ExplainContext): FigureAnswer {
  const { cost } = context.row;
  if (cost === null) return notKnown('Insurance', context);
  const rate = formatPercent(context.settings.assumptions.insuranceRate.value);
  const words: Readonly<Record<LandedCost['insuranceBasis'], string>> = {
    stated: `Insurance ${usdText(cost.insurance)}, as the offer states.`,
    estimated: `Insurance ${usdText(cost.insurance)}, estimated: ${rate} % of the goods.`,
    'in-price': 'Insurance is inside the price and not stated separately: its amount is not known.',
  };
  return { sentence: words[cost.insuranceBasis], root: insuranceNode(context, cost) };
}

/** The freight as a node of larger trees. */
export function freightNode(context: ExplainContext, cost: LandedCost): Explanation {
  return once(context, 'freight', () => drawFreightNode(context, cost));
}

function drawFreightNode(context: ExplainContext, cost: LandedCost): Explanation {
  const { lane } = context;
  if (cost.freightBasis === 'stated') {
    return asFigure('freight', quoted(context, 'freightTotal', 'Freight, as stated', usdText(cost.freight)));
  }
  if (cost.freightBasis === 'in-price')
    return asFigure('freight', insidePrice(context, 'freightTotal', 'Freight'));
  if (lane === null) return unknown('Freight', 'No lane gives a rate.');
  return asFigure('freight', estimatedFreight(context, cost, lane));
}

/** The insurance as a node of larger trees. */
export function insuranceNode(context: ExplainContext, cost: LandedCost): Explanation {
  return once(context, 'insurance', () => drawInsuranceNode(context, cost));
}

function drawInsuranceNode(context: ExplainContext, cost: LandedCost): Explanation {
  const { insuranceRate } = context.settings.assumptions;
  if (cost.insuranceBasis === 'stated') {
    return asFigure(
      'insurance',
      quoted(context, 'insuranceTotal', 'Insurance, as stated', usdText(cost.insurance)),
    );
  }
  if (cost.insuranceBasis === 'in-price')
    return asFigure('insurance', insidePrice(context, 'insuranceTotal', 'Insurance'));
  const goods = customsValueNode(context, cost);
  return asFigure(
    'insurance',
    computed(
      'Insurance, estimated',
      usdText(cost.insurance),
      'assumed rate × price of the goods',
      [fact('Rate of cargo insurance', `${formatPercent(insuranceRate.value)} %`, insuranceRate), goods],
      { operation: rateOf(insuranceRate.value, [goods]) },
    ),
  );
}

function insidePrice(
  context: ExplainContext,
  total: 'freightTotal' | 'insuranceTotal',
  label: string,
): Explanation {
  const note = `${context.row.offer.incoterm} terms, not stated apart.`;
  return quoted(context, ['incoterm', total], label, 'inside the price', note);
}

function estimatedFreight(context: ExplainContext, cost: LandedCost, lane: Lane): Explanation {
  const { freight } = lane;
  if (freight === null) return unknown('Freight', `Lane ${isolatedName(lane.label)} gives no rate.`);
  const rate = freight.value;
  const label = 'Freight, estimated';
  const total = usdText(cost.freight);
  const ofLane = (what: string) =>
    fact(`Freight of one ${what}, ${isolatedName(lane.label)}`, usdText(rate.amount), freight);

  if (rate.per === 'container') {
    const containers = containersNode(context, lane);
    const price = ofLane('container');
    return computed(label, total, 'containers × freight of one container', [containers, price], {
      operation: ratioOf([containers, price], []),
    });
  }
  const units = quantityFact(context);
  const { weight, weightKg } = weightFact(context);
  const perUnit = freightPerUnit(rate, weightKg);
  const ofUnit =
    rate.per === 'unit' || perUnit === null
      ? ofLane('unit')
      : kilogramNode(usdText(perUnit), weight, ofLane('kilogram'));
  return computed(label, total, 'freight of one unit × units', [ofUnit, units], {
    operation: ratioOf([ofUnit, units], []),
  });
}

function kilogramNode(value: string, weight: Explanation, price: Explanation): Explanation {
  return computed('Freight of one unit', value, 'gross weight × freight of one kilogram', [weight, price], {
    operation: ratioOf([weight, price], []),
  });
}

function weightFact(context: ExplainContext): { readonly weight: Explanation; readonly weightKg: number } {
  const { unitWeightKg: stated } = context.row.offer;
  if (stated !== null) {
    const weight = quoted(
      context,
      'unitWeightKg',
      'Gross weight of one unit, packed',
      `${numberText(stated)} kg`,
    );
    return { weight, weightKg: stated };
  }
  const { unitWeightKg } = context.settings.assumptions;
  const text = `${numberText(unitWeightKg.value)} kg`;
  return {
    weight: fact('Gross weight of one unit, packed, assumed', text, unitWeightKg),
    weightKg: unitWeightKg.value,
  };
}

function containersNode(context: ExplainContext, { freight, label }: Lane): Explanation {
  const { offer } = context.row;
  const quantities = entryQuantities(offer);
  if (freight === null) return unknown('Containers', `Lane ${label} gives no rate.`);
  const fits = freight.value.unitsPerContainer ?? 0;
  const units =
    quantities.length === 1
      ? quantityFact(context)
      : quoted(context, 'batches', 'Units of each entry', quantities.map(numberText).join(' + '));
  return computed(
    'Containers',
    numberText(containersOf(freight.value, quantities)),
    quantities.length === 1
      ? 'units ÷ units of one container, rounded up'
      : 'units of each entry ÷ units of one container, rounded up, then added',
    [units, fact(`Units of one container, ${label}`, numberText(fits), freight)],
  );
}

/** `$42.00 a unit × 100 units on lane …`. */
function rateWords({ lane, row }: ExplainContext): string {
  const rate = lane?.freight?.value;
  if (lane === null || rate === undefined) return 'no lane gives a rate';
  const units = numberText(row.offer.quantity);
  const what = {
    unit: `${units} units`,
    kilogram: `the weight of ${units} units`,
    container: `${numberText(containersOf(rate, entryQuantities(row.offer)))} containers`,
  }[rate.per];
  return `${usdText(rate.amount)} per ${rate.per} × ${what}, ${isolatedName(lane.label)}`;
}
