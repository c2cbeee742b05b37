/**
 * How duty comes about, down to each authority.
 *
 * Depends on: core, landed-cost, explain.
 */
import { isolatedName } from '../core/isolated-name';
import { formatPercent, partsPerMillion } from '../core/money';
import { amountText, htsText, usdText } from '../core/plain-text';
import type { EntryCharges } from '../landed-cost/entry-charges';
import type { LandedCost } from '../landed-cost/landed-cost';
import type { OfferCharges } from '../landed-cost/offer-charges';
import type { PlannedEntry } from '../landed-cost/planned-entry';
import { entryDays, entrySpans, spanText } from './entry-spans';
import { notKnown, quoted, once, type ExplainContext } from './explain-context';
import { customsValueNode } from './explain-customs-value';
import { entryTimingNode } from './explain-entry';
import type { Explanation, FigureAnswer } from './explanation';
import { dutyLineNode, rateNode, uncountedNodes } from './layer-nodes';
import { asFigure, computed, ratioOf, sumOf } from './nodes';
import { chargeNode } from './over-entries';

/** Sum of the rates that apply; over entries or days at several rates, what the duty comes to. */
export function explainDutyRate(context: ExplainContext): FigureAnswer {
  const { cost } = context.row;
  if (cost === null) return notKnown('Duty rate', context);
  const charges = context.steps?.charges ?? null;
  if (charges === null) return noDuty('Duty rate', '0 %', context, cost);
  const rate = `${formatPercent(cost.dutyRate)} %`;
  const only = onlyLaw(charges);
  if (only === null) {
    const value = customsValueNode(context, cost);
    const duty = dutyNode(context, cost);
    return {
      sentence: `Duty ${rate} = ${amountText(cost.duty)} ÷ customs value ${amountText(cost.customsValue)}, over several rates, ${entryWords(charges)}.`,
      root: computed('Duty rate', rate, 'duty ÷ customs value', [duty, value], {
        operation: ratioOf([duty], [value]),
      }),
    };
  }
  const parts = only.dutyLines.map(
    ({ rate: part, layer }) =>
      `${formatPercent(part)} % ${isolatedName(layer.program)}${layer.heading === null ? '' : ` (${layer.heading})`}`,
  );
  const rates = only.dutyLines.map((dutyLine) => rateNode(context, dutyLine));
  const timings = charges.entries.map((entry, index) => entryTimingNode(context, entry, index));
  return {
    sentence: `Duty ${rate} = ${parts.join(' + ')}, ${entryWords(charges)}.`,
    root: computed(
      'Duty rate',
      rate,
      'sum of the layers that apply',
      [...timings, originNode(context, charges), ...rates, ...uncountedNodes(context, charges)],
      { operation: sumOf(rates) },
    ),
  };
}

/** Sum of the lines, each rounded to the cent. */
export function explainDuty(context: ExplainContext): FigureAnswer {
  const { cost } = context.row;
  if (cost === null) return notKnown('Duty', context);
  const charges = context.steps?.charges ?? null;
  if (charges === null) return noDuty('Duty', '$0.00', context, cost);
  return {
    sentence:
      `Duty ${usdText(cost.duty)} = ${sumWords(charges)}: ${formatPercent(cost.dutyRate)} % of customs value ` +
      `${amountText(cost.customsValue)}, ${entryWords(charges)}.`,
    root: dutyNode(context, cost),
  };
}

/** The duty as a node of larger trees. */
export function dutyNode(context: ExplainContext, cost: LandedCost): Explanation {
  return once(context, 'duty', () => drawDutyNode(context, cost));
}

function drawDutyNode(context: ExplainContext, cost: LandedCost): Explanation {
  const charges = context.steps?.charges ?? null;
  if (charges === null) return asFigure('duty', noDutyNode('Duty', '$0.00', context, cost));
  const node = dutyTree(context, cost, charges, 'Duty');
  const { exposure } = context.row;
  if (exposure?.isInLanded !== true) return asFigure('duty', node);
  const note = `${usdText(exposure.extraDuty)} of it is above the duty of the declared origin.`;
  return asFigure('duty', { ...node, note });
}

