/** The text filter. Escape empties it; a second Escape leaves it. */
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Kbd } from '../../ui/kbd';
import styles from './compare-page.module.css';

interface FilterFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref: Ref<HTMLInputElement>;
}

export function FilterField({ value, onChange, ref }: FilterFieldProps) {
  return (
    <div className={styles['filter']} role="search">
      <Search size={14} aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        aria-label="Filter offers"
        placeholder="Vendor, model, origin, term…"
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (value === '') event.currentTarget.blur();
          else onChange('');
        }}
      />
      {value === '' ? (
        <Kbd keys="Mod+F" />
      ) : (
        <button
          type="button"
          aria-label="Clear the filter"
          className={styles['clear']}
          onClick={() => {
            onChange('');
          }}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
