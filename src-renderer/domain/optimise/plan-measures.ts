/**
 * What a line of a plan amounts to in the measures that goals and rules are made of.
 *
 * Depends on: core, planning, ./exact-points (types), ./purchase-problem (types).
 */
import { daysBetween, type CalendarDate } from '../core/calendar-date';
import { monthOf } from '../core/calendar-month';
import type { PlanRule } from '../model/plan-rule';
import type { CashFlow } from '../planning/cash/cash-flow';
import { lineCash, type PlanTerms } from '../planning/cash/line-cash';
import { hashingBatches } from '../planning/hashing-batches';
import type { EvaluatedLine, PlanGround } from '../planning/plan-evaluation';
import type { PointValues } from './exact-points';
import type { Measure, UnknownFact } from './purchase-problem';

/** What the measures of a problem are taken by. */
export interface MeasureGround {
  readonly ground: PlanGround;
  readonly plan: PlanTerms;
  readonly horizon: CalendarDate;
  /** Whether any rule asks when cash is paid, and what lies with vendors. */
  readonly hasCash: boolean;
  /** By vendor, the days on which anything is paid for goods that have not left; empty where no rule asks. */
  readonly depositDays: ReadonlyMap<string, readonly CalendarDate[]>;
}

/** Whether rules ask when what is paid. */
export function asksCash(rules: readonly PlanRule[], kind: 'cash' | 'deposits'): boolean {
  return rules.some((rule) => rule.isOn && rule.kind === kind);
}

/** The measures of a line; null where its cost is not known. */
export function pointValues(line: EvaluatedLine, of: MeasureGround): PointValues | null {
  const { landed, allIn, backDuty, kilowatts, price } = line;
  if (landed === null || allIn === null) return null;
  const values: Partial<Record<Measure, number>> = {
    units: line.units,
    ths: line.ths,
    kilowatts: kilowatts ?? 0,
    thDays: line.ths * daysHashed(line, of.horizon),
    price: price ?? 0,
    landed,
    allIn,
    backDuty: backDuty ?? 0,
  };
  if (isInShipments(line)) {
    for (const at of ['p50', 'p90'] as const) {
      for (const { units, from } of hashingBatches(line, at)) {
        const key: Measure = `${at} ${from}`;
        values[key] = (values[key] ?? 0) + units;
      }
    }
  }
  const days = of.depositDays.get(line.vendor) ?? [];
  if (!of.hasCash && days.length === 0) return values;
  const { flows } = lineCash(line, of.plan, of.ground);
  if (of.hasCash) {
    for (const { amount, on } of flows) {
      if (on === null) continue;
      const key: Measure = `cash ${monthOf(on)}`;
      values[key] = (values[key] ?? 0) + amount;
    }
  }
  for (const day of days) {
    const lies = flows.reduce((sum, flow) => (liesOn(flow, day) ? sum + flow.amount : sum), 0);
    if (lies > 0) values[`deposits ${day}`] = lies;
  }
  return values;
}

/** Whether a line comes bit by bit: its offer is quoted in several batches, and it leaves when the vendor says. */
function isInShipments({ offer, line }: EvaluatedLine): boolean {
  return line.batchMonth === null && (offer?.batches?.length ?? 0) > 1;
}

/** Days on which a line pays its vendor for goods that have not left. */
export function depositDaysOf(
  line: EvaluatedLine,
  plan: PlanTerms,
  ground: PlanGround,
): readonly CalendarDate[] {
  return lineCash(line, plan, ground).flows.flatMap((flow) =>
    flow.on !== null && liesOn(flow, flow.on) ? [flow.on] : [],
  );
}

function liesOn({ kind, on, dispatchOn }: CashFlow, day: CalendarDate): boolean {
  return kind === 'price' && on !== null && dispatchOn !== null && on <= day && day < dispatchOn;
}

/** Days from the first on which it hashes until the horizon, both counted; 0 where it is not dated or later. */
function daysHashed({ hashingP50 }: EvaluatedLine, horizon: CalendarDate): number {
  return hashingP50 === null ? 0 : Math.max(0, daysBetween(hashingP50, horizon) + 1);
}

/** What nobody knows of a line. */
export function unknownFacts(
  line: EvaluatedLine,
  { ground, plan, hasCash, depositDays }: MeasureGround,
): readonly UnknownFact[] {
  const facts: UnknownFact[] = [];
  if (line.kilowatts === null) facts.push('kilowatts');
  if (line.hashingP50 === null || line.hashingP90 === null) facts.push('arrival');
  if (line.backDuty === null) facts.push('back-duty');
  if (hasCash || depositDays.size > 0) {
    const { flows, gaps } = lineCash(line, plan, ground);
    if (gaps.length > 0 || flows.some(({ on }) => on === null)) facts.push('cash');
  }
  return facts;
}
