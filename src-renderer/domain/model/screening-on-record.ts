/**
 * All that is on record of parties and lists, as evaluation needs it: what was found, what was decided, who
 * owns whom and who supplies what.
 *
 * Depends on: core (types), model (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { Component } from './component';
import type { LoadedList } from './loaded-list';
import type { OwnershipRule } from './ownership-rule';
import type { OwnershipStake } from './ownership-stake';
import type { Party } from './party';
import type { ScreeningDecision } from './screening-decision';
import type { PartyScreening, ScreeningRun, SubjectSnapshot } from './screening-run';

/** One consistent set. */
export interface ScreeningOnRecord {
  /** The newest run; null before the first. */
  readonly run: ScreeningRun | null;
  readonly findings: readonly PartyScreening[];
  readonly decisions: readonly ScreeningDecision[];
  /** Lists in use. */
  readonly lists: readonly LoadedList[];
  /** Vendors and parties as they would be looked for now, by the id of their finding. */
  readonly subjects: ReadonlyMap<string, SubjectSnapshot>;
  /** Holdings in force, of any day. */
  readonly stakes: readonly OwnershipStake[];
  readonly rules: readonly OwnershipRule[];
  /** Parts in force. */
  readonly components: readonly Component[];
  /** Parties that ship with the app: one that the workspace has no record of is taken from here. */
  readonly shippedParties: readonly Party[];
  /**
   * The day on the user's clock: a decision that has expired and a list that has grown old have done so
   * whatever day a plan looks from. Null judges by the plan's day alone.
   */
  readonly today: CalendarDate | null;
}

/** Nothing on record. */
export const NO_SCREENING: ScreeningOnRecord = {
  run: null,
  findings: [],
  decisions: [],
  lists: [],
  subjects: new Map(),
  stakes: [],
  rules: [],
  components: [],
  shippedParties: [],
  today: null,
};
