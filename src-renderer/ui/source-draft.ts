/**
 * Where a figure comes from, as it stands in a form before it is saved.
 *
 * Depends on: core.
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import type { Confidence, Source } from '#domain/core/source';

/** The fields as typed; the date is blank while it is not known or not complete. */
export interface SourceDraft {
  readonly citation: string;
  readonly asOf: string;
  readonly confidence: Confidence;
}

/** What is wrong, by field; a field that is right is absent. */
export interface SourceProblems {
  readonly citation?: string;
  readonly asOf?: string;
}

/** A form for a figure that is read today. */
export function newSourceDraft(today: CalendarDate): SourceDraft {
  return { citation: '', asOf: today, confidence: 'stated' };
}

/** A form that starts from a source on record. */
export function sourceDraftOf({ citation, asOf, confidence }: Source): SourceDraft {
  return { citation, asOf: asOf ?? '', confidence };
}

/** The source, and what is wrong with it; the source is null if anything is. */
export function readSource(draft: SourceDraft): {
  readonly source: Source | null;
  readonly problems: SourceProblems;
} {
  const citation = draft.citation.trim();
  const { asOf, problem } = readDay(draft.asOf);
  const problems: SourceProblems = {
    ...(citation === '' ? { citation: 'Say where this was read, or who said it.' } : {}),
    ...(problem === null ? {} : { asOf: problem }),
  };
  if (citation === '' || problem !== null) return { source: null, problems };
  return { source: { citation, asOf, confidence: draft.confidence }, problems };
}

/** A blank day is one that the source does not give. */
function readDay(text: string): { readonly asOf: CalendarDate | null; readonly problem: string | null } {
  if (text === '') return { asOf: null, problem: null };
  if (!isCalendarDate(text)) return { asOf: null, problem: 'Give day, month and year.' };
  return text < '1990-01-01'
    ? { asOf: null, problem: 'Is before 1990: check the year.' }
    : { asOf: text, problem: null };
}
