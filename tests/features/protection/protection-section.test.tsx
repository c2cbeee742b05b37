import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ProtectionSection,
  type ProtectionActions,
} from '../../../src-renderer/features/protection/protection-section';
import { UiProvider } from '../../../src-renderer/ui/ui-provider';
import { aProtection, type FakeProtection } from '../../fixtures/protection';

afterEach(cleanup);

const LONG = 'correct horse battery staple';

async function renderSection(protection: FakeProtection, change: Partial<ProtectionActions> = {}) {
  const actions: ProtectionActions = {
    read: protection.state,
    change: protection.change,
    setLockAfter: protection.setLockAfter,
    lock: protection.lock,
    exportPlain: vi.fn<() => void>(),
    ...change,
  };
  render(
    <UiProvider>
      <ProtectionSection actions={actions} />
    </UiProvider>,
  );
  await screen.findByRole('region', { name: 'Passphrase' });
  return { actions, user: userEvent.setup() };
}

const dialog = () => within(screen.getByRole('dialog'));
const field = (label: string) => dialog().getByLabelText(label);
const press = (name: string) => dialog().getByRole('button', { name });

describe('without a passphrase', () => {
  it('says who can read the offers, and offers to set one', async () => {
    await renderSection(aProtection());

    expect(screen.getByText(/None is set: whoever can read this disk/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Set…' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Lock now' })).toBeNull();
  });

  it('sets one, and says that the program starts again', async () => {
    const protection = aProtection();
    const { user } = await renderSection(protection);

    await user.click(screen.getByRole('button', { name: 'Set…' }));
    await user.type(field('New passphrase'), LONG);
    await user.type(field('The same again'), LONG);
    await user.click(press('Set passphrase'));

    expect(await dialog().findByText('Done. RigPlan starts again…')).toBeDefined();
    expect(protection.changes).toEqual([{ current: null, next: LONG, removePlainCopies: false }]);
    expect(press('Cancel')).toHaveProperty('disabled', true);
  });

  it('says before that a forgotten one loses everything, and offers a readable file', async () => {
    const { user, actions } = await renderSection(aProtection());

    await user.click(screen.getByRole('button', { name: 'Set…' }));
    await user.click(press('Export a readable workspace file…'));

    expect(dialog().getByText('A forgotten passphrase loses everything.')).toBeDefined();
    expect(actions.exportPlain).toHaveBeenCalledTimes(1);
  });

  it('takes a short one only after a tick', async () => {
    const protection = aProtection();
    const { user } = await renderSection(protection);
    await user.click(screen.getByRole('button', { name: 'Set…' }));

    await user.type(field('New passphrase'), 'short');
    await user.type(field('The same again'), 'short');
    await user.click(press('Set passphrase'));
    expect(protection.changes).toEqual([]);
    expect(dialog().getByText('Tick this, or choose a longer one.')).toBeDefined();
    await user.click(field('Use this weak passphrase all the same'));
    await user.click(press('Set passphrase'));

    await waitFor(() => expect(protection.passphrase).toBe('short'));
  });

  it('refuses two that are not the same, and none', async () => {
    const protection = aProtection();
    const { user } = await renderSection(protection);
    await user.click(screen.getByRole('button', { name: 'Set…' }));

    await user.click(press('Set passphrase'));
    expect(dialog().getByText('Type a passphrase.')).toBeDefined();
    await user.type(field('New passphrase'), LONG);
    await user.type(field('The same again'), `${LONG}s`);
    await user.click(press('Set passphrase'));

    expect(dialog().getByText('The two are not the same.')).toBeDefined();
    expect(protection.changes).toEqual([]);
  });

  it('lists readable copies and deletes them unless told otherwise', async () => {
    const protection = aProtection();
    protection.plainCopies = ['quarantine-20261121T1200'];
    const { user } = await renderSection(protection);
    await user.click(screen.getByRole('button', { name: 'Set…' }));

    expect(dialog().getByText('quarantine-20261121T1200')).toBeDefined();
    expect(field('Delete 1 older folder that holds readable data')).toHaveProperty('checked', true);
    await user.type(field('New passphrase'), LONG);
    await user.type(field('The same again'), LONG);
    await user.click(press('Set passphrase'));

    await waitFor(() => expect(protection.changes[0]).toMatchObject({ removePlainCopies: true }));
  });

  it.each([
    ['vault/behind', /wait for “Saved” in the status bar/],
    ['vault/disk-full', /not enough room on the disk/],
  ])('says what is to be done where main refuses by %s, and keeps what was typed', async (code, words) => {
    const protection = aProtection();
    protection.refusal = code;
    const { user } = await renderSection(protection);
    await user.click(screen.getByRole('button', { name: 'Set…' }));
    await user.type(field('New passphrase'), LONG);
    await user.type(field('The same again'), LONG);

    await user.click(press('Set passphrase'));

    expect(await dialog().findByText(words)).toBeDefined();
    expect(field('New passphrase')).toHaveProperty('value', LONG);
  });
});

describe('with a passphrase', () => {
  it('locks on demand, and after the time that is chosen', async () => {
    const protection = aProtection('old');
    const { user } = await renderSection(protection);

    await user.click(screen.getByRole('button', { name: 'Lock now' }));
    await user.selectOptions(screen.getByLabelText('Lock after being left alone'), 'Never');

    await waitFor(() => expect(protection.lockAfter).toBeNull());
    expect(protection.calls).toContain('lock');
    await user.selectOptions(screen.getByLabelText('Lock after being left alone'), '30 minutes');
    await waitFor(() => expect(protection.lockAfter).toBe(30));
  });

  it('changes it without starting again', async () => {
    const protection = aProtection('old');
    const { user } = await renderSection(protection);
    await user.click(screen.getByRole('button', { name: 'Change…' }));

    await user.type(field('Present passphrase'), 'old');
    await user.type(field('New passphrase'), LONG);
    await user.type(field('The same again'), LONG);
    await user.click(press('Change passphrase'));

    expect(await screen.findByText('The passphrase is changed.')).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(protection.passphrase).toBe(LONG);
  });

  it('says at the field that the present one is wrong', async () => {
    const protection = aProtection('old');
    const { user } = await renderSection(protection);
    await user.click(screen.getByRole('button', { name: 'Remove…' }));

    await user.type(field('Present passphrase'), 'older{Enter}');

    expect((await dialog().findByRole('alert')).textContent).toContain('not the present passphrase');
    expect(field('Present passphrase').getAttribute('aria-invalid')).toBe('true');
    expect(protection.passphrase).toBe('old');
  });

  it('removes it, after saying what that means', async () => {
    const protection = aProtection('old');
    const { user } = await renderSection(protection);
    await user.click(screen.getByRole('button', { name: 'Remove…' }));

    expect(dialog().getByText(/anybody who can read this disk can read the offers/)).toBeDefined();
    await user.type(field('Present passphrase'), 'old{Enter}');

    await waitFor(() =>
      expect(protection.changes).toEqual([{ current: 'old', next: null, removePlainCopies: false }]),
    );
  });
});
