/**
 * Which potential matches are open, and which a person has answered.
 *
 * A decision answers a match only while entry and party are what they were, until it expires, and, of a
 * false positive, once a second person has confirmed it where that is demanded. What no longer stands is
 * open again and says why. No order in which decisions are kept changes an answer.
 *
 * Depends on: core (types), model (types), ./fingerprints, ./what-changed, ./newest-decision, ./screening-sentences.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { ScreeningDecision } from '../model/screening-decision';
import type { PartyScreening, ScreenedList, StoredHit, SubjectSnapshot } from '../model/screening-run';
import { subjectFingerprint, entryFingerprint } from './fingerprints';
import { newestDecision } from './newest-decision';
import { listDateText } from './screening-sentences';
import { whatChangedInEntry, whatChangedInSubject } from './what-changed';

/** What a potential match is. */
export type MatchState = 'open' | 'false-positive' | 'true-match' | 'escalated';

/** Why a match is open. */
export type OpenReason =
  /** Nobody has decided. */
  | { readonly kind: 'undecided' }
  /** Sentences on what changed, one or more. */
  | { readonly kind: 'entry-changed' | 'party-changed'; readonly changes: readonly string[] }
  /** The first day on which the decision no longer stands. */
  | { readonly kind: 'expired'; readonly on: CalendarDate }
  | { readonly kind: 'waits-for-second-person' }
  | { readonly kind: 'reopened'; readonly by: string; readonly at: string; readonly reason: string };

/** A potential match and the answer to it. */
export interface HitState {
  readonly hit: StoredHit;
  readonly state: MatchState;
  /** The newest on this party and entry, whether it stands or not; null if there is none. */
  readonly decision: ScreeningDecision | null;
  /** Empty unless the state is open. */
  readonly openBecause: readonly OpenReason[];
  /** Whether a second person is still to confirm the decision. A true match holds until then, a false positive does not. */
  readonly awaitsSecondPerson: boolean;
}

/** A decision whose entry is no potential match any more. */
export interface DecisionWithoutHit {
  readonly decision: ScreeningDecision;
  /** What became of the entry, as far as the finding tells. */
  readonly sentence: string;
}

/** Every potential match of one party with its answer. */
export interface MatchStates {
  /** In the order of the finding. */
  readonly hits: readonly HitState[];
  /** The newest decision on each entry that is no potential match any more, newest first. */
  readonly withoutHit: readonly DecisionWithoutHit[];
}

/** What decisions are judged by. */
export interface MatchesGiven {
  /** The day by which decisions expire. */
  readonly on: CalendarDate;
  readonly needsSecondPerson: boolean;
  /** The party as it is now; absent or null takes it as the finding has it. */
  readonly subject?: SubjectSnapshot | null;
  /** The lists of the run; absent where they are not known. */
  readonly lists?: readonly ScreenedList[];
}

/**
 * Judges every potential match of one party.
 *
 * @param decisions - of any parties, in any order; those on others are passed over
 */
export function matchStates(
  finding: PartyScreening,
  decisions: readonly ScreeningDecision[],
  given: MatchesGiven,
): MatchStates {
  const own = decisions.filter(({ subjectId }) => subjectId === finding.id);
  const byHit = new Map<StoredHit, ScreeningDecision[]>(finding.hits.map((hit) => [hit, []]));
  const without: ScreeningDecision[] = [];
  for (const decision of own) {
    const hits = hitsOf(decision, finding.hits);
    if (hits.length === 0) without.push(decision);
    for (const hit of hits) byHit.get(hit)?.push(decision);
  }
  const subject = given.subject ?? finding.subject;
  return {
    hits: finding.hits.map((hit) => {
      const decision = newestDecision(byHit.get(hit) ?? []);
      return decision === null ? undecided(hit) : judged(hit, decision, subject, given);
    }),
    withoutHit: newestOfEach(without).map((decision) => ({
      decision,
      sentence: goneSentence(decision, given.lists ?? null),
    })),
  };
}

/**
 * The potential matches that a decision is about: those that say the same, else the one of its id, else
 * those of its name on its list. Ids go around between editions, so what is said comes first.
 */
