/** The saved ways to read price lists under Data: what each says, renamed and deleted. */
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProfilesSection } from '../../../src-renderer/features/import/profiles-section';
import { aSourceProfile } from '../../fixtures/source-profile';

afterEach(cleanup);

function show(profiles = [aSourceProfile(), aSourceProfile({ id: 'b', name: 'Canaan' })]) {
  const onRename = vi.fn(() => Promise.resolve());
  const onRemove = vi.fn(() => Promise.resolve());
  render(<ProfilesSection profiles={profiles} onRename={onRename} onRemove={onRemove} />);
  return { user: userEvent.setup(), onRename, onRemove, profiles };
}

describe('the saved ways to read price lists', () => {
  it('say which columns are read, what holds for every row, and how numbers are written', () => {
    show([aSourceProfile()]);

    const row = screen.getByRole('row', { name: /^Bitmain/ });
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells.slice(0, 4)).toEqual([
      'rig model, price of one unit; 1 left out',
      'vendor Bitmain',
      'decimal point',
      '3 Nov 2026',
    ]);
  });

  it('are renamed, but not to a name that another one has', async () => {
    const { user, onRename, profiles } = show();
    await user.click(screen.getByRole('button', { name: 'Rename Bitmain' }));
    const field = screen.getByRole('textbox', { name: 'Name' });

    await user.clear(field);
    await user.type(field, 'Canaan{Enter}');
    expect(screen.getByText('Canaan is the name of another one.')).toBeDefined();
    expect(onRename).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, 'Bitmain HK{Enter}');

    expect(onRename).toHaveBeenCalledExactlyOnceWith(profiles[0], 'Bitmain HK');
  });

  it('are deleted after a question', async () => {
    const { user, onRemove, profiles } = show();
    await user.click(screen.getByRole('button', { name: 'Delete Canaan' }));
    expect(onRemove).not.toHaveBeenCalled();

    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));

    expect(onRemove).toHaveBeenCalledExactlyOnceWith(profiles[1]);
  });

  it('are none at the start, and it says how there will be one', () => {
    show([]);

    expect(screen.getByText(/Import a vendor’s list, match its columns/)).toBeDefined();
  });
});
