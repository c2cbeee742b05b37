/**
 * The cash of a plan by month: what is paid for what, how far it adds up, and what comes back.
 *
 * Nothing is netted in silence: earnings are a curve of their own beside what is paid, and duty that a court
 * has struck down is paid all the same and told apart. What has no day is in no month and in the total.
 *
 * Depends on: core, ../plan-evaluation (types), ./cash-flow, ./line-cash, ./line-earnings.
 */
import { addDays } from '../../core/calendar-date';
import { firstDayOf, lastDayOf, monthOf, monthsBetween, type CalendarMonth } from '../../core/calendar-month';
import { sumCents, usdCents, ZERO_CENTS, type UsdCents } from '../../core/money';
import type { EvaluatedLine, PlanEvaluation, PlanGround } from '../plan-evaluation';
import {
  CASH_KINDS,
  type CashCalendar,
  type CashFlow,
  type CashKind,
  type CashMonth,
  type CashPeak,
  type PossibleRefund,
} from './cash-flow';
import { lineCash } from './line-cash';
import { lineEarnings } from './line-earnings';

/** Lines of a plan and how those without terms are paid. */
export type CashOf = Pick<PlanEvaluation, 'plan' | 'lines'>;

/** The cash calendar of a plan. @param ground - what the lines were evaluated by */
export function cashCalendar({ plan, lines }: CashOf, ground: PlanGround): CashCalendar {
  const cash = lines.map((line) => lineCash(line, plan, ground));
  const flows = cash.flatMap((line) => line.flows);
  const months = monthsOf(flows, lines, ground);
  return {
    lines: cash,
    months,
    undated: byKind(flows.filter(({ on }) => on === null)),
    total: sumCents(flows.map(({ amount }) => amount)),
    gaps: cash.flatMap(({ gaps }) => gaps),
    assumedTerms: cash.filter(({ terms }) => terms?.basis === 'assumed').map(({ lineId }) => lineId),
    dearest: greatest(months, ({ total }) => total),
    peak: greatest(months, ({ cumulative }) => cumulative),
    peakAfterEarnings: greatest(months, ({ afterEarnings }) => afterEarnings),
    refunds: refundsOf(lines),
  };
}

/** Amounts by kind; 0 for a kind that none has. */
export function byKind(flows: readonly CashFlow[]): Readonly<Record<CashKind, UsdCents>> {
  const amounts = Object.fromEntries(CASH_KINDS.map((kind) => [kind, ZERO_CENTS])) as Record<
    CashKind,
    UsdCents
  >;
  for (const { kind, amount } of flows) amounts[kind] = usdCents(amounts[kind] + amount);
  return amounts;
}

function monthsOf(
  flows: readonly CashFlow[],
  lines: readonly EvaluatedLine[],
  ground: PlanGround,
): readonly CashMonth[] {
  const inMonth = new Map<CalendarMonth, CashFlow[]>();
  for (const flow of flows) {
    if (flow.on === null) continue;
    const month = monthOf(flow.on);
    const others = inMonth.get(month);
    if (others === undefined) inMonth.set(month, [flow]);
    else others.push(flow);
  }
  const named = [...inMonth.keys()].sort();
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined) return [];
  let cumulative = ZERO_CENTS;
  let earnedBefore: UsdCents | null = ZERO_CENTS;
  return monthsBetween(first, last).map((month): CashMonth => {
    const amounts = byKind(inMonth.get(month) ?? []);
    const total = sumCents(Object.values(amounts));
    cumulative = usdCents(cumulative + total);
    const afterEarnings: UsdCents | null = earnedBefore === null ? null : usdCents(cumulative - earnedBefore);
    const earned = earnedIn(month, lines, ground);
    earnedBefore = earned === null || earnedBefore === null ? null : usdCents(earnedBefore + earned);
    return { month, byKind: amounts, total, cumulative, earned, afterEarnings };
  });
}

function earnedIn(
  month: CalendarMonth,
  lines: readonly EvaluatedLine[],
  ground: PlanGround,
): UsdCents | null {
  const end = addDays(lastDayOf(month), 1);
  let sum = 0;
  for (const line of lines) {
    const earned = lineEarnings(line, firstDayOf(month), end, ground.prepared);
    if (earned === null) return null;
    sum += earned;
  }
  return usdCents(sum);
}

/** The first month of the greatest amount; null if there is none, or if one is not known. */
function greatest(
  months: readonly CashMonth[],
  amountOf: (month: CashMonth) => UsdCents | null,
): CashPeak | null {
  let found: CashPeak | null = null;
  for (const each of months) {
    const amount = amountOf(each);
    if (amount === null) return null;
    if (found === null || amount > found.amount) found = { month: each.month, amount };
  }
  return found;
}

function refundsOf(lines: readonly EvaluatedLine[]): readonly PossibleRefund[] {
  const found = new Map<string, PossibleRefund>();
  for (const { line, evaluation } of lines) {
    for (const notice of evaluation?.notices ?? []) {
      if (notice.code !== 'tariff/refund-possible') continue;
      const { layerId, amount } = notice;
      const other = found.get(layerId);
      found.set(layerId, {
        layerId,
        amount: usdCents((other?.amount ?? 0) + amount),
        lineIds: [...(other?.lineIds ?? []), line.id],
      });
    }
  }
  return [...found.values()];
}
