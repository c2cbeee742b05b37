/**
 * How the user fees of the planned entries come about.
 *
 * Depends on: core, landed-cost, explain.
 */
import { formatPercent, usdCents } from '../core/money';
import { amountText, usdText } from '../core/plain-text';
import type { LandedCost } from '../landed-cost/landed-cost';
import type { OfferCharges } from '../landed-cost/offer-charges';
import type { ProcessingFeeLine } from '../landed-cost/processing-fee';
import { notKnown, quoted, once, type ExplainContext } from './explain-context';
import { noDutyNode, noDutyReason } from './explain-duty';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, fact, rateOf, sumOf } from './nodes';
import { chargeNode, type ChargeKind } from './over-entries';

/** Processing fee + harbour fee. */
export function explainFees(context: ExplainContext): FigureAnswer {
  const { cost } = context.row;
  if (cost === null) return notKnown('Fees', context);
  const charges = context.steps?.charges ?? null;
  const total = usdText(usdCents(cost.mpf + cost.hmf));
  const isOcean = context.row.offer.mode === 'ocean';
  return {
    sentence:
      charges === null
        ? `Fees $0.00 for the buyer: ${noDutyReason(cost)}.`
        : `Fees ${total} = processing fee ${amountText(cost.mpf)}${boundWords(charges)} + ` +
          `harbour maintenance fee ${amountText(cost.hmf)}${isOcean ? '' : ' (ocean only)'}.`,
    root: feesNode(context, cost),
  };
}

/** The fees as a node of larger trees. */
export function feesNode(context: ExplainContext, cost: LandedCost): Explanation {
  return once(context, 'fees', () => drawFeesNode(context, cost));
}

function drawFeesNode(context: ExplainContext, cost: LandedCost): Explanation {
  const charges = context.steps?.charges ?? null;
  if (charges === null) return asFigure('fees', noDutyNode('Fees', '$0.00', context, cost));
  const parts = [chargeNode(context, cost, charges, PROCESSING_FEE), harborNode(context, cost, charges)];
  return asFigure(
    'fees',
    computed(
      'Fees',
      usdText(usdCents(cost.mpf + cost.hmf)),
      'merchandise processing fee + harbour maintenance fee',
      parts,
      { operation: sumOf(parts) },
    ),
  );
}

const PROCESSING_FEE: ChargeKind = {
  label: 'Merchandise processing fee',
  amountOf: (entry) => entry.mpf,
  amountOn: ({ mpf }) => mpf.amount,
  isSame: (a, b) => a.mpf.schedule === b.mpf.schedule,
  make: ({ mpf }, value) => {
    const { schedule, bound, isCarriedForward } = mpf;
    const bounds = `at least ${usdText(schedule.minimum)}, at most ${usdText(schedule.maximum)}`;
    const rate = formatPercent(schedule.rate);
    return {
      formula: `${rate} % of customs value, ${bounds} an entry (19 CFR 24.23)`,
      inputs: [
        fact(
          `Schedule of ${schedule.fiscalYear}`,
          `${rate} %, ${bounds}`,
          schedule.source,
          isCarriedForward ? 'Carried forward: no later schedule is on file.' : null,
        ),
      ],
      operation: bound === null ? rateOf(schedule.rate, [value]) : undefined,
      note: boundNote(mpf),
    };
  },
  roundings: () => 1,
};

function boundNote({ bound, adValorem }: ProcessingFeeLine): string {
  return bound === null
    ? 'Neither bound holds.'
    : `The ${bound} holds: the rate alone would give ${usdText(adValorem)}.`;
}

function harborNode(context: ExplainContext, cost: LandedCost, charges: OfferCharges): Explanation {
  if (context.row.offer.mode !== 'ocean') {
    return computed(HARBOR_FEE.label, usdText(cost.hmf), 'due on ocean cargo only (19 CFR 24.24)', [
      quoted(context, 'mode', 'Mode', context.row.offer.mode),
    ]);
  }
  return chargeNode(context, cost, charges, HARBOR_FEE);
}

const HARBOR_FEE: ChargeKind = {
  label: 'Harbour maintenance fee',
  amountOf: (entry) => entry.hmf,
  amountOn: ({ hmf }) => hmf.amount,
  isSame: (a, b) => a.hmf.schedule === b.hmf.schedule,
  make: ({ hmf: { schedule } }, value) => {
    if (schedule === null) return { formula: 'none is due', inputs: [], operation: undefined, note: null };
    const rate = `${formatPercent(schedule.rate)} %`;
    return {
      formula: `${rate} of customs value (19 CFR 24.24)`,
      inputs: [fact('Rate of the fee', rate, schedule.source)],
      operation: rateOf(schedule.rate, [value]),
      note: null,
    };
  },
  roundings: () => 1,
};

/** Which bound held, where one entry has one fee. */
function boundWords({ entries }: OfferCharges): string {
  if (entries.length > 1) return ` for ${entries.length} entries`;
  const fees = (entries[0]?.cases ?? []).map(({ charges }) => charges.mpf);
  const [first] = fees;
  if (first === undefined || fees.some(({ schedule }) => schedule !== first.schedule)) return '';
  return first.bound === null ? '' : ` (the ${first.bound} of ${first.schedule.fiscalYear})`;
}
