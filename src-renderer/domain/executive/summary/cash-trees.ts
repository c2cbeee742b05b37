/**
 * How the peak of cash comes about: the payments of each line until the end of that month.
 *
 * Depends on: core, explain, planning (types), ../plan-trees, ../report-ground (types), ./lost-trees.
 */
import type { CalendarMonth } from '../../core/calendar-month';
import { monthOf } from '../../core/calendar-month';
import { formatPercent, sumCents, usdCents } from '../../core/money';
import { dayText, usdText } from '../../core/plain-text';
import type { Explanation } from '../../explain/explanation';
import { computed, fact, sumOf } from '../../explain/nodes';
import type { CashCalendar, CashFlow, CashKind } from '../../planning/cash/cash-flow';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import { monthWords } from '../../planning/rule-sentence';
import { columnOf, lineName, sourceOfOffer, sourceOfPlan } from '../plan-trees';
import type { ReportGround } from '../report-ground';
import { lostNodes } from './lost-trees';

/** The peak as the sum of what is paid until the end of its month. @param value - what is lost among it */
export function peakTree(cash: CashCalendar, value: number, ground: ReportGround): Explanation {
  const label = 'Peak cash';
  const { peak } = cash;
  const nodes = [...(peak === null ? [] : paidNodes(cash, peak.month, ground)), ...lostNodes(ground)];
  const until = peak === null ? 'nothing is paid' : `paid until the end of ${monthWords(peak.month)}`;
  return computed(label, usdText(usdCents(value)), until, nodes, { operation: sumOf(nodes) });
}

function paidNodes(cash: CashCalendar, until: CalendarMonth, ground: ReportGround): readonly Explanation[] {
  const byId = new Map(ground.under.evaluation.lines.map((line) => [line.line.id, line]));
  return cash.lines.flatMap(({ lineId, flows }) => {
    const line = byId.get(lineId);
    const paid = flows.filter(({ on, amount }) => on !== null && amount !== 0 && monthOf(on) <= until);
    if (line === undefined || paid.length === 0) return [];
    const nodes = paid.map((flow) => flowNode(flow, line, ground));
    const sum = usdText(sumCents(paid.map(({ amount }) => amount)));
    return [computed(lineName(line), sum, 'its payments, added up', nodes, { operation: sumOf(nodes) })];
  });
}

/** What each kind is called, and the column whose tree says how it comes about. */
const KINDS: Readonly<Record<CashKind, { readonly words: string; readonly column: string | null }>> = {
  price: { words: 'Price', column: null },
  'option-fee': { words: 'Fee of the option', column: null },
  freight: { words: 'Freight', column: 'freight' },
  insurance: { words: 'Insurance', column: 'insurance' },
  duty: { words: 'Duty', column: 'duty' },
  'entry-fees': { words: 'Fees of the entry', column: 'fees' },
  other: { words: 'Broker, bond and other costs', column: 'other' },
  receiving: { words: 'Receiving and installation', column: 'receivingPerTh' },
  'use-tax': { words: 'Use tax', column: 'useTaxPerTh' },
};

function flowNode(flow: CashFlow, line: EvaluatedLine, ground: ReportGround): Explanation {
  const { kind, amount, on, milestone } = flow;
  const { words, column } = KINDS[kind];
  const share = milestone === null ? '' : `, ${formatPercent(milestone.share, 0)} % of it`;
  const label = `${words}${share}, ${on === null ? 'no day' : dayText(on)}`;
  if (column !== null) {
    return computed(label, usdText(amount), 'its part of the figure of the purchase', [
      columnOf(line, column, ground),
    ]);
  }
  const { offer, terms } = line;
  const source =
    kind === 'option-fee' && terms !== null
      ? terms.source
      : offer?.paymentTerms != null
        ? sourceOfOffer(offer, ['paymentTerms'], ground)
        : sourceOfPlan(ground);
  return fact(label, usdText(amount), source);
}
