/**
 * How customs value, duty and fees come about, down to each authority.
 *
 * Depends on: core, model, landed-cost, evaluation, explain.
 */
import { formatPercent } from '../core/money';
import { amountText, dayText, htsText, numberText, usdText } from '../core/plain-text';
import type { DutyLine } from '../landed-cost/duty';
import type { EntryCharges } from '../landed-cost/entry-charges';
import { incotermRules } from '../landed-cost/incoterm-rules';
import type { LandedCost } from '../landed-cost/landed-cost';
import type { TariffLayer } from '../model/tariff-layer';
import { costReason, quantityFact, quoted, firstCharges, type ExplainContext } from './explain-context';
import { entryDateNode } from './explain-delivery';
import { unitPriceNode } from './explain-price';
import type { Explanation, ExplanationReport } from './explanation';
import { computed, fact, unknown } from './nodes';

/** Price × units − carriage inside the price. */
export function explainCustomsValue(context: ExplainContext): ExplanationReport {
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
  const inside = carriageInside(context, cost);
  return computed(
    goodsLabel(cost),
    usdText(cost.customsValue),
    ['unit price × units', ...inside.map(({ label }) => label.toLowerCase())].join(' − '),
    [unitPriceNode(context), quantityFact(context), ...inside],
    goodsNotes[cost.dutyPaidBy],
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

/** Sum of the rates that apply. */
export function explainDutyRate(context: ExplainContext): ExplanationReport {
  const { cost } = context.row;
  if (cost === null) return notKnown('Duty rate', context);
  const charges = firstCharges(context);
  if (charges === null) return noDuty('Duty rate', '0 %', context, cost);
  const parts = charges.dutyLines.map(
    ({ rate, layer }) =>
      `${formatPercent(rate)} % ${layer.program}${layer.heading === null ? '' : ` (${layer.heading})`}`,
  );
  return {
    sentence: `Duty ${formatPercent(cost.dutyRate)} % = ${parts.join(' + ')}, ${entryWords(charges)}.`,
    root: dutyRateNode(context, charges),
  };
}

/** Sum of the lines, each rounded to the cent. */
export function explainDuty(context: ExplainContext): ExplanationReport {
  const { cost } = context.row;
  if (cost === null) return notKnown('Duty', context);
  const charges = firstCharges(context);
  if (charges === null) return noDuty('Duty', '$0.00', context, cost);
  const parts = charges.dutyLines.map(({ amount }) => amountText(amount)).join(' + ');
  return {
    sentence:
      `Duty ${usdText(cost.duty)} = ${parts}: ${formatPercent(cost.dutyRate)} % of customs value ` +
      `${amountText(cost.customsValue)}, ${entryWords(charges)}.`,
    root: dutyNode(context, cost),
  };
}

/** The duty as a node of larger trees. */
export function dutyNode(context: ExplainContext, cost: LandedCost): Explanation {
  const charges = firstCharges(context);
  if (charges === null) return noDutyNode('Duty', '$0.00', context, cost);
  return computed(
    'Duty',
    usdText(cost.duty),
    'each rate × customs value, rounded half up to the cent, then added',
    [
      customsValueNode(context, cost),
      entryDateNode(context),
      originNode(context, charges),
      ...charges.dutyLines.map(dutyLineNode),
    ],
    context.row.exposure?.isInLanded === true
      ? `${usdText(context.row.exposure.extraDuty)} of it is above the duty of the declared origin.`
      : null,
  );
}

/** `8543.70.98.60, MY, entry 21 Nov 2026`: what the rates depend on. */
export function entryWords({ entry }: EntryCharges): string {
  return `on ${htsText(entry.htsCode)}, ${entry.origin}, entry ${dayText(entry.entryDate)}`;
}

/** Tells why there is no cost figure. */
export function notKnown(label: string, context: ExplainContext): ExplanationReport {
  const reason = costReason(context);
  return { sentence: reason, root: unknown(label, reason) };
}

function dutyRateNode(context: ExplainContext, charges: EntryCharges): Explanation {
  return computed('Duty rate', `${formatPercent(charges.dutyRate)} %`, 'sum of the layers that apply', [
    entryDateNode(context),
    originNode(context, charges),
    ...charges.dutyLines.map(dutyLineNode),
  ]);
}

function dutyLineNode({ layer, rate, amount }: DutyLine): Explanation {
  const heading = layer.heading === null ? '' : `, ${layer.heading}`;
  return fact(
    `${layer.program}${heading}`,
    `${formatPercent(rate)} %, ${usdText(amount)}`,
    layer.source,
    layerNote(layer),
  );
}

/** Authority, kind, span, status and court of a layer in one line. */
function layerNote(layer: TariffLayer): string {
  const total = layer.rate === null ? '' : ` ${formatPercent(layer.rate)} %`;
  const parts = [
    layer.authority ?? 'Authority not named',
    layer.kind === 'top-up' ? `top-up to a total of${total}` : null,
    spanWords(layer),
    statusWords[layer.status],
    layer.litigation === null ? null : `in court: ${layer.litigation.replace(/\.$/, '')}`,
  ];
  return `${parts.filter((part) => part !== null).join('; ')}.`;
}

const statusWords: Readonly<Record<TariffLayer['status'], string>> = {
  active: 'active',
  scheduled: 'scheduled',
  suspended: 'suspended',
  expired: 'expired; collected on entries of its dates',
  'struck-down': 'struck down; collected on entries of its dates, a refund may be due',
  unconfirmed: 'unconfirmed',
};

function spanWords({ from, to }: TariffLayer): string {
  if (from === null) return to === null ? 'entries of any date' : `entries until ${dayText(to)}`;
  return to === null ? `entries since ${dayText(from)}` : `entries ${dayText(from)} to ${dayText(to)}`;
}

function originNode(context: ExplainContext, { entry }: EntryCharges): Explanation {
  const { offer } = context.row;
  const declared = quoted(
    context,
    'Declared origin and HTS code',
    `${offer.origin}, ${htsText(offer.htsCode)}`,
  );
  if (entry.origin === offer.origin) return declared;
  return computed('Origin', entry.origin, 'the scenario finds China in place of the declared origin', [
    declared,
  ]);
}

/** Carriage that the price includes and the offer states: it comes off the price. */
function carriageInside(context: ExplainContext, cost: LandedCost): Explanation[] {
  const rule = incotermRules[context.row.offer.incoterm];
  const nodes: Explanation[] = [];
  if (rule.includesFreight && cost.freightBasis === 'stated') {
    nodes.push(quoted(context, 'Freight inside the price', amountText(cost.freight)));
  }
  if (rule.includesInsurance && cost.insuranceBasis === 'stated') {
    nodes.push(quoted(context, 'Insurance inside the price', amountText(cost.insurance)));
  }
  return nodes;
}

/** Why the buyer pays nothing at the border. */
export function noDutyReason(cost: LandedCost): string {
  return cost.dutyPaidBy === 'seller'
    ? 'the seller is the importer and pays duty and fees (DDP)'
    : 'the goods are in the US and make no customs entry';
}

/** A figure of nothing due, resting on the terms of the offer. */
export function noDutyNode(
  label: string,
  value: string,
  context: ExplainContext,
  cost: LandedCost,
): Explanation {
  const { incoterm, mode } = context.row.offer;
  return computed(label, value, noDutyReason(cost), [
    quoted(context, 'Terms and mode', `${incoterm}, ${mode}`),
  ]);
}

function noDuty(label: string, value: string, context: ExplainContext, cost: LandedCost): ExplanationReport {
  return {
    sentence: `${label} ${value} for the buyer: ${noDutyReason(cost)}.`,
    root: noDutyNode(label, value, context, cost),
  };
}
