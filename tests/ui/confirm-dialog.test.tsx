import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConfirmDialog } from '../../src-renderer/ui/confirm-dialog';

afterEach(cleanup);

function shown(onDo: () => Promise<unknown>) {
  const onClose = vi.fn();
  render(
    <ConfirmDialog
      title="Remove Texas?"
      doLabel="Remove site"
      failedTitle="The site was not removed."
      onDo={onDo}
      onClose={onClose}
    >
      No offer names it.
    </ConfirmDialog>,
  );
  return { onClose, user: userEvent.setup() };
}

describe('a question before something goes', () => {
  it('does nothing on Cancel', async () => {
    const onDo = vi.fn(() => Promise.resolve());
    const { onClose, user } = shown(onDo);

    await user.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(onDo).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('closes once it is done', async () => {
    const { onClose, user } = shown(() => Promise.resolve());

    await user.click(screen.getByRole('button', { name: 'Remove site' }));

    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays and says why where it could not be done', async () => {
    const { onClose, user } = shown(() => Promise.reject(new Error('The disk is full.')));

    await user.click(screen.getByRole('button', { name: 'Remove site' }));

    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(screen.getByText('The site was not removed.')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });
});
