/**
 * What an evidence report holds: everything that is known of one party and restricted-party lists, as of
 * one moment, in a shape that another program can read.
 *
 * Names of fields are a promise: docs/screening.md. A field that is added keeps the version; one that
 * changes its name or meaning makes a new one. Text is as on record; words for a reader end in `Words`,
 * `Text` or `sentences`.
 *
 * Depends on: core (types), model (types), screening (types), ownership (types).
 */
import type { CalendarDate } from '../../core/calendar-date';
import type { Confidence } from '../../core/source';
import type { DecisionOutcome } from '../../model/screening-decision';
import type { EntryKind, ListCode, ListDate } from '../../model/restricted-list';
import type { RunReason, StoredPair } from '../../model/screening-run';
import type { Band, ScreeningSettings } from '../../model/screening-settings';
import type { ListSelfTest } from '../../model/loaded-list';
import type { PartyStanding } from '../../ownership/party-standing';
import type { MatchState } from '../../screening/match-state';
import type { PartyStatusKind } from '../../screening/party-status';

/** Marks the file as what it is. */
export const EVIDENCE_KIND = 'rigplan-evidence-report';
/** Of the shape below. */
export const EVIDENCE_VERSION = 1;

/** One report. */
export interface EvidenceReport {
  readonly kind: typeof EVIDENCE_KIND;
  readonly version: typeof EVIDENCE_VERSION;
  readonly made: EvidenceMaking;
  readonly party: EvidenceParty;
  readonly status: EvidenceStatus;
  /** Lists that the record of the party says name it. */
  readonly onRecord: readonly EvidenceListing[];
  /** Null if the party has not been screened. */
  readonly screening: EvidenceScreening | null;
  /** Potential matches, best first; none says no more than that nothing came near. */
  readonly hits: readonly EvidenceHit[];
  /** Weak ones beyond those that are kept. */
  readonly weakHitsLeftOut: number;
  /** Every decision on the party, newest first, whether it stands or not. */
  readonly decisions: readonly EvidenceDecision[];
  /** Decisions on entries that are no potential match any more, a sentence each. */
  readonly decisionsWithoutHit: readonly string[];
  readonly ownership: EvidenceOwnership;
  /** Parties that the record of the vendor ties it to. */
  readonly ties: readonly EvidenceTie[];
  /** Parts of rigs that it is known to supply. */
  readonly supplies: readonly EvidencePart[];
  /** Parts of its own rigs, where it makes some. */
  readonly partsOfItsRigs: readonly EvidencePart[];
  readonly events: readonly EvidenceEvent[];
  readonly log: EvidenceLog;
  /** What no reader may take the report for, a sentence each. */
  readonly limits: readonly string[];
}

/** When and by whom, and of what. */
export interface EvidenceMaking {
  /** ISO instant. */
  readonly at: string;
  /** Null if nobody said. */
  readonly by: string | null;
  /** The day by which decisions expire, lists are old and rules are in force. */
  readonly asOf: CalendarDate;
  readonly workspace: string;
  /** Version of RigPlan. */
  readonly app: string;
}

/** The party as it is on record now. */
export interface EvidenceParty {
  readonly id: string;
  readonly name: string;
  /** Every name it is looked for by. */
  readonly names: readonly string[];
  readonly kind: EntryKind;
  /** ISO code; null if not known. */
  readonly country: string | null;
  /** `factory of Bitmain`. */
  readonly roles: readonly string[];
  readonly addresses: readonly string[];
  readonly numbers: readonly string[];
  /** SHA-256 of the above as it is looked for: what a decision is bound to. */
  readonly fingerprint: string;
  /** What the record rests on; null for a name without one. */
  readonly source: EvidenceSource | null;
}

/** A citation. */
export interface EvidenceSource {
  readonly citation: string;
  readonly asOf: CalendarDate | null;
  readonly confidence: Confidence;
}

/** Where the party stands among all states. */
export interface EvidenceStatus {
  readonly kind: PartyStatusKind;
  /** One of a closed set: `Potential match, open (strong)`. */
  readonly words: string;
  readonly sentence: string;
  /** The lists that name it, by record or by a decided true match. */
  readonly listCodes: readonly ListCode[];
  /** Where the record and the lists say different things. */
  readonly disagreements: readonly string[];
  /** An old list, a party that changed since: a sentence each. */
  readonly flags: readonly string[];
}

/** A statement that a list names the party. */
export interface EvidenceListing {
  readonly list: string;
  readonly listedOn: CalendarDate;
  readonly meaning: string;
  readonly source: EvidenceSource;
}

/** The run that the hits are of. */
export interface EvidenceScreening {
  readonly runId: string;
  readonly at: string;
  readonly by: string | null;
  readonly reason: RunReason;
  readonly algorithmVersion: number;
  readonly settings: ScreeningSettings;
  /** Whether nothing has changed since; else `staleBecause` says what has. */
  readonly isUpToDate: boolean;
  readonly staleBecause: readonly string[];
  readonly lists: readonly EvidenceList[];
  /** Names as they were looked for, which may be other than those now. */
  readonly namesLookedFor: readonly string[];
  /** Whether a name has only common words, by which nobody can be looked for. */
  readonly isTooGeneral: boolean;
}

