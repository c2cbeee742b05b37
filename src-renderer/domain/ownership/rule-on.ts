/**
 * What a rule of ownership is on a day.
 *
 * Depends on: core (types), model (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { OwnershipRule, RulePeriod } from '../model/ownership-rule';

/** The period that covers the day; null if none on record does. */
export function rulePeriodOn(rule: OwnershipRule, on: CalendarDate): RulePeriod | null {
  return rule.periods.find(({ from, until }) => from <= on && (until === null || on <= until)) ?? null;
}
