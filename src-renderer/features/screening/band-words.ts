/**
 * Bands and scores as words of the screen.
 *
 * Depends on: model (types).
 */
import type { Band } from '#domain/model/screening-settings';

/** A band beside a name. */
export const bandWords: Readonly<Record<Band, string>> = {
  strong: 'Strong',
  possible: 'Possible',
  weak: 'Weak',
};

/** A score with two decimals, never rounded up into the next band: `0.87` for 0.8795. */
export function scoreText(score: number): string {
  return (Math.floor(score * 100 + 1e-9) / 100).toFixed(2);
}
