/** Views at work: what is changed is never lost by going elsewhere, and each write is one step. */
import { act, cleanup, renderHook, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { landedCostView } from '#domain/reports/shipped-views';
import { useWorkingView } from '../../src-renderer/app/use-working-view';
import type { Workspace } from '../../src-renderer/data/workspace';
import type { HistoryStep, WorkspaceState } from '../../src-renderer/data/workspace-state';
import { ServicesProvider, type Services } from '../../src-renderer/services/services';
import { useWorkspace } from '../../src-renderer/services/use-workspace';
import { UiProvider } from '../../src-renderer/ui/ui-provider';
import { aWorkspace } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

afterEach(cleanup);

const save = <Value,>(write: () => Promise<Value>) => write();

function keptTexts() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  };
}

/** A window on a workspace; another with the same texts is the one after a restart. */
async function aWindow(workspace: Workspace, texts = keptTexts()) {
  const initialState: WorkspaceState = await workspace.read();
  const services = { workspace, initialState, keptTexts: texts } as unknown as Services;
  const failures: string[] = [];
  const attempt = (what: string, work: () => Promise<unknown>) => {
    work().catch((cause: unknown) => failures.push(`${what} ${cause instanceof Error ? cause.message : ''}`));
  };
  const undo = (only?: HistoryStep) => workspace.undo(only);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesProvider services={services}>
      <UiProvider>{children}</UiProvider>
    </ServicesProvider>
  );
  const hook = renderHook(
    () => {
      const { views: saved, offers, settings } = useWorkspace();
      const [stable] = useState(() => ({ save, attempt, undo }));
      if (settings === null) throw new Error('A workspace is open');
      return useWorkingView({ saved, offers, scenario: settings.scenario, ...stable });
    },
    { wrapper },
  );
  const { result } = hook;
  const tab = (name: string) => result.current.views.tabs.find((one) => one.name === name);
  const idOf = (name: string) => tab(name)?.id ?? '';
  const type = (filterText: string) => {
    act(() => {
      result.current.setView({ ...result.current.view, filterText });
    });
  };
  const open = (name: string) => {
    act(() => {
      result.current.views.open(idOf(name));
    });
  };
  const saveAs = async (name: string) => {
    await act(() => result.current.views.saveAs(result.current.view.id, name));
    await waitFor(() => expect(result.current.view.name).toBe(name));
  };
  const back = () => act(() => workspace.undo());
  const labels = async () => {
    const steps = await new Promise<readonly HistoryStep[]>((resolve) => {
      const stop = workspace.watchHistory((list) => {
        resolve(list);
        queueMicrotask(() => stop());
      });
    });
    return steps.filter(({ isUndone }) => !isUndone).map(({ label }) => label);
  };
  return { result, texts, failures, tab, idOf, type, open, saveAs, back, labels, unmount: hook.unmount };
}

async function anEmptyWorkspace(): Promise<Workspace> {
  const { workspace } = aWorkspace();
  await workspace.startEmpty('Mine', calendarDate('2026-11-21'));
  return workspace;
}

describe('a change that is not saved', () => {
  it('marks its tab, stays with it while others are open, and over a restart', async () => {
    const workspace = await anEmptyWorkspace();
    const first = await aWindow(workspace);
    first.type('bitmain');
    first.open('Service');
    first.type('canaan');

    expect(first.result.current.view).toMatchObject({ id: 'service', filterText: 'canaan' });
    expect([first.tab('Landed cost')?.isUnsaved, first.tab('Executive')?.isUnsaved]).toEqual([true, false]);
    first.unmount();

    const second = await aWindow(workspace, first.texts);
    expect(second.result.current.view).toMatchObject({ id: 'service', filterText: 'canaan' });
    second.open('Landed cost');
    expect(second.result.current.view.filterText).toBe('bitmain');
    expect(await second.labels()).toEqual(['Start Mine']);
  });

  it('is none once it is taken back by hand', async () => {
    const { tab, type } = await aWindow(await anEmptyWorkspace());
    type('bitmain');
    type('');

    expect(tab('Landed cost')?.isUnsaved).toBe(false);
  });

  it('reaches the view it was meant for, though another is at work by then', async () => {
    const { result, open, tab } = await aWindow(await anEmptyWorkspace());
    const then = result.current.view;
    open('Service');
    act(() => {
      result.current.setView({ ...then, filterText: 'late' });
    });

    expect(result.current.view).toMatchObject({ id: 'service', filterText: '' });
    expect(tab('Landed cost')?.isUnsaved).toBe(true);
  });

  it('is unsaved again when saving it is undone', async () => {
    const { result, type, tab, back } = await aWindow(await anEmptyWorkspace());
    type('bitmain');
    act(() => {
      result.current.views.save('landed-cost');
    });
    await waitFor(() =>
      expect(tab('Landed cost')).toMatchObject({ isUnsaved: false, origin: 'changed-shipped' }),
    );

    await back();
    await waitFor(() => expect(tab('Landed cost')).toMatchObject({ isUnsaved: true, origin: 'shipped' }));
    expect(result.current.view.filterText).toBe('bitmain');
  });
});

