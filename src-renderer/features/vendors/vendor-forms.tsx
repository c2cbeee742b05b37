/**
 * The form that is open over the Vendors screen, if one is, and what it saves.
 *
 * Depends on: core, model (types), reports (types), ui, and the dialogs of this folder.
 */
import { useMemo } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { withOwnRecords } from '#domain/model/own-record';
import type { OwnershipStake } from '#domain/model/ownership-stake';
import type { RiskEvent } from '#domain/model/risk-event';
import type { VendorSummary } from '#domain/reports/vendor-summaries';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { formatCountry } from '../../ui/format';
import { EventDialog } from './event-dialog';
import { originOf } from './own-origin';
import { PartyDialog } from './party-dialog';
import { StakeDialog } from './stake-dialog';
import { VendorDialog } from './vendor-dialog';
import { knownSources, type OpenForm, type VendorChanges, type VendorRecords } from './vendor-records';

interface VendorFormsProps {
  readonly form: OpenForm;
  /** The vendor that is selected; null in an empty table. */
  readonly summary: VendorSummary | null;
  readonly records: VendorRecords;
  readonly changes: VendorChanges;
  readonly onClose: () => void;
}

export function VendorForms({ form, summary, records, changes, onClose }: VendorFormsProps) {
  const known = useMemo(() => knownSources(records), [records]);
  const { parties, vendors, today, stakes, events } = records;
  const vendor = summary?.vendor ?? null;
  const nameOf = (id: string) => isolatedName(parties.find((party) => party.id === id)?.name ?? id);
  const holdingWords = ({ ownerId, ownedId }: OwnershipStake) =>
    `the holding of ${nameOf(ownerId)} in ${nameOf(ownedId)}`;
  const eventWords = ({ title }: RiskEvent) => `the event ${isolatedName(title)}`;

  switch (form.kind) {
    case 'vendor': {
      const shown = form.isNew ? null : summary;
      return (
        <VendorDialog
          vendor={shown?.vendor ?? null}
          party={parties.find(({ id }) => id === shown?.vendor?.id) ?? null}
          seller={
            shown === null || shown.vendor !== null
              ? null
              : { name: shown.name, origins: shown.origins.map(formatCountry).join('; ') }
          }
          offerCount={shown?.offerCount ?? 0}
          vendors={vendors}
          parties={parties}
          known={known}
          today={today}
          onSave={changes.saveVendor}
          onClose={onClose}
        />
      );
    }
    case 'party':
      return (
        <PartyDialog
          party={form.party}
          vendorId={vendor?.id ?? null}
          vendorName={vendor?.name ?? null}
          parties={parties}
          known={known}
          today={today}
          onSave={changes.saveParty}
          onClose={onClose}
        />
      );
    case 'remove-party':
      return (
        <ConfirmDialog
          title={`Remove ${isolatedName(form.party.name)}?`}
          doLabel="Remove party"
          onDo={() => changes.removeParty(form.party)}
          onClose={onClose}
        >
          It is no longer looked for in the lists. What was decided of it stays in the record of decisions. A
          party that a vendor, a holding, an event or a part names stays.
        </ConfirmDialog>
      );
    case 'stake':
      return (
        <StakeDialog
          stake={form.stake}
          ownedId={vendor?.id ?? null}
          why={stakes.own.find(({ id }) => id === form.stake?.id)?.why ?? null}
          parties={parties}
          stakes={withOwnRecords(stakes.shipped, stakes.own)}
          known={known}
          today={today}
          onSave={(stake, why) =>
            changes.saveStake({
              id: stake.id,
              value: stake,
              why,
              label: `${form.stake === null ? 'Add' : 'Change'} ${holdingWords(stake)}`,
            })
          }
          onClose={onClose}
        />
      );
    case 'remove-stake': {
      const { stake } = form;
      const isOwn = originOf(stake.id, stakes) === 'own';
      const label = `${isOwn ? 'Remove' : 'Take out'} ${holdingWords(stake)}`;
      return (
        <ConfirmDialog
          title={`${label}?`}
          doLabel={isOwn ? 'Remove holding' : 'Take out'}
          onDo={() =>
            isOwn
              ? changes.dropOwnStake(stake.id, label)
              : changes.saveStake({ id: stake.id, value: null, why: null, label })
          }
          onClose={onClose}
        >
          {isOwn
            ? 'Ownership is then told without it.'
            : 'It ships with the app. Ownership is then told without it, and it stands below the table to be put back.'}
        </ConfirmDialog>
      );
    }
    case 'event':
      return (
        <EventDialog
          event={form.event}
          partyId={form.isOfTrade ? null : (vendor?.id ?? null)}
          why={events.own.find(({ id }) => id === form.event?.id)?.why ?? null}
          parties={parties}
          events={withOwnRecords(events.shipped, events.own)}
          known={known}
          today={today}
          latest={records.eventDay}
          onSave={(event, why) =>
            changes.saveEvent({
              id: event.id,
              value: event,
              why,
              label: `${form.event === null ? 'Add' : 'Change'} ${eventWords(event)}`,
            })
          }
          onClose={onClose}
        />
      );
    case 'remove-event': {
      const { event } = form;
      const isOwn = originOf(event.id, events) === 'own';
      const label = `${isOwn ? 'Remove' : 'Take out'} ${eventWords(event)}`;
      return (
        <ConfirmDialog
          title={`${label}?`}
          doLabel={isOwn ? 'Remove event' : 'Take out'}
          onDo={() =>
            isOwn
              ? changes.dropOwnEvent(event.id, label)
              : changes.saveEvent({ id: event.id, value: null, why: null, label })
          }
          onClose={onClose}
        >
          {isOwn
            ? 'The register is then told without it.'
            : 'It ships with the app. The register is then told without it, and it stands below to be put back.'}
        </ConfirmDialog>
      );
    }
  }
}
