/**
 * What a plan can be best at, in words, and how an amount of it reads.
 *
 * Depends on: core, model (types), ui/format.
 */
import { usdCents } from '#domain/core/money';
import type { PlanGoal } from '#domain/model/plan-rule';
import { formatHashrate, formatInteger, formatUsd } from '../../../ui/format';

/** As a sentence goes on after “Look for”. */
export const GOAL_WORDS: Readonly<Record<PlanGoal, string>> = {
  'all-in-total': 'the least all-in cost',
  'all-in-per-th': 'the least all-in cost of each TH',
  'most-th': 'the most TH',
  'earliest-th': 'the earliest TH',
};

/** An amount of a goal: cents, cents for each TH/s, TH/s, or TH/s × days. */
export function goalAmount(goal: PlanGoal, amount: number): string {
  switch (goal) {
    case 'all-in-total':
      return `${formatUsd(usdCents(Math.round(amount)))} all-in`;
    case 'all-in-per-th':
      return `${formatUsd(usdCents(Math.round(amount)))} all-in for each TH`;
    case 'most-th':
      return formatHashrate(amount);
    case 'earliest-th':
      return `${formatInteger(Math.round(amount / 1_000))} PH-days`;
  }
}
