/**
 * The evidence report of one party, put together from what is on record. Start reading here.
 *
 * It repeats what the other parts of screening found and decides nothing of its own: a figure or a status
 * that is not on the screens is not in it.
 *
 * Depends on: core (types), model (types), components, register, screening, ./evidence-hits, ./evidence-limits,
 * ./evidence-lists, ./evidence-log, ./evidence-record, ./evidence-ties.
 */
import type { CalendarDate } from '../../core/calendar-date';
import type { Component } from '../../model/component';
import type { ListMeanings } from '../../model/list-meaning';
import type { OwnershipRule } from '../../model/ownership-rule';
import type { OwnershipStake } from '../../model/ownership-stake';
import type { Party } from '../../model/party';
import type { ListCode } from '../../model/restricted-list';
import type { RiskRegister } from '../../model/risk-event';
import type { Vendor } from '../../model/vendor';
import { eventsOn } from '../../register/events-on';
import { subjectFingerprint } from '../../screening/fingerprints';
import { partyStatus, type PartyStatus, type ScreeningFacts } from '../../screening/party-status';
import { staleReasons } from '../../screening/run-staleness';
import type { ScreenedSubject } from '../../screening/screened-subjects';
import { evidenceDecisions, evidenceHit, evidenceSource } from './evidence-hits';
import { evidenceLimits } from './evidence-limits';
import { evidenceScreening } from './evidence-lists';
import { evidenceLog, type LogEntry } from './evidence-log';
import {
  EVIDENCE_KIND,
  EVIDENCE_VERSION,
  type EvidenceMaking,
  type EvidenceParty,
  type EvidenceReport,
} from './evidence-record';
import { evidenceOwnership, evidencePart } from './evidence-ties';

/** Everything a report is made from. */
export interface EvidenceGround {
  /** Everybody who is screened. */
  readonly subjects: readonly ScreenedSubject[];
  /** Records of parties, those that ship among them; an id that comes twice counts as it first stands. */
  readonly parties: readonly Party[];
  readonly vendors: readonly Vendor[];
  readonly facts: ScreeningFacts;
  readonly meanings: ListMeanings;
  /** In force: those that ship with the user's own over them. */
  readonly stakes: readonly OwnershipStake[];
  readonly components: readonly Component[];
  readonly register: RiskRegister;
  readonly rules: readonly OwnershipRule[];
  /** The whole log, oldest first. */
  readonly log: readonly LogEntry[];
}

/** Makes the report of one of the subjects. */
export function evidenceReportOf(
  subject: ScreenedSubject,
  ground: EvidenceGround,
  made: EvidenceMaking,
): EvidenceReport {
  const { asOf } = made;
  const { facts } = ground;
  const statuses = statusesOf(ground, asOf);
  const status = statuses.get(subject.id) ?? statusOf(subject, ground, asOf);
  const nameOf = (id: string) => nameIn(ground, id);
  const wordsOf = (id: string) => (id === subject.id ? null : (statuses.get(id)?.words ?? 'Not screened'));
  const { finding, states } = status;
  const decisions = facts.decisions.filter(({ subjectId }) => subjectId === subject.id);
  const { supplied, ownParts } = partsOf(subject, ground);
  const run = finding === null ? null : facts.run;
  return {
    kind: EVIDENCE_KIND,
    version: EVIDENCE_VERSION,
    made,
    party: partyOf(subject, ground),
    status: {
      kind: status.kind,
      words: status.words,
      sentence: status.sentence,
      listCodes: status.listCodes,
      disagreements: status.disagreements,
      flags: status.flagTexts,
    },
    onRecord: status.listings.map((listing) => ({ ...listing, source: evidenceSource(listing.source) })),
    screening:
      run === null || finding === null
        ? null
        : evidenceScreening(run, finding, {
            lists: facts.lists,
            listMaxAgeDays: facts.practice.listMaxAgeDays,
            asOf,
            staleBecause: staleReasons(run, facts.findings, {
              lists: facts.lists,
              subjects: ground.subjects,
              settings: facts.practice.settings,
            }),
          }),
    hits: (states?.hits ?? []).map((hit) => evidenceHit(hit, ground.meanings)),
    weakHitsLeftOut: finding?.weakHitsLeftOut ?? 0,
    decisions: evidenceDecisions(decisions, states),
    decisionsWithoutHit: (states?.withoutHit ?? []).map(({ sentence }) => sentence),
    ownership: evidenceOwnership(
      subject.id,
      { stakes: ground.stakes, rules: ground.rules, listed: listedIn(statuses) },
      nameOf,
      asOf,
    ),
    ties: (ground.vendors.find(({ id }) => id === subject.id)?.relatedParties ?? []).map(
      ({ partyId, relation, source }) => ({
        partyId,
        party: nameOf(partyId),
        relation,
        status: statuses.get(partyId)?.sentence ?? 'Not screened.',
        source: evidenceSource(source),
      }),
    ),
    supplies: supplied.map((component) => evidencePart(component, nameOf, wordsOf)),
    partsOfItsRigs: ownParts.map((component) => evidencePart(component, nameOf, wordsOf)),
    events: eventsOn(ground.register, [subject.id], asOf).map(({ event }) => ({
      ...event,
      statements: event.statements.map(({ says, source }) => ({ says, source: evidenceSource(source) })),
    })),
    log: evidenceLog(
      ground.log,
      new Set([
        subject.id,
        ...decisions.map(({ id }) => id),
        ...(run === null ? [] : [run.id, ...run.lists.map(({ sha256 }) => sha256)]),
      ]),
    ),
    limits: evidenceLimits(asOf),
  };
}

/** Listings on record are those of the record of the party, or of the vendor it is. */
function statusOf(
  subject: ScreenedSubject,
  { parties, facts }: EvidenceGround,
  on: CalendarDate,
): PartyStatus {
  const { id, name, snapshot } = subject;
  const listings = parties.find((party) => party.id === id)?.listings ?? [];
  return partyStatus({ id, name, listings }, { on, subject: snapshot }, facts);
}

function statusesOf(ground: EvidenceGround, on: CalendarDate): ReadonlyMap<string, PartyStatus> {
  return new Map(ground.subjects.map((one) => [one.id, statusOf(one, ground, on)]));
}

function listedIn(statuses: ReadonlyMap<string, PartyStatus>): ReadonlyMap<string, ReadonlySet<ListCode>> {
  return new Map(
    [...statuses].flatMap(([id, { listCodes }]) =>
      listCodes.length === 0 ? [] : [[id, new Set(listCodes)] as const],
    ),
  );
}

function nameIn({ subjects, parties }: EvidenceGround, id: string): string {
  return (subjects.find((one) => one.id === id) ?? parties.find((one) => one.id === id))?.name ?? id;
}

function partyOf({ id, name, roles, snapshot }: ScreenedSubject, { parties }: EvidenceGround): EvidenceParty {
  const record = parties.find((party) => party.id === id);
  const { names, kind, country, addresses, numbers } = snapshot;
  return {
    id,
    name,
    names,
    kind,
    country,
    roles: roles.map(({ words }) => words),
    addresses,
    numbers,
    fingerprint: subjectFingerprint(snapshot),
    source: record === undefined ? null : evidenceSource(record.source),
  };
}

function partsOf({ id, name }: ScreenedSubject, { components }: EvidenceGround) {
  return {
    supplied: components.filter(({ supplierId }) => supplierId === id),
    ownParts: components.filter(({ maker, supplierId }) => maker === name && supplierId !== id),
  };
}
