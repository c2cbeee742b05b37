/**
 * The Vendors screen with what it rests on: the evaluated offers, the vendor table, the parties, holdings
 * and events on record, and what screening found.
 *
 * Depends on: react, domain, data (types), services, features/vendors, ui.
 */
import { useCallback, useMemo } from 'react';
import { partWords } from '#domain/components/component-sentence';
import { componentsByParty } from '#domain/components/components-of';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Vendor } from '#domain/model/vendor';
import { vendorSummaries, type VendorSummary } from '#domain/reports/vendor-summaries';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import type { VendorChanges, VendorRecords } from '../features/vendors/vendor-records';
import { VendorsPage } from '../features/vendors/vendors-page';
import { useServices } from '../services/services';
import { shippedRecords } from '../services/shipped-records';
import { useComponents } from '../services/use-components';
import { useOwnership } from '../services/use-ownership';
import { usePartyStatuses } from '../services/use-party-statuses';
import { useRiskEvents } from '../services/use-risk-events';
import { useMessages } from '../ui/messages';
import { useHand } from './use-hand';

interface VendorsScreenProps {
  readonly rows: readonly OfferEvaluation[];
  readonly state: WorkspaceState;
  /** The day the plan is made on. */
  readonly asOf: CalendarDate;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Takes back one step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
  readonly onShowOffers: (vendor: string) => void;
  /** Goes to a party in Screening; null while there is no such screen. */
  readonly onShowScreening: ((partyId: string) => void) | null;
}

export function VendorsScreen(props: VendorsScreenProps) {
  const { rows, state, asOf, onShowOffers, onShowScreening } = props;
  const { vendors, parties, ownStakes, ownEvents } = state;
  const summaries = useMemo(() => vendorSummaries(rows, vendors), [rows, vendors]);
  const { today } = useServices();
  const now = today();
  // What is put on record today must not lie ahead of the day it is shown by; nor is a list younger for an
  // older plan, nor a decision that has expired in force.
  const eventDay = asOf < now ? now : asOf;
  const { byId, marks } = usePartyStatuses(state, eventDay);
  const ownershipOfParty = useOwnership({ parties, ownStakes, marks }, asOf);
  const eventsOfParties = useRiskEvents(ownEvents, eventDay);
  const records = useRecords(state, byId, { today: now, eventDay });
  return (
    <VendorsPage
      summaries={summaries}
      ownershipOf={useCallback(
        ({ vendor }: VendorSummary) => (vendor === null ? null : ownershipOfParty(vendor.id)),
        [ownershipOfParty],
      )}
      eventsOf={(vendorId) => eventsOfParties(vendorId === null ? null : [vendorId])}
      records={records}
      changes={useChanges(props)}
      asOf={asOf}
      onShowOffers={onShowOffers}
      onShowScreening={onShowScreening}
    />
  );
}

function useRecords(
  { vendors, parties, ownStakes, ownEvents, ownComponents }: WorkspaceState,
  statuses: ReturnType<typeof usePartyStatuses>['byId'],
  { today, eventDay }: Pick<VendorRecords, 'today' | 'eventDay'>,
): VendorRecords {
  const components = useComponents(ownComponents);
  return useMemo(() => {
    const { stakes, rules, events, decaySource } = shippedRecords();
    const bySupplier = componentsByParty(components);
    return {
      vendors,
      parties,
      stakes: { shipped: stakes, own: ownStakes },
      events: { shipped: events, own: ownEvents },
      rules,
      decaySource,
      suppliersOf: ({ name }: Vendor) =>
        [...bySupplier].flatMap(([partyId, supplied]) => {
          const parts = supplied.filter(({ maker }) => maker === name).map(partWords);
          return parts.length === 0
            ? []
            : [{ partyId, words: `Named as a supplier of parts (${[...new Set(parts)].join('; ')})` }];
        }),
      statusOf: (subjectId: string) => statuses.get(subjectId) ?? null,
      today,
      eventDay,
    };
  }, [vendors, parties, ownStakes, ownEvents, components, statuses, today, eventDay]);
}

/** A label that ends in a full stop, as `Ltd.` does, ends the sentence too. */
function doneText({ label }: HistoryStep): string {
  return /\.[\u2068\u2069]*$/u.test(label) ? `Done: ${label}` : `Done: ${label}.`;
}

function useChanges({ save, attempt, undo }: VendorsScreenProps): VendorChanges {
  const { workspace } = useServices();
  const { show } = useMessages();
  const hand = useHand();
  return useMemo(() => {
    /** Says what was done and offers to take back that step. */
    const tell = async (write: () => Promise<HistoryStep | null>) => {
      const step = await save(write);
      if (step === null) return;
      const takeBack = () => attempt('This could not be undone.', () => undo(step));
      show({ kind: 'done', text: doneText(step), action: { label: 'Undo', run: takeBack } });
    };
    return {
      saveVendor: (vendor, party) =>
        tell(async () => {
          const isKnown = (await workspace.read()).vendors.some(({ id }) => id === vendor.id);
          const label = `${isKnown ? 'Change' : 'Add'} vendor ${isolatedName(vendor.name)}`;
          return workspace.change(label, async (tables) => {
            await tables.vendors.put(vendor);
            await tables.parties.put(party);
          });
        }),
      saveParty: (party) => tell(() => workspace.saveParty(party)),
      removeParty: ({ id }) => tell(() => workspace.removeParty(id)),
      saveStake: ({ label, ...change }) =>
        tell(() => workspace.saveOwn('ownStakes', { ...change, ...hand() }, label)),
      dropOwnStake: (id, label) => tell(() => workspace.removeOwn('ownStakes', id, label)),
      saveEvent: ({ label, ...change }) =>
        tell(() => workspace.saveOwn('ownEvents', { ...change, ...hand() }, label)),
      dropOwnEvent: (id, label) => tell(() => workspace.removeOwn('ownEvents', id, label)),
    };
  }, [workspace, show, hand, save, attempt, undo]);
}
