/**
 * The values of a column to tick, each with how many offers have it.
 *
 * Of a long list only the first that hold the words are drawn: who looks for
 * another types more. What is ticked counts whether it is drawn or not.
 *
 * Depends on: react, domain/filtering, ui.
 */
import { useMemo, useState } from 'react';
import type { FilterColumns } from '#domain/filtering/filter-columns';
import { valueText } from '#domain/filtering/shown-words';
import { valueCounts, type ValueCount } from '#domain/filtering/value-counts';
import type { ColumnCondition } from '#domain/model/row-filter';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { Button } from '../../../ui/button';
import { compareText } from '../../../ui/data-table/sort-index';
import { TextField } from '../../../ui/fields';
import { formatCountry, formatInteger } from '../../../ui/format';
import { searchable } from '../../../ui/search-text';
import styles from './filters.module.css';

type OneOfCondition = Extract<ColumnCondition, { readonly kind: 'one-of' }>;

interface ValuesEditorProps {
  readonly condition: OneOfCondition;
  readonly column: ComparisonColumn;
  readonly columns: FilterColumns;
  readonly onChange: (values: OneOfCondition['values']) => void;
}

const MOST_DRAWN = 100;
const FEW = 8;
const MOST_TICKED = 1000;
const COUNTRIES = new Set(['origin', 'hashboardOrigin', 'shipFrom']);

export function ValuesEditor({ condition, column, columns, onChange }: ValuesEditorProps) {
  const [typed, setTyped] = useState('');
  const counts = useMemo(() => valueCounts(columns, column, compareText), [columns, column]);
  // A value that was ticked and no offer has any more can still be taken out.
  const listed = useMemo(() => withTicked(counts, condition.values), [counts, condition.values]);
  const wanted = searchable(typed.trim());
  const found = listed.filter(({ value }) => searchable(nameOf(value, column)).includes(wanted));
  const ticked = new Set(condition.values);
  return (
    <div className={styles['editor']}>
      {listed.length <= FEW ? null : (
        <TextField
          label={`Search the ${formatInteger(listed.length)} values`}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
      )}
      <fieldset className={styles['values']}>
        <legend>{condition.isNot ? 'Is none of' : 'Is one of'}</legend>
        {found.slice(0, MOST_DRAWN).map(({ value, count }) => (
          <label key={`${typeof value} ${String(value)}`} className={styles['value']}>
            <input
              type="checkbox"
              checked={ticked.has(value)}
              disabled={!ticked.has(value) && ticked.size >= MOST_TICKED}
              onChange={() => {
                onChange(
                  ticked.has(value)
                    ? condition.values.filter((one) => one !== value)
                    : [...condition.values, value],
                );
              }}
            />
            <span className={styles['valueName']}>{nameOf(value, column)}</span>
            <span className={styles['valueCount']}>{formatInteger(count)}</span>
          </label>
        ))}
        {found.length === 0 ? <p className={styles['note']}>No value holds these letters.</p> : null}
      </fieldset>
      {found.length > MOST_DRAWN ? (
        <p className={styles['note']}>
          The first {MOST_DRAWN} of {formatInteger(found.length)}; type to find the others.
        </p>
      ) : null}
      <div className={styles['row']}>
        <Button
          variant="quiet"
          disabled={found.length === 0 || found.length > MOST_TICKED}
          onClick={() => {
            onChange(
              [...new Set([...condition.values, ...found.map(({ value }) => value)])].slice(0, MOST_TICKED),
            );
          }}
        >
          Tick {wanted === '' ? 'all' : 'these'}
        </Button>
        <Button
          variant="quiet"
          disabled={condition.values.length === 0}
          onClick={() => {
            onChange([]);
          }}
        >
          Tick none
        </Button>
      </div>
    </div>
  );
}

function withTicked(counts: readonly ValueCount[], values: OneOfCondition['values']): readonly ValueCount[] {
  const present = new Set(counts.map(({ value }) => value));
  return [...counts, ...values.filter((value) => !present.has(value)).map((value) => ({ value, count: 0 }))];
}

function nameOf(value: string | number | null, column: ComparisonColumn): string {
  if (value === null) return 'Not known';
  if (typeof value === 'string' && COUNTRIES.has(column.id)) return `${value} · ${formatCountry(value)}`;
  return valueText(value, column.kind);
}
