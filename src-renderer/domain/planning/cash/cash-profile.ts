/**
 * The cash of one unit of a purchase by month, and its deposits: what a linear model of a plan counts with.
 *
 * It is the cash of the purchase as evaluated, divided by its units. That is exact, but for the cents by
 * which payments are rounded, for all that goes by units: price, freight by rig or weight, insurance, duty,
 * receiving, tax. It is not for containers, the bounds of the processing fee and a broker's fee for each
 * entry, which do not grow with the units; a plan is judged by its calendar, never by this.
 *
 * Depends on: core, ../plan-evaluation (types), ./line-cash.
 */
import type { CalendarDate } from '../../core/calendar-date';
import { monthOf, type CalendarMonth } from '../../core/calendar-month';
import type { EvaluatedLine, PlanGround } from '../plan-evaluation';
import { lineCash, type PlanTerms } from './line-cash';

/** A deposit on one unit, from its payment until its goods leave. */
export interface UnitDeposit {
  readonly from: CalendarDate;
  /** The first day on which it is not at risk. */
  readonly to: CalendarDate;
  /** US cents for each unit of the line, not rounded. */
  readonly perUnit: number;
}

/** The cash of a purchase for each of its units. */
export interface CashProfile {
  /** US cents for each unit, not rounded, by month. */
  readonly months: ReadonlyMap<CalendarMonth, number>;
  readonly deposits: readonly UnitDeposit[];
  /** False where a part is not known or not dated, and the profile is less than is paid. */
  readonly isWhole: boolean;
}

/** The profile of a line of 1 or more units. @throws RangeError for a line of none */
export function cashProfile(line: EvaluatedLine, plan: PlanTerms, ground: PlanGround): CashProfile {
  const units = line.line.quantity;
  if (units === 0) throw new RangeError('A line of no units has no cash for each unit');
  const { flows, gaps } = lineCash(line, plan, ground);
  const months = new Map<CalendarMonth, number>();
  const deposits: UnitDeposit[] = [];
  for (const { kind, amount, on, dispatchOn } of flows) {
    if (on === null) continue;
    const month = monthOf(on);
    months.set(month, (months.get(month) ?? 0) + amount / units);
    if (kind === 'price' && dispatchOn !== null && on < dispatchOn) {
      deposits.push({ from: on, to: dispatchOn, perUnit: amount / units });
    }
  }
  return { months, deposits, isWhole: gaps.length === 0 && flows.every(({ on }) => on !== null) };
}
