/**
 * A filter without the conditions that cannot be asked.
 *
 * A condition on a column nobody knows (from a newer version, or a hand-written
 * file) is passed over as if it were not there, and said. Were it taken as met,
 * one such condition in an "any of" would let every offer through.
 *
 * Depends on: model (types), filtering.
 */
import type { ColumnCondition, FilterGroup, FilterRule } from '../model/row-filter';
import type { FilterContext } from './filter-context';

/** A filter whose every condition can be asked, and what was passed over for it. */
export interface KnownRules {
  readonly rule: FilterGroup;
  /** In the order in which they stand in the filter. */
  readonly passedOver: readonly ColumnCondition[];
}

/** Leaves out conditions on unknown columns, and groups that hold nothing else. */
export function knownRules(filter: FilterGroup, { columns }: Pick<FilterContext, 'columns'>): KnownRules {
  const passedOver: ColumnCondition[] = [];
  const keep = (rule: FilterRule): readonly FilterRule[] => {
    if (rule.kind !== 'group') {
      if (columns.has(rule.columnId)) return [rule];
      passedOver.push(rule);
      return [];
    }
    const rules = rule.rules.flatMap(keep);
    return rules.length === 0 && rule.rules.length > 0 ? [] : [{ ...rule, rules }];
  };
  const rules = filter.rules.flatMap(keep);
  return { rule: { ...filter, rules }, passedOver };
}
