/** Locking: the page goes, or covers itself where a form holds what is saved nowhere. */
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { coverPage, hidePage } from '../../src-renderer/app/lock-cover';
import { keepLocking } from '../../src-renderer/services/locking';
import { TextField } from '../../src-renderer/ui/fields';
import { FormDialog } from '../../src-renderer/ui/form-dialog';
import { isTypingHeld } from '../../src-renderer/ui/unsaved-typing';
import { aProtection } from '../fixtures/protection';

afterEach(() => {
  cleanup();
  for (const left of document.querySelectorAll('[data-lock-cover]')) left.remove();
  delete document.documentElement.dataset['covered'];
});

function Form() {
  const [isOpen, setIsOpen] = useState(false);
  const [note, setNote] = useState('');
  const first = useRef<HTMLInputElement>(null);
  return (
    <>
      <button onClick={() => setIsOpen(true)}>Edit</button>
      {isOpen ? (
        <FormDialog
          title="Edit the offer"
          saveLabel="Save"
          onSave={() => Promise.resolve()}
          onClose={() => setIsOpen(false)}
          initialFocus={first}
        >
          <TextField label="Note" ref={first} value={note} onChange={setNote} />
        </FormDialog>
      ) : null}
    </>
  );
}

function aLockablePage(passphrase: string | null = 'right') {
  const protection = aProtection(passphrase);
  const settle = vi.fn(() => Promise.resolve());
  const locking = keepLocking({ protection, settle, isTypingHeld, hide: hidePage, cover: coverPage });
  render(<Form />);
  return { protection, settle, locking, user: userEvent.setup() };
}

const cover = () => document.querySelector<HTMLElement>('[data-lock-cover]');
const inCover = () => within(cover() ?? document.createElement('div'));

describe('locking', () => {
  it('saves what is under way, hides the page and hands over to main where no form is open', async () => {
    const { protection, settle } = aLockablePage();

    protection.startLocking();
    await waitFor(() => expect(protection.calls).toContain('lock'));

    expect(settle).toHaveBeenCalledTimes(1);
    expect(document.documentElement.dataset['covered']).toBe('');
    expect(cover()).toBeNull();
  });

  it('locks although something could not be saved: it stays in the database', async () => {
    const { protection, settle } = aLockablePage();
    settle.mockRejectedValue(new Error('the vault refused'));

    protection.startLocking();

    await waitFor(() => expect(protection.calls).toContain('lock'));
  });

  it('does nothing where no passphrase is set', async () => {
    const { protection, locking } = aLockablePage(null);

    await locking.lock();

    expect(protection.calls).toEqual(['state']);
    expect(document.documentElement.dataset['covered']).toBeUndefined();
  });

  it('covers the page where a form is open, and gives the typing back for the passphrase', async () => {
    const { protection, locking, user } = aLockablePage();
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(screen.getByLabelText('Note'), 'typed and not saved');

    await act(() => locking.lock());
    expect(protection.calls).toContain('cover');
    expect(protection.calls).not.toContain('lock');
    expect(locking.isCovered()).toBe(true);
    expect(document.documentElement.dataset['covered']).toBe('');
    await user.type(await inCover().findByLabelText('Passphrase'), 'wrong{Enter}');
    expect(await inCover().findByText(/not the right one/)).toBeDefined();
    expect(cover()).not.toBeNull();
    await user.clear(inCover().getByLabelText('Passphrase'));
    await user.type(inCover().getByLabelText('Passphrase'), 'right{Enter}');

    await waitFor(() => expect(cover()).toBeNull());
    expect(locking.isCovered()).toBe(false);
    expect(document.documentElement.dataset['covered']).toBeUndefined();
    expect(screen.getByLabelText('Note')).toHaveProperty('value', 'typed and not saved');
  });

  it('lets no key through while the keyboard is in nothing, as after a click beside the field', async () => {
    const { locking, user } = aLockablePage();
    const heard = vi.fn();
    for (const kind of ['keydown', 'keyup']) document.addEventListener(kind, heard);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(screen.getByLabelText('Note'), 'a');
    await act(() => locking.lock());
    (await inCover().findByLabelText('Passphrase')).blur();
    heard.mockClear();

    await user.keyboard('{Control>}2{/Control}{Control>}z{/Control}?');

    expect(document.activeElement).toBe(document.body);
    expect(heard).not.toHaveBeenCalled();
    for (const kind of ['keydown', 'keyup']) document.removeEventListener(kind, heard);
  });

  it('lets no key through to what is covered', async () => {
    const { locking, user } = aLockablePage();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(screen.getByLabelText('Note'), 'a');
    await act(() => locking.lock());
    heard.mockClear();

    (await inCover().findByLabelText('Passphrase')).focus();
    await user.keyboard('{Control>}z{/Control}{Escape}x');

    expect(heard).not.toHaveBeenCalled();
    expect(cover()).not.toBeNull();
    document.removeEventListener('keydown', heard);
  });

  it('covers the page where main could not lock', async () => {
    const { protection, locking } = aLockablePage();
    vi.spyOn(protection, 'lock').mockRejectedValue(new Error('The vault is in use.'));

    await act(() => locking.lock());

    expect(await inCover().findByLabelText('Passphrase')).toBeDefined();
  });
});
