/**
 * The decision record, as data: what the plan was held to, what was set aside and why, who decided what
 * when, and the hash of what it was made from. Types only.
 *
 * Depends on: core (types), ./plan-summary (types), ./report-ground (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { Rejected } from './plan-summary';
import type { Doing } from './report-ground';

/** A gate of the purchasing policy and what it did. */
export interface GateRecord {
  readonly name: string;
  /** `turned away 12 of 60 offers; 3 could not be judged`. */
  readonly words: string;
  /** Lines of the plan that fail it or cannot be judged, in words; none if all pass. */
  readonly breaches: readonly string[];
}

/** A rule of the plan and how it stands. */
export interface RuleRecord {
  /** The rule as a sentence. */
  readonly sentence: string;
  readonly standing: 'kept' | 'binding' | 'broken' | 'unknown' | 'off';
  /** How the plan stands to it. */
  readonly words: string;
}

/** A figure that a person put in the place of what a source said. */
export interface OverrideRecord {
  /** `Rate of layer S301-CN`, `Unit price of S21 Pro from Bitmain`. */
  readonly what: string;
  /** What it is now, what it was, why. */
  readonly words: string;
  readonly by: string | null;
  /** Null if the day is not on record. */
  readonly on: CalendarDate | null;
}

/** Where a signature goes. */
export interface SignOff {
  /** `Prepared by`, `Approved for finance by`. */
  readonly role: string;
  /** Null leaves a line to write on. */
  readonly name: string | null;
}

/** The record. */
export interface DecisionRecord {
  readonly title: string;
  /** What is decided, one sentence. */
  readonly decision: string;
  readonly gates: readonly GateRecord[];
  readonly rules: readonly RuleRecord[];
  readonly overrides: readonly OverrideRecord[];
  readonly rejected: readonly Rejected[];
  /** Screening decisions that the plan rests on, and what was done to the plan: newest first. */
  readonly doings: readonly Doing[];
  readonly madeOn: CalendarDate;
  /** As-of date of the figures. */
  readonly asOf: CalendarDate;
  readonly dataSha256: string;
  readonly signOff: readonly SignOff[];
}
