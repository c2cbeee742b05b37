import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PaletteHost } from '../../src-renderer/app/palette-host';
import type { AppCommands } from '../../src-renderer/app/use-app-commands';

afterEach(cleanup);

const undo = vi.fn();
const commands = new Proxy({ undo }, { get: (own, key) => (key === 'undo' ? own.undo : () => undefined) });

/** A cell that has the keyboard, and the palette beside it. */
function renderBesideCell(): { readonly cell: HTMLElement; readonly typed: readonly string[] } {
  const typed: string[] = [];
  render(
    <>
      <div role="gridcell" tabIndex={0} onKeyDown={({ key }) => typed.push(key)} />
      <PaletteHost commands={commands as unknown as AppCommands} />
    </>,
  );
  const cell = screen.getByRole('gridcell');
  cell.focus();
  return { cell, typed };
}

/** As the browser does it: whoever has the keyboard when the key is over gets the next one. */
function pressPaletteKey(at: HTMLElement): void {
  at.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }),
  );
}

const field = () => screen.getByRole('combobox', { name: 'Command' });

describe('The key of the command palette', () => {
  it('takes the keyboard before the next key is pressed', () => {
    const { cell } = renderBesideCell();
    pressPaletteKey(cell);

    // No moment in between: a letter would be typed into the cell.
    expect(document.activeElement).toBe(field());
  });

  it('keeps the keyboard, so that no letter reaches the cell', async () => {
    const user = userEvent.setup();
    const { cell, typed } = renderBesideCell();
    pressPaletteKey(cell);
    await user.keyboard('undo');
    await new Promise((resolve) => requestAnimationFrame(resolve));

    expect(field()).toHaveProperty('value', 'undo');
    expect(document.activeElement).toBe(field());
    expect(typed).toEqual(['k']);

    await user.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(undo).toHaveBeenCalledTimes(1);
    });
  });

  it('gives the keyboard back to the cell it was taken from', async () => {
    const user = userEvent.setup();
    const { cell } = renderBesideCell();
    pressPaletteKey(cell);
    await user.keyboard('{Escape}');

    await vi.waitFor(() => {
      expect(document.activeElement).toBe(cell);
    });
  });
});
