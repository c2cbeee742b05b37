/**
 * One condition, by the editor that fits its column.
 *
 * Every change counts at once; a condition that asks nothing yet, such as one
 * without a bound, lets every offer through.
 *
 * Depends on: domain/filtering, model (types), reports (types), ui.
 */
import type { FilterColumns } from '#domain/filtering/filter-columns';
import { assertNever } from '#domain/core/result';
import type { ColumnCondition } from '#domain/model/row-filter';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { SelectField, TextField } from '../../../ui/fields';
import { DateEditor } from './date-editor';
import styles from './filters.module.css';
import { NumberEditor } from './number-editor';
import { ValuesEditor } from './values-editor';
import { freshCondition, wayOf, WAY_WORDS, waysOf, type Way } from './ways';

interface ConditionEditorProps {
  readonly condition: ColumnCondition;
  readonly columns: FilterColumns;
  readonly onChange: (condition: ColumnCondition) => void;
}

export function ConditionEditor({ condition, columns, onChange }: ConditionEditorProps) {
  const column = columns.context.columns.get(condition.columnId);
  if (column === undefined) {
    return (
      <p className={styles['note']}>
        No column {condition.columnId} is known here. The condition is kept and passed over; it may be from a
        newer version.
      </p>
    );
  }
  return (
    <div className={styles['editor']}>
      <SelectField<Way>
        label={column.header}
        value={wayOf(condition)}
        options={waysOf(column).map((value) => ({ value, label: WAY_WORDS[value] }))}
        onChange={(way) => {
          onChange(freshCondition(column, way, condition));
        }}
      />
      <Details condition={condition} column={column} columns={columns} onChange={onChange} />
    </div>
  );
}

interface DetailsProps extends ConditionEditorProps {
  readonly column: ComparisonColumn;
}

function Details({ condition, column, columns, onChange }: DetailsProps) {
  switch (condition.kind) {
    case 'number':
      return <NumberEditor condition={condition} column={column} columns={columns} onChange={onChange} />;
    case 'date':
      return <DateEditor condition={condition} context={columns.context} onChange={onChange} />;
    case 'one-of':
      return (
        <>
          <ValuesEditor
            condition={condition}
            column={column}
            columns={columns}
            onChange={(values) => {
              onChange({ ...condition, values });
            }}
          />
          {condition.isNot ? <UnknownStays /> : null}
        </>
      );
    case 'text':
      return (
        <>
          <TextField
            label="These letters"
            autoComplete="off"
            maxLength={200}
            value={condition.contains}
            onChange={(contains) => {
              onChange({ ...condition, contains });
            }}
            hint="Letter case and accents do not count."
          />
          {condition.isNot ? <UnknownStays /> : null}
        </>
      );
    case 'known':
      return null;
    default:
      return assertNever(condition);
  }
}

function UnknownStays() {
  return (
    <p className={styles['note']}>
      Offers whose value is not known stay. Add “is known” on the same column to take them out.
    </p>
  );
}
