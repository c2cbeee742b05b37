/**
 * A filter made ready to be asked of one offer at a time: whether it passes,
 * and by what it misses.
 *
 * For a whole table `filter-rows` gives the same answer column by column.
 *
 * Depends on: evaluation (types), model (types), filtering.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ColumnCondition, FilterGroup, FilterRule } from '../model/row-filter';
import { conditionHolds } from './condition-holds';
import type { FilterContext } from './filter-context';
import { knownRules } from './known-rules';
import { missOf, type Miss } from './miss-words';

/** A filter that can be asked. */
export interface RowFilter {
  /** Conditions on columns that nobody knows: they are not asked, and the reader must be told. */
  readonly passedOver: readonly ColumnCondition[];
  readonly passes: (row: OfferEvaluation) => boolean;
  /**
   * What the offer fails by, in the order of the filter: of an "all of" everything, of an "any of"
   * the way that is nearest. Empty exactly if it passes.
   */
  readonly misses: (row: OfferEvaluation) => readonly Miss[];
}

const NOTHING: readonly Miss[] = [];

/** Makes a filter ready. Make it again when the filter or the context changes. */
export function prepareFilter(filter: FilterGroup, context: FilterContext): RowFilter {
  const { rule: root, passedOver } = knownRules(filter, context);

  const holds = (rule: FilterRule, row: OfferEvaluation): boolean => {
    if (rule.kind === 'group') {
      if (rule.join === 'all') return rule.rules.every((one) => holds(one, row));
      return rule.rules.length === 0 || rule.rules.some((one) => holds(one, row));
    }
    const column = context.columns.get(rule.columnId);
    return column === undefined || conditionHolds(rule, column, row, context);
  };

  const misses = (rule: FilterRule, row: OfferEvaluation): readonly Miss[] => {
    if (holds(rule, row)) return NOTHING;
    if (rule.kind === 'group') {
      const ways = rule.rules.map((one) => misses(one, row));
      return rule.join === 'all' ? ways.flat() : nearest(ways);
    }
    const column = context.columns.get(rule.columnId);
    return column === undefined ? NOTHING : [missOf(rule, column, row, context)];
  };

  return { passedOver, passes: (row) => holds(root, row), misses: (row) => misses(root, row) };
}

/** The way with the fewest misses; of equally many the one that is least far out, then the first. */
export function nearest<One extends Miss>(ways: readonly (readonly One[])[]): readonly One[] {
  const [first = [], ...others] = ways;
  return others.reduce((best, way) => {
    if (way.length !== best.length) return way.length < best.length ? way : best;
    return distance(way) < distance(best) ? way : best;
  }, first);
}

function distance(misses: readonly Miss[]): number {
  return misses.reduce((sum, miss) => sum + shareOut(miss), 0);
}

/**
 * How far out a miss is, to compare dollars with days: a part of the bound, and of a year. What is
 * no number is farther out than any number.
 */
export function shareOut({ condition, by }: Miss): number {
  if (by === null) return Infinity;
  if (condition.kind !== 'number') return by / DAYS_OF_A_YEAR;
  const bounds = [condition.least, condition.most].map((bound) => Math.abs(bound ?? 0));
  return by / Math.max(...bounds, 1);
}

const DAYS_OF_A_YEAR = 365;
