import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { AppShell } from '../../src-renderer/app/app-shell';
import { ErrorBoundary } from '../../src-renderer/app/error-boundary';
import { FillSlot } from '../../src-renderer/ui/layout/slots';
import { UiProvider } from '../../src-renderer/ui/ui-provider';

const shown = {
  workspaceName: 'Autumn tender',
  page: 'compare' as const,
  onPageChange: () => undefined,
  theme: 'system' as const,
  onThemeChange: () => undefined,
  areAmountsHidden: false,
  onAmountsToggle: () => undefined,
  networkAttempts: 0,
  tariffPackDate: calendarDate('2026-11-14'),
  list: { words: 'No restricted-party list loaded', isUnsure: true },
  savedState: 'saved' as const,
  vaultStatus: { disk: 'ok' as const, problem: null, isWaiting: false, confirmedAt: null },
  onRetry: () => undefined,
  notes: null,
};

afterEach(cleanup);

describe('The frame', () => {
  it('names the workspace, the state of the data and the missing list', () => {
    render(
      <UiProvider>
        <AppShell {...shown}>page</AppShell>
      </UiProvider>,
    );

    expect(screen.getByRole('heading', { name: 'Autumn tender' })).toBeTruthy();
    expect(screen.getByText('Offline · 0 network attempts')).toBeTruthy();
    expect(screen.getByText('Tariff pack 14 Nov 2026')).toBeTruthy();
    expect(screen.getByText('No restricted-party list loaded')).toBeTruthy();
  });

  it('opens no screen by a key while a dialog stands over this one, since it would be gone with it', async () => {
    const onPageChange = vi.fn();
    render(
      <UiProvider>
        <AppShell {...shown} onPageChange={onPageChange}>
          <div role="dialog" aria-modal="true">
            typed and not saved
          </div>
        </AppShell>
      </UiProvider>,
    );

    await userEvent.setup().keyboard('{Alt>}2{/Alt}');

    expect(onPageChange).not.toHaveBeenCalled();
  });

  it('opens screens by the rail and by Alt and a digit, not by Ctrl and one', async () => {
    const user = userEvent.setup();
    const onPageChange = vi.fn();
    render(
      <UiProvider>
        <AppShell {...shown} onPageChange={onPageChange}>
          page
        </AppShell>
      </UiProvider>,
    );

    await user.click(screen.getByRole('button', { name: 'Data' }));
    await user.keyboard('{Alt>}1{/Alt}');
    await user.keyboard('{Alt>}3{/Alt}');
    await user.keyboard('{Alt>}4{/Alt}');
    await user.keyboard('{Control>}4{/Control}');

    expect(onPageChange.mock.calls).toEqual([['data'], ['compare'], ['scenarios'], ['vendors']]);
    expect(screen.getByRole('button', { name: 'Compare' }).getAttribute('aria-current')).toBe('page');
  });

  it('puts the chosen theme on the page and takes it off for the system’s', () => {
    const { rerender } = render(
      <UiProvider>
        <AppShell {...shown} theme="dark">
          page
        </AppShell>
      </UiProvider>,
    );
    expect(document.documentElement.dataset['theme']).toBe('dark');

    rerender(
      <UiProvider>
        <AppShell {...shown} theme="system">
          page
        </AppShell>
      </UiProvider>,
    );

    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('has a switch that hides amounts, and says that they are hidden', async () => {
    const user = userEvent.setup();
    const onAmountsToggle = vi.fn();
    const frame = (areAmountsHidden: boolean) => (
      <UiProvider>
        <AppShell {...shown} areAmountsHidden={areAmountsHidden} onAmountsToggle={onAmountsToggle}>
          page
        </AppShell>
      </UiProvider>
    );
    const { rerender } = render(frame(false));
    const button = screen.getByRole('button', { name: 'Hide amounts', pressed: false });
    expect(screen.queryByText('Amounts hidden')).toBeNull();

    await user.click(button);
    rerender(frame(true));

    expect(onAmountsToggle).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Hide amounts', pressed: true })).toBe(button);
    expect(screen.getByText('Amounts hidden')).toBeTruthy();
  });

  it('lets the page fill its bars', () => {
    render(
      <UiProvider>
        <AppShell {...shown}>
          <FillSlot name="top-bar">a chip</FillSlot>
          <FillSlot name="status-bar">a count</FillSlot>
        </AppShell>
      </UiProvider>,
    );

    expect(screen.getByRole('banner').textContent).toContain('a chip');
    expect(screen.getByRole('contentinfo').textContent).toContain('a count');
  });
});

describe('A screen that fails', () => {
  it('says so, keeps the rest of the window, and can be tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let isBroken = true;
    const Page = () => {
      if (isBroken) throw new Error('no such column');
      return <p>the table</p>;
    };
    render(
      <ErrorBoundary name="Compare">
        <Page />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('Compare could not be drawn: no such column');

    isBroken = false;
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));

    expect(screen.getByText('the table')).toBeTruthy();
    vi.restoreAllMocks();
  });
});
