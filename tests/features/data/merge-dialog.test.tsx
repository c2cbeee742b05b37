/** Merging another copy on screen: told, decided by keyboard, applied once, taken back. */
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { ok } from '#domain/core/result';
import type { TailStep } from '../../../src-renderer/data/history-tail';
import type { WorkspaceState } from '../../../src-renderer/data/workspace-state';
import { MergeDialog } from '../../../src-renderer/features/data/merge-dialog';
import { useMerge, type MergeActions, type OtherCopy } from '../../../src-renderer/features/data/use-merge';
import { MessagesProvider } from '../../../src-renderer/ui/messages';
import { aWholeWorkspace } from '../../fixtures/whole-workspace';

afterEach(cleanup);

const aStep = { sequence: 3, label: 'Merge', at: '2026-11-21T12:00:00Z', changeCount: 2, isUndone: false };
const base = await aWholeWorkspace();
const withNote = (state: WorkspaceState, id: string, note: string): WorkspaceState => ({
  ...state,
  offers: state.offers.map((offer) => (offer.id === id ? { ...offer, note } : offer)),
});

/** The step that led from one state to the next, as the history keeps it. */
function step(label: string, before: WorkspaceState, after: WorkspaceState): TailStep {
  const changes = after.offers.flatMap((offer, index) =>
    offer === before.offers[index]
      ? []
      : [{ table: 'offers' as const, key: offer.id, before: before.offers[index], after: offer }],
  );
  return { label, at: '2026-11-22T10:00:00Z', by: 'Ben', counts: [], changes };
}

const mine = withNote(base, 'AU-01', 'by rail');
const theirs = withNote(withNote(base, 'AU-01', 'by air'), 'BM-01', 'new');

function copy(state: WorkspaceState, history: readonly TailStep[]): OtherCopy {
  return {
    fileName: 'ben.rigplan',
    document: { state, history, audit: [], appVersion: '1.0.0' },
    source: { fileName: 'ben.rigplan', sha256: null },
  };
}

const known = copy(theirs, [step('Type two notes', base, theirs)]);

function Page({ actions, other }: { readonly actions: MergeActions; readonly other: OtherCopy }) {
  const { begin, ...flow } = useMerge(actions);
  return (
    <>
      <button onClick={() => begin(other)}>Start</button>
      <MergeDialog {...flow} />
    </>
  );
}

async function show(other: OtherCopy, change: Partial<MergeActions> = {}) {
  const apply = vi.fn<MergeActions['apply']>(() => Promise.resolve(aStep));
  const actions: MergeActions = {
    readOwn: () => Promise.resolve({ state: mine, history: [step('Type a note', base, mine)] }),
    openAncestor: () => Promise.resolve(ok(null)),
    apply,
    undo: vi.fn<MergeActions['undo']>(() => Promise.resolve()),
    today: () => calendarDate('2026-11-22'),
    ...change,
  };
  const user = userEvent.setup();
  render(
    <MessagesProvider>
      <Page actions={actions} other={other} />
    </MessagesProvider>,
  );
  await user.click(screen.getByRole('button', { name: 'Start' }));
  return { user, actions, apply, dialog: within(await screen.findByRole('dialog')) };
}

const noteOf = (state: WorkspaceState | undefined, id: string) =>
  state?.offers.find((offer) => offer.id === id)?.note;

describe('merging a workspace file', () => {
  it('tells what was done, asks what both changed, and applies it once under its name', async () => {
    const { user, apply, dialog } = await show(known);
    await dialog.findByText('Type two notes');
    expect(dialog.getByText(/Ben · /)).toBeDefined();
    expect(dialog.getByText(/2 changed/)).toBeDefined();
    const merge = dialog.getByRole('button', { name: 'Merge' });
    expect(merge).toHaveProperty('disabled', true);

    await user.click(dialog.getByRole('radio', { name: 'Offer AU-01, Note: The other copy, by air' }));
    await user.click(merge);

    const [label, state] = apply.mock.calls[0] ?? [];
    expect(label).toBe('Merge ben.rigplan: 2 offers, 1 conflict decided');
    expect([noteOf(state, 'AU-01'), noteOf(state, 'BM-01')]).toEqual(['by air', 'new']);
    expect(apply).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('Merged ben.rigplan.')).toBeDefined();
  });

  it('decides everything for one side by one button, and the effect follows', async () => {
    const { user, apply, dialog } = await show(known);
    await user.click(await dialog.findByRole('button', { name: 'All as in this workspace' }));

    expect(dialog.getByText('Merging changes here: offers: 1 changed.')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Merge' }));
    expect(noteOf(apply.mock.calls[0]?.[1], 'AU-01')).toBe('by rail');
  });

  it('can be decided by the keyboard alone', async () => {
    const { user, dialog } = await show(known);
    const radio = await dialog.findByRole('radio', { name: /This workspace, by rail/ });
    radio.focus();
    await user.keyboard(' ');

    expect(radio).toHaveProperty('checked', true);
    expect(dialog.getByRole('button', { name: 'Merge' })).toHaveProperty('disabled', false);
  });

  it('says that both copies are the same', async () => {
    const { dialog } = await show(copy(mine, []));

    expect(await dialog.findByText(/Both copies are the same/)).toBeDefined();
    expect(dialog.queryByRole('button', { name: 'Merge' })).toBeNull();
  });

  it('asks for the common file where none is known, and takes it as the ancestor', async () => {
    const strange = copy({ ...theirs, lineage: [] }, []);
    const { user, dialog } = await show(strange, {
      readOwn: () => Promise.resolve({ state: mine, history: [] }),
      openAncestor: () => Promise.resolve(ok({ fileName: 'tender.rigplan', state: base })),
    });
    await user.click(await dialog.findByRole('button', { name: 'Choose the common file…' }));

    expect(await screen.findByText('Both are compared with tender.rigplan.')).toBeDefined();
    expect(screen.getByText('Changed by both: 1 conflict')).toBeDefined();
  });

  it('asks every difference where the user goes on without one', async () => {
    const strange = copy({ ...theirs, lineage: [] }, []);
    const { user, dialog } = await show(strange, {
      readOwn: () => Promise.resolve({ state: mine, history: [] }),
    });
    await user.click(await dialog.findByRole('button', { name: 'Merge without' }));

    expect(await screen.findByText('Changed by both: 2 conflicts')).toBeDefined();
  });

  it('writes nothing where the workspace was changed in the meantime', async () => {
    const states = [mine, withNote(mine, 'BM-02', 'later')];
    const { user, apply, dialog } = await show(known, {
      readOwn: () =>
        Promise.resolve({ state: states.shift() ?? mine, history: [step('Type a note', base, mine)] }),
    });
    await user.click(await dialog.findByRole('button', { name: 'All as in the other copy' }));
    await user.click(dialog.getByRole('button', { name: 'Merge' }));

    expect(await screen.findByText(/was changed in the meantime/)).toBeDefined();
    expect(apply).not.toHaveBeenCalled();
  });
});
