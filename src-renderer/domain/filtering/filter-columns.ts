/**
 * The rows of a table turned into columns that a filter can run over.
 *
 * Made once per set of rows; each column when it is first asked for, and kept:
 * the second condition on a column, and every move of a handle, costs one pass
 * over an array of numbers.
 *
 * Depends on: evaluation (types), model (types), reports (types), filtering.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { DayTerm, ColumnCondition } from '../model/row-filter';
import type { ComparisonColumn } from '../reports/comparison-column';
import { dayOf, numberOf } from './condition-bounds';
import type { FilterContext } from './filter-context';
import { shownWords } from './shown-words';

/** Different values of a column, and which of them each row has. */
export interface CodedColumn<Value> {
  /** By row number: the place of its value; -1 where it is not known. */
  readonly codes: Int32Array;
  /** Each value once, in the order in which it was first met. */
  readonly values: readonly Value[];
}

/** Rows as columns. Belongs to its rows and its context; both are never changed. */
export interface FilterColumns {
  readonly rows: readonly OfferEvaluation[];
  readonly context: FilterContext;
  readonly numbers: Map<ComparisonColumn, Float64Array>;
  readonly values: Map<ComparisonColumn, CodedColumn<string | number>>;
  readonly words: Map<ComparisonColumn, CodedColumn<string>>;
  /** Day numbers of the next tariff step, by row; null until they are asked for. */
  steps: Float64Array | null;
  /** Which rows a condition holds for, as long as the very same condition is in use. */
  readonly masks: WeakMap<ColumnCondition, Uint8Array>;
}

/** Makes rows ready. Costs nothing until a column is asked for. */
export function filterColumns(rows: readonly OfferEvaluation[], context: FilterContext): FilterColumns {
  return {
    rows,
    context,
    numbers: new Map(),
    values: new Map(),
    words: new Map(),
    steps: null,
    masks: new WeakMap(),
  };
}

/** By row number: the value that bounds apply to, in the stored unit or as a day number; NaN if not known. */
export function numbersOf(columns: FilterColumns, column: ComparisonColumn): Float64Array {
  const known = columns.numbers.get(column);
  if (known !== undefined) return known;
  const { rows } = columns;
  const numbers = new Float64Array(rows.length);
  rows.forEach((row, index) => {
    numbers[index] = numberOf(column.value(row), column);
  });
  columns.numbers.set(column, numbers);
  return numbers;
}

/** The stored values of a column, each once. */
export function valuesOf(columns: FilterColumns, column: ComparisonColumn): CodedColumn<string | number> {
  return coded(columns.values, column, columns.rows, (row) => column.value(row));
}

/** The words of a column as shown, each once; empty words stand for a value that is not known. */
export function wordsOf(columns: FilterColumns, column: ComparisonColumn): CodedColumn<string> {
  return coded(columns.words, column, columns.rows, (row) => shownWords(column, row));
}

/** By row number: the day number that a term comes to. */
export function daysOf(columns: FilterColumns, term: DayTerm): Float64Array {
  const { rows, context } = columns;
  if (term.kind !== 'tariff-step') {
    // The same for every row, and never read from it.
    const [row] = rows;
    return new Float64Array(rows.length).fill(row === undefined ? 0 : dayOf(term, row, context));
  }
  const steps = (columns.steps ??= Float64Array.from(rows, (row) =>
    dayOf({ kind: 'tariff-step', plusDays: 0 }, row, context),
  ));
  return steps.map((step) => step + term.plusDays);
}

function coded<Value extends string | number>(
  known: Map<ComparisonColumn, CodedColumn<Value>>,
  column: ComparisonColumn,
  rows: readonly OfferEvaluation[],
  valueOf: (row: OfferEvaluation) => Value | null,
): CodedColumn<Value> {
  const found = known.get(column);
  if (found !== undefined) return found;
  const places = new Map<Value, number>();
  const codes = new Int32Array(rows.length);
  rows.forEach((row, index) => {
    const value = valueOf(row);
    if (value === null) {
      codes[index] = -1;
      return;
    }
    const place = places.get(value) ?? places.size;
    if (place === places.size) places.set(value, place);
    codes[index] = place;
  });
  const made = { codes, values: [...places.keys()] };
  known.set(column, made);
  return made;
}
