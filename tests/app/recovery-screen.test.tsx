import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#domain/core/result';
import { RecoveryScreen } from '../../src-renderer/app/recovery-screen';
import type { Recovery } from '../../src-renderer/services/recovery';

afterEach(cleanup);

const copy = {
  name: 's-5.snap',
  position: 5,
  created: new Date(2026, 10, 21, 14, 5).toISOString(),
  bytes: 1000,
  sha256: '',
  schema: 2,
};

function renderScreen(change: Partial<Recovery> = {}) {
  const recovery = {
    list: () => Promise.resolve([copy]),
    restore: vi.fn(() => Promise.resolve(ok(null))),
    exportCopy: vi.fn(() => Promise.resolve(ok('/home/u/recovered-workspace.json'))),
    startEmpty: vi.fn(() => Promise.resolve()),
    ...change,
  };
  render(<RecoveryScreen reasons={['From s-5.snap: it is cut off.']} recovery={recovery} />);
  return recovery;
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
    await userEvent.click(await screen.findByRole('button', { name: 'Restore this one' }));

    expect(restore).toHaveBeenCalledWith('s-5.snap');
    await screen.findByText('RigPlan starts again.');
  });

  it('exports a copy as a workspace file', async () => {
    renderScreen();
    await userEvent.click(await screen.findByRole('button', { name: 'Export it as a workspace file…' }));

    await screen.findByText('Exported to /home/u/recovered-workspace.json.');
  });

  it('says why a copy could not be restored', async () => {
    renderScreen({ restore: () => Promise.resolve(fail('The copy is damaged.')) });
    await userEvent.click(await screen.findByRole('button', { name: 'Restore this one' }));

    await screen.findByText(/The copy is damaged\./);
  });

  it('can start empty even where nothing can be listed', async () => {
    const { startEmpty } = renderScreen({ list: () => Promise.reject(new Error('No list.')) });
    await screen.findByText(/No list\./);
    await userEvent.click(screen.getByRole('button', { name: 'Start empty' }));

    expect(startEmpty).toHaveBeenCalledTimes(1);
  });
});
