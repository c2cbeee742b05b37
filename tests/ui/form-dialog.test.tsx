import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FormDialog } from '../../src-renderer/ui/form-dialog';
import { TextField } from '../../src-renderer/ui/fields';
import { UiProvider } from '../../src-renderer/ui/ui-provider';

afterEach(cleanup);

function NameForm({ onClose }: { readonly onClose: () => void }) {
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  return (
    <UiProvider>
      <FormDialog
        title="Add a site"
        saveLabel="Add site"
        onSave={() => Promise.resolve()}
        onClose={onClose}
        initialFocus={first}
      >
        <TextField label="Name" value={name} onChange={setName} ref={first} />
      </FormDialog>
    </UiProvider>
  );
}

function open() {
  const onClose = vi.fn();
  render(<NameForm onClose={onClose} />);
  return { onClose, user: userEvent.setup() };
}

describe('leaving a form', () => {
  it.each([
    ['Escape', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Escape}')],
    [
      'Cancel',
      (user: ReturnType<typeof userEvent.setup>) =>
        user.click(screen.getByRole('button', { name: 'Cancel' })),
    ],
    [
      'Close',
      (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', { name: 'Close' })),
    ],
  ])('by %s asks before what was typed is lost', async (_, leave) => {
    const { onClose, user } = open();
    await user.type(screen.getByLabelText('Name'), 'West Texas');
    await leave(user);

    expect(screen.getByRole('alert').textContent).toBe('Close without saving? What you typed is lost.');
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('keeps what was typed and gives the keyboard back to its field', async () => {
    const { onClose, user } = open();
    const field = screen.getByLabelText<HTMLInputElement>('Name');
    await user.type(field, 'West Texas');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Keep editing' }));

    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('West Texas');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('asks again after more was typed', async () => {
    const { onClose, user } = open();
    const field = screen.getByLabelText('Name');
    await user.type(field, 'West');
    await user.keyboard('{Escape}');
    await user.type(field, ' Texas');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.keyboard('{Escape}');

    expect(screen.getByRole('alert')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('does not ask where nothing was typed', async () => {
    const { onClose, user } = open();
    await user.keyboard('{Escape}');

    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
