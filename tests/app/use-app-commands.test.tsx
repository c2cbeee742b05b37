import { act, cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useAppCommands, type AppCommands } from '../../src-renderer/app/use-app-commands';
import type { Host } from '../../src-renderer/host/host';
import { ServicesProvider, type Services } from '../../src-renderer/services/services';
import { Dialog } from '../../src-renderer/ui/dialog';
import { UiProvider } from '../../src-renderer/ui/ui-provider';

afterEach(cleanup);

function Screen({ undo, hasDialog }: { readonly undo: () => void; readonly hasDialog: boolean }) {
  const [isTicked, setIsTicked] = useState(false);
  useAppCommands({ undo, 'show-tariffs': undo } as unknown as AppCommands);
  return (
    <>
      <input aria-label="Filter" />
      <input
        type="checkbox"
        aria-label="Reserve"
        checked={isTicked}
        onChange={() => {
          setIsTicked(true);
        }}
      />
      <Dialog isOpen={hasDialog} onClose={() => undefined} title="Offer BM-01">
        <button type="button">Split</button>
      </Dialog>
    </>
  );
}

/** A screen, and ways to ask for undo: by key and by the menu. */
function aScreen(hasDialog = false) {
  const undo = vi.fn();
  const undoTyping = vi.fn(() => Promise.resolve());
  let menu: (command: 'undo' | 'show-tariffs') => void = () => undefined;
  const host: Partial<Host> = {
    undoTyping,
    onMenuCommand: (listener) => {
      menu = listener;
      return () => undefined;
    },
  };
  const view = render(
    <ServicesProvider services={{ host } as Services}>
      <UiProvider>
        <Screen undo={undo} hasDialog={hasDialog} />
      </UiProvider>
    </ServicesProvider>,
  );
  const user = userEvent.setup();
  return {
    view,
    user,
    undo,
    undoTyping,
    byKey: () => user.keyboard('{Control>}z{/Control}'),
    byMenu: (command: 'undo' | 'show-tariffs' = 'undo') => {
      act(() => {
        menu(command);
      });
    },
  };
}

describe('undo', () => {
  it('takes back a tick that was just made, not text typed before', async () => {
    const { view, user, undo, undoTyping, byKey, byMenu } = aScreen();
    await user.type(view.getByLabelText('Filter'), 'BM-01');
    await user.click(view.getByLabelText('Reserve'));
    await byKey();
    byMenu();

    expect(undo).toHaveBeenCalledTimes(2);
    expect(undoTyping).not.toHaveBeenCalled();
  });

  it('stays the field’s own while text is typed', async () => {
    const { view, user, undo, undoTyping, byKey, byMenu } = aScreen();
    await user.type(view.getByLabelText('Filter'), 'BM-01');
    await byKey();
    byMenu();

    expect(undo).not.toHaveBeenCalled();
    expect(undoTyping).toHaveBeenCalledWith(false);
  });

  it('leaves alone what lies behind an open dialog', async () => {
    const { view, undo, undoTyping, byKey, byMenu } = aScreen(true);
    view.getByRole('button', { name: 'Split' }).focus();
    await byKey();
    byMenu();

    expect(undo).not.toHaveBeenCalled();
    expect(undoTyping).not.toHaveBeenCalled();
  });
});

describe('the menu’s screens', () => {
  it('stay closed while a dialog stands over this one, since it would be gone with it', () => {
    const covered = aScreen(true);
    covered.byMenu('show-tariffs');
    expect(covered.undo).not.toHaveBeenCalled();
    cleanup();

    const open = aScreen();
    open.byMenu('show-tariffs');
    expect(open.undo).toHaveBeenCalledOnce();
  });
});
