/**
 * The vendors, one a row: what each offers here, and what is on record of it.
 *
 * The column of events tells the gravest one as it weighs on the day, and how many there are: no sum,
 * which would grow with how much is written about a vendor. It is kept apart from what lists say.
 *
 * Depends on: react, core, reports (types), register, screening (types), ui, services (types), ./vendor-words.
 */
import { useRef, type KeyboardEvent } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { WeighedEvent } from '#domain/register/events-on';
import { registerSummary } from '#domain/register/register-summary';
import type { VendorSummary } from '#domain/reports/vendor-summaries';
import type { PartyStatus } from '#domain/screening/party-status';
import {
  formatCents,
  formatCount,
  formatCountry,
  formatDateInColumn,
  formatHashrate,
  formatInteger,
} from '../../ui/format';
import { Tag } from '../../ui/notice';
import type { KnownOwnership } from '../../services/use-ownership';
import { StatusWords } from './parties-section';
import { SEVERITY_WORDS, STANDING_TONES, STANDING_WORDS, US_REPAIR_WORDS } from './vendor-words';
import styles from './vendors.module.css';

interface VendorTableProps {
  readonly summaries: readonly VendorSummary[];
  readonly ownershipOf: (summary: VendorSummary) => KnownOwnership | null;
  /** The events around a vendor. */
  readonly eventsOf: (summary: VendorSummary) => readonly WeighedEvent[];
  readonly statusOf: (summary: VendorSummary) => PartyStatus | null;
  readonly selected: string;
  readonly onSelect: (name: string) => void;
  /** Opens the form of the vendor that is selected. */
  readonly onEdit: () => void;
}

export function VendorTable(props: VendorTableProps) {
  const { summaries, selected, onSelect } = props;
  const table = useRef<HTMLTableElement>(null);
  /** Arrow keys, Home and End go from vendor to vendor, Enter opens the form. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      props.onEdit();
      return;
    }
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
            <th scope="col">Screening</th>
            <th scope="col">Owners and ties</th>
            <th scope="col">Gravest event now</th>
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
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {summaries.map((summary) => (
            <VendorRow
              key={summary.name}
              summary={summary}
              ownership={props.ownershipOf(summary)}
              events={props.eventsOf(summary)}
              status={props.statusOf(summary)}
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
  readonly events: readonly WeighedEvent[];
  readonly status: PartyStatus | null;
  readonly isSelected: boolean;
  readonly onSelect: (name: string) => void;
}) {
  const { summary, ownership, events, status, isSelected } = props;
  const { name, vendor, offerCount, hashrateThs, shareOfHashrate, origins } = summary;
  const kind = ownership?.standing.kind ?? 'no-tie-known';
  const select = () => {
    props.onSelect(name);
  };
  return (
    <tr aria-current={isSelected ? 'true' : undefined} onClick={select}>
      <th scope="row" title={name}>
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
      <td>
        <StatusWords status={status} />
      </td>
      <td data-cell="ties">
        {kind === 'no-tie-known' ? '—' : <Tag tone={STANDING_TONES[kind]}>{STANDING_WORDS[kind]}</Tag>}
      </td>
      <td data-cell="whole">
        <EventsCell events={events} />
      </td>
      <td data-cell="number">{formatInteger(offerCount)}</td>
      <td data-cell="number">{offerCount === 0 ? '—' : formatHashrate(hashrateThs)}</td>
      <td data-cell="number">
        {offerCount === 0 || shareOfHashrate === null ? '—' : (shareOfHashrate * 100).toFixed(1)}
      </td>
      <td data-cell="whole" title={origins.map(formatCountry).join(', ')}>
        {originsText(origins)}
      </td>
      <td data-cell="number">{formatCents(summary.cheapestLanded?.perTh ?? null)}</td>
      <td data-cell="number">{formatCents(summary.cheapestAllIn?.perTh ?? null)}</td>
      <td data-cell="whole">{formatDateInColumn(summary.firstOnRack)}</td>
      <td>{vendor === null ? '—' : US_REPAIR_WORDS[vendor.usRepair.value]}</td>
    </tr>
  );
}

function EventsCell({ events }: { readonly events: readonly WeighedEvent[] }) {
  const { count, worst } = registerSummary(events);
  if (worst === null) return '—';
  return (
    <span title={`${worst.event.title}: ${SEVERITY_WORDS[worst.event.severity]}`}>
      {`${worst.weight.toFixed(1)} of 5`}
      <span className={styles['source']}>{formatCount(count, 'event')}</span>
    </span>
  );
}

/** At most three, so that a row stays on one line. */
function originsText(origins: readonly string[]): string {
  if (origins.length === 0) return '—';
  const more = origins.length - MOST_ORIGINS;
  return `${origins.slice(0, MOST_ORIGINS).join(', ')}${more > 0 ? ` +${String(more)}` : ''}`;
}

const MOST_ORIGINS = 3;

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
