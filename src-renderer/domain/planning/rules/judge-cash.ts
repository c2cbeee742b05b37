/**
 * Rules on cash: what is paid in a month, and what a vendor holds for goods that have not left.
 *
 * Depends on: core, ../cash, ../plan-evaluation (types), ../rule-sentence, ./rule-names, ./verdict.
 */
import { monthOf, type CalendarMonth } from '../../core/calendar-month';
import { isolatedName } from '../../core/isolated-name';
import { usdCents, ZERO_CENTS } from '../../core/money';
import { dayText, usdText } from '../../core/plain-text';
import type { LineCash } from '../cash/cash-flow';
import { depositsAtRisk } from '../cash/deposits';
import { monthWords } from '../rule-sentence';
import type { EvaluatedLine, PlanGround } from '../plan-evaluation';
import { isVendor } from './rule-names';
import {
  leastStep,
  linesText,
  perUnit,
  standingOf,
  type JudgedLines,
  type RuleOf,
  type Verdict,
} from './verdict';

/** Dollars paid in a month, at most; without one in every month. */
export function judgeCash(
  { month, most }: RuleOf<'cash'>,
  { lines }: JudgedLines,
  cash: readonly LineCash[],
): Verdict {
  const paid = new Map<CalendarMonth, number>();
  const unknown = new Set<string>();
  for (const { lineId, flows, gaps } of cash) {
    if (gaps.length > 0) unknown.add(lineId);
    for (const { amount, on } of flows) {
      if (on === null) {
        if (amount > 0) unknown.add(lineId);
        continue;
      }
      paid.set(monthOf(on), (paid.get(monthOf(on)) ?? 0) + amount);
    }
  }
  const dearest = month ?? [...paid].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
  const amount = usdCents(dearest === null ? 0 : (paid.get(dearest) ?? 0));
  const slack = usdCents(most - amount);
  const standing = standingOf({
    slack: BigInt(slack),
    step: unitStep(lines),
    isMissingMore: unknown.size > 0,
    isMissingLess: false,
  });
  const over = new Set([...paid].filter(([, sum]) => sum > most).map(([one]) => one));
  const isOver = (one: CalendarMonth) => (month === null ? over.has(one) : one === month);
  return {
    standing,
    words: `${usdText(amount)} paid${dearest === null ? '' : ` in ${monthWords(dearest)}`}; at most ${usdText(most)}${undatedText(unknown.size)}`,
    slack,
    lineIds:
      standing === 'broken'
        ? cash
            .filter(({ flows }) =>
              flows.some(({ on, amount: of }) => on !== null && of > 0 && isOver(monthOf(on))),
            )
            .map(({ lineId }) => lineId)
        : [],
  };
}

/** Dollars paid to a vendor for goods that have not left, at most on any day; without one to each. */
export function judgeDeposits(
  { vendor, most }: RuleOf<'deposits'>,
  { lines, totals }: JudgedLines,
  cash: readonly LineCash[],
  ground: PlanGround,
): Verdict {
  const ofVendor = lines.filter((line) => vendor === null || isVendor(line, vendor, ground));
  const ids = new Set(ofVendor.map(({ line }) => line.id));
  const ofLines = cash.filter(({ lineId }) => ids.has(lineId));
  const deposits = depositsAtRisk({ lines: ofLines });
  const undated = ofLines.filter(({ flows }) =>
    flows.some(({ kind, on, dispatchOn }) => kind === 'price' && (on === null || dispatchOn === null)),
  ).length;
  const unpriced =
    ofVendor.filter(({ price }) => price === null).length + (vendor === null ? 0 : totals.gone);
  const [largest] = deposits;
  const amount = largest?.largest?.amount ?? ZERO_CENTS;
  const slack = usdCents(most - amount);
  const standing = standingOf({
    slack: BigInt(slack),
    step: unitStep(ofVendor),
    isMissingMore: undated > 0 || unpriced > 0,
    isMissingLess: false,
  });
  const day = largest?.largest?.on;
  const over = new Set(deposits.filter((one) => (one.largest?.amount ?? 0) > most).map((one) => one.vendor));
  return {
    standing,
    words: `${
      largest === undefined || day === undefined
        ? 'Nothing is paid before goods leave'
        : `${isolatedName(largest.vendor)} holds ${usdText(amount)} from ${dayText(day)}`
    }; at most ${usdText(most)}${undatedText(undated + unpriced)}`,
    slack,
    lineIds:
      standing === 'broken'
        ? cash
            .filter(({ flows }) => flows.some((flow) => flow.kind === 'price' && over.has(flow.vendor)))
            .map(({ lineId }) => lineId)
        : [],
  };
}

/** What one more unit of the cheapest line would pay. */
function unitStep(lines: readonly EvaluatedLine[]): bigint | null {
  return leastStep(lines.map(({ price, units }) => perUnit(BigInt(price ?? 0), units)));
}

function undatedText(count: number): string {
  return count === 0 ? '' : ` (${linesText(count)} with payments not known or not dated)`;
}
