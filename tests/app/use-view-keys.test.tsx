import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useViewKeys } from '../../src-renderer/app/use-view-keys';
import type { WorkingView } from '../../src-renderer/app/use-working-view';
import { someViews } from '../fixtures/compare-views';

afterEach(cleanup);

function aScreen(showViews: (() => void) | null = null, isCovered = false) {
  const views = someViews();
  const openAt = vi.fn();
  const Screen = () => {
    useViewKeys({ views, openAt } as unknown as WorkingView, showViews);
    return (
      <>
        <input aria-label="Filter" />
        {isCovered ? <div aria-modal="true" /> : null}
      </>
    );
  };
  render(<Screen />);
  return { views, openAt, user: userEvent.setup() };
}

describe('keys of the views', () => {
  it('open the tab of a digit, and Landed cost by 0, also while a filter is typed', async () => {
    const { views, openAt, user } = aScreen();
    await user.click(screen.getByLabelText('Filter'));
    await user.keyboard('{Control>}1{/Control}{Control>}9{/Control}{Meta>}0{/Meta}');

    expect(openAt.mock.calls).toEqual([[0], [8]]);
    expect(views.open).toHaveBeenCalledWith('landed-cost');
  });

  it('go back and forward, but not while something is typed, whose own keys these are on a Mac', async () => {
    const { views, user } = aScreen();
    await user.keyboard('{Alt>}{ArrowLeft}{ArrowRight}{/Alt}');
    await user.click(screen.getByLabelText('Filter'));
    await user.keyboard('{Alt>}{ArrowLeft}{ArrowRight}{/Alt}');

    expect([views.goBack, views.goForward].map((one) => vi.mocked(one).mock.calls.length)).toEqual([1, 1]);
  });

  it('bring the screen of the views forward from another one, where Alt and an arrow do nothing', async () => {
    const showViews = vi.fn();
    const { views, openAt, user } = aScreen(showViews);
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(showViews).not.toHaveBeenCalled();
    await user.keyboard('{Control>}2{/Control}');

    expect(showViews).toHaveBeenCalledOnce();
    expect(openAt).toHaveBeenCalledWith(1);
    expect(views.goBack).not.toHaveBeenCalled();
  });

  it('do nothing under a dialog, nor with keys that are held beside', async () => {
    const covered = aScreen(null, true);
    await covered.user.keyboard('{Control>}2{/Control}{Alt>}{ArrowLeft}{/Alt}');
    cleanup();
    const open = aScreen();
    await open.user.keyboard('{Control>}{Shift>}2{/Shift}{/Control}{Control>}{Alt>}2{/Alt}{/Control}2');

    expect(covered.openAt).not.toHaveBeenCalled();
    expect(covered.views.goBack).not.toHaveBeenCalled();
    expect(open.openAt).not.toHaveBeenCalled();
  });
});
