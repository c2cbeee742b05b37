/**
 * How customs broker, bond and other costs come about.
 *
 * Depends on: core, landed-cost, explain.
 */
import { formatPercent, usdCents, ZERO_CENTS } from '../core/money';
import { amountText, usdText } from '../core/plain-text';
import type { LandedCost } from '../landed-cost/landed-cost';
import type { OfferCharges } from '../landed-cost/offer-charges';
import { notKnown, quoted, type ExplainContext } from './explain-context';
import { customsValueNode, entryValueNode } from './explain-customs-value';
import { dutyNode, noDutyNode, noDutyReason } from './explain-duty';
import { entryCountNode } from './explain-entry';
import { feesNode } from './explain-fees';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, fact, rateOf, ratioOf, sumOf, unknown } from './nodes';

const LABEL = 'Broker, bond and other costs';

/** Broker, bond and other costs: as the offer names them, else as the user's assumptions have them. */
export function explainOther(context: ExplainContext): FigureAnswer {
  const { cost, offer } = context.row;
  if (offer.otherTotal !== null) {
    return {
      sentence: `Other costs ${usdText(offer.otherTotal)}, as the offer names them; they stand for broker and bond.`,
      root: quoted(context, 'otherTotal', LABEL, usdText(offer.otherTotal)),
    };
  }
  if (cost === null) return notKnown(LABEL, context);
  const root = otherNode(context, cost);
  if (root === null) {
    const sentence = 'The offer names no other costs, and no broker or bond is assumed.';
    return { sentence, root: unknown(LABEL, sentence) };
  }
  if (cost.dutyPaidBy !== 'buyer') {
    return { sentence: `No broker and no bond for the buyer: ${noDutyReason(cost)}.`, root };
  }
  return {
    sentence: `Broker ${amountText(cost.broker)} + bond ${amountText(cost.bond)} = ${root.value}, by the assumptions: the offer names no other costs.`,
    root,
  };
}

/** These costs as a node of larger trees; null if there are none. */
export function otherNode(context: ExplainContext, cost: LandedCost): Explanation | null {
  if (context.row.offer.otherTotal !== null) {
    return asFigure('other', quoted(context, 'otherTotal', LABEL, usdText(cost.other)));
  }
  if (!cost.isOtherKnown) return null;
  const charges = context.steps?.charges ?? null;
  if (charges === null) {
    return asFigure('other', noDutyNode('Broker and bond', usdText(ZERO_CENTS), context, cost));
  }
  const parts = [brokerNode(context, cost), bondNode(context, cost, charges)].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const total = usdText(usdCents(cost.broker + cost.bond));
  return asFigure(
    'other',
    computed('Broker and bond', total, 'customs broker + premium of the bond', parts, {
      operation: sumOf(parts),
    }),
  );
}

function brokerNode(context: ExplainContext, { broker, entryCount }: LandedCost): Explanation | null {
  const { brokerPerEntry } = context.settings.assumptions;
  if (brokerPerEntry === null) return null;
  const fee = fact('Broker for one entry', usdText(brokerPerEntry.value), brokerPerEntry);
  const entries = entryCountNode(context, entryCount);
  return computed('Customs broker', usdText(broker), 'fee of one entry × entries', [fee, entries], {
    operation: ratioOf([fee, entries], []),
  });
}

function bondNode(context: ExplainContext, cost: LandedCost, charges: OfferCharges): Explanation | null {
  const { bondRate } = context.settings.assumptions;
  if (bondRate === null) return null;
  const rate = fact('Rate of the bond', `${formatPercent(bondRate.value)} %`, bondRate);
  const label = 'Premium of the bond';
  const { entries } = charges;
  if (entries.length === 1) {
    const base = [customsValueNode(context, cost), dutyNode(context, cost), feesNode(context, cost)];
    return computed(label, usdText(cost.bond), 'rate × (customs value + duty + fees)', [rate, ...base], {
      operation: rateOf(bondRate.value, base),
    });
  }
  const charged = [dutyNode(context, cost), ...feesNode(context, cost).inputs];
  const ofEntries = entries.map((entry, index) => {
    const base = [
      entryValueNode(context, cost, entry, index),
      ...charged.map((node) => ofEntry(node, index)).filter((node) => node !== null),
    ];
    return computed(
      `${label}, entry ${index + 1} of ${entries.length}`,
      usdText(entry.bond),
      `${formatPercent(bondRate.value)} % × (customs value + duty + fees of the entry)`,
      base,
      { operation: rateOf(bondRate.value, base) },
    );
  });
  return computed(label, usdText(cost.bond), 'one for each planned entry, added', [rate, ...ofEntries], {
    operation: sumOf(ofEntries),
  });
}

/** The part of one entry in a charge that is a sum over entries; null if the charge is no such sum. */
function ofEntry({ operation }: Explanation, index: number): Explanation | null {
  return operation?.kind === 'sum' ? (operation.plus[index] ?? null) : null;
}