/** The duty of charges, be they those that are paid or those of another origin. */
export function dutyTree(
  context: ExplainContext,
  cost: LandedCost,
  charges: OfferCharges,
  label: string,
): Explanation {
  const node = chargeNode(
    context,
    cost,
    charges,
    {
      label,
      amountOf: (entry) => entry.duty,
      amountOn: ({ duty }) => duty,
      isSame: isSameLaw,
      make: ({ dutyLines }, value) => {
        const lines = dutyLines.map((dutyLine) => dutyLineNode(context, dutyLine, value));
        return {
          formula: 'each rate × customs value, rounded half up to the cent, then added',
          inputs: lines,
          operation: sumOf(lines),
          note: null,
        };
      },
      roundings: ({ dutyLines }) => Math.max(1, dutyLines.length),
    },
    [originNode(context, charges)],
  );
  const uncounted = uncountedNodes(context, charges);
  return uncounted.length === 0 ? node : { ...node, inputs: [...node.inputs, ...uncounted] };
}

/** `on 8543.70.98.60, MY, entry 21 Nov 2026`: what the rates depend on. */
export function entryWords({ entries }: OfferCharges): string {
  const [first] = entries;
  const goods = first?.cases[0]?.charges.entry;
  const last = entries.at(-1);
  if (first === undefined || last === undefined || goods === undefined) return 'no entry';
  const days = spanText({ from: entryDays(first).from, to: entryDays(last).to });
  const isSpread = first.plan.timing.kind === 'spread';
  const count = entries.length === 1 ? 'entry' : `${entries.length} entries`;
  return `on ${htsText(goods.htsCode)}, ${goods.origin}, ${count}${isSpread ? ' expected' : ''} ${days}`;
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
    quoted(context, ['incoterm', 'mode'], 'Terms and mode', `${incoterm}, ${mode}`),
  ]);
}

/** Lines of the only law; entries where there are several; spans of days where an entry has several laws. */
function sumWords({ entries, dutyLines }: OfferCharges): string {
  const [only] = entries;
  if (entries.length > 1) {
    return `${entries.map((entry) => amountText(entry.duty)).join(' + ')} for ${entries.length} entries`;
  }
  const spans = only === undefined ? [] : entrySpans(only, isSameLaw);
  if (spans.length < 2) return dutyLines.map(({ amount }) => amountText(amount)).join(' + ');
  const parts = spans.map(
    ({ weight, charges }) => `${formatPercent(partsPerMillion(weight))} % × ${amountText(charges.duty)}`,
  );
  return `${parts.join(' + ')}, by the chance of each day`;
}

/** The charges whose law every entry follows on every of its days; null if there are several laws. */
function onlyLaw({ entries }: OfferCharges): EntryCharges | null {
  const all = entries.flatMap((entry: PlannedEntry) => entry.cases.map(({ charges }) => charges));
  const [first] = all;
  return first !== undefined && all.every((charges) => isSameLaw(first, charges)) ? first : null;
}

function isSameLaw(a: EntryCharges, b: EntryCharges): boolean {
  return (
    a.dutyLines.length === b.dutyLines.length &&
    a.dutyLines.every((dutyLine, index) => {
      const other = b.dutyLines[index];
      return other?.layer === dutyLine.layer && other.rate === dutyLine.rate;
    })
  );
}

function originNode(context: ExplainContext, { entries }: OfferCharges): Explanation {
  const { offer } = context.row;
  const origin = entries[0]?.cases[0]?.charges.entry.origin ?? offer.origin;
  const declared = quoted(
    context,
    ['origin', 'htsCode'],
    'Declared origin and HTS code',
    `${offer.origin}, ${htsText(offer.htsCode)}`,
  );
  if (origin === offer.origin) return declared;
  return computed('Origin', origin, `customs is taken to find ${origin} in place of the declared origin`, [
    declared,
  ]);
}

function noDuty(label: string, value: string, context: ExplainContext, cost: LandedCost): FigureAnswer {
  return {
    sentence: `${label} ${value} for the buyer: ${noDutyReason(cost)}.`,
    root: noDutyNode(label, value, context, cost),
  };
}
