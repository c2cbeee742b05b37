import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#domain/core/result';
import { RecoveryScreen } from '../../src-renderer/app/recovery-screen';
import type { StartTrouble } from '../../src-renderer/services/start-trouble';
import type { ReadableDatabase, Recovery } from '../../src-renderer/services/recovery';

afterEach(cleanup);

const copy = {
  name: 's-5.snap',
  position: 5,
  created: new Date(2026, 10, 21, 14, 5).toISOString(),
  bytes: 1000,
  sha256: '',
  schema: 2,
};

const rebuilding: StartTrouble = {
  title: 'The database could not be used, and could not be rebuilt by itself.',
  kept: 'Nothing was deleted.',
  next: 'Choose a safety copy below.',
  reasons: ['From s-5.snap: it is cut off.'],
  hasCopies: true,
  goOnWords: 'Changes may be missing.',
};

function renderScreen(change: Partial<Recovery> = {}, trouble: StartTrouble = rebuilding) {
  const recovery = {
    list: () => Promise.resolve([copy]),
    restore: vi.fn(() => Promise.resolve(ok(null))),
    exportCopy: vi.fn<Recovery['exportCopy']>((_name, passphrase) =>
      Promise.resolve(ok(`/home/u/recovered-workspace.${passphrase === null ? 'json' : 'rigplan'}`)),
    ),
    canSeal: true,
    startEmpty: vi.fn(() => Promise.resolve()),
    readDatabase: vi.fn(() => Promise.resolve<ReadableDatabase | null>(null)),
    goOn: vi.fn(() => Promise.resolve(ok(null))),
    ...change,
  };
  const onTryAgain = vi.fn();
  const onGoOn = vi.fn(() => Promise.resolve());
  render(<RecoveryScreen trouble={trouble} recovery={recovery} onTryAgain={onTryAgain} onGoOn={onGoOn} />);
  return { ...recovery, onTryAgain, onGoOn };
}

describe('the recovery screen', () => {
  it('says why, what is kept, and lists the copies', async () => {
    renderScreen();

    expect(screen.getByText('From s-5.snap: it is cut off.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Nothing was deleted');
    expect(await screen.findByRole('row', { name: /21 Nov 2026, 14:05/ })).toBeTruthy();
  });

  it('restores a copy', async () => {
    const { restore } = renderScreen();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Restore the copy of 21 Nov 2026, 14:05' }),
    );

    expect(restore).toHaveBeenCalledWith('s-5.snap');
    await screen.findByText('RigPlan starts again.');
  });

  it('exports a copy as a workspace file, and says before that whoever has it can read it', async () => {
    const { exportCopy } = renderScreen();
    await screen.findByText(/Whoever has a file that was exported without a passphrase can read it/);
    await userEvent.click(
      await screen.findByRole('button', { name: /Export the copy of .* as a workspace file/ }),
    );

    await screen.findByText('Exported to /home/u/recovered-workspace.json.');
    expect(exportCopy).toHaveBeenCalledWith('s-5.snap', null);
  });

  it('exports a copy with a passphrase, which is asked for twice', async () => {
    const { exportCopy } = renderScreen();
    await userEvent.click(
      await screen.findByRole('button', { name: /Export the copy of .* with a passphrase/ }),
    );

    await userEvent.click(screen.getByRole('button', { name: 'Export…' }));
    expect(exportCopy).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('New passphrase'), 'four words by chance');
    await userEvent.type(screen.getByLabelText('The same again'), 'four words by chance');
    await userEvent.click(screen.getByRole('button', { name: 'Export…' }));

    await screen.findByText('Exported, sealed, to /home/u/recovered-workspace.rigplan.');
    expect(vi.mocked(exportCopy).mock.calls).toEqual([['s-5.snap', 'four words by chance']]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps asking for the passphrase where no file was chosen', async () => {
    const { exportCopy } = renderScreen({ exportCopy: vi.fn(() => Promise.resolve(ok(null))) });
    await userEvent.click(
      await screen.findByRole('button', { name: /Export the copy of .* with a passphrase/ }),
    );
    await userEvent.type(screen.getByLabelText('New passphrase'), 'four words by chance');
    await userEvent.type(screen.getByLabelText('The same again'), 'four words by chance');
    await userEvent.click(screen.getByRole('button', { name: 'Export…' }));

    expect((await screen.findByRole('alert')).textContent).toContain('No file was chosen.');
    expect(exportCopy).toHaveBeenCalledOnce();
    expect(screen.queryByText(/Exported/)).toBeNull();
  });

  it('offers no passphrase where nothing can seal a file', async () => {
    renderScreen({ canSeal: false });
    await screen.findByRole('row', { name: /21 Nov 2026/ });

    expect(screen.queryByRole('button', { name: /with a passphrase/ })).toBeNull();
  });

  it('says why a copy could not be restored', async () => {
    renderScreen({ restore: () => Promise.resolve(fail('The copy is damaged.')) });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Restore the copy of 21 Nov 2026, 14:05' }),
    );

    await screen.findByText(/The copy is damaged\./);
  });

  it('can start empty even where nothing can be listed', async () => {
    const { startEmpty } = renderScreen({ list: () => Promise.reject(new Error('No list.')) });
    await screen.findByText(/No list\./);
    await userEvent.click(screen.getByRole('button', { name: 'Start empty' }));

    expect(startEmpty).toHaveBeenCalledTimes(1);
  });

  it('starts with the keyboard on its heading, and can try again', async () => {
    const { onTryAgain } = renderScreen();

    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onTryAgain).toHaveBeenCalledOnce();
  });

  it('offers to go on with a database that can be read, and says what that means', async () => {
    const found = { workspaceName: 'Autumn', offers: 63, position: 12, lastChangeAt: null };
    const { goOn, onGoOn } = renderScreen({ readDatabase: () => Promise.resolve(found) });

    await screen.findByText('It can be read: “Autumn”, 63 offers, change 12.');
    expect(screen.getByText('Changes may be missing.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Go on with it' }));

    expect(goOn).toHaveBeenCalledOnce();
    expect(onGoOn).not.toHaveBeenCalled();
    await screen.findByText('RigPlan starts again.');
  });

  it('does not offer a database that cannot be read', async () => {
    renderScreen();
    await screen.findByRole('row', { name: /21 Nov 2026/ });

    expect(screen.queryByText(/Go on with/)).toBeNull();
  });

  it('offers nothing that needs the vault where that is not open', async () => {
    const list = vi.fn(() => Promise.reject(new Error('not open')));
    const found = { workspaceName: 'Autumn', offers: 1, position: 1, lastChangeAt: null };
    const trouble = { ...rebuilding, hasCopies: false };
    const { onGoOn, goOn } = renderScreen({ list, readDatabase: () => Promise.resolve(found) }, trouble);

    await userEvent.click(await screen.findByRole('button', { name: 'Go on with it' }));

    expect(onGoOn).toHaveBeenCalledOnce();
    expect(goOn).not.toHaveBeenCalled();
    expect(list).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Start empty' })).toBeNull();
  });
});
