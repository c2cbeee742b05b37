import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UnlockScreen } from '../../src-renderer/app/unlock-screen';
import { HostError } from '../../src-renderer/host/host';

afterEach(cleanup);

const passphrase = () => screen.getByLabelText('Passphrase');

describe('the unlock screen', () => {
  it('starts on the field and hands over what was typed', async () => {
    const onUnlock = vi.fn(() => new Promise<void>(() => undefined));
    render(<UnlockScreen profileFolder={null} onUnlock={onUnlock} />);

    expect(document.activeElement).toBe(passphrase());
    await userEvent.keyboard('correct horse{Enter}');

    expect(onUnlock.mock.calls).toEqual([['correct horse']]);
    expect(screen.getByRole('button', { name: 'Checking…' })).toHaveProperty('disabled', true);
    expect(passphrase()).toHaveProperty('disabled', true);
    expect(screen.getByText(/takes some seconds/)).toBeDefined();
  });

  it('says that a passphrase is wrong, with the field ready and selected', async () => {
    render(
      <UnlockScreen
        profileFolder={null}
        onUnlock={() =>
          Promise.reject(new HostError('vault/wrong-passphrase', 'The passphrase is another one'))
        }
      />,
    );

    await userEvent.type(passphrase(), 'wrong{Enter}');

    expect(await screen.findByText(/not the right one. Nothing was changed/)).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(passphrase()));
    const field = passphrase() as HTMLInputElement;
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 5]);
  });

  it('says another reason in its own words, and asks for something where nothing was typed', async () => {
    const onUnlock = vi.fn(() => Promise.reject(new HostError('vault/io', 'The disk did not answer.')));
    render(<UnlockScreen profileFolder={null} onUnlock={onUnlock} />);

    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(onUnlock).not.toHaveBeenCalled();
    expect(screen.getByText('Type the passphrase.')).toBeDefined();
    await userEvent.type(passphrase(), 'any{Enter}');

    expect((await screen.findByText(/The disk did not answer/)).textContent).toContain(
      'could not be checked',
    );
  });

  it('shows what was typed if asked to, and hides it again', async () => {
    render(<UnlockScreen profileFolder={null} onUnlock={() => Promise.resolve()} />);

    await userEvent.click(screen.getByRole('button', { name: 'Show: Passphrase' }));
    expect(passphrase().getAttribute('type')).toBe('text');
    await userEvent.click(screen.getByRole('button', { name: 'Hide: Passphrase' }));

    expect(passphrase().getAttribute('type')).toBe('password');
  });

  it('says when Caps Lock is on', () => {
    render(<UnlockScreen profileFolder={null} onUnlock={() => Promise.resolve()} />);
    const press = (isOn: boolean) => {
      const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true });
      Object.defineProperty(event, 'getModifierState', {
        value: (key: string) => isOn && key === 'CapsLock',
      });
      fireEvent(passphrase(), event);
    };

    press(true);
    expect(screen.getByText('Caps Lock is on.')).toBeDefined();
    press(false);

    expect(screen.queryByText('Caps Lock is on.')).toBeNull();
  });

  it('says honestly what to do where it is forgotten', () => {
    render(<UnlockScreen profileFolder={null} onUnlock={() => Promise.resolve()} />);

    expect(screen.getByText('Forgotten? What then')).toBeDefined();
    expect(screen.getByText(/Nobody can open the data without the passphrase/)).toBeDefined();
    expect(screen.getByText(/Without such a file the data is lost/)).toBeDefined();
  });

  it('names the folder to move aside, and nothing where it is not known', () => {
    const { rerender } = render(
      <UnlockScreen profileFolder="/home/u/.config/RigPlan" onUnlock={() => Promise.resolve()} />,
    );
    expect(screen.getByText('/home/u/.config/RigPlan')).toBeDefined();

    rerender(<UnlockScreen profileFolder={null} onUnlock={() => Promise.resolve()} />);
    expect(screen.queryByText(/The profile folder:/)).toBeNull();
  });
});
