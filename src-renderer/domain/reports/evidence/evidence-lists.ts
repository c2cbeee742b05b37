/**
 * The run behind the potential matches of a report, and the lists it was against.
 *
 * A list that has been replaced since is named by what the run kept of it; its self-test is gone.
 *
 * Depends on: core (types), model (types), screening, ./evidence-record (types).
 */
import type { CalendarDate } from '../../core/calendar-date';
import type { LoadedList } from '../../model/loaded-list';
import type { PartyScreening, ScreenedList, ScreeningRun } from '../../model/screening-run';
import { listAgeDays } from '../../screening/list-age';
import type { EvidenceList, EvidenceScreening } from './evidence-record';

/** What a run is judged by. */
export interface RunGround {
  readonly lists: readonly LoadedList[];
  readonly listMaxAgeDays: number;
  readonly asOf: CalendarDate;
  /** What has changed since the run, a sentence each. */
  readonly staleBecause: readonly string[];
}

/** The run as a report holds it. */
export function evidenceScreening(
  { id, at, by, reason, algorithmVersion, settings, lists }: ScreeningRun,
  { subject, isTooGeneral }: PartyScreening,
  ground: RunGround,
): EvidenceScreening {
  return {
    runId: id,
    at,
    by,
    reason,
    algorithmVersion,
    settings,
    isUpToDate: ground.staleBecause.length === 0,
    staleBecause: ground.staleBecause,
    lists: lists.map((list) => evidenceList(list, ground)),
    namesLookedFor: subject.names,
    isTooGeneral,
  };
}

function evidenceList(list: ScreenedList, { lists, listMaxAgeDays, asOf }: RunGround): EvidenceList {
  const { id, fileName, sha256, listDate, rows } = list;
  const inUse = lists.find(({ edition }) => edition.sha256 === sha256) ?? null;
  const ageDays = listAgeDays(inUse?.edition.listDate ?? listDate, asOf);
  return {
    id,
    fileName,
    sha256,
    listDate,
    ageDays,
    // A list without a date may be of any age.
    isOlderThanAllowed: ageDays === null || ageDays > listMaxAgeDays,
    rows,
    isInUse: inUse !== null,
    loadedAt: inUse?.loadedAt ?? null,
    loadedBy: inUse?.loadedBy ?? null,
    rejectedRows: inUse?.edition.rejected ?? null,
    rowsByList: inUse?.edition.rowsByList ?? null,
    selfTest: inUse?.selfTest ?? null,
  };
}
