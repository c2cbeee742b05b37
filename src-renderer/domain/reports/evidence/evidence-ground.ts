/**
 * What evidence reports of a workspace are made from: its records over what ships.
 *
 * Depends on: core (types), model, screening, ./evidence-log (types), ./evidence-report (types).
 */
import type { CountryCode } from '../../core/country';
import type { ListMeanings } from '../../model/list-meaning';
import type { LoadedList } from '../../model/loaded-list';
import { withOwnRecords, type OwnRecord } from '../../model/own-record';
import type { OwnershipRule } from '../../model/ownership-rule';
import type { RiskEvent, RiskRegister } from '../../model/risk-event';
import type { ScreeningDecision } from '../../model/screening-decision';
import type { PartyScreening, ScreeningRun } from '../../model/screening-run';
import { DEFAULT_SCREENING_PRACTICE, type ScreeningPractice } from '../../model/screening-settings';
import { newestRun } from '../../screening/run-record';
import {
  subjectsOnRecord,
  type ShippedSubjects,
  type SubjectRecords,
} from '../../screening/subjects-on-record';
import type { LogEntry } from './evidence-log';
import type { EvidenceGround } from './evidence-report';

/** The records of a workspace. */
export interface EvidenceRecords extends SubjectRecords {
  /** Null before a workspace is started. */
  readonly settings: { readonly screening: ScreeningPractice } | null;
  readonly restrictedLists: readonly LoadedList[];
  readonly screeningRuns: readonly ScreeningRun[];
  readonly partyScreenings: readonly PartyScreening[];
  readonly screeningDecisions: readonly ScreeningDecision[];
  readonly ownEvents: readonly OwnRecord<RiskEvent>[];
}

/** What ships. */
export interface ShippedEvidence extends ShippedSubjects {
  readonly meanings: ListMeanings;
  readonly rules: readonly OwnershipRule[];
  readonly register: RiskRegister;
}

/**
 * Lays the records over what ships.
 *
 * @param log - the whole log, oldest first
 * @param countryOf - the country of words such as `China`; null if they name none
 */
export function evidenceGround(
  records: EvidenceRecords,
  shipped: ShippedEvidence,
  log: readonly LogEntry[],
  countryOf: (words: string) => CountryCode | null,
): EvidenceGround {
  return {
    subjects: subjectsOnRecord(records, shipped, countryOf),
    parties: [...records.parties, ...shipped.parties],
    vendors: records.vendors,
    facts: {
      run: newestRun(records.screeningRuns),
      findings: records.partyScreenings,
      decisions: records.screeningDecisions,
      lists: records.restrictedLists,
      practice: records.settings?.screening ?? DEFAULT_SCREENING_PRACTICE,
    },
    meanings: shipped.meanings,
    stakes: withOwnRecords(shipped.stakes, records.ownStakes),
    components: withOwnRecords(shipped.components, records.ownComponents),
    register: {
      ...shipped.register,
      events: withOwnRecords(shipped.register.events, records.ownEvents),
    },
    rules: shipped.rules,
    log,
  };
}
