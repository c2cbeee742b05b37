/**
 * Bounds of a number: by two handles over a chart of the values, or typed.
 *
 * Depends on: react, domain/filtering, ui, ./number-handles, ./bound-text.
 */
import { useState } from 'react';
import { numbersOf, type FilterColumns } from '#domain/filtering/filter-columns';
import type { ColumnCondition } from '#domain/model/row-filter';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { TextField } from '../../../ui/fields';
import { boundText, readBound, unitOf } from './bound-text';
import styles from './filters.module.css';
import { NumberHandles } from './number-handles';

type NumberCondition = Extract<ColumnCondition, { readonly kind: 'number' }>;

interface NumberEditorProps {
  readonly condition: NumberCondition;
  readonly column: ComparisonColumn;
  readonly columns: FilterColumns;
  readonly onChange: (condition: NumberCondition) => void;
}

export function NumberEditor({ condition, column, columns, onChange }: NumberEditorProps) {
  const { least, most } = condition;
  return (
    <div className={styles['editor']}>
      <NumberHandles
        column={column}
        values={numbersOf(columns, column)}
        least={least}
        most={most}
        onChange={(nextLeast, nextMost) => {
          onChange({ ...condition, least: nextLeast, most: nextMost });
        }}
      />
      <div className={styles['pair']}>
        <BoundField
          label="At least"
          column={column}
          bound={least}
          onChange={(bound) => {
            onChange({ ...condition, least: bound });
          }}
        />
        <BoundField
          label="At most"
          column={column}
          bound={most}
          onChange={(bound) => {
            onChange({ ...condition, most: bound });
          }}
        />
      </div>
      {least !== null && most !== null && least > most ? (
        <p className={styles['wrong']} role="alert">
          The least is above the most: no offer meets both.
        </p>
      ) : null}
    </div>
  );
}

interface BoundFieldProps {
  readonly label: string;
  readonly column: ComparisonColumn;
  readonly bound: number | null;
  readonly onChange: (bound: number | null) => void;
}

function BoundField({ label, column, bound, onChange }: BoundFieldProps) {
  /** What is being typed; null while the field shows the bound. */
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readBound(typed, column.kind);
  const unit = unitOf(column.kind);
  return (
    <TextField
      label={unit === '' ? label : `${label}, ${unit}`}
      inputMode="decimal"
      autoComplete="off"
      placeholder="no bound"
      value={typed ?? boundText(bound, column.kind)}
      error={read === null || read.ok ? null : read.problem}
      onChange={(text) => {
        setTyped(text);
        const next = readBound(text, column.kind);
        if (next.ok) onChange(next.value);
      }}
      onBlur={() => {
        // What is wrong stays in the field, with the words under it.
        if (read?.ok === true) setTyped(null);
      }}
    />
  );
}
