/**
 * Who is screened by what a workspace holds: its own records over what ships.
 *
 * One function for the window and for the command line, so that both look for the same parties.
 *
 * Depends on: core (types), model, ./screened-subjects.
 */
import type { CountryCode } from '../core/country';
import type { Component } from '../model/component';
import { withOwnRecords, type OwnRecord } from '../model/own-record';
import type { OwnershipStake } from '../model/ownership-stake';
import type { Party } from '../model/party';
import type { Vendor } from '../model/vendor';
import { screenedSubjects, type ScreenedSubject } from './screened-subjects';

/** The records of a workspace that name somebody. */
export interface SubjectRecords {
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
  readonly ownStakes: readonly OwnRecord<OwnershipStake>[];
  readonly ownComponents: readonly OwnRecord<Component>[];
  /** The seller of each offer, and the maker of each rig of the catalogue. */
  readonly offers: readonly { readonly vendor: string }[];
  readonly rigModels: readonly { readonly vendor: string }[];
}

/** What ships that names somebody. */
export interface ShippedSubjects {
  readonly stakes: readonly OwnershipStake[];
  readonly components: readonly Component[];
  readonly parties: readonly Party[];
}

/**
 * Everybody who is looked for in a list.
 *
 * @param countryOf - the country of words such as `China`; null if they name none
 */
export function subjectsOnRecord(
  { vendors, parties, ownStakes, ownComponents, offers, rigModels }: SubjectRecords,
  shipped: ShippedSubjects,
  countryOf: (words: string) => CountryCode | null,
): readonly ScreenedSubject[] {
  return screenedSubjects({
    vendors,
    parties,
    shippedParties: shipped.parties,
    stakes: withOwnRecords(shipped.stakes, ownStakes),
    components: withOwnRecords(shipped.components, ownComponents),
    sellerNames: offers.map(({ vendor }) => vendor),
    makerNames: rigModels.map(({ vendor }) => vendor),
    countryOf,
  });
}
