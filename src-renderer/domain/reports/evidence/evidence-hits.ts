/**
 * Potential matches and decisions as a report holds them.
 *
 * A decision stands if a potential match rests on it today; one that was taken over by a later one, or
 * whose entry or party changed, is told with the reason why it does not.
 *
 * Depends on: model (types), screening, ./evidence-record (types).
 */
import type { Source } from '../../core/source';
import type { ListMeanings } from '../../model/list-meaning';
import type { ListEntry } from '../../model/restricted-list';
import type { ScreeningDecision } from '../../model/screening-decision';
import { entryFingerprint } from '../../screening/fingerprints';
import { decisionText, openReasonTexts, stateText } from '../../screening/match-sentences';
import type { HitState, MatchStates } from '../../screening/match-state';
import { meaningOfListing } from '../../screening/meaning-of-listing';
import type { EvidenceDecision, EvidenceEntry, EvidenceHit, EvidenceSource } from './evidence-record';

/** One potential match with its answer and with what being that entry would mean. */
export function evidenceHit(state: HitState, meanings: ListMeanings): EvidenceHit {
  const { hit, decision } = state;
  const meaning = meaningOfListing(hit.entry, meanings);
  return {
    state: state.state,
    stateText: stateText(state),
    openBecause: openReasonTexts(state),
    decisionId: decision?.id ?? null,
    band: hit.band,
    score: hit.score,
    query: hit.query,
    listedName: hit.listedName,
    pairs: hit.pairs,
    reason: hit.reason,
    entry: evidenceEntry(hit.entry, hit.listId),
    meaning: {
      list: meaning.list.meaning,
      purchase: meaning.list.purchase,
      rma: meaning.list.rma,
      programmes: meaning.programmes.map(({ code, meaning: words }) => ({ code, meaning: words })),
      unknownProgrammes: meaning.unknownProgrammes,
      sources: meaning.sources.map(evidenceSource),
    },
  };
}

/** Every decision on one party, newest first. */
export function evidenceDecisions(
  decisions: readonly ScreeningDecision[],
  states: MatchStates | null,
): readonly EvidenceDecision[] {
  return [...decisions]
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
    .map((decision) => evidenceDecision(decision, states));
}

/** A citation and no more. */
export function evidenceSource({ citation, asOf, confidence }: Source): EvidenceSource {
  return { citation, asOf, confidence };
}

function evidenceDecision(decision: ScreeningDecision, states: MatchStates | null): EvidenceDecision {
  const { entry, list, outcome, expiresOn } = decision;
  const why = whyItDoesNotStand(decision, states);
  return {
    id: decision.id,
    outcome,
    text: decisionText(decision),
    reason: decision.reason,
    evidence: decision.evidence,
    reviewer: decision.reviewer,
    at: decision.at,
    confirmed: decision.confirmed,
    expiresOn,
    entryId: entry.id,
    entryName: entry.name,
    listName: entry.listName,
    list: { fileName: list.fileName, sha256: list.sha256, listDate: list.listDate },
    entryFingerprint: decision.entryFingerprint,
    partyFingerprint: decision.subjectFingerprint,
    stands: why.length === 0,
    standsNotBecause: why,
  };
}

function whyItDoesNotStand(decision: ScreeningDecision, states: MatchStates | null): readonly string[] {
  if (states === null) return ['The party has not been screened since.'];
  const own = states.hits.filter(({ decision: newest }) => newest?.id === decision.id);
  const [first] = own;
  if (first !== undefined) return own.some(({ state }) => state !== 'open') ? [] : openReasonTexts(first);
  const gone = states.withoutHit.find((one) => one.decision.id === decision.id);
  return [gone?.sentence ?? 'A later decision on the same entry took its place.'];
}

function evidenceEntry(entry: ListEntry, listId: string): EvidenceEntry {
  return {
    id: entry.id,
    listId,
    list: entry.list,
    listName: entry.listName,
    kind: entry.kind,
    name: entry.name,
    aliases: entry.aliases,
    programmes: entry.programmes,
    addresses: entry.addresses.map(({ text }) => text),
    identifiers: entry.identifiers.map(({ kind, number, country }) =>
      [kind, number, country ?? ''].filter((part) => part !== '').join(', '),
    ),
    countries: entry.countries,
    startDate: entry.startDate,
    endDate: entry.endDate,
    notice: entry.notice,
    licenceRequirement: entry.licenceRequirement,
    licencePolicy: entry.licencePolicy,
    remarks: entry.remarks,
    fingerprint: entryFingerprint(entry),
  };
}
