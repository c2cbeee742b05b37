/**
 * A decision out of what a person filled in, bound to the entry and the party as they are now.
 *
 * Depends on: core, model, ./fingerprints.
 */
import { isCalendarDate, type CalendarDate } from '../core/calendar-date';
import { dayText } from '../core/plain-text';
import { fail, ok, type Result } from '../core/result';
import { isSamePerson, type DecisionOutcome, type ScreeningDecision } from '../model/screening-decision';
import type { ScreenedList, StoredHit, SubjectSnapshot } from '../model/screening-run';
import { entryFingerprint, subjectFingerprint } from './fingerprints';

/** The form, as typed. */
export interface DecisionForm {
  readonly outcome: DecisionOutcome | null;
  readonly reason: string;
  /** Where the evidence is; may be left empty. */
  readonly evidence: string;
  readonly reviewer: string;
  /** `YYYY-MM-DD`, the first day on which the decision no longer stands; empty if it lasts. */
  readonly expiresOn: string;
  /** Who confirms it at once; empty if nobody does, or later. */
  readonly secondPerson: string;
}

/** An empty form. */
export const NEW_DECISION: DecisionForm = {
  outcome: null,
  reason: '',
  evidence: '',
  reviewer: '',
  expiresOn: '',
  secondPerson: '',
};

/** What is wrong with each field, a sentence each. */
export type DecisionErrors = Partial<Record<keyof DecisionForm, string>>;

/** What is decided about. */
export interface DecisionSubject {
  readonly subjectId: string;
  readonly subject: SubjectSnapshot;
  readonly hit: Pick<StoredHit, 'entry' | 'listId'>;
  /** The list of the hit, as the run has it. */
  readonly list: ScreenedList;
  /** A fresh id. */
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
}

const LONGEST_TEXT = 4_000;
const LONGEST_NAME = 120;

/**
 * Reads the form.
 *
 * @param today - a decision expires after it
 * @throws RangeError if the list is not that of the hit, which only a mistake of the program can cause
 */
export function decide(
  form: DecisionForm,
  { subjectId, subject, hit, list, id, at }: DecisionSubject,
  today: CalendarDate,
): Result<ScreeningDecision, DecisionErrors> {
  if (list.id !== hit.listId) throw new RangeError(`Not the list of the hit: ${list.id}`);
  const { outcome } = form;
  const [reason, evidence, reviewer] = [form.reason.trim(), form.evidence.trim(), form.reviewer.trim()];
  const [expiresOn, second] = [form.expiresOn.trim(), form.secondPerson.trim()];
  const errors = errorsOf({ outcome, reason, evidence, reviewer, expiresOn, secondPerson: second }, today);
  if (outcome === null || Object.keys(errors).length > 0) return fail(errors);
  return ok({
    id,
    subjectId,
    subjectName: subject.names[0] ?? subjectId,
    subject,
    subjectFingerprint: subjectFingerprint(subject),
    entry: hit.entry,
    entryFingerprint: entryFingerprint(hit.entry),
    list,
    outcome,
    reason,
    evidence: evidence === '' ? null : evidence,
    reviewer,
    at,
    expiresOn: isCalendarDate(expiresOn) ? expiresOn : null,
    confirmed: second === '' ? null : { by: second, at },
  });
}

function errorsOf(form: DecisionForm, today: CalendarDate): DecisionErrors {
  const errors: DecisionErrors = {};
  const { outcome, reason, evidence, reviewer, expiresOn, secondPerson } = form;
  if (outcome === null) errors.outcome = 'Choose what it is: a false positive, a true match, or escalated.';
  if (reason === '') errors.reason = 'Give the reason: the next reader has only these words.';
  if (reason.length > LONGEST_TEXT) errors.reason = tooLong('The reason', reason, LONGEST_TEXT);
  if (evidence.length > LONGEST_TEXT) errors.evidence = tooLong('The evidence note', evidence, LONGEST_TEXT);
  if (reviewer === '') errors.reviewer = 'Give the name of who decides.';
  if (reviewer.length > LONGEST_NAME) errors.reviewer = tooLong('The name', reviewer, LONGEST_NAME);
  const end = endError(outcome, expiresOn, today);
  if (end !== null) errors.expiresOn = end;
  const second = secondError(outcome, reviewer, secondPerson);
  if (second !== null) errors.secondPerson = second;
  return errors;
}

function endError(outcome: DecisionOutcome | null, expiresOn: string, today: CalendarDate): string | null {
  if (expiresOn === '') return null;
  if (!isCalendarDate(expiresOn))
    return `“${expiresOn}” is no day. Write it as 2027-03-31, or leave it empty.`;
  if (outcome === 'reopened') return 'What is reopened does not expire. Leave the day empty.';
  return expiresOn <= today ? `The day must be after today, ${dayText(today)}.` : null;
}

function secondError(outcome: DecisionOutcome | null, reviewer: string, second: string): string | null {
  if (second === '') return null;
  if (second.length > LONGEST_NAME) return tooLong('The name', second, LONGEST_NAME);
  if (isSamePerson(second, reviewer)) return `${second} decides; another person must confirm it.`;
  const needsNone = outcome === 'escalated' || outcome === 'reopened';
  return needsNone ? 'Only a false positive or a true match is confirmed. Leave the name empty.' : null;
}

function tooLong(what: string, text: string, longest: number): string {
  return `${what} has ${String(text.length)} characters; ${String(longest)} is the most.`;
}

/**
 * A second person's confirmation of a decision.
 *
 * @param by - the name as typed
 * @param at - ISO instant
 */
export function confirmation(
  { outcome, reviewer, confirmed }: Pick<ScreeningDecision, 'outcome' | 'reviewer' | 'confirmed'>,
  by: string,
  at: string,
): Result<{ readonly by: string; readonly at: string }, string> {
  const name = by.trim();
  if (confirmed !== null) return fail(`${confirmed.by} has confirmed it already.`);
  if (outcome === 'escalated' || outcome === 'reopened') {
    return fail('Only a false positive or a true match is confirmed.');
  }
  if (name === '') return fail('Give the name of who confirms it.');
  if (name.length > LONGEST_NAME) return fail(tooLong('The name', name, LONGEST_NAME));
  if (isSamePerson(name, reviewer)) return fail(`${reviewer} decided; another person must confirm it.`);
  return ok({ by: name, at });
}
