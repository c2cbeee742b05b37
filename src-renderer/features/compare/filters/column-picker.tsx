/**
 * A column to ask, found by typing; last in the list, a group of conditions.
 *
 * The keyboard stays in the field: arrows move through the list, Enter picks.
 *
 * Depends on: react, reports (types), ui.
 */
import { useId, useState, type KeyboardEvent } from 'react';
import type { ComparisonColumn } from '#domain/reports/comparison-column';
import { classNames } from '../../../ui/class-names';
import fields from '../../../ui/fields.module.css';
import { searchable } from '../../../ui/search-text';
import styles from './filters.module.css';

/** What was picked. */
export type Picked =
  | { readonly kind: 'column'; readonly column: ComparisonColumn }
  | { readonly kind: 'group'; readonly join: 'all' | 'any' };

interface ColumnPickerProps {
  readonly columns: readonly ComparisonColumn[];
  /** Whether groups can be picked too. */
  readonly hasGroups: boolean;
  readonly onPick: (picked: Picked) => void;
}

interface Option {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly picked: Picked;
}

const GROUPS: readonly Option[] = [
  { id: 'any', label: 'Any of…', detail: 'Group', picked: { kind: 'group', join: 'any' } },
  { id: 'all', label: 'All of…', detail: 'Group', picked: { kind: 'group', join: 'all' } },
];

export function ColumnPicker({ columns, hasGroups, onPick }: ColumnPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const options = [...columns.map(optionOf), ...(hasGroups ? GROUPS : [])].filter(holds(typed));
  const place = Math.min(active, options.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setActive(Math.max(0, Math.min(options.length - 1, place + step)));
    } else if (event.key === 'Enter') {
      const option = options[place];
      if (option !== undefined) onPick(option.picked);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles['picker']}>
      <input
        type="text"
        role="combobox"
        aria-label="Column to filter by"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length === 0 ? undefined : `${id}-${options[place]?.id ?? ''}`}
        placeholder="Filter by which column?"
        autoComplete="off"
        spellCheck={false}
        className={fields['input']}
        // The picker takes the place of the button that was pressed.
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Columns" className={styles['options']}>
        {options.map((option, index) => (
          <div
            key={option.id}
            id={`${id}-${option.id}`}
            role="option"
            aria-selected={index === place}
            ref={index === place ? showInList : undefined}
            className={classNames(styles['option'], index === place && styles['optionActive'])}
            onPointerDown={(event) => {
              // Keeps the keyboard in the field.
              event.preventDefault();
            }}
            onClick={() => {
              onPick(option.picked);
            }}
          >
            <span>{option.label}</span>
            <span className={styles['optionDetail']}>{option.detail}</span>
          </div>
        ))}
      </div>
      {options.length === 0 ? <p className={styles['note']}>No column holds these letters.</p> : null}
    </div>
  );
}

function showInList(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function optionOf(column: ComparisonColumn): Option {
  return { id: column.id, label: column.header, detail: column.group, picked: { kind: 'column', column } };
}

function holds(typed: string): (option: Option) => boolean {
  const words = searchable(typed).split(/\s+/);
  return ({ label, detail }) => {
    const text = searchable(`${label}\n${detail}`);
    return words.every((word) => text.includes(word));
  };
}
