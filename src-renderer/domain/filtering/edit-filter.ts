/**
 * Changes of a filter. Every one gives a new filter; parts that stay keep their
 * identity, so that what was worked out about them is still known.
 *
 * On screen a filter is a list of rules that all must hold. One that joins its
 * rules by "any" is therefore shown, and changed, as a list of that one group.
 *
 * Depends on: model, filtering.
 */
import {
  countConditions,
  MAX_FILTER_CONDITIONS,
  MAX_FILTER_DEPTH,
  NO_FILTER,
  type ColumnCondition,
  type FilterGroup,
  type FilterRule,
} from '../model/row-filter';
import { isBounding } from './condition-bounds';

/** The rules that all must hold. */
export function topRules(filter: FilterGroup): readonly FilterRule[] {
  return filter.join === 'all' || filter.rules.length < 2 ? filter.rules : [filter];
}

/** A filter of rules that all must hold; the inverse of {@link topRules}. */
export function filterOf(rules: readonly FilterRule[]): FilterGroup {
  const [only] = rules;
  if (only === undefined) return NO_FILTER;
  const isFull = rules.length === 1 && only.kind === 'group' && depthOf(only) >= MAX_FILTER_DEPTH;
  return isFull ? only : { kind: 'group', join: 'all', rules };
}

/** Whether another condition, or group, can be added beside the top rules. */
export function hasRoom(filter: FilterGroup): boolean {
  return (
    countConditions(filter) < MAX_FILTER_CONDITIONS &&
    topRules(filter).every((rule) => depthOf(rule) < MAX_FILTER_DEPTH)
  );
}

/** How many levels a rule has: 1 for a condition, 2 for a group of conditions. At most `MAX_FILTER_DEPTH` can be kept. */
export function depthOf(rule: FilterRule): number {
  return rule.kind === 'group' ? 1 + Math.max(1, ...rule.rules.map(depthOf)) : 1;
}

/** Puts a rule in place of the one at `place`, or behind the last one; null takes it away. */
export function putRule(filter: FilterGroup, place: number, rule: FilterRule | null): FilterGroup {
  const rules = topRules(filter);
  return filterOf([...rules.slice(0, place), ...(rule === null ? [] : [rule]), ...rules.slice(place + 1)]);
}

/**
 * Narrows a filter by a condition that was pointed at: the same column's own condition of that kind
 * is narrowed rather than a second one added beside it.
 */
export function narrowFilter(filter: FilterGroup, condition: ColumnCondition): FilterGroup {
  const rules = topRules(filter);
  const place = rules.findIndex((rule) => rule.kind !== 'group' && merged(rule, condition) !== null);
  const found = rules[place];
  if (found === undefined || found.kind === 'group') return putRule(filter, rules.length, condition);
  return putRule(filter, place, merged(found, condition));
}

/** The filter without what asks nothing, such as bounds that were emptied. */
export function withoutNeutral(filter: FilterGroup): FilterGroup {
  const kept = topRules(filter)
    .map(prune)
    .filter((rule) => rule !== null);
  return filterOf(kept);
}

/** Whether a condition holds for every offer whatever it is. */
export function isNeutral(condition: ColumnCondition): boolean {
  switch (condition.kind) {
    case 'number':
    case 'date':
      return !isBounding(condition);
    case 'one-of':
      return condition.values.length === 0;
    case 'text':
      return condition.contains.trim() === '';
    case 'known':
      return false;
  }
}

function prune(rule: FilterRule): FilterRule | null {
  if (rule.kind !== 'group') return isNeutral(rule) ? null : rule;
  const rules = rule.rules.map(prune).filter((one) => one !== null);
  const [only] = rules;
  if (only === undefined) return null;
  if (rules.length === 1) return only;
  return rules.length === rule.rules.length && rules.every((one, place) => one === rule.rules[place])
    ? rule
    : { ...rule, rules };
}

/** Two conditions on one column as one; null where they are not of a kind. */
function merged(present: ColumnCondition, added: ColumnCondition): ColumnCondition | null {
  if (present.columnId !== added.columnId) return null;
  if (present.kind === 'number' && added.kind === 'number') {
    return { ...present, least: added.least ?? present.least, most: added.most ?? present.most };
  }
  if (present.kind === 'date' && added.kind === 'date') {
    return { ...present, from: added.from ?? present.from, to: added.to ?? present.to };
  }
  if (present.kind === 'one-of' && added.kind === 'one-of' && present.isNot === added.isNot) {
    return added.isNot ? { ...present, values: [...new Set([...present.values, ...added.values])] } : added;
  }
  return present.kind === 'known' && added.kind === 'known' ? added : null;
}
