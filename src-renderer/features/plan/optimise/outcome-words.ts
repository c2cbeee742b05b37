/**
 * Gaps and times of searches in words.
 *
 * Depends on: ui/format.
 */
import { formatDecimal } from '../../../ui/format';

/** How much better a plan could be: `at most 1.2 % from the best possible`. */
export function gapWords(gap: number | null): string {
  if (gap === null) return 'how far from the best possible is not known yet';
  if (gap <= 0) return 'the best possible';
  const percent = gap * 100;
  return `at most ${formatDecimal(Math.max(0.1, percent))} % from the best possible`;
}

/** `0.4 s`, `12 s`. */
export function secondsWords(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  return `${seconds < 10 ? formatDecimal(seconds) : String(Math.round(seconds))} s`;
}
