/**
 * The conditions that one cell offers: only this, not this, up to this, from this.
 *
 * A cell that shows words in place of its value, such as `in price`, is taken by
 * its words: its number would take in cells that say something else.
 *
 * Depends on: core, evaluation (types), model (types), reports (types), filtering.
 */
import { isCalendarDate } from '../core/calendar-date';
import { isolatedName } from '../core/isolated-name';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ColumnCondition } from '../model/row-filter';
import type { ComparisonColumn } from '../reports/comparison-column';
import { valueText } from './shown-words';

/** One condition that a cell offers. */
export interface CellCondition {
  /** What it does, in the field's words: `At most $3,400.00`, `On or before 12 Mar 2027`. */
  readonly label: string;
  readonly condition: ColumnCondition;
}

/** What the cell of a row offers, first what keeps it alone. */
export function cellConditions(column: ComparisonColumn, row: OfferEvaluation): readonly CellCondition[] {
  const columnId = column.id;
  const words = column.insteadOf?.(row) ?? null;
  if (words !== null) {
    const name = isolatedName(words);
    return [
      { label: `Only “${name}”`, condition: { kind: 'text', columnId, contains: words, isNot: false } },
      { label: `Not “${name}”`, condition: { kind: 'text', columnId, contains: words, isNot: true } },
    ];
  }
  const value = column.value(row);
  if (value === null) {
    return [
      { label: 'Only not known', condition: { kind: 'known', columnId, isKnown: false } },
      { label: 'Only known', condition: { kind: 'known', columnId, isKnown: true } },
    ];
  }
  const name = isolatedName(valueText(value, column.kind));
  return [
    { label: `Only ${name}`, condition: { kind: 'one-of', columnId, values: [value], isNot: false } },
    { label: `Not ${name}`, condition: { kind: 'one-of', columnId, values: [value], isNot: true } },
    ...boundConditions(column, value, name),
  ];
}

function boundConditions(
  { id: columnId, kind }: ComparisonColumn,
  value: string | number,
  name: string,
): readonly CellCondition[] {
  if (typeof value === 'number') {
    return [
      { label: `At most ${name}`, condition: { kind: 'number', columnId, least: null, most: value } },
      { label: `At least ${name}`, condition: { kind: 'number', columnId, least: value, most: null } },
    ];
  }
  if (kind !== 'date' || !isCalendarDate(value)) return [];
  const day = { kind: 'day', day: value } as const;
  return [
    { label: `On or before ${name}`, condition: { kind: 'date', columnId, from: null, to: day } },
    { label: `On or after ${name}`, condition: { kind: 'date', columnId, from: day, to: null } },
  ];
}
