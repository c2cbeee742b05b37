/**
 * The decision record, as data: what the plan was held to, what was set aside and why, who decided what
 * when, and the hash of what it was made from. Types only.
 *
 * Depends on: core (types), model (types), ./plan-summary (types), ./report-ground (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { VersionOrigin } from '../model/plan';
import type { Rejected } from './plan-summary';
import type { Doing } from './report-ground';

/** A gate of the purchasing policy and what it did. */
export interface GateRecord {
  readonly name: string;
  /** Its conditions in words: `Origin is not CN`. */
  readonly asks: string;
  /** `turned away 12 of 60 offers; 3 could not be judged`. */
  readonly words: string;
  /** Lines of the plan that fail it or cannot be judged, in words; none if all pass. */
  readonly breaches: readonly string[];
}

/** A rule of the plan and how it stands. */
export interface RuleRecord {
  /** The rule as a sentence. */
  readonly sentence: string;
  readonly standing: RuleStanding;
  /** How the plan stands to it. */
  readonly words: string;
}

/** How a rule stands; see `RuleState`. */
export type RuleStanding = 'kept' | 'binding' | 'broken' | 'unknown' | 'off';

/** What was put in the place of what: a layer of the tariff pack, a field of an offer, how the figures are looked at. */
export const OVERRIDE_KINDS = ['offer', 'tariff', 'view'] as const;
/** One of {@link OVERRIDE_KINDS}. */
export type OverrideKind = (typeof OVERRIDE_KINDS)[number];

/** A figure that a person put in the place of what a source said. */
export interface OverrideRecord {
  readonly kind: OverrideKind;
  /** `Rate of layer S301-CN`, `Unit price of S21 Pro from Bitmain`. */
  readonly what: string;
  /** What it is now, what it was, why. */
  readonly words: string;
  readonly by: string | null;
  /** Null if the day is not on record. */
  readonly on: CalendarDate | null;
}

/** Something that whoever signs accepts: a rule or gate that is not kept or not asked, a listed party, a line in doubt, old data. */
export interface ExceptionRecord {
  /** `Rule broken: At most 40 % of TH from any vendor`. */
  readonly what: string;
  /** Without a full stop at its end. */
  readonly words: string;
}

/** A decision on a potential match of a party and an entry of a list. */
export interface MatchDecision {
  readonly party: string;
  /** What was decided, by whom and when, in the words of screening. */
  readonly words: string;
  /** Name of the entry and of the list it stood in. */
  readonly entry: string;
  readonly reason: string;
  /** Where the evidence is; null if nobody said. */
  readonly evidence: string | null;
  /** ISO instant. */
  readonly at: string;
  /** Why it does not stand, a sentence each; none while it stands. */
  readonly standsNotBecause: readonly string[];
  /** Whether the party bears on what the plan buys. */
  readonly isOfPlan: boolean;
}

/** A version of the plan that was kept. */
export interface VersionRecord {
  readonly number: number;
  readonly label: string;
  /** ISO instant. */
  readonly at: string;
  readonly by: string | null;
  readonly origin: VersionOrigin;
  /** Whether its rules, terms and lines are those of the plan that is reported. */
  readonly isThis: boolean;
}

/** Where a signature goes. */
export interface SignOff {
  /** `Prepared by`, `Signed for finance by`. */
  readonly role: string;
  /** Null leaves a line to write on. */
  readonly name: string | null;
}

/** The record. */
export interface DecisionRecord {
  readonly title: string;
  /** What is decided, one sentence. */
  readonly decision: string;
  /** What it is reckoned by, a sentence each: view, scenario, as-of date. */
  readonly basis: readonly string[];
  readonly exceptions: readonly ExceptionRecord[];
  readonly gates: readonly GateRecord[];
  readonly rules: readonly RuleRecord[];
  /** Those of offers that the plan buys first. */
  readonly overrides: readonly OverrideRecord[];
  readonly rejected: readonly Rejected[];
  /** Those of parties that bear on the plan first, then newest first. */
  readonly matches: readonly MatchDecision[];
  /** Newest first. */
  readonly versions: readonly VersionRecord[];
  /** What was done to the workspace: newest first. */
  readonly doings: readonly Doing[];
  readonly madeOn: CalendarDate;
  /** As-of date of the figures. */
  readonly asOf: CalendarDate;
  readonly dataSha256: string;
  readonly signOff: readonly SignOff[];
}
