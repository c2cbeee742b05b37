/**
 * What part of the queue is shown: chips with counts, and a search by name.
 *
 * Depends on: react, ui, ./queue-rows, ./queue-words.
 */
import { Search } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Chip } from '../../ui/chip';
import { formatInteger } from '../../ui/format';
import { QUEUE_FILTERS, type QueueFilter } from './queue-rows';
import { filterWords } from './queue-words';
import styles from './screening.module.css';

interface QueueBarProps {
  readonly filter: QueueFilter;
  readonly counts: Readonly<Record<QueueFilter, number>>;
  readonly search: string;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onFilterChange: (filter: QueueFilter) => void;
  readonly onSearchChange: (search: string) => void;
  /** Enter or Escape in the search: on to the queue. */
  readonly onLeaveSearch: () => void;
  readonly actions: ReactNode;
}

export function QueueBar(props: QueueBarProps) {
  const { filter, counts, search, searchRef, onFilterChange, onSearchChange, onLeaveSearch } = props;
  const shown = QUEUE_FILTERS.filter((one) => one !== 'listed' || counts.listed > 0 || filter === 'listed');
  return (
    <div className={styles['bar']}>
      <div role="group" aria-label="Show" className={styles['chips']}>
        {shown.map((one) => (
          <Chip
            key={one}
            tone={one === filter ? 'accent' : 'plain'}
            aria-pressed={one === filter}
            onClick={() => {
              onFilterChange(one);
            }}
          >
            {filterWords[one]} {formatInteger(counts[one])}
          </Chip>
        ))}
      </div>
      <label className={styles['search']}>
        <Search size={14} aria-hidden="true" />
        <input
          ref={searchRef}
          type="text"
          aria-label="Find parties"
          placeholder="Find parties  /"
          value={search}
          onChange={(event) => {
            onSearchChange(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            if (event.key === 'Escape' && search !== '') onSearchChange('');
            else onLeaveSearch();
          }}
        />
      </label>
      <span className={styles['gap']} />
      {props.actions}
    </div>
  );
}
