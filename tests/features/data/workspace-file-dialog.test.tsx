import { createHash } from 'node:crypto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#domain/core/result';
import { NO_CONTENT } from '../../../src-renderer/data/no-content';
import type { WorkspaceDocument } from '../../../src-renderer/data/workspace-file';
import type { WorkspaceState } from '../../../src-renderer/data/workspace-state';
import {
  useWorkspaceFile,
  type WorkspaceFileActions,
} from '../../../src-renderer/features/data/use-workspace-file';
import { WorkspaceFileDialog } from '../../../src-renderer/features/data/workspace-file-dialog';
import type { SealedFiles } from '../../../src-renderer/services/sealed-files';
import { MessagesProvider } from '../../../src-renderer/ui/messages';
import { aStoredOffer, someEvidence } from '../../fixtures/workspace-records';

afterEach(cleanup);

const state: WorkspaceState = {
  ...NO_CONTENT,
  offers: [aStoredOffer()],
};

const whole: WorkspaceDocument = { state, appVersion: '1.0.0', history: [], audit: [] };
/** What is open: sixty offers. */
const current: WorkspaceState = {
  ...state,
  offers: Array.from({ length: 60 }, (_, index) => aStoredOffer({ id: `o${index + 1}`, note: 'mine' })),
};

/** SHA-256 of no bytes at all. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const aStep = { sequence: 3, label: 'Open', at: '2026-11-21T12:00:00Z', changeCount: 2, isUndone: false };

function someActions(change: Partial<WorkspaceFileActions> = {}): WorkspaceFileActions {
  return {
    openFile: vi.fn(() => Promise.resolve({ name: 'tender.json', bytes: new Uint8Array() })),
    sealed: { isSealed: () => false, unseal: vi.fn(() => Promise.resolve(ok(new Uint8Array()))) },
    readWorkspace: vi.fn(() => Promise.resolve(ok(whole))),
    merge: vi.fn<WorkspaceFileActions['merge']>(),
    replaceAll: vi.fn(() => Promise.resolve(aStep)),
    undo: vi.fn(() => Promise.resolve()),
    ...change,
  };
}

function Page(props: { readonly actions: WorkspaceFileActions; readonly here?: WorkspaceState }) {
  const { actions, here = current } = props;
  const { start, startMerge, ...dialog } = useWorkspaceFile(actions);
  return (
    <>
      <button onClick={start}>Start</button>
      <button onClick={startMerge}>Start a merge</button>
      <WorkspaceFileDialog {...dialog} current={here} />
    </>
  );
}

async function open(actions: WorkspaceFileActions, here = current) {
  const user = userEvent.setup();
  render(
    <MessagesProvider>
      <Page actions={actions} here={here} />
    </MessagesProvider>,
  );
  await user.click(screen.getByRole('button', { name: 'Start' }));
  return user;
}

describe('opening a workspace file', () => {
  it('asks before it replaces everything, then does it once', async () => {
    const actions = someActions();
    const user = await open(actions);

    const button = await screen.findByRole('button', { name: 'Replace 60 offers' });
    expect(actions.replaceAll).not.toHaveBeenCalled();
    await user.click(button);

    expect(vi.mocked(actions.replaceAll).mock.calls).toEqual([
      ['Open tender.json', state, { fileName: 'tender.json', sha256: NOTHING }],
    ]);
  });

  it('says what replacing loses, and hands the file on to be merged in place of it', async () => {
    const actions = someActions();
    const user = await open(actions);

    expect((await screen.findByRole('note')).textContent).toContain(
      '59 offers only here; 1 offer with other values. Merging keeps both.',
    );
    await user.click(screen.getByRole('button', { name: 'Merge…' }));

    expect(actions.merge).toHaveBeenCalledExactlyOnceWith({
      fileName: 'tender.json',
      document: whole,
      source: { fileName: 'tender.json', sha256: NOTHING },
    });
    expect(actions.replaceAll).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is no loss to a workspace that holds settings alone', async () => {
    const actions = someActions();
    const user = await open(actions, { ...state, offers: [] });

    await screen.findByText(/This workspace has no offers yet/);
    expect(screen.queryByRole('note')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open' }));

    expect(actions.replaceAll).toHaveBeenCalledTimes(1);
  });

  it('is a loss to a workspace without offers that has evidence', async () => {
    await open(someActions(), { ...state, offers: [], evidence: [someEvidence()] });

    expect((await screen.findByRole('note')).textContent).toContain('only here');
    expect(screen.queryByRole('button', { name: 'Open' })).toBeNull();
  });

  it('goes straight to merging where that was asked for', async () => {
    const actions = someActions();
    render(
      <MessagesProvider>
        <Page actions={actions} />
      </MessagesProvider>,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Start a merge' }));

    await waitFor(() => expect(actions.merge).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers Undo afterwards', async () => {
    const actions = someActions();
    const user = await open(actions);
    await user.click(await screen.findByRole('button', { name: 'Replace 60 offers' }));

    await user.click(await screen.findByRole('button', { name: 'Undo' }));

    expect(actions.undo).toHaveBeenCalledTimes(1);
  });

  it('changes nothing when cancelled', async () => {
    const actions = someActions();
    const user = await open(actions);

    await user.click(await screen.findByRole('button', { name: 'Cancel' }));

    expect(actions.replaceAll).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says why a file cannot be opened', async () => {
    await open(
      someActions({ readWorkspace: () => Promise.resolve(fail('The file is not JSON, or it is cut off.')) }),
    );

    expect(await screen.findByText(/tender\.json cannot be opened/)).toBeDefined();
    expect(screen.getByText(/not JSON/).textContent).toContain('Nothing was changed.');
  });

  it('asks for the passphrase of a sealed file, again if it is wrong, then goes on as with any file', async () => {
    const bytes = new TextEncoder().encode('RPSEALED and more');
    const opened = new Uint8Array([1, 2, 3]);
    const unseal = vi
      .fn<SealedFiles['unseal']>()
      .mockResolvedValueOnce(fail({ isPassphrase: true, words: 'This passphrase does not open the file.' }))
      .mockResolvedValueOnce(ok(opened));
    const actions = someActions({
      openFile: () => Promise.resolve({ name: 'tender.rigplan', bytes }),
      sealed: { isSealed: () => true, unseal },
    });
    const user = await open(actions);

    const field = await screen.findByLabelText('Passphrase of the file');
    await user.type(field, 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('does not open the file');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field).toHaveProperty('value', 'wrong');
    expect(actions.readWorkspace).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, 'right{Enter}');

    const button = await screen.findByRole('button', { name: 'Replace 60 offers' });
    expect(unseal.mock.calls).toEqual([
      [bytes, 'wrong'],
      [bytes, 'right'],
    ]);
    expect(actions.readWorkspace).toHaveBeenCalledWith(opened);
    // The step is about the file that lies on the disk, which is the sealed one.
    await user.click(button);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(actions.replaceAll).toHaveBeenCalledWith('Open tender.rigplan', state, {
      fileName: 'tender.rigplan',
      sha256,
    });
  });

  it('keeps a file name that runs from right to left from turning the step over', async () => {
    const name = 'عرض 12.json';
    const actions = someActions({ openFile: () => Promise.resolve({ name, bytes: new Uint8Array() }) });
    const user = await open(actions);

    await user.click(await screen.findByRole('button', { name: 'Replace 60 offers' }));

    expect(actions.replaceAll).toHaveBeenCalledWith(`Open \u2068${name}\u2069`, state, {
      fileName: name,
      sha256: NOTHING,
    });
  });

  it('says of a sealed file that is damaged that it is, and changes nothing', async () => {
    const actions = someActions({
      sealed: {
        isSealed: () => true,
        unseal: () => Promise.resolve(fail({ isPassphrase: false, words: 'It is cut short.' })),
      },
    });
    const user = await open(actions);

    await user.type(await screen.findByLabelText('Passphrase of the file'), 'right{Enter}');

    expect((await screen.findByText(/It is cut short/)).textContent).toContain('Nothing was changed.');
    expect(actions.replaceAll).not.toHaveBeenCalled();
  });

  it('says so when the replacement fails', async () => {
    const actions = someActions({ replaceAll: () => Promise.reject(new Error('The disk is full.')) });
    const user = await open(actions);

    await user.click(await screen.findByRole('button', { name: 'Replace 60 offers' }));

    expect(await screen.findByText(/The disk is full/)).toBeDefined();
  });
});
