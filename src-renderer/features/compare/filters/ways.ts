/**
 * The ways in which a column can be asked, and a condition to begin each with.
 *
 * Depends on: model (types), reports (types).
 */
import { assertNever } from '#domain/core/result';
import type { ColumnCondition } from '#domain/model/row-filter';
import type { ComparisonColumn } from '#domain/reports/comparison-column';

/** A kind of condition, with its negation apart. */
export type Way = 'range' | 'days' | 'one-of' | 'none-of' | 'contains' | 'lacks' | 'known' | 'unknown';

export const WAY_WORDS: Readonly<Record<Way, string>> = {
  range: 'lies between bounds',
  days: 'lies between days',
  'one-of': 'is one of',
  'none-of': 'is none of',
  contains: 'contains',
  lacks: 'does not contain',
  known: 'is known',
  unknown: 'is not known',
};

/** What fits a column, first what is asked most. */
export function waysOf({ kind, insteadOf }: ComparisonColumn): readonly Way[] {
  if (kind === 'text') return ['one-of', 'none-of', 'contains', 'lacks', 'known', 'unknown'];
  const first: Way = kind === 'date' ? 'days' : 'range';
  // Words such as `in price` can be asked for only where a column writes any.
  const words: readonly Way[] = insteadOf === undefined ? [] : ['contains', 'lacks'];
  return [first, 'one-of', 'none-of', ...words, 'known', 'unknown'];
}

/** The way of a condition. */
export function wayOf(condition: ColumnCondition): Way {
  switch (condition.kind) {
    case 'number':
      return 'range';
    case 'date':
      return 'days';
    case 'one-of':
      return condition.isNot ? 'none-of' : 'one-of';
    case 'text':
      return condition.isNot ? 'lacks' : 'contains';
    case 'known':
      return condition.isKnown ? 'known' : 'unknown';
    default:
      return assertNever(condition);
  }
}

/**
 * A condition of a way on a column: it asks nothing yet, but for whether the value is known. Values
 * and letters of the condition before it go along where only its negation changed.
 */
export function freshCondition(
  { id: columnId }: ComparisonColumn,
  way: Way,
  before: ColumnCondition | null = null,
): ColumnCondition {
  switch (way) {
    case 'range':
      return { kind: 'number', columnId, least: null, most: null };
    case 'days':
      return { kind: 'date', columnId, from: null, to: null };
    case 'one-of':
    case 'none-of': {
      const values = before?.kind === 'one-of' ? before.values : [];
      return { kind: 'one-of', columnId, values, isNot: way === 'none-of' };
    }
    case 'contains':
    case 'lacks': {
      const contains = before?.kind === 'text' ? before.contains : '';
      return { kind: 'text', columnId, contains, isNot: way === 'lacks' };
    }
    case 'known':
    case 'unknown':
      return { kind: 'known', columnId, isKnown: way === 'known' };
    default:
      return assertNever(way);
  }
}

/** What a column is asked first. */
export function firstCondition(column: ComparisonColumn): ColumnCondition {
  const [way = 'known'] = waysOf(column);
  return freshCondition(column, way);
}
