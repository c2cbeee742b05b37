/**
 * Deposits at risk: the most that a vendor holds on any day for goods that have not left.
 *
 * Depends on: core, explain, model (types), payments, planning, reports, ./make-risk.
 */
import type { CalendarDate } from '../../core/calendar-date';
import { isolatedName } from '../../core/isolated-name';
import { formatPercent } from '../../core/money';
import { dayText, usdText } from '../../core/plain-text';
import type { Source } from '../../core/source';
import { quantityFact, sourceOf } from '../../explain/explain-context';
import { unitPriceNode } from '../../explain/explain-price';
import type { Explanation } from '../../explain/explanation';
import { computed, fact, ratioOf } from '../../explain/nodes';
import type { CashFlow, VendorDeposits } from '../../planning/cash/cash-flow';
import { depositsAtRisk } from '../../planning/cash/deposits';
import { milestoneText, paymentTermsText } from '../../reports/payment-terms-text';
import { shortUsd } from '../figure-text';
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import { boughtLines, contextOf, lineWords, makeRisk, sumNode, total, type BoughtLine } from './make-risk';

/** One risk for each vendor that is paid before its goods leave. */
export function depositRisks(ground: ReportGround): readonly PlanRisk[] {
  return depositsAtRisk(ground.cash).flatMap(({ vendor, largest, undated }): readonly PlanRisk[] => {
    if (largest === null) {
      return undated === 0 ? [] : [undatedRisk(vendor, undated)];
    }
    const { on, amount } = largest;
    const label = 'Deposits at risk';
    return [
      makeRisk({
        cause: 'deposit',
        of: [vendor],
        headline: `${isolatedName(vendor)} holds deposits from ${dayText(on)} and does not deliver`,
        label,
        dollars: {
          cents: amount,
          missing: undated === 0 ? null : `${usdText(undated)} of price has no day.`,
          explain: () => ({
            sentence: `On ${dayText(on)} ${isolatedName(vendor)} holds ${usdText(amount)} for goods that have not left, the most on any day.`,
            root: depositsNode(vendor, on, ground),
          }),
        },
        likelihood: null,
        why: `The terms pay it before the goods leave${assumedWords(vendor, ground)}.`,
        mitigation: mitigationOf(vendor, largest, ground),
        vendors: [vendor],
      }),
    ];
  });
}

function undatedRisk(vendor: string, undated: VendorDeposits['undated']): PlanRisk {
  return makeRisk({
    cause: 'deposit',
    of: [vendor],
    headline: `${isolatedName(vendor)} holds deposits and does not deliver`,
    label: 'Deposits at risk',
    dollars: { unknown: `Nobody knows when ${usdText(undated)} of price is paid or when its goods leave.` },
    likelihood: null,
    why: 'The day of payment or of dispatch is not known.',
    mitigation: `Ask ${isolatedName(vendor)} when the goods leave and what is paid before.`,
    vendors: [vendor],
  });
}

/** What a vendor holds on a day: each payment until its goods leave. */
export function depositsNode(vendor: string, day: CalendarDate, ground: ReportGround): Explanation {
  const held = heldOn(vendor, day, ground);
  const lines = new Map(boughtLines(ground).map((line) => [line.line.id, line]));
  const parts = held.flatMap((flow) => {
    const line = lines.get(flow.lineId);
    return line === undefined ? [] : [flowNode(flow, line, ground)];
  });
  return sumNode(
    `Deposits with ${isolatedName(vendor)} on ${dayText(day)}`,
    total(held.map(({ amount }) => amount)),
    'payments on or before the day for goods that leave after it, added',
    parts,
  );
}

function heldOn(vendor: string, day: CalendarDate, { cash }: ReportGround): readonly CashFlow[] {
  return cash.lines
    .flatMap(({ flows }) => flows)
    .filter(
      (flow) =>
        flow.kind === 'price' &&
        flow.vendor === vendor &&
        flow.on !== null &&
        flow.dispatchOn !== null &&
        flow.on <= day &&
        day < flow.dispatchOn,
    );
}

function flowNode(flow: CashFlow, line: BoughtLine, ground: ReportGround): Explanation {
  const { milestone, batch, on, dispatchOn } = flow;
  const context = contextOf(line, ground);
  const unit = unitPriceNode(context);
  const units = quantityFact(context);
  const price = computed(
    'Price of the line',
    usdText(line.price ?? flow.amount),
    'unit price × units',
    [unit, units],
    line.price === null ? {} : { operation: ratioOf([unit, units], []) },
  );
  const of = batch === null ? '' : `, batch ${String(batch)}`;
  const days = `paid ${on === null ? '—' : dayText(on)}, goods leave ${dispatchOn === null ? '—' : dayText(dispatchOn)}`;
  return computed(
    `${lineWords(line)}${of}: ${milestone === null ? 'price' : milestoneText(milestone)}, ${days}`,
    usdText(flow.amount),
    milestone === null
      ? 'price of the line'
      : `${formatPercent(milestone.share, 0)} % × price of the line${batch === null ? '' : ', the part of the batch by units'}`,
    [price, termsNode(line, ground)],
  );
}

function termsNode(line: BoughtLine, ground: ReportGround): Explanation {
  const cash = ground.cash.lines.find(({ lineId }) => lineId === line.line.id);
  const terms = cash?.terms ?? null;
  const text = terms === null ? '—' : paymentTermsText(terms.milestones);
  if (terms?.basis === 'stated') {
    return fact('Payment terms', text, sourceOf(contextOf(line, ground), 'paymentTerms'));
  }
  const assumed: Source = {
    citation: `Payment terms that the plan “${isolatedName(ground.plan.name)}” takes where an offer states none`,
    asOf: line.evaluation.scenario.asOf,
    confidence: 'assumed',
  };
  return fact('Payment terms, assumed', text, assumed);
}

function assumedWords(vendor: string, { cash, under }: ReportGround): string {
  const ids = new Set(
    under.evaluation.lines.filter((line) => line.vendor === vendor).map(({ line }) => line.id),
  );
  return cash.assumedTerms.some((id) => ids.has(id)) ? '; some of the terms are assumed' : '';
}

/** The largest payment that could wait until the goods leave. */
function mitigationOf(
  vendor: string,
  { on, amount }: NonNullable<VendorDeposits['largest']>,
  ground: ReportGround,
): string {
  const byMilestone = new Map<string, number>();
  for (const { milestone, amount: part } of heldOn(vendor, on, ground)) {
    if (milestone === null || milestone.event === 'signing') continue;
    const words = milestoneText(milestone);
    byMilestone.set(words, (byMilestone.get(words) ?? 0) + part);
  }
  const [largest] = [...byMilestone].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const guarantee = 'Ask for a bank guarantee or escrow for what is paid before dispatch';
  if (largest === undefined) return `${guarantee}.`;
  const [words, part] = largest;
  return `${guarantee}, or pay “${words}” (${shortUsd(part)}) when the goods leave: ${shortUsd(amount - part)} is then held on that day.`;
}
