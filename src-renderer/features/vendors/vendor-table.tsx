/**
 * The vendors, one a row: what each offers here, and what is on record of it.
 *
 * Depends on: react, reports (types), ui, services (types), ./vendor-words.
 */
import { useRef, type KeyboardEvent } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { VendorSummary } from '#domain/reports/vendor-summaries';
import {
  formatCents,
  formatCountry,
  formatDateInColumn,
  formatHashrate,
  formatInteger,
} from '../../ui/format';
import { Tag } from '../../ui/notice';
import type { KnownOwnership } from '../../services/use-ownership';
import { STANDING_TONES, STANDING_WORDS, US_REPAIR_WORDS } from './vendor-words';
import styles from './vendors.module.css';

interface VendorTableProps {
  readonly summaries: readonly VendorSummary[];
  readonly ownershipOf: (summary: VendorSummary) => KnownOwnership | null;
  readonly selected: string;
  readonly onSelect: (name: string) => void;
}

export function VendorTable({ summaries, ownershipOf, selected, onSelect }: VendorTableProps) {
  const table = useRef<HTMLTableElement>(null);
  /** Arrow keys, Home and End go from vendor to vendor. */
  const onKeyDown = (event: KeyboardEvent) => {
    const at = summaries.findIndex(({ name }) => name === selected);
    const next = placeOf(event.key, at, summaries.length);
    const summary = next === null ? undefined : summaries[next];
    if (summary === undefined) return;
    event.preventDefault();
    onSelect(summary.name);
    table.current?.querySelectorAll<HTMLElement>('tbody button')[next ?? 0]?.focus();
  };
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} ref={table} aria-label="Vendors">
        <thead>
          <tr>
            <th scope="col">Vendor</th>
            <th scope="col" data-cell="number">
              Offers
            </th>
            <th scope="col" data-cell="number">
              Hash rate offered
            </th>
            <th scope="col" data-cell="number">
              Share, %
            </th>
            <th scope="col">Declared origins</th>
            <th scope="col" data-cell="number">
              Cheapest landed $/TH
            </th>
            <th scope="col" data-cell="number">
              Cheapest all-in $/TH
            </th>
            <th scope="col">First on rack, P50</th>
            <th scope="col">US repair</th>
            <th scope="col">Lists on record</th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {summaries.map((summary) => (
            <VendorRow
              key={summary.name}
              summary={summary}
              ownership={ownershipOf(summary)}
              isSelected={summary.name === selected}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function VendorRow(props: {
  readonly summary: VendorSummary;
  readonly ownership: KnownOwnership | null;
  readonly isSelected: boolean;
  readonly onSelect: (name: string) => void;
}) {
  const { summary, ownership, isSelected } = props;
  const { name, vendor, offerCount, hashrateThs, shareOfHashrate, origins } = summary;
  const kind = ownership?.standing.kind ?? 'no-tie-known';
  const select = () => {
    props.onSelect(name);
  };
  return (
    <tr aria-current={isSelected ? 'true' : undefined} onClick={select}>
      <th scope="row">
        <button type="button" className={styles['name']} tabIndex={isSelected ? 0 : -1} onClick={select}>
          {isolatedName(name)}
        </button>
        {vendor === null ? (
          <>
            {' '}
            <Tag tone="unsure">not in the vendor table</Tag>
          </>
        ) : null}
      </th>
      <td data-cell="number">{formatInteger(offerCount)}</td>
      <td data-cell="number">{offerCount === 0 ? '—' : formatHashrate(hashrateThs)}</td>
      <td data-cell="number">
        {offerCount === 0 || shareOfHashrate === null ? '—' : (shareOfHashrate * 100).toFixed(1)}
      </td>
      <td title={origins.map(formatCountry).join(', ')}>{origins.length === 0 ? '—' : origins.join(', ')}</td>
      <td data-cell="number">{formatCents(summary.cheapestLanded?.perTh ?? null)}</td>
      <td data-cell="number">{formatCents(summary.cheapestAllIn?.perTh ?? null)}</td>
      <td data-cell="whole">{formatDateInColumn(summary.firstOnRack)}</td>
      <td>{vendor === null ? '—' : US_REPAIR_WORDS[vendor.usRepair.value]}</td>
      <td>
        <Tag tone={STANDING_TONES[kind]}>{STANDING_WORDS[kind]}</Tag>
      </td>
    </tr>
  );
}

function placeOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
