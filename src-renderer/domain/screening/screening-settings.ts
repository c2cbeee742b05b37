/**
 * What a screening is done with, stored with its result: a score means nothing without it.
 *
 * Depends on: nothing.
 */

/** Raised when the same list, words and settings would give another score or band. */
export const ALGORITHM_VERSION = 1;

/** How alike a name and an entry are taken to be. */
export type Band = 'strong' | 'possible' | 'weak';

/** Lowest scores of the bands, 0 to 1, the strong one highest. */
export interface ScreeningSettings {
  readonly strongFrom: number;
  readonly possibleFrom: number;
  readonly weakFrom: number;
  /** Hits that are kept of one name; strong and possible ones are kept in any case. */
  readonly mostWeakHits: number;
}

/** What is used where nobody has set anything; how they were found is in docs/adr/0029. */
export const DEFAULT_SCREENING_SETTINGS: ScreeningSettings = {
  strongFrom: 0.88,
  possibleFrom: 0.72,
  weakFrom: 0.58,
  mostWeakHits: 10,
};

/** The band of a score; null below the lowest. */
export function bandOf(score: number, settings: ScreeningSettings): Band | null {
  if (score >= settings.strongFrom) return 'strong';
  if (score >= settings.possibleFrom) return 'possible';
  return score >= settings.weakFrom ? 'weak' : null;
}
