/**
 * Who decided something about a layer, when and why, as typed.
 *
 * Depends on: core.
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';

/** The fields as typed. */
export interface DecisionDraft {
  readonly by: string;
  readonly on: string;
  readonly why: string;
}

/** What is wrong, by field; a field that is right is absent. */
export type DecisionProblems = Readonly<Partial<Record<keyof DecisionDraft, string>>>;

/** Who, when and why, as an overlay keeps them. */
export interface Decision {
  readonly by: string;
  readonly on: CalendarDate;
  readonly why: string;
}

/** The decision, or null and what is wrong with it. */
export function readDecision(draft: DecisionDraft): {
  readonly decision: Decision | null;
  readonly problems: DecisionProblems;
} {
  const by = draft.by.trim();
  const why = draft.why.trim();
  const { on } = draft;
  const problems: DecisionProblems = {
    ...(by === '' ? { by: 'Give your name: others must know whom to ask.' } : {}),
    ...(isCalendarDate(on) ? {} : { on: 'Give day, month and year.' }),
    ...(why === '' ? { why: 'Say why, in a sentence.' } : {}),
  };
  return by === '' || why === '' || !isCalendarDate(on)
    ? { decision: null, problems }
    : { decision: { by, on, why }, problems };
}
