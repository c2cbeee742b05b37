/**
 * Where a figure comes from, as it stands in a form before it is saved.
 *
 * Depends on: core.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Confidence, Source } from '#domain/core/source';
import { readTypedDate } from './read-typed';

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
  const asOf = draft.asOf === '' ? null : readTypedDate(draft.asOf);
  const problems: SourceProblems = {
    ...(citation === '' ? { citation: 'Say where this was read, or who said it.' } : {}),
    ...(asOf === null || asOf.ok ? {} : { asOf: asOf.problem }),
  };
  if (citation === '' || (asOf !== null && !asOf.ok)) return { source: null, problems };
  return {
    source: { citation, asOf: asOf === null ? null : asOf.value, confidence: draft.confidence },
    problems,
  };
}
