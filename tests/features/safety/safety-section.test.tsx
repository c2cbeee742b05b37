import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#domain/core/result';
import { NO_CONTENT } from '../../../src-renderer/data/no-content';
import type { WorkspaceState } from '../../../src-renderer/data/workspace-state';
import { NoSafetySection, SafetySection } from '../../../src-renderer/features/safety/safety-section';
import type { SafetyActions } from '../../../src-renderer/features/safety/use-safety-copies';
import type { VaultSnapshot } from '../../../src-renderer/host/host';
import { UiProvider } from '../../../src-renderer/ui/ui-provider';
import { aStoredOffer } from '../../fixtures/workspace-records';

afterEach(cleanup);

const aCopy = (position: number): VaultSnapshot => ({
  name: `s-${position}.snap`,
  position,
  created: new Date(2026, 10, 21, 14, position).toISOString(),
  bytes: 287_400,
  sha256: '0'.repeat(64),
  schema: 2,
});
const aState = (offers: number): WorkspaceState => ({
  ...NO_CONTENT,
  offers: Array.from({ length: offers }, (_, index) => aStoredOffer({ id: `o${index}` })),
});
const step = {
  sequence: 9,
  label: 'Restore it',
  at: '2026-11-21T10:00:00Z',
  changeCount: 3,
  isUndone: false,
};

function renderSection(change: Partial<SafetyActions> = {}) {
  const actions = {
    list: vi.fn(() => Promise.resolve([aCopy(12), aCopy(5)])),
    take: vi.fn(() => Promise.resolve(aCopy(13))),
    read: vi.fn(() => Promise.resolve(ok(aState(60)))),
    restore: vi.fn(() => Promise.resolve(step)),
    undo: vi.fn(() => Promise.resolve()),
    ...change,
  };
  render(
    <UiProvider>
      <SafetySection state={aState(63)} actions={actions} confirmedAt={null} />
    </UiProvider>,
  );
  return actions;
}

describe('the safety copies', () => {
  it('are listed with when, after which change and how large', async () => {
    renderSection();

    const row = await screen.findByRole('row', { name: /21 Nov 2026, 14:12/ });
    expect(within(row).getByText('12')).toBeTruthy();
    expect(within(row).getByText('288')).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(3);
  });

  it('are taken when asked for, and listed anew', async () => {
    const { take, list } = renderSection();
    await screen.findByRole('row', { name: /14:12/ });

    await userEvent.click(screen.getByRole('button', { name: 'Take one now' }));

    await screen.findByText('Took a safety copy at 21 Nov 2026, 14:13.');
    expect(take).toHaveBeenCalledTimes(1);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('are checked by reading them, and change nothing', async () => {
    const { read, restore } = renderSection();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check the copy of 21 Nov 2026, 14:05' }),
    );

    const dialog = await screen.findByRole('dialog', { name: /14:05 is good/ });
    expect(within(dialog).getByRole('row', { name: 'Offers 63 60' })).toBeTruthy();
    expect(read).toHaveBeenCalledWith('s-5.snap');
    expect(restore).not.toHaveBeenCalled();
  });

  it('that do not read say why', async () => {
    renderSection({
      read: () => Promise.resolve(fail('Table offers, record o1, field quantity: Too small.')),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check the copy of 21 Nov 2026, 14:05' }),
    );

    expect((await screen.findByRole('alert')).textContent).toContain('record o1');
  });

  it('are restored after a look at what changes, as a step that can be undone', async () => {
    const { restore, undo } = renderSection();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Restore the copy of 21 Nov 2026, 14:05' }),
    );
    const dialog = await screen.findByRole('dialog', { name: /Restore the copy/ });
    expect(within(dialog).getByRole('row', { name: 'Offers 63 60' })).toBeTruthy();
    expect(restore).not.toHaveBeenCalled();

    await userEvent.click(within(dialog).getByRole('button', { name: 'Restore' }));
    expect(restore).toHaveBeenCalledWith('Restore the safety copy of 21 Nov 2026, 14:05', aState(60));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledWith(step);
  });

  it('that could not be taken say so and leave the list', async () => {
    renderSection({ take: () => Promise.reject(new Error('Less than 200 MB are free.')) });
    await screen.findByRole('row', { name: /14:12/ });
    await userEvent.click(screen.getByRole('button', { name: 'Take one now' }));

    expect((await screen.findByRole('alert')).textContent).toContain('Less than 200 MB are free.');
  });

  it('are none in a browser, which says so', () => {
    render(<NoSafetySection />);
    expect(screen.getByText(/None in this session/)).toBeTruthy();
  });
});
