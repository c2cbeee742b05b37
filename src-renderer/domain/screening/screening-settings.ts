/**
 * Bands of scores, and the version of the way in which they are found.
 *
 * Depends on: model (types).
 */
import type { Band, ScreeningSettings } from '../model/screening-settings';

/** Raised when the same list, words and settings would give another score or band. 2: two common words alone are no strong hit. */
export const ALGORITHM_VERSION = 2;

/** The band of a score; null below the lowest. */
export function bandOf(score: number, settings: ScreeningSettings): Band | null {
  if (score >= settings.strongFrom) return 'strong';
  if (score >= settings.possibleFrom) return 'possible';
  return score >= settings.weakFrom ? 'weak' : null;
}
