/**
 * What is done to the views of the workspace: each a named step that undo takes back.
 *
 * What saving wrote stays the draft too, so that undoing the save leaves the arrangement on screen,
 * unsaved again. What throws a draft away says so and offers to put it back.
 *
 * Depends on: react, model, reports, features/{compare,sites}, services, ui, ./view-desk, ./view-drafts.
 */
import { useMemo, useRef, type RefObject } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { View } from '#domain/model/view';
import { scenarioWords } from '#domain/reports/scenario-text';
import { copyName, viewNameProblem } from '#domain/reports/view-names';
import { lastPosition, movedTab, shippedView } from '#domain/reports/view-tabs';
import type { HistoryStep } from '../data/workspace-state';
import type { CompareViews } from '../features/compare/views/compare-views';
import { newRecordId } from '#domain/core/new-record-id';
import { useServices } from '../services/services';
import { useMessages } from '../ui/messages';
import type { ViewDesk, WorkingViewOptions } from './view-desk';
import { changed, draftOf, dropped, opened, workingView, type ViewDrafts } from './view-drafts';

interface ViewChangesOptions extends WorkingViewOptions {
  readonly desk: RefObject<ViewDesk>;
  readonly put: (drafts: ViewDrafts) => void;
  readonly setView: (view: View) => void;
}

/** What is done by going from view to view. */
type Going = 'tabs' | 'currentId' | 'open' | 'goBack' | 'goForward';

/** What {@link useViewChanges} gives; every function keeps its identity. */
export interface ViewChanges {
  readonly actions: Omit<CompareViews, Going>;
  /** Sets the scenario that a view holds, if it holds one, as one step of the history. */
  readonly setScenarioOf: (id: string) => void;
  /** A view that is opened as soon as it is there again. */
  readonly awaited: RefObject<string | null>;
}

