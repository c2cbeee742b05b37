/**
 * One vendor: who it is, where it builds, how it serves, who stands behind it, and what says so.
 *
 * Depends on: core, model and reports (types), ownership, ui, services (types), ./ownership-section.
 */
import type { ReactNode } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Vendor } from '#domain/model/vendor';
import type { WeighedEvent } from '#domain/register/events-on';
import type { VendorSummary } from '#domain/reports/vendor-summaries';
import { Button } from '../../ui/button';
import { formatCount, formatUsd } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { SourceWords } from '../../ui/source-words';
import type { KnownOwnership } from '../../services/use-ownership';
import { EventsSection } from './events-section';
import { OwnershipSection } from './ownership-section';
import { US_REPAIR_WORDS } from './vendor-words';
import styles from './vendors.module.css';

interface VendorDetailsProps {
  readonly summary: VendorSummary;
  readonly ownership: KnownOwnership | null;
  /** The events on record around it, and those of the whole trade. */
  readonly events: readonly WeighedEvent[];
  readonly tradeEvents: readonly WeighedEvent[];
  /** Shows the vendor's offers in Compare. */
  readonly onShowOffers: (name: string) => void;
}

export function VendorDetails({ summary, ownership, events, tradeEvents, onShowOffers }: VendorDetailsProps) {
  const { name, vendor, offerCount } = summary;
  return (
    <div className={styles['details']}>
      <header>
        <h2 className={styles['title']}>{isolatedName(name)}</h2>
        <p className={styles['quiet']}>{vendor === null ? 'Headquarters not known' : vendor.headquarters}</p>
      </header>
      {offerCount === 0 ? (
        <p className={styles['quiet']}>No offer of this vendor is in the workspace.</p>
      ) : (
        <>
          <OfferFacts summary={summary} />
          <Button
            onClick={() => {
              onShowOffers(name);
            }}
          >
            {`Show ${formatCount(offerCount, 'offer')} in Compare`}
          </Button>
        </>
      )}
      {vendor === null ? (
        <Notice tone="unsure" title="Not in the vendor table">
          Its service terms, its places of manufacture and its ties are not known here. A name that a price
          list spells otherwise than the vendor table is not matched.
        </Notice>
      ) : (
        <Record vendor={vendor} />
      )}
      {ownership === null ? null : <OwnershipSection ownership={ownership} />}
      <EventsSection
        title="Events on record"
        events={events}
        none="No event around this vendor is on record here. That says nothing of what is not on record."
      />
      <EventsSection
        title="Events that bear on every vendor"
        events={tradeEvents}
        none="None is on record here."
      />
    </div>
  );
}

function OfferFacts({ summary }: { readonly summary: VendorSummary }) {
  const { cheapestLanded, cheapestAllIn, backDuty, uncostedCount, shortlistedCount } = summary;
  return (
    <dl className={styles['facts']}>
      <Fact label="Cheapest landed">
        {cheapestLanded === null ? '—' : `${formatUsd(cheapestLanded.perTh)}/TH, ${cheapestLanded.offerId}`}
      </Fact>
      <Fact label="Cheapest all-in">
        {cheapestAllIn === null ? '—' : `${formatUsd(cheapestAllIn.perTh)}/TH, ${cheapestAllIn.offerId}`}
      </Fact>
      <Fact label="Back-duty if its origins are refused, all offers">
        {backDuty === null ? 'n/a' : formatUsd(backDuty)}
      </Fact>
      {uncostedCount === 0 ? null : (
        <Fact label="Without a landed cost">{formatCount(uncostedCount, 'offer')}</Fact>
      )}
      {shortlistedCount === 0 ? null : (
        <Fact label="On the shortlist">{formatCount(shortlistedCount, 'offer')}</Fact>
      )}
    </dl>
  );
}

function Record({ vendor }: { readonly vendor: Vendor }) {
  const { usRepair, warrantyDays } = vendor;
  return (
    <section aria-label="On record">
      <h3 className={styles['heading']}>Where it builds</h3>
      <dl className={styles['facts']}>
        <Fact label="Known origins">{vendor.knownOrigins}</Fact>
        <Fact label="US assembly">{vendor.usAssembly}</Fact>
      </dl>
      <h3 className={styles['heading']}>How it serves</h3>
      <dl className={styles['facts']}>
        <Fact label="US repair" source={<SourceWords source={usRepair} />}>
          {US_REPAIR_WORDS[usRepair.value]}
        </Fact>
        <Fact
          label="Warranty from dispatch"
          source={warrantyDays === null ? null : <SourceWords source={warrantyDays} />}
        >
          {warrantyDays === null ? '—' : formatCount(warrantyDays.value, 'day')}
        </Fact>
        <Fact label="Terms">{vendor.service}</Fact>
      </dl>
      <h3 className={styles['heading']}>Risks on record</h3>
      <p className={styles['words']}>{vendor.risks}</p>
      <p className={styles['source']}>
        <SourceWords source={vendor.source} />
      </p>
    </section>
  );
}

function Fact(props: { readonly label: string; readonly source?: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        {props.children}
        {props.source === undefined || props.source === null ? null : (
          <span className={styles['source']}>{props.source}</span>
        )}
      </dd>
    </div>
  );
}
