/**
 * The filters that rule templates make, and the values read back from such filters.
 *
 * A reader finds the value in its place and no more: whether the rule is of that template is for
 * whoever makes it again and compares.
 *
 * Depends on: core, model (types), ./text-levels.
 */
import { isCalendarDate } from '../core/calendar-date';
import type { ColumnCondition, FilterGroup, FilterRule } from '../model/row-filter';
import { LEVELS } from './text-levels';

type Value = string | number | null;

/** Kinds of origin evidence that are any, weakest first. */
export const EVIDENCE_STEPS: readonly string[] = Object.entries(LEVELS['evidence'] ?? {})
  .filter(([, points]) => points > 0)
  .sort((a, b) => a[1] - b[1])
  .map(([text]) => text);

/** What sources say of repair in the US that is any, weakest first. */
export const REPAIR_STEPS: readonly string[] = ['Reported', 'Yes'];

/** All of these. */
export function allOf(...rules: readonly FilterRule[]): FilterGroup {
  return { kind: 'group', join: 'all', rules };
}

/** The value is another one than this. */
export function isNot(columnId: string, value: Value): FilterGroup {
  return allOf({ kind: 'one-of', columnId, values: [value], isNot: true });
}

/** The value is one of these. */
export function isOneOf(columnId: string, values: readonly string[]): FilterGroup {
  return allOf({ kind: 'one-of', columnId, values, isNot: false });
}

/** The word is this or a stronger one, the strongest named first. @param steps - weakest first */
export function atLeastWord(columnId: string, steps: readonly string[], value: Value): FilterGroup {
  return isOneOf(columnId, steps.slice(Math.max(0, steps.indexOf(String(value)))).reverse());
}

/** A number of at most so much. */
export function atMost(columnId: string, value: Value): FilterGroup {
  return allOf({ kind: 'number', columnId, least: null, most: Number(value) });
}

/** A number of at least so much. */
export function atLeast(columnId: string, value: Value): FilterGroup {
  return allOf({ kind: 'number', columnId, least: Number(value), most: null });
}

/** A day no more than so many days before the as-of date. */
export function notBefore(columnId: string, daysBefore: Value): FilterGroup {
  // Less from 0, as 0 times -1 is another zero.
  const plusDays = 0 - Number(daysBefore);
  return allOf({ kind: 'date', columnId, from: { kind: 'as-of', plusDays }, to: null });
}

/** A day up to this one; one that is no day asks nothing. */
export function notAfter(columnId: string, day: Value): FilterGroup {
  const to = typeof day === 'string' && isCalendarDate(day) ? ({ kind: 'day', day } as const) : null;
  return allOf({ kind: 'date', columnId, from: null, to });
}

/** The value is known. */
export function isKnown(columnId: string): FilterGroup {
  return allOf({ kind: 'known', columnId, isKnown: true });
}

/**
 * Back-duty exposure up to so many cents per TH. An offer whose landed cost is known and that has no
 * exposure is one that no claim can reach; without a landed cost nobody knows.
 */
export function exposureAtMost(value: Value): FilterGroup {
  return allOf(
    { kind: 'number', columnId: 'landedPerTh', least: 0, most: null },
    {
      kind: 'group',
      join: 'any',
      rules: [
        { kind: 'number', columnId: 'exposurePerTh', least: null, most: Number(value) },
        { kind: 'known', columnId: 'exposurePerTh', isKnown: false },
      ],
    },
  );
}

/** The first condition, if it is of the kind. */
function firstOf<Kind extends ColumnCondition['kind']>(
  { rules: [first] }: FilterGroup,
  kind: Kind,
): Extract<ColumnCondition, { readonly kind: Kind }> | null {
  return isOfKind(first, kind) ? first : null;
}

function isOfKind<Kind extends ColumnCondition['kind']>(
  rule: FilterRule | undefined,
  kind: Kind,
): rule is Extract<ColumnCondition, { readonly kind: Kind }> {
  return rule?.kind === kind;
}

/** The first of the values of a first condition on values, if it is a word. */
export function onlyValue(rule: FilterGroup): Value | undefined {
  const value = firstOf(rule, 'one-of')?.values[0];
  return typeof value === 'string' ? value : undefined;
}

/** The weakest of the words that pass. @param steps - weakest first */
export function weakestWord(steps: readonly string[]): (rule: FilterGroup) => Value | undefined {
  return (rule) => {
    const values = firstOf(rule, 'one-of')?.values ?? [];
    return steps.find((word) => values.includes(word));
  };
}

/** The upper bound of a first condition on numbers. */
export function mostOf(rule: FilterGroup): Value | undefined {
  return firstOf(rule, 'number')?.most ?? undefined;
}

/** The lower bound of a first condition on numbers. */
export function leastOf(rule: FilterGroup): Value | undefined {
  return firstOf(rule, 'number')?.least ?? undefined;
}

/** How many days before the as-of date a first condition on days begins. */
export function daysBack(rule: FilterGroup): Value | undefined {
  const from = firstOf(rule, 'date')?.from ?? null;
  return from?.kind === 'as-of' ? 0 - from.plusDays : undefined;
}

/** The last day of a first condition on days. */
export function lastDay(rule: FilterGroup): Value | undefined {
  const to = firstOf(rule, 'date')?.to ?? null;
  return to?.kind === 'day' ? to.day : undefined;
}

/** The bound of an exposure rule. */
export function exposureOf({ rules: [, ways] }: FilterGroup): Value | undefined {
  return ways?.kind === 'group' ? mostOf(ways) : undefined;
}