export function useViewChanges(options: ViewChangesOptions): ViewChanges {
  const { desk, put, setView, save, attempt, undo } = options;
  const { workspace } = useServices();
  const { show } = useMessages();
  const awaited = useRef<string | null>(null);

  return useMemo((): ViewChanges => {
    const tabOf = (id: string) => desk.current.tabs.find((tab) => tab.id === id);
    const tell = (text: string, back?: () => unknown) => {
      show({
        kind: 'done',
        text,
        ...(back === undefined
          ? {}
          : {
              action: {
                label: 'Undo',
                run: () =>
                  attempt('This could not be undone.', async () => {
                    await back();
                  }),
              },
            }),
      });
    };
    /** Writes a view that was not there, and its name with no space around it. */
    const add = (view: View, name: string) => {
      const { tabs, drafts } = desk.current;
      const named = {
        ...view,
        id: newRecordId('view', name, [...tabs, ...drafts.others]),
        name: name.trim(),
        position: lastPosition(tabs),
      };
      const written = save(() => workspace.saveView(named, `Add the view ${isolatedName(named.name)}`));
      return { named, written };
    };
    const putDraftBack = (draft: View | null) => {
      if (draft !== null) put(changed(desk.current.drafts, draft));
    };
    const setScenarioOf = (id: string) => {
      const tab = tabOf(id);
      if (tab === undefined) return;
      const { scenario } = workingView(desk.current.drafts, tab);
      if (scenario === null) return;
      attempt('The scenario of the view could not be set.', async () => {
        const words = `as of ${scenarioWords(scenario)}`;
        const name = isolatedName(tab.name);
        // No step where the workspace has this scenario already.
        const step: HistoryStep | null = await save(() =>
          workspace.saveScenario(scenario, `${words}, of the view ${name}`),
        );
        if (step !== null) tell(`The view ${name} set its scenario: ${words}.`, () => undo(step));
      });
    };

    const actions: ViewChanges['actions'] = {
      save: (id) => {
        const tab = tabOf(id);
        if (tab === undefined) return;
        attempt('The view could not be saved. Its changes are still here, unsaved.', async () => {
          await save(() => workspace.saveView(workingView(desk.current.drafts, tab)));
          tell(`Saved the view ${isolatedName(tab.name)}.`);
        });
      },
      saveAs: async (id, name) => {
        const tab = tabOf(id);
        if (tab === undefined) return;
        const { named, written } = add(workingView(desk.current.drafts, tab), name);
        await written;
        const { drafts, tabs } = desk.current;
        const { others } = opened(dropped(drafts, id), named.id, tabs);
        put({ atWork: { id: named.id, draft: named, madeFrom: id }, others });
        tell(`Saved the view ${isolatedName(named.name)}.`);
      },
      revert: (id) => {
        const tab = tabOf(id);
        const draft = draftOf(desk.current.drafts, id);
        if (tab === undefined) return;
        put(dropped(desk.current.drafts, id));
        tell(`The view ${isolatedName(tab.name)} is as it was saved.`, () => putDraftBack(draft));
      },
      rename: (id, name) => {
        const tab = tabOf(id);
        if (tab === undefined) return Promise.resolve();
        const label = `Rename the view ${isolatedName(tab.name)} to ${isolatedName(name.trim())}`;
        return save(() => workspace.saveView({ ...tab, name: name.trim() }, label));
      },
      duplicate: (id) => {
        const { drafts, tabs } = desk.current;
        const tab = tabOf(id);
        if (tab === undefined) return;
        attempt('The view could not be duplicated.', async () => {
          const { named, written } = add(workingView(drafts, tab), copyName(tab.name, tabs));
          awaited.current = named.id;
          await written.catch((cause: unknown) => {
            awaited.current = null;
            throw cause;
          });
          tell(`Added the view ${isolatedName(named.name)}.`);
        });
      },
      remove: (id) => {
        const tab = tabOf(id);
        if (tab === undefined) return;
        attempt('The view could not be deleted.', async () => {
          const step = await save(() => workspace.removeView(id));
          if (step === null) return;
          tell(`Deleted the view ${isolatedName(tab.name)}.`, async () => {
            awaited.current = id;
            await undo(step);
          });
        });
      },
      restoreShipped: (id) => {
        const tab = tabOf(id);
        const shipped = shippedView(id);
        if (tab === undefined || shipped === null) return;
        const draft = draftOf(desk.current.drafts, id);
        attempt('The view could not be put back.', async () => {
          const label = `Put the view ${isolatedName(tab.name)} back as shipped`;
          const isTaken = viewNameProblem(shipped.name, desk.current.tabs, id) !== null;
          const back = { ...shipped, position: tab.position, name: isTaken ? tab.name : shipped.name };
          const isPlain = back.position === shipped.position && !isTaken;
          const step = await save(() =>
            isPlain ? workspace.removeView(id, label) : workspace.saveView(back, label),
          );
          put(dropped(desk.current.drafts, id));
          tell(`The view ${isolatedName(back.name)} is as it ships.`, async () => {
            if (step !== null) await undo(step);
            putDraftBack(draft);
          });
        });
      },
      move: (id, place) => {
        const views = movedTab(desk.current.tabs, id, place);
        const name = tabOf(id)?.name;
        if (views.length === 0 || name === undefined) return;
        attempt('The view could not be moved.', () => save(() => workspace.moveViews(name, views)));
      },
      keepScenario: (id, isKept) => {
        const tab = tabOf(id);
        if (tab === undefined) return;
        const { drafts, scenario } = desk.current;
        setView({ ...workingView(drafts, tab), scenario: isKept ? scenario : null });
      },
      setScenario: () => {
        setScenarioOf(desk.current.drafts.atWork.id);
      },
      nameProblem: (name, ownId) => viewNameProblem(name, desk.current.tabs, ownId),
    };
    return { actions, setScenarioOf, awaited };
  }, [desk, put, setView, save, attempt, undo, workspace, show]);
}
