/**
 * Who are these parties, where do they build, how do they serve, who owns them?
 *
 * Nothing is changed here: what is on record of a vendor ships with the app or came with the workspace.
 *
 * Depends on: react, core (types), reports, ui, ./vendor-table, ./vendor-details.
 */
import { Factory } from 'lucide-react';
import { useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { WeighedEvent } from '#domain/register/events-on';
import type { VendorSummary } from '#domain/reports/vendor-summaries';
import { EmptyState } from '../../ui/empty-state';
import { formatCount, formatDate } from '../../ui/format';
import { ResizablePanel } from '../../ui/layout/resizable-panel';
import { FillSlot } from '../../ui/layout/slots';
import type { KnownOwnership } from '../../services/use-ownership';
import { VendorDetails } from './vendor-details';
import { VendorTable } from './vendor-table';
import styles from './vendors.module.css';

interface VendorsPageProps {
  readonly summaries: readonly VendorSummary[];
  /** Null for a seller that is no party on record. */
  readonly ownershipOf: (summary: VendorSummary) => KnownOwnership | null;
  /** Events around a vendor by its id; of null those of the whole trade. */
  readonly eventsOf: (vendorId: string | null) => readonly WeighedEvent[];
  /** The day that rules of ownership are those of. */
  readonly asOf: CalendarDate;
  readonly onShowOffers: (name: string) => void;
}

export function VendorsPage({ summaries, ownershipOf, eventsOf, asOf, onShowOffers }: VendorsPageProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = summaries.find(({ name }) => name === chosen) ?? summaries[0];
  const sellers = summaries.filter(({ offerCount }) => offerCount > 0).length;
  return (
    <div className={styles['page']}>
      <FillSlot name="status-bar">
        <span className={styles['status']}>
          {formatCount(summaries.length, 'vendor')}, {sellers} with offers here · rules of ownership as of{' '}
          {formatDate(asOf)}
        </span>
      </FillSlot>
      {selected === undefined ? (
        <EmptyState icon={Factory} title="No vendor yet">
          Vendors come with the sample workspace and with the offers of a price list.
        </EmptyState>
      ) : (
        <>
          <VendorTable
            summaries={summaries}
            ownershipOf={ownershipOf}
            selected={selected.name}
            onSelect={setChosen}
          />
          <ResizablePanel label="Vendor" resizeLabel="Width of the vendor panel">
            <VendorDetails
              key={selected.name}
              summary={selected}
              ownership={ownershipOf(selected)}
              events={selected.vendor === null ? [] : eventsOf(selected.vendor.id)}
              tradeEvents={eventsOf(null)}
              onShowOffers={onShowOffers}
            />
          </ResizablePanel>
        </>
      )}
    </div>
  );
}
