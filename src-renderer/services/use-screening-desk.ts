/**
 * The screening desk and what it rests on, live.
 *
 * Depends on: react, domain, data (types), ./list-work (types), ./screened-state, ./screening-desk, ./services.
 */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { LoadedList } from '#domain/model/loaded-list';
import type { ScreeningRun } from '#domain/model/screening-run';
import { listAgeDays } from '#domain/screening/list-age';
import { newestRun } from '#domain/screening/run-record';
import { staleReasons } from '#domain/screening/run-staleness';
import type { ScreenedSubject } from '#domain/screening/screened-subjects';
import type { WorkspaceState } from '../data/workspace-state';
import type { Save } from './list-work';
import { practiceOf, subjectsOf, type SubjectTables } from './screened-state';
import type { DeskState, ScreeningDesk } from './screening-desk';
import { useServices } from './services';

/** A list in use with its age. */
export interface ListInUse {
  readonly list: LoadedList;
  /** Null if nobody knows its day. */
  readonly ageDays: number | null;
  /** Whether it is older than the company allows, or of no known day. */
  readonly isOld: boolean;
}

/** What a screen shows of screening as a whole. */
export interface ScreeningView extends DeskState {
  readonly desk: ScreeningDesk;
  readonly lists: readonly ListInUse[];
  /** The newest; null before the first. */
  readonly run: ScreeningRun | null;
  /** Why the newest run no longer stands, a sentence each; empty if it does. */
  readonly staleReasons: readonly string[];
  readonly subjects: readonly ScreenedSubject[];
}

/** Everyone who is screened; the same array while nothing they come from changes. */
export function useScreenedSubjects(state: SubjectTables): readonly ScreenedSubject[] {
  const { vendors, parties, ownStakes, ownComponents, offers, rigModels } = state;
  return useMemo(
    () => subjectsOf({ vendors, parties, ownStakes, ownComponents, offers, rigModels }),
    [vendors, parties, ownStakes, ownComponents, offers, rigModels],
  );
}

/** Has what the desk writes told as saved, or not, like all else. @returns what it was given */
export function useDeskSaves(save: Save): Save {
  const { screening } = useServices();
  useEffect(() => screening.saveBy(save), [screening, save]);
  return save;
}

/** The desk with the lists of the workspace and whether its newest run still stands. */
export function useScreeningDesk(state: WorkspaceState): ScreeningView {
  const { screening: desk, today } = useServices();
  const now = useSyncExternalStore(desk.watch, desk.state);
  const subjects = useScreenedSubjects(state);
  const { restrictedLists, screeningRuns, partyScreenings, settings } = state;
  const on = today();
  const lists = useMemo(() => {
    const { listMaxAgeDays } = practiceOf({ settings });
    return restrictedLists.map((list) => {
      const ageDays = listAgeDays(list.edition.listDate, on);
      return { list, ageDays, isOld: ageDays === null || ageDays > listMaxAgeDays };
    });
  }, [restrictedLists, settings, on]);
  const run = useMemo(() => newestRun(screeningRuns), [screeningRuns]);
  const reasons = useMemo(() => {
    const { settings: thresholds } = practiceOf({ settings });
    return staleReasons(run, partyScreenings, { lists: restrictedLists, subjects, settings: thresholds });
  }, [run, partyScreenings, restrictedLists, subjects, settings]);
  return { ...now, desk, lists, run, staleReasons: reasons, subjects };
}