/** A list that was screened against. */
export interface EvidenceList {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly listDate: ListDate | null;
  /** Null if its day is not known. */
  readonly ageDays: number | null;
  readonly isOlderThanAllowed: boolean;
  readonly rows: number;
  /** False if another edition or none is in use now; then the rest is null. */
  readonly isInUse: boolean;
  readonly loadedAt: string | null;
  readonly loadedBy: string | null;
  readonly rejectedRows: number | null;
  readonly rowsByList: readonly { readonly listName: string; readonly rows: number }[] | null;
  readonly selfTest: ListSelfTest | null;
}

/** One potential match. */
export interface EvidenceHit {
  readonly state: MatchState;
  readonly stateText: string;
  /** Why it is open, a sentence each; empty if it is not. */
  readonly openBecause: readonly string[];
  /** The decision it rests on or that no longer stands; null if there is none. */
  readonly decisionId: string | null;
  readonly band: Band;
  readonly score: number;
  /** The name of the party by which it was found. */
  readonly query: string;
  readonly listedName: string;
  readonly pairs: readonly StoredPair[];
  readonly reason: string;
  readonly entry: EvidenceEntry;
  readonly meaning: EvidenceMeaning;
}

/** An entry as its publisher wrote it. */
export interface EvidenceEntry {
  readonly id: string;
  readonly listId: string;
  readonly list: ListCode;
  readonly listName: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly programmes: readonly string[];
  readonly addresses: readonly string[];
  readonly identifiers: readonly string[];
  readonly countries: readonly string[];
  readonly startDate: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  readonly notice: string | null;
  readonly licenceRequirement: string | null;
  readonly licencePolicy: string | null;
  readonly remarks: string | null;
  /** SHA-256 of the entry without its id: what a decision is bound to. */
  readonly fingerprint: string;
}

/** What being that entry would mean. */
export interface EvidenceMeaning {
  readonly list: string;
  readonly purchase: string;
  readonly rma: string;
  readonly programmes: readonly { readonly code: string; readonly meaning: string }[];
  readonly unknownProgrammes: readonly string[];
  readonly sources: readonly EvidenceSource[];
}

/** One decision. */
export interface EvidenceDecision {
  readonly id: string;
  readonly outcome: DecisionOutcome;
  /** In one line: `False positive, decided by Ana on 3 Nov 2026`. */
  readonly text: string;
  readonly reason: string;
  readonly evidence: string | null;
  readonly reviewer: string;
  readonly at: string;
  readonly confirmed: { readonly by: string; readonly at: string } | null;
  readonly expiresOn: CalendarDate | null;
  readonly entryId: string;
  readonly entryName: string;
  readonly listName: string;
  /** The edition it was decided in. */
  readonly list: { readonly fileName: string; readonly sha256: string; readonly listDate: ListDate | null };
  readonly entryFingerprint: string;
  readonly partyFingerprint: string;
  /** Whether a potential match rests on it now. */
  readonly stands: boolean;
  /** Why it does not, a sentence each; empty if it stands. */
  readonly standsNotBecause: readonly string[];
}

/** What the holdings on record say under the rules of the day. */
export interface EvidenceOwnership {
  readonly asOf: CalendarDate;
  readonly standing: PartyStanding['kind'];
  /** The standing, then each finding and each tie. */
  readonly sentences: readonly string[];
  readonly rules: readonly {
    readonly name: string;
    readonly state: string;
    readonly meaning: string;
    readonly source: EvidenceSource | null;
  }[];
  readonly sources: readonly string[];
}

/** A tie on record; it makes nobody listed. */
export interface EvidenceTie {
  readonly partyId: string;
  readonly party: string;
  /** How the two are tied, in words. */
  readonly relation: string;
  /** Where the other one stands. */
  readonly status: string;
  readonly source: EvidenceSource;
}

/** A part of a rig. */
export interface EvidencePart {
  readonly maker: string;
  readonly models: readonly string[];
  readonly part: string;
  readonly supplier: string | null;
  /** Where the supplier stands; null where it is the party itself, or nobody knows who it is. */
  readonly supplierStatus: string | null;
  readonly sentence: string;
  readonly source: EvidenceSource;
}

/** Something that happened around the party; it is no listing. */
export interface EvidenceEvent {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly severity: number;
  readonly statements: readonly { readonly says: string; readonly source: EvidenceSource }[];
}

/** What the log of the workspace tells of the party and of the lists it was screened against. */
export interface EvidenceLog {
  /** Oldest first. */
  readonly entries: readonly EvidenceLogEntry[];
  /** Entries of the whole log, and the digest of its newest: what a copy of the log is held against. */
  readonly length: number;
  readonly newestDigest: string | null;
}

/** One entry of the log, bound to the one before by its digest. */
export interface EvidenceLogEntry {
  readonly sequence: number;
  readonly at: string;
  readonly by: string | null;
  readonly kind: string;
  readonly label: string;
  readonly previous: string | null;
  readonly digest: string;
}
