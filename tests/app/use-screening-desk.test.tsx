import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { ServicesProvider, type Services } from '../../src-renderer/services/services';
import { useScreeningDesk } from '../../src-renderer/services/use-screening-desk';
import { useWorkspace } from '../../src-renderer/services/use-workspace';
import { cslText, SOPHGO_ROWS } from '../fixtures/restricted-list';
import { aDesk, listFile } from '../fixtures/screening-desk';
import { aWorkspace } from '../fixtures/workspace-database';

afterEach(cleanup);

async function screeningView() {
  const { workspace } = aWorkspace();
  await workspace.openSample();
  const { desk } = aDesk(workspace);
  const services = {
    workspace,
    screening: desk,
    initialState: await workspace.read(),
    today: () => calendarDate('2026-11-21'),
  } as unknown as Services;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesProvider services={services}>{children}</ServicesProvider>
  );
  const hook = renderHook(() => useScreeningDesk(useWorkspace()), { wrapper });
  return { ...hook, workspace, desk };
}

describe('what a screen knows of screening', () => {
  it('is who is screened, before any list is loaded', async () => {
    const { result } = await screeningView();

    expect(result.current).toMatchObject({ lists: [], run: null, staleReasons: [], work: null });
    expect(result.current.subjects.map(({ id }) => id)).toContain('bitmain');
  });

  it('follows the desk while a list is loaded, and then has its age', async () => {
    const { result, desk } = await screeningView();
    await act(() => desk.loadList(listFile('csl-2026-10-01.csv', cslText(SOPHGO_ROWS)), 'Ana'));
    act(() => desk.stopSelfTest());

    await waitFor(() => expect(result.current.lists).toHaveLength(1));
    expect(result.current.lists).toMatchObject([{ ageDays: 51, isOld: true }]);
    expect(result.current).toMatchObject({ run: { by: 'Ana' }, staleReasons: [], work: null });
    expect(result.current.notice).toMatch(/^Loaded csl-2026-10-01\.csv/);
  });

  it('says why the run no longer stands once a party is other, and that it does after the next', async () => {
    const { result, desk, workspace } = await screeningView();
    await act(() => desk.loadList(listFile('csl-2026-10-01.csv', cslText(SOPHGO_ROWS)), null));
    act(() => desk.stopSelfTest());
    await act(() =>
      workspace.change('Rename', async (tables) => {
        const party = await tables.parties.get('sophgo');
        if (party !== undefined) await tables.parties.put({ ...party, aliases: ['Sophon'] });
      }),
    );

    await waitFor(() =>
      expect(result.current.staleReasons).toEqual(['Changed since the run: Sophgo Technologies Ltd.']),
    );
    await act(() => desk.runScreening('parties-changed', null));
    await waitFor(() => expect(result.current.staleReasons).toEqual([]));
  });
});
