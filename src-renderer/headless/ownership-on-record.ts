/**
 * What the holdings that ship with RigPlan say of a name, against a loaded list.
 *
 * A party counts as listed if the loaded list names it strongly, not because some record says so; and
 * rules of ownership are those of the list's own day.
 *
 * Depends on: domain, data (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { ListCode } from '#domain/model/restricted-list';
import { partyStanding, type PartyStanding } from '#domain/ownership/party-standing';
import { standingCitations } from '#domain/ownership/standing-citations';
import { standingSentences } from '#domain/ownership/standing-sentences';
import type { NameIndex } from '#domain/screening/name-index';
import { partyNamed, strongHits } from '#domain/screening/related-hits';
import type { ScreeningSettings } from '#domain/model/screening-settings';
import type { ScreeningReference } from '../data/screening-reference';

/** One name's place among the holdings on record. Names of fields are a promise: docs/command-line.md. */
export interface OwnershipRecordOf {
  readonly party: string;
  readonly standing: PartyStanding['kind'];
  /** The day the rules are those of. */
  readonly asOf: CalendarDate;
  /** The standing, then each finding and each tie. */
  readonly sentences: readonly string[];
  /** What says so. */
  readonly sources: readonly string[];
}

/** Gives the record of a name; null for a name that no party on record has, and for every name if the list has no day. */
export function ownershipOnRecord(
  reference: ScreeningReference,
  index: NameIndex,
  settings: ScreeningSettings,
  on: CalendarDate | null,
): (name: string) => OwnershipRecordOf | null {
  if (on === null) return () => null;
  const { parties, rules, stakes } = reference;
  const listed = new Map<string, ReadonlySet<ListCode>>();
  for (const party of parties) {
    const lists = new Set(strongHits(party, index, settings).map(({ entry }) => entry.list));
    if (lists.size > 0) listed.set(party.id, lists);
  }
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  return (name) => {
    const party = partyNamed(name, reference, index.table);
    if (party === null) return null;
    const standing = partyStanding(party.id, { stakes, rules, listed }, on);
    return {
      party: party.name,
      standing: standing.kind,
      asOf: on,
      sentences: standingSentences(standing, nameOf),
      sources: standingCitations(standing),
    };
  };
}
