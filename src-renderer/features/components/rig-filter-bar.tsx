/**
 * Which rigs are shown, as fields in one bar, with the count that leaves.
 *
 * Depends on: react, ui, ./rig-filter.
 */
import { Plus, Search, X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from '../../ui/button';
import { FactChip } from '../../ui/chip';
import { formatCount, formatInteger } from '../../ui/format';
import styles from './components.module.css';
import { NO_RIG_FILTER, type RigFilter } from './rig-filter';

interface RigFilterBarProps {
  readonly filter: RigFilter;
  readonly onChange: (filter: RigFilter) => void;
  readonly makers: readonly string[];
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  readonly shown: number;
  readonly total: number;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onAdd: () => void;
}

const shows = [
  { value: 'all', label: 'all rigs' },
  { value: 'offered', label: 'rigs with offers here' },
  { value: 'not-known', label: 'rigs not known' },
  { value: 'no-control-board', label: 'control board not known' },
] as const;

export function RigFilterBar(props: RigFilterBarProps) {
  const { filter, onChange, makers, suppliers, shown, total, searchRef, onAdd } = props;
  const change = (part: Partial<RigFilter>) => {
    onChange({ ...filter, ...part });
  };
  const isFiltered =
    filter.text !== '' || filter.maker !== '' || filter.supplierId !== '' || filter.show !== 'all';
  return (
    <div className={styles['bar']} role="group" aria-label="Which rigs are shown">
      <FactChip>
        {shown === total
          ? formatCount(total, 'rig')
          : `${formatInteger(shown)} of ${formatCount(total, 'rig')}`}
      </FactChip>
      <span className={styles['search']} role="search">
        <Search size={14} aria-hidden="true" />
        <input
          ref={searchRef}
          type="text"
          aria-label="Find in rigs and parts"
          placeholder="Rig, part…"
          spellCheck={false}
          autoComplete="off"
          value={filter.text}
          onChange={(event) => {
            change({ text: event.target.value });
          }}
        />
      </span>
      <Labelled label="Maker">
        <select value={filter.maker} onChange={(event) => change({ maker: event.target.value })}>
          <option value="">any</option>
          {makers.map((maker) => (
            <option key={maker} value={maker}>
              {maker}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label="Supplier">
        <select value={filter.supplierId} onChange={(event) => change({ supplierId: event.target.value })}>
          <option value="">any</option>
          {suppliers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label="Show">
        <select
          value={filter.show}
          onChange={(event) =>
            change({ show: shows.find(({ value }) => value === event.target.value)?.value ?? 'all' })
          }
        >
          {shows.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Labelled>
      {isFiltered ? (
        <Button
          variant="quiet"
          icon={X}
          onClick={() => {
            onChange(NO_RIG_FILTER);
          }}
        >
          Show all
        </Button>
      ) : null}
      <span className={styles['gap']} />
      <Button icon={Plus} onClick={onAdd}>
        Add a statement…
      </Button>
    </div>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className={styles['labelled']}>
      <span>{label}</span>
      {children}
    </label>
  );
}
