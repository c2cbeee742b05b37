/**
 * How the user fees of an entry come about.
 *
 * Depends on: core, landed-cost, explain.
 */
import { formatPercent, usdCents } from '../core/money';
import { amountText, usdText } from '../core/plain-text';
import type { EntryCharges } from '../landed-cost/entry-charges';
import type { LandedCost } from '../landed-cost/landed-cost';
import { quoted, firstCharges, type ExplainContext } from './explain-context';
import { entryDateNode } from './explain-delivery';
import { customsValueNode, noDutyNode, noDutyReason, notKnown } from './explain-duty';
import type { Explanation, ExplanationReport } from './explanation';
import { computed, fact } from './nodes';

/** Processing fee + harbour fee. */
export function explainFees(context: ExplainContext): ExplanationReport {
  const { cost } = context.row;
  if (cost === null) return notKnown('Fees', context);
  const charges = firstCharges(context);
  const total = usdText(usdCents(cost.mpf + cost.hmf));
  return {
    sentence:
      charges === null
        ? `Fees $0.00 for the buyer: ${noDutyReason(cost)}.`
        : `Fees ${total} = processing fee ${amountText(cost.mpf)}${boundWords(charges)} + ` +
          `harbour maintenance fee ${amountText(cost.hmf)}${charges.hmf.schedule === null ? ' (ocean only)' : ''}.`,
    root: feesNode(context, cost),
  };
}

/** The fees as a node of larger trees. */
export function feesNode(context: ExplainContext, cost: LandedCost): Explanation {
  const charges = firstCharges(context);
  if (charges === null) return noDutyNode('Fees', '$0.00', context, cost);
  return computed(
    'Fees',
    usdText(usdCents(cost.mpf + cost.hmf)),
    'merchandise processing fee + harbour maintenance fee',
    [processingNode(context, cost, charges), harborNode(context, cost, charges)],
  );
}

function processingNode(context: ExplainContext, cost: LandedCost, { mpf }: EntryCharges): Explanation {
  const { schedule } = mpf;
  const bounds = `at least ${usdText(schedule.minimum)}, at most ${usdText(schedule.maximum)}`;
  return computed(
    'Merchandise processing fee',
    usdText(mpf.amount),
    `${formatPercent(schedule.rate)} % of customs value, ${bounds} (19 CFR 24.23)`,
    [
      customsValueNode(context, cost),
      entryDateNode(context),
      fact(
        `Schedule of ${schedule.fiscalYear}`,
        `${formatPercent(schedule.rate)} %, ${bounds}`,
        schedule.source,
        mpf.isCarriedForward ? 'Carried forward: no later schedule is on file.' : null,
      ),
    ],
    mpf.bound === null
      ? 'Neither bound holds.'
      : `The ${mpf.bound} holds: the rate alone would give ${usdText(mpf.adValorem)}.`,
  );
}

function harborNode(context: ExplainContext, cost: LandedCost, { hmf }: EntryCharges): Explanation {
  if (hmf.schedule === null) {
    return computed(
      'Harbour maintenance fee',
      usdText(hmf.amount),
      'due on ocean cargo only (19 CFR 24.24)',
      [quoted(context, 'Mode', context.row.offer.mode)],
    );
  }
  const rate = `${formatPercent(hmf.schedule.rate)} %`;
  return computed('Harbour maintenance fee', usdText(hmf.amount), `${rate} of customs value (19 CFR 24.24)`, [
    customsValueNode(context, cost),
    fact('Rate of the fee', rate, hmf.schedule.source),
  ]);
}

function boundWords({ mpf }: EntryCharges): string {
  return mpf.bound === null ? '' : ` (the ${mpf.bound} of ${mpf.schedule.fiscalYear})`;
}
