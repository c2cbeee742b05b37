/**
 * Which rows pass a filter, column by column: the same answer as `prepareFilter`
 * gives one offer at a time, at the pace of a drag.
 *
 * Depends on: model (types), filtering.
 */
import { assertNever } from '../core/result';
import type { ColumnCondition, FilterRule } from '../model/row-filter';
import type { ComparisonColumn } from '../reports/comparison-column';
import { isBounding, type BoundCondition } from './condition-bounds';
import { wordsHold } from './condition-holds';
import { daysOf, numbersOf, valuesOf, wordsOf, type CodedColumn, type FilterColumns } from './filter-columns';

/** 1 for each row number that passes, else 0. Null if nothing in the rule can be asked. Never changed. */
export function rowsHolding(rule: FilterRule, columns: FilterColumns): Uint8Array | null {
  if (rule.kind !== 'group') return conditionMask(rule, columns);
  const masks = rule.rules.map((one) => rowsHolding(one, columns)).filter((mask) => mask !== null);
  const [first, ...others] = masks;
  if (first === undefined) {
    return rule.rules.length === 0 ? new Uint8Array(columns.rows.length).fill(1) : null;
  }
  if (others.length === 0) return first;
  const joined = first.slice();
  // An "all of" is decided by the first that does not hold, an "any of" by the first that does.
  const decided = rule.join === 'all' ? 0 : 1;
  for (const mask of others) {
    mask.forEach((held, row) => {
      if (held === decided) joined[row] = decided;
    });
  }
  return joined;
}

/** 1 for each row number that passes the filter; what cannot be asked is passed over. */
export function passingRows(filter: FilterRule, columns: FilterColumns): Uint8Array {
  return rowsHolding(filter, columns) ?? new Uint8Array(columns.rows.length).fill(1);
}

function conditionMask(condition: ColumnCondition, columns: FilterColumns): Uint8Array | null {
  const known = columns.masks.get(condition);
  if (known !== undefined) return known;
  const column = columns.context.columns.get(condition.columnId);
  if (column === undefined) return null;
  const mask = askRows(condition, column, columns);
  columns.masks.set(condition, mask);
  return mask;
}

function askRows(condition: ColumnCondition, column: ComparisonColumn, columns: FilterColumns): Uint8Array {
  switch (condition.kind) {
    case 'number':
    case 'date':
      return boundMask(condition, column, columns);
    case 'one-of': {
      const values = new Set(condition.values);
      const isIn = (value: string | number | null) =>
        values.size === 0 || values.has(value) !== condition.isNot;
      return codedMask(valuesOf(columns, column), isIn, isIn(null));
    }
    case 'text':
      return codedMask(wordsOf(columns, column), (words) => wordsHold(condition, words), false);
    case 'known':
      return codedMask(valuesOf(columns, column), () => condition.isKnown, !condition.isKnown);
    default:
      return assertNever(condition);
  }
}

/** Asks each different value once. */
function codedMask<Value>(
  { codes, values }: CodedColumn<Value>,
  holds: (value: Value) => boolean,
  holdsForUnknown: boolean,
): Uint8Array {
  const held = Uint8Array.from(values, (value) => Number(holds(value)));
  const unknown = Number(holdsForUnknown);
  return Uint8Array.from(codes, (code) => held[code] ?? unknown);
}

function boundMask(condition: BoundCondition, column: ComparisonColumn, columns: FilterColumns): Uint8Array {
  const mask = new Uint8Array(columns.rows.length);
  if (!isBounding(condition)) return mask.fill(1);
  const values = numbersOf(columns, column);
  if (condition.kind === 'number') {
    const low = condition.least ?? -Infinity;
    const high = condition.most ?? Infinity;
    values.forEach((value, row) => {
      if (low <= value && value <= high) mask[row] = 1;
    });
    return mask;
  }
  const from = condition.from === null ? null : daysOf(columns, condition.from);
  const to = condition.to === null ? null : daysOf(columns, condition.to);
  values.forEach((value, row) => {
    const low = from === null ? -Infinity : (from[row] ?? Number.NaN);
    const high = to === null ? Infinity : (to[row] ?? Number.NaN);
    if (low <= value && value <= high) mask[row] = 1;
  });
  return mask;
}
