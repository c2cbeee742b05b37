/**
 * One vendor: who it is, where it builds, how it serves, who stands behind it, and what says so.
 *
 * Depends on: core, model (types), reports (types), register (types), ui, services (types), and the sections of this folder.
 */
import { Pencil, Plus } from 'lucide-react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { WeighedEvent } from '#domain/register/events-on';
import type { VendorSummary } from '#domain/reports/vendor-summaries';
import { nameSubjectId } from '#domain/screening/screened-subjects';
import { Button } from '../../ui/button';
import { formatCount, formatUsd, UNKNOWN } from '../../ui/format';
import { Notice } from '../../ui/notice';
import type { KnownOwnership } from '../../services/use-ownership';
import { EventsSection } from './events-section';
import { OwnershipSection } from './ownership-section';
import { partiesAround } from './parties-around';
import { PartiesSection, StatusWords } from './parties-section';
import type { OpenForm, VendorRecords } from './vendor-records';
import { Fact, VendorRecord } from './vendor-record';
import styles from './vendors.module.css';

interface VendorDetailsProps {
  readonly summary: VendorSummary;
  readonly ownership: KnownOwnership | null;
  /** The events on record around it, and those of the whole trade. */
  readonly events: readonly WeighedEvent[];
  readonly tradeEvents: readonly WeighedEvent[];
  readonly records: VendorRecords;
  /** The day that rules of ownership are those of. */
  readonly asOf: CalendarDate;
  readonly onOpen: (form: OpenForm) => void;
  readonly onPutBackStake: (id: string, label: string) => void;
  readonly onPutBackEvent: (id: string, label: string) => void;
  /** Shows the vendor's offers in Compare. */
  readonly onShowOffers: (name: string) => void;
  readonly onShowScreening: ((partyId: string) => void) | null;
}

export function VendorDetails(props: VendorDetailsProps) {
  const { summary, ownership, events, tradeEvents, records, asOf, onOpen } = props;
  const { name, vendor, offerCount } = summary;
  const party = records.parties.find(({ id }) => id === vendor?.id) ?? null;
  const status = records.statusOf(vendor?.id ?? nameSubjectId(name));
  return (
    <div className={styles['details']}>
      <header>
        <h2 className={styles['title']}>{isolatedName(name)}</h2>
        <p className={styles['quiet']}>{vendor === null ? 'Headquarters not known' : vendor.headquarters}</p>
        <p>
          <StatusWords status={status} />
        </p>
        {status === null ? null : <p className={styles['small']}>{status.sentence}</p>}
      </header>
      <div className={styles['actions']}>
        {vendor === null ? null : (
          <Button
            icon={Pencil}
            onClick={() => {
              onOpen({ kind: 'vendor', isNew: false });
            }}
          >
            Change…
          </Button>
        )}
        {offerCount === 0 ? null : (
          <Button
            onClick={() => {
              props.onShowOffers(name);
            }}
          >
            {`Show ${formatCount(offerCount, 'offer')} in Compare`}
          </Button>
        )}
      </div>
      {offerCount === 0 ? (
        <p className={styles['quiet']}>No offer of this vendor is in the workspace.</p>
      ) : (
        <OfferFacts summary={summary} />
      )}
      {vendor === null ? (
        <Notice
          tone="unsure"
          title="Not in the vendor table"
          actions={
            <Button
              icon={Plus}
              onClick={() => {
                onOpen({ kind: 'vendor', isNew: false });
              }}
            >
              Add to the vendor table…
            </Button>
          }
        >
          Its service terms, its places of manufacture and its ties are not known here. A name that a price
          list spells otherwise than the vendor table is not matched.
        </Notice>
      ) : (
        <VendorRecord vendor={vendor} party={party} />
      )}
      <PartiesSection
        around={partiesAround(vendor, {
          parties: records.parties,
          ownership,
          suppliers: vendor === null ? [] : records.suppliersOf(vendor),
        })}
        vendorId={vendor?.id ?? null}
        statusOf={records.statusOf}
        onOpen={onOpen}
        onShowScreening={props.onShowScreening}
      />
      {ownership === null ? (
        vendor === null ? null : (
          <NoParty onOpen={onOpen} />
        )
      ) : (
        <OwnershipSection
          ownership={ownership}
          records={records}
          asOf={asOf}
          onOpen={onOpen}
          onPutBack={props.onPutBackStake}
        />
      )}
      {vendor === null ? null : (
        <EventsSection
          title="Events on record"
          events={events}
          records={records.events}
          partyIds={new Set([vendor.id])}
          decaySource={records.decaySource}
          none="No event around this vendor is on record here. That says nothing of what is not on record."
          onOpen={onOpen}
          onPutBack={props.onPutBackEvent}
        />
      )}
      <EventsSection
        title="Events that bear on every vendor"
        events={tradeEvents}
        records={records.events}
        partyIds={null}
        decaySource={records.decaySource}
        none="None is on record here."
        onOpen={onOpen}
        onPutBack={props.onPutBackEvent}
      />
    </div>
  );
}

/** Holdings are between parties: a vendor without a party of its own can have none. */
function NoParty({ onOpen }: { readonly onOpen: (form: OpenForm) => void }) {
  return (
    <section aria-label="Owners and ties">
      <h3 className={styles['heading']}>Owners and ties</h3>
      <Notice
        actions={
          <Button
            onClick={() => {
              onOpen({ kind: 'vendor', isNew: false });
            }}
          >
            Say who it is…
          </Button>
        }
      >
        The company behind this name is not on record, so no owner of it is. Once its legal name is given,
        holdings can be added.
      </Notice>
    </section>
  );
}

function OfferFacts({ summary }: { readonly summary: VendorSummary }) {
  const { cheapestLanded, cheapestAllIn, backDuty, uncostedCount, shortlistedCount } = summary;
  return (
    <dl className={styles['facts']}>
      <Fact label="Cheapest landed">
        {cheapestLanded === null
          ? UNKNOWN
          : `${formatUsd(cheapestLanded.perTh)}/TH, ${cheapestLanded.offerId}`}
      </Fact>
      <Fact label="Cheapest all-in">
        {cheapestAllIn === null ? UNKNOWN : `${formatUsd(cheapestAllIn.perTh)}/TH, ${cheapestAllIn.offerId}`}
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
