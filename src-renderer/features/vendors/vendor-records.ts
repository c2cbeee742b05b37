/**
 * What the Vendors screen is given beside the vendors, and what it may change.
 *
 * Depends on: core, model (types), screening (types), ./own-origin (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Source } from '#domain/core/source';
import type { OwnershipRule } from '#domain/model/ownership-rule';
import type { OwnershipStake } from '#domain/model/ownership-stake';
import type { Party } from '#domain/model/party';
import type { RiskEvent } from '#domain/model/risk-event';
import type { Vendor } from '#domain/model/vendor';
import type { PartyStatus } from '#domain/screening/party-status';
import type { OwnAndShipped } from './own-origin';

/** What is on record. */
export interface VendorRecords {
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
  readonly stakes: OwnAndShipped<OwnershipStake>;
  readonly events: OwnAndShipped<RiskEvent>;
  readonly rules: readonly OwnershipRule[];
  /** What the half-lives of events rest on. */
  readonly decaySource: Source;
  /** Parties that supply parts of a vendor's rigs, each with its parts in words. */
  readonly suppliersOf: (vendor: Vendor) => readonly { readonly partyId: string; readonly words: string }[];
  /** By the id of a subject of screening; null for who was never looked for. */
  readonly statusOf: (subjectId: string) => PartyStatus | null;
  readonly today: CalendarDate;
  /** The day that events are weighed on: that of the scenario, or today if that is later. */
  readonly eventDay: CalendarDate;
}

/** What may be changed: each promise ends when it is saved, and fails with words for the user. */
export interface VendorChanges {
  readonly saveVendor: (vendor: Vendor, party: Party) => Promise<unknown>;
  readonly saveParty: (party: Party) => Promise<unknown>;
  readonly removeParty: (party: Party) => Promise<unknown>;
  /** @param change.value - null takes out what ships under the id */
  readonly saveStake: (change: OwnChange<OwnershipStake>) => Promise<unknown>;
  /** Lets what ships under the id stand again, or removes the user's own. */
  readonly dropOwnStake: (id: string, label: string) => Promise<unknown>;
  readonly saveEvent: (change: OwnChange<RiskEvent>) => Promise<unknown>;
  readonly dropOwnEvent: (id: string, label: string) => Promise<unknown>;
}

/** One change of a record that may ship. */
export interface OwnChange<Value> {
  readonly id: string;
  readonly value: Value | null;
  readonly why: string | null;
  /** What is done, as the history names it. */
  readonly label: string;
}

/** What a screen of its own is open for. */
export type OpenForm =
  | { readonly kind: 'vendor'; readonly isNew: boolean }
  | { readonly kind: 'party'; readonly party: Party | null }
  | { readonly kind: 'remove-party'; readonly party: Party }
  | { readonly kind: 'stake'; readonly stake: OwnershipStake | null }
  | { readonly kind: 'remove-stake'; readonly stake: OwnershipStake }
  | { readonly kind: 'event'; readonly event: RiskEvent | null; readonly isOfTrade: boolean }
  | { readonly kind: 'remove-event'; readonly event: RiskEvent };

/** Every source of these records once, the newest first: what a form offers for citing. */
export function knownSources({ vendors, parties, stakes, events }: VendorRecords): readonly Source[] {
  const all: readonly Source[] = [
    ...vendors.flatMap(({ source, usRepair, warrantyDays, relatedParties }) => [
      source,
      usRepair,
      ...(warrantyDays === null ? [] : [warrantyDays]),
      ...relatedParties.map((tie) => tie.source),
    ]),
    ...parties.flatMap(({ source, listings }) => [source, ...listings.map((listing) => listing.source)]),
    ...[...stakes.shipped, ...stakes.own.flatMap(({ value }) => value ?? [])].map(({ source }) => source),
    ...[...events.shipped, ...events.own.flatMap(({ value }) => value ?? [])].flatMap(({ statements }) =>
      statements.map(({ source }) => source),
    ),
  ];
  const byCitation = new Map(all.map((source) => [source.citation, source]));
  return [...byCitation.values()].sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1));
}
