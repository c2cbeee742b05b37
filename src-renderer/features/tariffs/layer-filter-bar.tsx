/**
 * What of the layers is shown, as fields in one bar, with the count it leaves.
 *
 * Depends on: core, ui, ./layer-rows, ./country-choice.
 */
import { Plus, Search, X } from 'lucide-react';
import { useId, type ReactNode, type RefObject } from 'react';
import { isCalendarDate } from '#domain/core/calendar-date';
import type { LayerStatus } from '#domain/model/tariff-layer';
import { Button } from '../../ui/button';
import { FactChip } from '../../ui/chip';
import { formatCount, formatInteger } from '../../ui/format';
import { CountryOptions, readCountryText } from './country-choice';
import styles from './layers-tab.module.css';
import { isFiltered, NO_FILTER, type LayerFilter } from './layer-rows';
import { statusWords } from './tariff-words';

interface LayerFilterBarProps {
  readonly filter: LayerFilter;
  readonly onChange: (filter: LayerFilter) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly shown: number;
  readonly total: number;
  readonly onAdd: () => void;
}

const statuses = Object.entries(statusWords) as readonly (readonly [LayerStatus, string])[];

export function LayerFilterBar({ filter, onChange, searchRef, shown, total, onAdd }: LayerFilterBarProps) {
  const listId = useId();
  const change = (part: Partial<LayerFilter>) => {
    onChange({ ...filter, ...part });
  };
  const isUnknownOrigin = filter.origin.trim() !== '' && readCountryText(filter.origin) === null;
  return (
    <div className={styles['bar']} role="group" aria-label="Which layers are shown">
      <FactChip>
        {shown === total
          ? formatCount(total, 'layer')
          : `${formatInteger(shown)} of ${formatCount(total, 'layer')}`}
      </FactChip>
      <span className={styles['search']} role="search">
        <Search size={14} aria-hidden="true" />
        <input
          ref={searchRef}
          type="text"
          aria-label="Find in layers"
          placeholder="Programme, heading, source…"
          spellCheck={false}
          autoComplete="off"
          value={filter.text}
          onChange={(event) => {
            change({ text: event.target.value });
          }}
        />
      </span>
      <Labelled label="Origin">
        <input
          type="text"
          list={listId}
          placeholder="any"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={isUnknownOrigin ? true : undefined}
          value={filter.origin}
          onChange={(event) => {
            change({ origin: event.target.value });
          }}
        />
      </Labelled>
      <CountryOptions id={listId} />
      <Labelled label="HTS">
        <input
          type="text"
          placeholder="any"
          spellCheck={false}
          autoComplete="off"
          className={styles['short']}
          value={filter.hts}
          onChange={(event) => {
            change({ hts: event.target.value });
          }}
        />
      </Labelled>
      <Labelled label="Status">
        <select
          value={filter.status}
          onChange={(event) => {
            const chosen = statuses.find(([status]) => status === event.target.value);
            change({ status: chosen?.[0] ?? 'all' });
          }}
        >
          <option value="all">any</option>
          {statuses.map(([status, words]) => (
            <option key={status} value={status}>
              {words}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label="In force on">
        <input
          type="date"
          max="9999-12-31"
          value={filter.day}
          onChange={(event) => {
            const { value } = event.target;
            change({ day: isCalendarDate(value) ? value : '' });
          }}
        />
      </Labelled>
      {isFiltered(filter) ? (
        <Button
          variant="quiet"
          icon={X}
          onClick={() => {
            onChange(NO_FILTER);
          }}
        >
          Show all
        </Button>
      ) : null}
      <span className={styles['gap']} />
      <Button icon={Plus} onClick={onAdd}>
        Add layer…
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
