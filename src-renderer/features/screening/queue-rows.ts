/**
 * The parties in the order in which they need work, with what each is waiting for.
 *
 * Depends on: core, model (types), screening, ui/search-text.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Listing, Party } from '#domain/model/party';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import type { HitState } from '#domain/screening/match-state';
import { partyStatus, type PartyStatus, type ScreeningFacts } from '#domain/screening/party-status';
import type { ScreenedSubject } from '#domain/screening/screened-subjects';
import { searchable } from '../../ui/search-text';

/** What a party waits for, the most pressing first. */
export const QUEUE_PLACES = [
  'strong',
  'possible',
  'reopened',
  'second-person',
  'escalated',
  'weak',
  'rest',
] as const;
/** One of {@link QUEUE_PLACES}. */
export type QueuePlace = (typeof QUEUE_PLACES)[number];

/** Parts of the queue that are looked at one at a time. */
export const QUEUE_FILTERS = ['open', 'decided', 'listed', 'none', 'not-screened', 'all'] as const;
/** One of {@link QUEUE_FILTERS}. */
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

/** One party of the queue. */
export interface QueueRow {
  readonly subject: ScreenedSubject;
  readonly status: PartyStatus;
  readonly place: QueuePlace;
  /** Where it belongs beside `all`. */
  readonly filter: Exclude<QueueFilter, 'all'>;
  /** The newest decision on it; null if there is none. */
  readonly lastDecision: ScreeningDecision | null;
  /** What is looked through for a name. */
  readonly searchText: string;
}

const REST_ORDER: Readonly<Record<PartyStatus['kind'], number>> = {
  'true-match': 0,
  listed: 1,
  'potential-match': 2,
  escalated: 3,
  'not-screened': 4,
  'false-positive': 5,
  'no-potential-match': 6,
};

/** Every party with its status, the most pressing first, then the higher score, then the name. */
export function queueRows(
  subjects: readonly ScreenedSubject[],
  parties: readonly Party[],
  facts: ScreeningFacts,
  on: CalendarDate,
): readonly QueueRow[] {
  const listings = new Map<string, readonly Listing[]>(parties.map((party) => [party.id, party.listings]));
  const findings = new Map(facts.findings.map((finding) => [finding.id, finding]));
  const decisions = new Map<string, ScreeningDecision[]>();
  for (const decision of facts.decisions) {
    const own = decisions.get(decision.subjectId);
    if (own === undefined) decisions.set(decision.subjectId, [decision]);
    else own.push(decision);
  }
  const rows = subjects.map((subject): QueueRow => {
    const { id, name, snapshot } = subject;
    const finding = findings.get(id);
    const own = decisions.get(id) ?? [];
    // Only what is the party's own: looked up among ten thousand others, each would take as long as all.
    const about = { ...facts, findings: finding === undefined ? [] : [finding], decisions: own };
    const status = partyStatus(
      { id, name, listings: listings.get(id) ?? [] },
      { subject: snapshot, on },
      about,
    );
    const place = placeOf(status);
    return {
      subject,
      status,
      place,
      filter: filterOf(status, place),
      lastDecision: own.reduce<ScreeningDecision | null>(
        (last, one) => (last === null || one.at > last.at ? one : last),
        null,
      ),
      searchText: searchable(snapshot.names.join(' ')),
    };
  });
  return rows.sort(
    (a, b) =>
      QUEUE_PLACES.indexOf(a.place) - QUEUE_PLACES.indexOf(b.place) ||
      (a.place === 'rest' ? REST_ORDER[a.status.kind] - REST_ORDER[b.status.kind] : 0) ||
      bestScore(b) - bestScore(a) ||
      compareText(a.subject.name, b.subject.name) ||
      compareText(a.subject.id, b.subject.id),
  );
}

/** The rows of a filter whose names hold every word that is typed. */
export function shownRows(
  rows: readonly QueueRow[],
  filter: QueueFilter,
  search: string,
): readonly QueueRow[] {
  const words = searchable(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) =>
      (filter === 'all' || row.filter === filter) && words.every((word) => row.searchText.includes(word)),
  );
}

/** How many rows each filter has. */
export function filterCounts(rows: readonly QueueRow[]): Readonly<Record<QueueFilter, number>> {
  const counts = { open: 0, decided: 0, listed: 0, none: 0, 'not-screened': 0, all: rows.length };
  for (const { filter } of rows) counts[filter] += 1;
  return counts;
}

/** Whether a match was decided once and is open again. */
export function isReopened({ openBecause }: HitState): boolean {
  return openBecause.some(({ kind }) => kind !== 'undecided' && kind !== 'waits-for-second-person');
}

/** Whether all that a decision lacks is a second person: one that no longer stands is not confirmed but made anew. */
export function isToConfirm(state: HitState): boolean {
  return state.awaitsSecondPerson && !isReopened(state);
}

/** Whether there is a decision that could be taken back. */
export function isAnswered(state: HitState): boolean {
  const { decision } = state;
  return (
    decision !== null && decision.outcome !== 'reopened' && (state.state !== 'open' || isToConfirm(state))
  );
}

function placeOf({ states, kind }: PartyStatus): QueuePlace {
  const places = new Set((states?.hits ?? []).map(hitPlace));
  // Weak matches that were not kept are open too.
  if (kind === 'potential-match') places.add('weak');
  return QUEUE_PLACES.find((place) => places.has(place)) ?? 'rest';
}

function hitPlace(state: HitState): QueuePlace {
  if (isToConfirm(state)) return 'second-person';
  if (state.state === 'escalated') return 'escalated';
  if (state.state !== 'open') return 'rest';
  return isReopened(state) ? 'reopened' : state.hit.band;
}

function filterOf({ kind, finding }: PartyStatus, place: QueuePlace): QueueRow['filter'] {
  if (place !== 'rest') return 'open';
  if (kind === 'listed') return 'listed';
  if (kind === 'not-screened' || finding === null) return 'not-screened';
  return kind === 'no-potential-match' ? 'none' : 'decided';
}

function bestScore({ status }: QueueRow): number {
  return status.finding?.hits[0]?.score ?? 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
