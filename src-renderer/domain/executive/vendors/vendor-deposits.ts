/**
 * The most that a vendor ever holds for goods that have not left, as a figure.
 *
 * Depends on: core, explain, planning, reports, ../make-figure, ../plan-trees, ../report-figure
 * (types), ../report-ground (types), ./goods-of-vendors (types), ./plan-part-figures.
 */
import { isolatedName } from '../../core/isolated-name';
import { sumCents } from '../../core/money';
import { dayText, usdText } from '../../core/plain-text';
import type { Source } from '../../core/source';
import type { Explanation } from '../../explain/explanation';
import { computed, fact, sumOf } from '../../explain/nodes';
import type { CashFlow } from '../../planning/cash/cash-flow';
import { depositsAtRisk } from '../../planning/cash/deposits';
import { milestoneText } from '../../reports/payment-terms-text';
import { computedAnswer, factAnswer, figure, fullText, unknownFigure } from '../make-figure';
import { sourceOfOffer } from '../plan-trees';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';
import type { GoodsOfVendor } from './goods-of-vendors';
import { keyOf, noLineSource } from './plan-part-figures';

const LABEL = 'Deposits at risk';

/** The greatest deposit by the plan's payment terms; payments without a day stand in the note. */
export function depositsFigure(goods: GoodsOfVendor, ground: ReportGround): ReportFigure {
  const key = keyOf(goods, 'deposits');
  const held = depositsAtRisk(ground.cash).find(({ vendor }) => vendor === goods.name);
  if (held === undefined) {
    return figure({
      key,
      label: LABEL,
      unit: 'usd',
      value: 0,
      note: goods.isInPlan ? null : 'The plan buys nothing from it.',
      explain: () => factAnswer(LABEL, fullText('usd', 0), noLineSource(goods.name, ground)),
    });
  }
  const { largest, undated } = held;
  const without = undated > 0 ? `${usdText(undated)} more has no day and is not in it.` : null;
  if (largest === null && without !== null) {
    return unknownFigure(
      key,
      LABEL,
      'usd',
      `Nobody knows when ${usdText(undated)} is paid or its goods leave.`,
    );
  }
  const amount = largest?.amount ?? sumCents([]);
  const flows = ground.cash.lines
    .flatMap(({ flows: all }) => all)
    .filter(isHeld(goods.name, largest?.on ?? null));
  return figure({
    key,
    label: LABEL,
    unit: 'usd',
    value: amount,
    note:
      [largest === null ? null : `Most on ${dayText(largest.on)}.`, without].filter(Boolean).join(' ') ||
      null,
    explain: () =>
      flows.length === 0
        ? nothingBefore(goods, ground)
        : {
            sentence: `${LABEL}: ${fullText('usd', amount)} with ${isolatedName(goods.name)}${largest === null ? '' : ` on ${dayText(largest.on)}`}, paid for goods that have not left.`,
            root: depositTree(flows, ground),
          },
  });
}

/** Of the vendor, paid by the day, for goods that leave after it. */
function isHeld(vendor: string, day: string | null) {
  return (flow: CashFlow): boolean =>
    day !== null &&
    flow.vendor === vendor &&
    flow.kind === 'price' &&
    flow.on !== null &&
    flow.on <= day &&
    flow.dispatchOn !== null &&
    flow.dispatchOn > day;
}

function depositTree(flows: readonly CashFlow[], ground: ReportGround): Explanation {
  const parts = flows.map((flow) =>
    fact(
      `${flow.milestone === null ? 'Payment' : milestoneText(flow.milestone)}, on ${dayText(flow.on ?? ground.madeOn)}`,
      usdText(flow.amount),
      termsSource(flow, ground),
      flow.dispatchOn === null ? null : `The goods leave on ${dayText(flow.dispatchOn)}.`,
    ),
  );
  return computed(
    LABEL,
    usdText(sumCents(flows.map(({ amount }) => amount))),
    'payments of the price made for goods that have not left, added up',
    parts,
    { operation: sumOf(parts) },
  );
}

/** The offer's own terms, else those that the plan assumes. */
function termsSource({ lineId }: CashFlow, { under, evidence, plan }: ReportGround): Source {
  const offer = under.evaluation.lines.find(({ line }) => line.id === lineId)?.offer ?? null;
  if (offer !== null && offer.paymentTerms !== null) {
    return sourceOfOffer(offer, ['paymentTerms'], { evidence });
  }
  return {
    citation: `Payment terms that plan “${isolatedName(plan.name)}” assumes for offer ${isolatedName(offer?.id ?? '')}, which states none`,
    asOf: under.ground.prepared.reference.settings.scenario.asOf,
    confidence: 'assumed',
  };
}

function nothingBefore(goods: GoodsOfVendor, ground: ReportGround) {
  const rows = goods.lines.flatMap(({ offer }) => (offer === null ? [] : [offer]));
  return computedAnswer(
    LABEL,
    fullText('usd', 0),
    'nothing is paid before its goods leave',
    rows.map((offer) =>
      fact(
        `Offer ${isolatedName(offer.id)}`,
        'paid at or after dispatch',
        sourceOfOffer(offer, ['paymentTerms'], ground),
      ),
    ),
  );
}
