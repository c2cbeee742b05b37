import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CommandPalette } from '../../../../src-renderer/ui/commands/command-palette';
import type { CompareViews } from '../../../../src-renderer/features/compare/views/compare-views';
import { ViewBar } from '../../../../src-renderer/features/compare/views/view-bar';
import { UiProvider } from '../../../../src-renderer/ui/ui-provider';
import { aViewTab, someViews } from '../../../fixtures/compare-views';

afterEach(cleanup);

function aBar(change: Partial<CompareViews> = {}, hasPalette = false) {
  const views = someViews(change);
  const bar = (
    <UiProvider>
      <ViewBar views={views} />
    </UiProvider>
  );
  const { rerender } = render(bar);
  if (hasPalette) {
    rerender(
      <>
        {bar}
        <CommandPalette isOpen onClose={() => undefined} />
      </>,
    );
  }
  return { views, user: userEvent.setup() };
}

const tab = (name: string | RegExp) => screen.getByRole('tab', { name });
const item = (name: string) => screen.getByRole('menuitem', { name: new RegExp(`^${name}`) });
const isDisabled = (name: string) => item(name).getAttribute('aria-disabled') === 'true';

describe('the tabs of the views', () => {
  it('stand in order, the one at work selected, and say what a dot and a scenario mean', () => {
    aBar();

    expect(screen.getAllByRole('tab')).toEqual(
      ['Landed cost', 'Service unsaved change, with its scenario', 'Air'].map((name) => tab(name)),
    );
    expect(screen.getByRole('tab', { selected: true })).toBe(tab('Landed cost'));
    expect(tab(/Service/).textContent).toContain('•');
    expect(tab('Air').textContent).not.toContain('•');
  });

  it('open by a click, and by Enter after the arrows; an arrow alone opens nothing', async () => {
    const { views, user } = aBar();
    await user.click(tab('Air'));
    expect(views.open).toHaveBeenLastCalledWith('view-air');
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(tab(/Service/));
    expect(views.open).toHaveBeenCalledTimes(1);

    await user.keyboard('{Enter}');
    expect(views.open).toHaveBeenLastCalledWith('service');
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(tab('Air'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(tab('Landed cost'));
  });

  it('are one Tab stop, at the tab at work', async () => {
    const { user } = aBar({ currentId: 'service' });
    await user.tab();
    expect(document.activeElement).toBe(tab(/Service/));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More of this view' }));
  });

  it('are moved by keys as far as they go, and it is said where they are', async () => {
    const { views, user } = aBar();
    tab('Landed cost').focus();
    await user.keyboard('{Control>}{Shift>}{ArrowLeft}{ArrowRight}{/Shift}{/Control}');

    expect(vi.mocked(views.move).mock.calls).toEqual([['landed-cost', 1]]);
    expect(screen.getByText('Landed cost, tab 2 of 3')).toBeTruthy();
  });

  it('are moved by a drag, which opens nothing', () => {
    const { views } = aBar();
    screen.getAllByRole('tab').forEach((one, place) => {
      one.getBoundingClientRect = () => new DOMRect(place * 100, 0, 100, 30);
    });
    screen.getByRole('tablist').getBoundingClientRect = () => new DOMRect(0, 0, 300, 30);
    const drag = (x: number, y = 10) => {
      fireEvent.pointerDown(tab('Landed cost'), { button: 0, clientX: 20, clientY: 10 });
      fireEvent.pointerMove(document, { clientX: x, clientY: y });
      fireEvent.pointerUp(document, { clientX: x, clientY: y });
      fireEvent.click(tab('Landed cost'));
    };
    drag(270);
    expect(vi.mocked(views.move).mock.calls).toEqual([['landed-cost', 2]]);
    expect(views.open).not.toHaveBeenCalled();

    drag(270, 300);
    expect(views.move).toHaveBeenCalledTimes(1);
  });

  it('are deleted by Delete where somebody made them, and only then', async () => {
    const { views, user } = aBar();
    tab('Landed cost').focus();
    await user.keyboard('{Delete}');
    expect(views.remove).not.toHaveBeenCalled();

    await user.keyboard('{End}{Delete}');
    expect(views.remove).toHaveBeenCalledWith('view-air');
  });
});

describe('more tabs than fit', () => {
  it('are listed by a menu too, which few tabs do without', async () => {
    aBar();
    expect(screen.queryByRole('button', { name: 'All views' })).toBeNull();
    cleanup();
    const many = Array.from({ length: 9 }, (_one, number) =>
      aViewTab({ id: `v${String(number)}`, name: `View ${String(number)}` }),
    );
    const { views, user } = aBar({ tabs: many, currentId: 'v0' });
    await user.click(screen.getByRole('button', { name: 'All views' }));
    expect(isDisabled('View 0')).toBe(true);
    await user.click(item('View 8'));

    expect(views.open).toHaveBeenCalledWith('v8');
  });
});

describe('the menu of a view', () => {
  it('opens by the right button on any tab, and by Alt and ↓', async () => {
    const { views, user } = aBar();
    await user.pointer({ keys: '[MouseRight]', target: tab(/Service/) });
    await user.click(item('Save$'));
    expect(views.save).toHaveBeenCalledWith('service');

    tab('Air').focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(item('Delete'));
    expect(views.remove).toHaveBeenCalledWith('view-air');
  });

  it('offers no more than there is to do', async () => {
    const { user } = aBar();
    await user.click(screen.getByRole('button', { name: 'More of this view' }));

    expect(['Save$', 'Revert', 'Move left', 'Back to the shipped view'].map(isDisabled)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['Save as…', 'Rename…', 'Duplicate', 'Keep the scenario', 'Move right'].map(isDisabled)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(screen.queryByRole('menuitem', { name: /Delete/ })).toBeNull();
  });
});

describe('an unsaved change', () => {
  it('of the view at work has its buttons beside the tabs', async () => {
    const { views, user } = aBar({ currentId: 'service' });
    const group = screen.getByRole('group', { name: 'Unsaved change of Service' });
    expect(group.textContent).toContain('• Unsaved change');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(screen.getByRole('button', { name: 'Revert' }));

    expect(views.save).toHaveBeenCalledWith('service');
    expect(views.revert).toHaveBeenCalledWith('service');
  });

  it('of another view has none', () => {
    aBar();

    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});

describe('the name of a view', () => {
  it('is asked for, refused in words, and kept as typed until it is right', async () => {
    const nameProblem = (name: string) => (name.trim() === 'Air' ? 'There is a view “Air” already.' : null);
    const { views, user } = aBar({ currentId: 'service', nameProblem });
    await user.click(screen.getByRole('button', { name: 'Save as…' }));
    const field = screen.getByLabelText('Name');
    await user.type(field, 'Air');
    await user.click(screen.getByRole('button', { name: 'Save view' }));
    expect(screen.getByText('There is a view “Air” already.')).toBeTruthy();
    expect(views.saveAs).not.toHaveBeenCalled();

    await user.type(field, ' only{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(views.saveAs).toHaveBeenCalledWith('service', 'Air only');
  });

  it('is changed from F2 on its tab, from the name it has', async () => {
    const { views, user } = aBar();
    tab('Air').focus();
    await user.keyboard('{F2}');
    const field = screen.getByLabelText('Name');
    expect(field).toHaveProperty('value', 'Air');
    await user.type(field, ' freight{Enter}');

    await waitFor(() => expect(views.rename).toHaveBeenCalledWith('view-air', 'Air freight'));
  });

  it('that could not be saved is still there, with the reason', async () => {
    const rename = () => Promise.reject(new Error('The disk is full.'));
    const { user } = aBar({ rename });
    tab('Air').focus();
    await user.keyboard('{F2}');
    await user.type(screen.getByLabelText('Name'), ' freight{Enter}');

    expect(await screen.findByText(/The disk is full\./)).toBeTruthy();
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Air freight');
  });
});

describe('the palette', () => {
  it('opens each view but the one at work, and does what the menu does', async () => {
    const { views, user } = aBar({ currentId: 'service' }, true);
    const labels = screen.getAllByRole('option').map((one) => one.textContent);
    expect(labels.some((label) => label.startsWith('Open the view Service'))).toBe(false);
    expect(labels.some((label) => label.startsWith('Save as: the view Service…'))).toBe(true);
    await user.type(screen.getByRole('combobox', { name: 'Command' }), 'open view air{Enter}');
    await waitFor(() => expect(views.open).toHaveBeenCalledWith('view-air'));

    await user.clear(screen.getByRole('combobox', { name: 'Command' }));
    await user.type(screen.getByRole('combobox', { name: 'Command' }), 'revert view{Enter}');
    await waitFor(() => expect(views.revert).toHaveBeenCalledWith('service'));
  });
});
