/**
 * The Vendors screen with what it rests on: the evaluated offers, the vendor table, the parties on record.
 *
 * Depends on: react, domain, services, features/vendors.
 */
import { useCallback, useMemo } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Party } from '#domain/model/party';
import type { Vendor } from '#domain/model/vendor';
import { vendorSummaries, type VendorSummary } from '#domain/reports/vendor-summaries';
import { VendorsPage } from '../features/vendors/vendors-page';
import { useOwnership } from '../services/use-ownership';
import { useRiskEvents } from '../services/use-risk-events';

interface VendorsScreenProps {
  readonly rows: readonly OfferEvaluation[];
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
  /** The day the plan is made on. */
  readonly asOf: CalendarDate;
  readonly onShowOffers: (vendor: string) => void;
}

export function VendorsScreen({ rows, vendors, parties, asOf, onShowOffers }: VendorsScreenProps) {
  const summaries = useMemo(() => vendorSummaries(rows, vendors), [rows, vendors]);
  const ownershipOfParty = useOwnership(parties, asOf);
  const ownershipOf = useCallback(
    ({ vendor }: VendorSummary) => (vendor === null ? null : ownershipOfParty(vendor.id)),
    [ownershipOfParty],
  );
  return (
    <VendorsPage
      summaries={summaries}
      ownershipOf={ownershipOf}
      eventsOf={useRiskEvents(asOf)}
      asOf={asOf}
      onShowOffers={onShowOffers}
    />
  );
}
