/**
 * A filter asked as a rule of the purchasing policy: an offer passes, fails, or cannot be judged.
 *
 * Three-valued where a filter is two-valued: a value that is not known neither meets a condition nor
 * breaks it, "is not" included, so that no offer passes a rule for want of a fact. A condition on
 * whether a value is known asks for just that, and is judged.
 *
 * Depends on: evaluation (types), model (types), reports (types), filtering.
 */
import { assertNever } from '../core/result';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ColumnCondition, FilterGroup, FilterRule } from '../model/row-filter';
import type { ComparisonColumn } from '../reports/comparison-column';
import { boundsOf, isBoundByOffer, isBounding, numberOf } from './condition-bounds';
import { conditionHolds } from './condition-holds';
import type { FilterContext } from './filter-context';
import { missOf, type Miss } from './miss-words';
import { nearest } from './prepare-filter';
import { shownWords } from './shown-words';

/** What a rule says of an offer. */
export type Verdict = 'passes' | 'fails' | 'not-judged';

/** Why an offer does not pass one condition. */
export interface Shortfall extends Miss {
  readonly verdict: Exclude<Verdict, 'passes'>;
  /** The value as it stands in the offer, in words without unit; empty if it is not known. */
  readonly value: string;
}

/** A rule that can be asked. */
export interface RuleJudge {
  readonly verdict: (row: OfferEvaluation) => Verdict;
  /**
   * Why the offer does not pass, in the order of the rule: of an "all of" everything, of an "any of"
   * the nearest way. Empty exactly if it passes.
   */
  readonly shortfalls: (row: OfferEvaluation) => readonly Shortfall[];
}

const NOTHING: readonly Shortfall[] = [];

/** Makes a rule ready. Make it again when the rule or the context changes. */
export function judgeFilter(filter: FilterGroup, context: FilterContext): RuleJudge {
  /** Equal values fall short in the same words: the very same shortfall is handed out. */
  const remembered = new Map<ColumnCondition, Map<string | number | null, Shortfall>>();

  const verdict = (rule: FilterRule, row: OfferEvaluation): Verdict => {
    if (rule.kind !== 'group') return conditionVerdict(rule, row, context);
    // Of an "all of" the first that fails decides, of an "any of" the first that passes.
    const decides = rule.join === 'all' ? 'fails' : 'passes';
    let found: Verdict = rule.join === 'all' || rule.rules.length === 0 ? 'passes' : 'fails';
    for (const one of rule.rules) {
      const said = verdict(one, row);
      if (said === decides) return said;
      if (said === 'not-judged') found = said;
    }
    return found;
  };

  const shortfalls = (rule: FilterRule, row: OfferEvaluation): readonly Shortfall[] => {
    const said = verdict(rule, row);
    if (said === 'passes') return NOTHING;
    if (rule.kind !== 'group') return [shortfallOf(rule, said, row)];
    if (rule.join === 'all') return rule.rules.flatMap((one) => shortfalls(one, row));
    return nearest(rule.rules.flatMap((one) => (verdict(one, row) === said ? [shortfalls(one, row)] : [])));
  };

  const shortfallOf = (
    condition: ColumnCondition,
    said: Shortfall['verdict'],
    row: OfferEvaluation,
  ): Shortfall => {
    const column = context.columns.get(condition.columnId);
    if (column === undefined) {
      return { condition, verdict: said, by: null, words: 'a column that is not known here', value: '' };
    }
    const make = (): Shortfall => {
      const value = shownWords(column, row);
      if (said === 'fails') return { ...missOf(condition, column, row, context), verdict: said, value };
      const known = numberOf(column.value(row), column);
      const words =
        !Number.isNaN(known) && condition.kind === 'date'
          ? 'the day its duty changes is not known'
          : value === ''
            ? 'not known'
            : value.toLowerCase();
      return { condition, verdict: said, by: null, words, value };
    };
    if ((condition.kind === 'number' || condition.kind === 'date') && isBoundByOffer(condition)) {
      return make();
    }
    const known = remembered.get(condition) ?? new Map<string | number | null, Shortfall>();
    const key = column.insteadOf?.(row) ?? column.value(row);
    const found = known.get(key) ?? make();
    remembered.set(condition, known.set(key, found));
    return found;
  };

  return { verdict: (row) => verdict(filter, row), shortfalls: (row) => shortfalls(filter, row) };
}

function conditionVerdict(condition: ColumnCondition, row: OfferEvaluation, context: FilterContext): Verdict {
  const column = context.columns.get(condition.columnId);
  if (column === undefined) return 'not-judged';
  return canBeJudged(condition, column, row, context)
    ? conditionHolds(condition, column, row, context)
      ? 'passes'
      : 'fails'
    : 'not-judged';
}

/** Whether what a condition needs is known; one that asks nothing needs nothing. */
function canBeJudged(
  condition: ColumnCondition,
  column: ComparisonColumn,
  row: OfferEvaluation,
  context: FilterContext,
): boolean {
  switch (condition.kind) {
    case 'known':
      return true;
    case 'number':
    case 'date': {
      if (!isBounding(condition)) return true;
      if (Number.isNaN(numberOf(column.value(row), column))) return false;
      const { low, high } = boundsOf(condition, row, context);
      return !Number.isNaN(low) && !Number.isNaN(high);
    }
    case 'one-of': {
      const value = column.value(row);
      return condition.values.length === 0 || condition.values.includes(value) || !isUnknown(value, column);
    }
    case 'text': {
      if (condition.contains.trim() === '') return true;
      const words = shownWords(column, row);
      return words !== '' && !isUnknown(words, column);
    }
    default:
      return assertNever(condition);
  }
}

function isUnknown(value: string | number | null, { unknownWords }: ComparisonColumn): boolean {
  return value === null || (typeof value === 'string' && unknownWords?.includes(value) === true);
}
