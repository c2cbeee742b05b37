/**
 * The view at work and the tabs beside it.
 *
 * What a user arranges is kept at once, with the looks of the screen and not in
 * the workspace: every sort and every typed letter changes it. Saving a view is
 * a named change of the workspace; see ./use-view-changes.
 *
 * Depends on: react, model, reports, features/compare, services, ./view-desk, ./view-drafts,
 * ./view-visits, ./use-view-changes.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { Offer } from '#domain/model/offer';
import type { View } from '#domain/model/view';
import { landedCostView } from '#domain/reports/shipped-views';
import { shippedView, viewTabs } from '#domain/reports/view-tabs';
import type { CompareViews, ViewTab } from '../features/compare/views/compare-views';
import { useKept } from '../services/use-kept';
import { useViewChanges } from './use-view-changes';
import type { ViewDesk, WorkingViewOptions } from './view-desk';
import {
  changed,
  draftOf,
  FIRST_AT_WORK,
  isUnsaved,
  opened,
  readAtWork,
  readDrafts,
  settled,
  workingView,
  type ViewAtWork,
  type ViewDrafts,
} from './view-drafts';
import { firstVisit, stepped, visited } from './view-visits';

/** The view that is shown, and what can be done with it and the others. */
export interface WorkingView {
  readonly view: View;
  /** Keeps a change; a view other than the one at work may be given, as by something that took its time. */
  readonly setView: (view: View) => void;
  readonly views: CompareViews;
  /** Opens the tab of that place, counted from 0; nothing where there is none. */
  readonly openAt: (place: number) => void;
}

const NO_DRAFTS: readonly View[] = [];

export function useWorkingView(options: WorkingViewOptions): WorkingView {
  const { saved, offers, scenario } = options;
  const tabs = useMemo(() => viewTabs(saved), [saved]);
  const [atWork, keepAtWork] = useKept<ViewAtWork>('view', (kept) => readAtWork(kept, tabs), FIRST_AT_WORK);
  const [others, keepOthers] = useKept<readonly View[]>('view-drafts', readDrafts, NO_DRAFTS);
  const drafts = useMemo(() => settled({ atWork, others }, tabs), [atWork, others, tabs]);
  const desk = useRef<ViewDesk>({ tabs, drafts, offers, scenario });
  useLayoutEffect(() => {
    desk.current = { tabs, drafts, offers, scenario };
  });

  const put = useCallback(
    (next: ViewDrafts) => {
      const before = desk.current.drafts;
      desk.current = { ...desk.current, drafts: next };
      if (next.atWork !== before.atWork) keepAtWork(next.atWork);
      if (next.others !== before.others) keepOthers(next.others);
    },
    [keepAtWork, keepOthers],
  );
  const setView = useCallback(
    (view: View) => {
      const { drafts: now, tabs: there, offers: all } = desk.current;
      const tab = there.find(({ id }) => id === view.id);
      const before = tab === undefined ? null : workingView(now, tab);
      put(changed(now, before === null ? view : withLostBaseline(view, before, all)));
    },
    [put],
  );

  const visits = useRef(firstVisit(drafts.atWork.id));
  const changes = useViewChanges({ ...options, desk, put, setView });
  const { setScenarioOf } = changes;
  /** Puts a view to work, whichever way it was asked for. */
  const show = useCallback(
    (id: string) => {
      const { drafts: now, tabs: there } = desk.current;
      if (id === now.atWork.id || !there.some((tab) => tab.id === id)) return;
      put(opened(now, id, there));
      setScenarioOf(id);
    },
    [put, setScenarioOf],
  );
  const open = useCallback(
    (id: string) => {
      visits.current = visited(visits.current, desk.current.drafts.atWork.id);
      show(id);
      visits.current = visited(visits.current, desk.current.drafts.atWork.id);
    },
    [show],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const { drafts: now, tabs: there } = desk.current;
      const next = stepped(visits.current, by, now.atWork.id, (id) => there.some((tab) => tab.id === id));
      if (next === null) return;
      visits.current = next;
      show(next.ids[next.at] ?? now.atWork.id);
    },
    [show],
  );
  const openAt = useCallback(
    (place: number) => {
      const tab = desk.current.tabs[place];
      if (tab !== undefined) open(tab.id);
    },
    [open],
  );
  useReopened(changes.awaited, tabs, open);

  const view = useMemo(() => {
    const tab = tabs.find(({ id }) => id === drafts.atWork.id) ?? landedCostView;
    return withoutLostBaseline(workingView(drafts, tab), offers);
  }, [tabs, drafts, offers]);
  // By its text, so that the list keeps its identity while every letter of a filter is a change.
  const entriesText = JSON.stringify(tabs.map((tab) => entryOf(tab, drafts)));
  const entries = useMemo(() => JSON.parse(entriesText) as readonly ViewTab[], [entriesText]);
  const { actions } = changes;
  const remove = useCallback(
    (id: string) => {
      if (id === desk.current.drafts.atWork.id) show(neighbourOf(desk.current.tabs, id));
      actions.remove(id);
    },
    [show, actions],
  );
  const goBack = useCallback(() => step(-1), [step]);
  const goForward = useCallback(() => step(1), [step]);
  const { id: currentId } = drafts.atWork;
  const views = useMemo(
    (): CompareViews => ({ ...actions, tabs: entries, currentId, open, remove, goBack, goForward }),
    [actions, entries, currentId, open, remove, goBack, goForward],
  );
  return useMemo(() => ({ view, setView, views, openAt }), [view, setView, views, openAt]);
}

/** Opens a view that comes back, such as one whose deletion was just undone. */
function useReopened(
  awaitedRef: RefObject<string | null>,
  tabs: readonly View[],
  open: (id: string) => void,
): void {
  useEffect(() => {
    const id = awaitedRef.current;
    if (id === null || !tabs.some((tab) => tab.id === id)) return;
    awaitedRef.current = null;
    open(id);
  }, [awaitedRef, tabs, open]);
}

function entryOf(tab: View, drafts: ViewDrafts): ViewTab {
  const shipped = shippedView(tab.id);
  return {
    id: tab.id,
    name: tab.name,
    isUnsaved: isUnsaved(draftOf(drafts, tab.id), tab),
    hasScenario: workingView(drafts, tab).scenario !== null,
    origin:
      shipped === null
        ? 'own'
        : tab.name === shipped.name && !isUnsaved(tab, shipped)
          ? 'shipped'
          : 'changed-shipped',
  };
}

/** The view as the page can use it: without a baseline that is no offer now. */
function withoutLostBaseline(view: View, offers: readonly Offer[]): View {
  const { baselineId } = view;
  if (baselineId === null || offers.some(({ id }) => id === baselineId)) return view;
  return { ...view, baselineId: null };
}

/** A change of a view whose baseline the page was not shown: it stands again once its offer does. */
function withLostBaseline(view: View, before: View, offers: readonly Offer[]): View {
  const { baselineId } = before;
  const isLost = baselineId !== null && !offers.some(({ id }) => id === baselineId);
  return isLost && view.baselineId === null ? { ...view, baselineId } : view;
}

/** The tab that is shown once one is gone. */
function neighbourOf(tabs: readonly View[], id: string): string {
  const at = tabs.findIndex((tab) => tab.id === id);
  return (tabs[at + 1] ?? tabs[at - 1] ?? landedCostView).id;
}
