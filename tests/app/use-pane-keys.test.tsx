import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { usePaneKeys } from '../../src-renderer/app/use-pane-keys';

afterEach(cleanup);

function Window({ hasDialog = false }: { readonly hasDialog?: boolean }) {
  usePaneKeys();
  return (
    <>
      <nav data-pane="screens">
        <button>Compare</button>
        <button>Tariffs</button>
      </nav>
      <main data-pane="main">
        <div data-pane="table">
          <div role="grid" tabIndex={-1}>
            <span role="gridcell" tabIndex={0}>
              cell
            </span>
          </div>
        </div>
        <div data-pane="panel" hidden>
          <button>Out of sight</button>
        </div>
      </main>
      <footer data-pane="status">12 offers</footer>
      {hasDialog ? (
        <div role="dialog" aria-modal="true">
          <input aria-label="Typed" />
        </div>
      ) : null}
    </>
  );
}

const here = () => document.activeElement?.textContent;

it('F6 goes round the parts of the window, past what is hidden, into the innermost part', async () => {
  const user = userEvent.setup();
  render(<Window />);
  const seen: (string | null | undefined)[] = [];
  for (let press = 0; press < 4; press += 1) {
    await user.keyboard('{F6}');
    seen.push(here());
  }

  expect(seen).toEqual(['Compare', 'cell', '12 offers', 'Compare']);
});

it('Shift+F6 goes the other way', async () => {
  const user = userEvent.setup();
  render(<Window />);
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(here()).toBe('12 offers');
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(here()).toBe('cell');
});

it('F6 comes back to where a part was left', async () => {
  const user = userEvent.setup();
  render(<Window />);
  screen.getByRole('button', { name: 'Tariffs' }).focus();
  await user.keyboard('{F6}');
  expect(here()).toBe('cell');
  await user.keyboard('{Shift>}{F6}{/Shift}');

  expect(here()).toBe('Tariffs');
});

it('F6 stays in a dialog that stands over the window', async () => {
  const user = userEvent.setup();
  render(<Window hasDialog />);
  const field = screen.getByRole('textbox', { name: 'Typed' });
  field.focus();
  await user.keyboard('{F6}');

  expect(document.activeElement).toBe(field);
});
