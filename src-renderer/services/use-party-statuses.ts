/**
 * Where every party on record stands with lists, and which of them count as listed for what they own.
 *
 * A strong open match does not make a party listed: it is marked as a potential one and looked at apart.
 *
 * Depends on: react, domain, data (types), ./screened-state, ./use-ownership (types).
 */
import { useMemo } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { ListCode } from '#domain/model/restricted-list';
import { partyStatus, type PartyStatus, type ScreeningFacts } from '#domain/screening/party-status';
import type { WorkspaceState } from '../data/workspace-state';
import { practiceOf, subjectsOf } from './screened-state';
import type { MarkedParty } from './use-ownership';

/** What every party stands at. */
export interface PartyStatuses {
  /** By the id of a subject: of a party or vendor, or `name:` with a name without a record. */
  readonly byId: ReadonlyMap<string, PartyStatus>;
  /** Those that are listed, or may be; others are absent. */
  readonly marks: ReadonlyMap<string, MarkedParty>;
}

/** @param on - the day by which decisions and lists are judged */
export function usePartyStatuses(state: WorkspaceState, on: CalendarDate): PartyStatuses {
  const { vendors, parties, offers, rigModels, ownStakes, ownComponents } = state;
  const { settings, screeningRuns, partyScreenings, screeningDecisions, restrictedLists } = state;
  const subjects = useMemo(
    () => subjectsOf({ vendors, parties, offers, rigModels, ownStakes, ownComponents }),
    [vendors, parties, offers, rigModels, ownStakes, ownComponents],
  );
  return useMemo(() => {
    const facts: ScreeningFacts = {
      run: screeningRuns.reduce<ScreeningFacts['run']>(
        (newest, run) => (newest === null || run.at > newest.at ? run : newest),
        null,
      ),
      findings: partyScreenings,
      decisions: screeningDecisions,
      lists: restrictedLists,
      practice: practiceOf({ settings }),
    };
    const listings = new Map(parties.map((party) => [party.id, party.listings]));
    const byId = new Map(
      subjects.map(({ id, name, snapshot }) => [
        id,
        partyStatus({ id, name, listings: listings.get(id) ?? [] }, { on, subject: snapshot }, facts),
      ]),
    );
    return { byId, marks: marksOf(byId) };
  }, [subjects, parties, screeningRuns, partyScreenings, screeningDecisions, restrictedLists, settings, on]);
}

function marksOf(byId: ReadonlyMap<string, PartyStatus>): ReadonlyMap<string, MarkedParty> {
  return new Map(
    [...byId].flatMap(([id, status]) => {
      const mark = markOf(status);
      return mark === null ? [] : [[id, mark] as const];
    }),
  );
}

/** Null for a party that nothing strong speaks of. */
export function markOf({ listings, listCodes, states }: PartyStatus): MarkedParty | null {
  if (listCodes.length > 0) return { mark: listings.length > 0 ? 'listed' : 'true-match', lists: listCodes };
  const open = (states?.hits ?? []).filter(({ state, hit }) => state === 'open' && hit.band === 'strong');
  const lists: readonly ListCode[] = [...new Set(open.map(({ hit }) => hit.entry.list))];
  return lists.length === 0 ? null : { mark: 'potential', lists };
}
