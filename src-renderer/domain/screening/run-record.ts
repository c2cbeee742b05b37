/**
 * What is noted of a run, and which run is the newest.
 *
 * Apart from ./store-screening, since nobody who reads a run needs the tables of other scripts.
 *
 * Depends on: model (types).
 */
import type { LoadedList } from '../model/loaded-list';
import type { PartyScreening, ScreenedList, ScreeningRun } from '../model/screening-run';

/** Parties of a run by their best band. */
export function bandCounts(findings: readonly PartyScreening[]): ScreeningRun['byBand'] {
  const counts = { strong: 0, possible: 0, weak: 0, none: 0 };
  for (const { band } of findings) counts[band] += 1;
  return counts;
}

/** A list in use, as a run notes it. */
export function screenedListOf({ id, edition }: Pick<LoadedList, 'id' | 'edition'>): ScreenedList {
  const { fileName, sha256, listDate, rows } = edition;
  return { id, fileName, sha256, listDate, rows };
}

/** The run whose findings stand; null before the first. */
export function newestRun(runs: readonly ScreeningRun[]): ScreeningRun | null {
  return runs.reduce<ScreeningRun | null>(
    (newest, run) => (newest === null || run.at > newest.at ? run : newest),
    null,
  );
}