describe('saving as a new view', () => {
  it('opens the new view and leaves the old one as it was saved', async () => {
    const { result, type, saveAs, tab, labels } = await aWindow(await anEmptyWorkspace());
    type('bitmain');
    await saveAs('Bitmain');

    expect(result.current.view).toMatchObject({ filterText: 'bitmain', position: 7000 });
    expect(tab('Bitmain')).toMatchObject({ isUnsaved: false, origin: 'own' });
    expect(tab('Landed cost')?.isUnsaved).toBe(false);
    expect((await labels())[0]).toBe('Add the view Bitmain');
  });

  it('and undoing that leaves on screen what was there, unsaved', async () => {
    const { result, type, saveAs, tab, back } = await aWindow(await anEmptyWorkspace());
    type('bitmain');
    await saveAs('Bitmain');
    await back();

    await waitFor(() =>
      expect(result.current.view).toMatchObject({ id: 'landed-cost', filterText: 'bitmain' }),
    );
    expect(tab('Landed cost')?.isUnsaved).toBe(true);
  });
});

describe('a view that is deleted', () => {
  it('makes room for its neighbour, and is at work again once that is undone by its message', async () => {
    const { result, type, saveAs, tab, idOf } = await aWindow(await anEmptyWorkspace());
    type('bitmain');
    await saveAs('Bitmain');
    type('bitmain air');
    act(() => {
      result.current.views.remove(idOf('Bitmain'));
    });
    await waitFor(() => expect(tab('Bitmain')).toBeUndefined());
    expect(result.current.view.name).toBe('Executive');

    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(result.current.view.name).toBe('Bitmain'));
    expect(result.current.view.filterText).toBe('bitmain air');
    expect(tab('Bitmain')?.isUnsaved).toBe(true);
  });
});

describe('a shipped view', () => {
  it('goes back to what it was: arrangement and name, in one step', async () => {
    const { result, type, tab, labels } = await aWindow(await anEmptyWorkspace());
    await act(() => result.current.views.rename('landed-cost', '  Our cost '));
    await waitFor(() => expect(tab('Our cost')).toBeDefined());
    type('bitmain');
    act(() => {
      result.current.views.restoreShipped('landed-cost');
    });

    await waitFor(() => expect(tab('Landed cost')).toMatchObject({ isUnsaved: false, origin: 'shipped' }));
    expect(result.current.view).toEqual(landedCostView);
    expect((await labels()).slice(0, 2)).toEqual([
      'Put the view Our cost back as shipped',
      'Rename the view Landed cost to Our cost',
    ]);
  });

  it('stays at the place it was moved to', async () => {
    const { result, tab } = await aWindow(await anEmptyWorkspace());
    act(() => {
      result.current.views.move('executive', 0);
    });
    await waitFor(() => expect(result.current.views.tabs[0]?.name).toBe('Executive'));
    expect(tab('Executive')?.origin).toBe('shipped');
    act(() => {
      result.current.views.restoreShipped('executive');
    });

    await screen.findByText('The view Executive is as it ships.');
    expect(result.current.views.tabs[0]?.name).toBe('Executive');
  });
});

describe('a scenario in a view', () => {
  it('is set by opening the view, as one step, and left alone by views without one', async () => {
    const workspace = await anEmptyWorkspace();
    const { result, open, tab, labels } = await aWindow(workspace);
    const settings = (await workspace.read()).settings;
    if (settings === null) throw new Error('A workspace is open');
    const late = { ...settings.scenario, entryBasis: 'p90' } as const;
    act(() => {
      result.current.setView({ ...result.current.view, scenario: late });
    });
    expect(tab('Landed cost')).toMatchObject({ hasScenario: true, isUnsaved: true });
    open('Service');
    open('Landed cost');

    await screen.findByText(
      /^The view Landed cost set its scenario: as of 21 Nov 2026; duty by the law of the late/,
    );
    expect((await workspace.read()).settings?.scenario).toEqual(late);
    expect((await labels())[0]).toMatch(
      /^Change the scenario: as of 21 Nov 2026; .*, of the view Landed cost$/,
    );

    const before = await labels();
    open('Service');
    open('Landed cost');
    await workspace.settle();
    expect(await labels()).toEqual(before);
  });
});

describe('a baseline', () => {
  it('that is no offer is none, and stands again once its offer does', async () => {
    const workspace = await anEmptyWorkspace();
    await workspace.importOffers(someEvidence(), [aStoredOffer({ id: 'o1' })]);
    const { result, type, tab, back } = await aWindow(workspace);
    act(() => {
      result.current.setView({ ...result.current.view, baselineId: 'o1' });
    });
    await act(() => workspace.removeOffers(['o1']));
    await waitFor(() => expect(result.current.view.baselineId).toBeNull());
    type('still at work');
    await back();

    await waitFor(() => expect(result.current.view.baselineId).toBe('o1'));
    expect(result.current.view.filterText).toBe('still at work');
    expect(tab('Landed cost')?.isUnsaved).toBe(true);
  });
});

describe('what was kept', () => {
  it.each([
    ['nothing', undefined],
    ['a view of an older release', JSON.stringify({ id: 'old', name: 'Old', columnIds: null })],
    ['no JSON', '{'],
    ['a view that is not there', JSON.stringify({ id: 'gone', draft: null, madeFrom: null })],
  ])('as %s opens Landed cost', async (_case, text) => {
    const texts = keptTexts();
    if (text !== undefined) texts.kept.set('rigplan.view', text);
    const { result } = await aWindow(await anEmptyWorkspace(), texts);

    expect(result.current.view).toEqual(landedCostView);
  });
});