function hitsOf(
  { entry, entryFingerprint: fingerprint, list }: ScreeningDecision,
  hits: readonly StoredHit[],
): readonly StoredHit[] {
  const same = hits.filter((hit) => entryFingerprint(hit.entry) === fingerprint);
  if (same.length > 0) return same;
  const ofList = hits.filter(({ listId }) => listId === list.id);
  const ofId = ofList.filter((hit) => hit.entry.id === entry.id);
  if (ofId.length > 0) return ofId;
  return ofList.filter((hit) => hit.entry.list === entry.list && hit.entry.name === entry.name);
}

function undecided(hit: StoredHit): HitState {
  return {
    hit,
    state: 'open',
    decision: null,
    openBecause: [{ kind: 'undecided' }],
    awaitsSecondPerson: false,
  };
}

function judged(
  hit: StoredHit,
  decision: ScreeningDecision,
  subject: SubjectSnapshot,
  { on, needsSecondPerson }: MatchesGiven,
): HitState {
  const { outcome } = decision;
  if (outcome === 'reopened') {
    const { reviewer: by, at, reason } = decision;
    const openBecause = [{ kind: 'reopened', by, at, reason } as const];
    return { hit, state: 'open', decision, openBecause, awaitsSecondPerson: false };
  }
  const awaitsSecondPerson = needsSecondPerson && outcome !== 'escalated' && decision.confirmed === null;
  const openBecause: OpenReason[] = [];
  if (entryFingerprint(hit.entry) !== decision.entryFingerprint) {
    openBecause.push({ kind: 'entry-changed', changes: entryChanges(decision, hit) });
  }
  if (subjectFingerprint(subject) !== decision.subjectFingerprint) {
    openBecause.push({ kind: 'party-changed', changes: subjectChanges(decision, subject) });
  }
  if (decision.expiresOn !== null && decision.expiresOn <= on) {
    openBecause.push({ kind: 'expired', on: decision.expiresOn });
  }
  if (awaitsSecondPerson && outcome === 'false-positive') {
    openBecause.push({ kind: 'waits-for-second-person' });
  }
  const state = openBecause.length === 0 ? outcome : 'open';
  return { hit, state, decision, openBecause, awaitsSecondPerson };
}

function entryChanges({ entry }: ScreeningDecision, hit: StoredHit): readonly string[] {
  const changes = whatChangedInEntry(entry, hit.entry);
  return changes.length > 0 ? changes : ['The decision was bound to another text of the entry.'];
}

function subjectChanges({ subject }: ScreeningDecision, now: SubjectSnapshot): readonly string[] {
  const changes = whatChangedInSubject(subject, now);
  return changes.length > 0 ? changes : ['The decision was bound to another record of the party.'];
}

/** One for each entry by what it said, newest first. */
function newestOfEach(decisions: readonly ScreeningDecision[]): readonly ScreeningDecision[] {
  const byEntry = new Map<string, ScreeningDecision[]>();
  for (const decision of decisions) {
    const { list, entry } = decision;
    const key = JSON.stringify([list.id, entry.list, entry.name]);
    byEntry.set(key, [...(byEntry.get(key) ?? []), decision]);
  }
  return [...byEntry.values()]
    .flatMap((ofEntry) => newestDecision(ofEntry) ?? [])
    .sort((a, b) => (newestDecision([a, b]) === a ? -1 : 1));
}

function goneSentence({ entry, list }: ScreeningDecision, lists: readonly ScreenedList[] | null): string {
  const was = `decided in ${listDateText(list.listDate)}`;
  if (lists === null) return `“${entry.name}”, ${was}, is no potential match any more.`;
  const now = lists.find(({ id }) => id === list.id);
  if (now === undefined) return `“${entry.name}”, ${was}: that list is no longer in use.`;
  return now.sha256 === list.sha256
    ? `“${entry.name}”, ${was}, is no potential match any more: the party or the thresholds changed.`
    : `“${entry.name}”, ${was}, is no potential match in ${listDateText(now.listDate)}: the entry is no longer in the list, or no longer alike.`;
}
