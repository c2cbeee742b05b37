/**
 * What screening a workspace's offers are evaluated with: its own records over what ships.
 *
 * Depends on: core (types), model, screening.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import type { Component } from '../model/component';
import type { LoadedList } from '../model/loaded-list';
import { withOwnRecords, type OwnRecord } from '../model/own-record';
import type { OwnershipRule } from '../model/ownership-rule';
import type { OwnershipStake } from '../model/ownership-stake';
import type { Party } from '../model/party';
import type { ScreeningDecision } from '../model/screening-decision';
import type { ScreeningOnRecord } from '../model/screening-on-record';
import type { PartyScreening, ScreeningRun } from '../model/screening-run';
import type { Vendor } from '../model/vendor';
import { newestRun } from '../screening/run-record';
import { screenedSubjects } from '../screening/screened-subjects';

/** The records of a workspace. */
export interface ScreeningRecords {
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
  readonly restrictedLists: readonly LoadedList[];
  readonly screeningRuns: readonly ScreeningRun[];
  readonly partyScreenings: readonly PartyScreening[];
  readonly screeningDecisions: readonly ScreeningDecision[];
  readonly ownStakes: readonly OwnRecord<OwnershipStake>[];
  readonly ownComponents: readonly OwnRecord<Component>[];
}

/** What ships. */
export interface ShippedScreening {
  readonly stakes: readonly OwnershipStake[];
  readonly rules: readonly OwnershipRule[];
  readonly components: readonly Component[];
  readonly parties: readonly Party[];
}

/**
 * Lays the workspace's records over what ships.
 *
 * @param countryOf - the country of words such as `China`, as a screening reads it; null if they name none
 * @param today - the day on the user's clock; null judges by the plan's day alone
 */
export function screeningInUse(
  records: ScreeningRecords,
  shipped: ShippedScreening,
  countryOf: (words: string) => CountryCode | null,
  today: CalendarDate | null = null,
): ScreeningOnRecord {
  const { vendors, parties } = records;
  const stakes = withOwnRecords(shipped.stakes, records.ownStakes);
  const components = withOwnRecords(shipped.components, records.ownComponents);
  // One that has no record is told by its name alone, which cannot change.
  const subjects = screenedSubjects({
    vendors,
    parties,
    shippedParties: shipped.parties,
    stakes,
    components,
    sellerNames: [],
    makerNames: [],
    countryOf,
  });
  return {
    run: newestRun(records.screeningRuns),
    findings: records.partyScreenings,
    decisions: records.screeningDecisions,
    lists: records.restrictedLists,
    subjects: new Map(subjects.map(({ id, snapshot }) => [id, snapshot])),
    stakes,
    rules: shipped.rules,
    components,
    shippedParties: shipped.parties,
    today,
  };
}
