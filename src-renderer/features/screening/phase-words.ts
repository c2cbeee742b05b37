/**
 * Long work on lists as words of the screen.
 *
 * Depends on: ./shown-view.
 */
import type { ShownView } from './shown-view';

type Work = NonNullable<ShownView['work']>;

const PHASE_WORDS: Readonly<Record<Work['phase'], string>> = {
  reading: 'reading the rows',
  indexing: 'making the names findable',
  packing: 'packing the file to keep it',
  screening: 'looking for every party',
  saving: 'saving',
};

/** `Loading consolidated.csv: reading the rows`. */
export function phaseWords({ what, phase }: Work): string {
  return `${what}: ${PHASE_WORDS[phase]}`;
}
