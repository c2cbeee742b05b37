/**
 * A labelled field that picks one of many things, found by typing.
 *
 * Of a long list only the first matches are drawn: who looks for another types
 * more. Letter case and accents do not count, and words may stand in any order.
 *
 * Depends on: Base UI, ./fields.module.css, ./popup.module.css.
 */
import { Combobox } from '@base-ui/react/combobox';
import { ChevronsUpDown } from 'lucide-react';
import { useId, useState } from 'react';
import { classNames } from './class-names';
import fieldStyles from './fields.module.css';
import { formatInteger } from './format';
import styles from './pick-field.module.css';
import popupStyles from './popup.module.css';
import { searchable } from './search-text';

/** One thing to pick. */
export interface PickOption {
  readonly id: string;
  /** What the field shows once it is picked, and the first line of the list. */
  readonly label: string;
  /** The second line, also said of the one that is picked. */
  readonly detail: string;
  /** A figure at the right. */
  readonly figure: string;
}

interface PickFieldProps {
  readonly label: string;
  /** In the order in which they are listed. */
  readonly options: readonly PickOption[];
  /** The id of the one that is picked. */
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** What the things are called: `offers`. */
  readonly optionsName: string;
}

const MOST_SHOWN = 50;

export function PickField({ label, options, value, onChange, optionsName }: PickFieldProps) {
  const id = useId();
  const picked = options.find((option) => option.id === value) ?? null;
  /** What is being typed; null while the field shows what is picked. */
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Combobox.Root<PickOption>
      items={options}
      value={picked}
      onValueChange={(option) => {
        // Emptying the field picks nothing else: what was picked stays.
        if (option !== null) onChange(option.id);
      }}
      inputValue={typed ?? picked?.label ?? ''}
      onInputValueChange={(text, { reason }) => {
        setTyped(reason === 'input-change' || reason === 'input-clear' ? text : null);
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) setTyped(null);
      }}
      itemToStringLabel={(option) => option.label}
      isItemEqualToValue={(one, other) => one.id === other.id}
      filter={holdsWords}
      limit={MOST_SHOWN}
      autoHighlight
    >
      <div className={fieldStyles['field']}>
        <label htmlFor={id} className={fieldStyles['label']}>
          {label}
        </label>
        <Combobox.InputGroup className={styles['group']}>
          <Combobox.Input
            id={id}
            // While the list is open the label outside it is hidden from assistive technology.
            aria-label={label}
            aria-describedby={picked === null ? undefined : `${id}-picked`}
            className={classNames(fieldStyles['input'], styles['input'])}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
          <Combobox.Trigger className={styles['trigger']} aria-label={`All ${optionsName}`}>
            <ChevronsUpDown size={14} aria-hidden="true" />
          </Combobox.Trigger>
        </Combobox.InputGroup>
        {picked === null ? null : (
          <p id={`${id}-picked`} className={fieldStyles['hint']}>
            {picked.detail}
          </p>
        )}
      </div>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className={popupStyles['positioner']}>
          <Combobox.Popup className={classNames(popupStyles['popup'], styles['popup'])}>
            <Combobox.Empty>
              <p className={styles['words']}>No {optionsName} hold these words.</p>
            </Combobox.Empty>
            <Combobox.List className={styles['list']}>
              {(option: PickOption) => (
                <Combobox.Item key={option.id} value={option} className={styles['item']}>
                  <span className={styles['label']}>{option.label}</span>
                  <span className={styles['figure']}>{option.figure}</span>
                  <span className={styles['detail']}>{option.detail}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
            {options.length > MOST_SHOWN ? (
              <p className={styles['words']}>
                The first {MOST_SHOWN} are listed; type to search all {formatInteger(options.length)}.
              </p>
            ) : null}
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function holdsWords({ label, detail, figure }: PickOption, query: string): boolean {
  const text = searchable(`${label}\n${detail}\n${figure}`);
  return searchable(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
