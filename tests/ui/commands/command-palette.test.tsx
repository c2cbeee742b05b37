import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { matchingCommands, useCommands, type Command } from '../../../src-renderer/ui/commands/command-list';
import { CommandPalette } from '../../../src-renderer/ui/commands/command-palette';

const sort = vi.fn();
const hide = vi.fn();
const commands: readonly Command[] = [
  { id: 'hide', group: 'Columns', label: 'Hide the column Duty %', run: hide },
  { id: 'sort', group: 'Order', label: 'Sort by Landed $/TH, best first', keys: 'Mod+E', run: sort },
  { id: 'undo', group: 'RigPlan', label: 'Undo', run: () => undefined },
];

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

function Screen({ some = commands }: { readonly some?: readonly Command[] }) {
  useCommands(some);
  return null;
}

function App() {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <>
      <Screen />
      <CommandPalette isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

const options = () => screen.getAllByRole('option').map((one) => one.textContent);

describe('The command palette', () => {
  it('lists what can be done, with its keys, and takes the keyboard', async () => {
    render(<App />);

    expect(await screen.findAllByRole('option')).toHaveLength(3);
    expect(options()[1]).toMatch(/^Sort by Landed \$\/TH, best firstCtrl E$/);
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Command' }));
    });
  });

  it('finds by words in any order, and runs the first with Enter', async () => {
    const user = userEvent.setup();
    render(<App />);
    await user.type(screen.getByRole('combobox', { name: 'Command' }), 'landed sort');
    expect(options()).toHaveLength(1);

    await user.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(sort).toHaveBeenCalledTimes(1);
    });
    expect(hide).not.toHaveBeenCalled();
    expect(screen.queryByRole('combobox', { name: 'Command' })).toBeNull();
  });

  it('runs what is clicked, or reached with the arrows', async () => {
    const user = userEvent.setup();
    render(<App />);
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Command' }));
    });
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');

    await vi.waitFor(() => {
      expect(hide).toHaveBeenCalledTimes(1);
    });
  });

  it('says when nothing is found', async () => {
    const user = userEvent.setup();
    render(<App />);
    await user.type(screen.getByRole('combobox', { name: 'Command' }), 'zzz');

    expect(screen.getByText('No command holds these words.')).toBeTruthy();
  });

  it('offers nothing of a screen that is gone', () => {
    const { rerender } = render(<Screen />);
    rerender(<CommandPalette isOpen onClose={() => undefined} />);

    expect(screen.queryAllByRole('option')).toHaveLength(0);
  });
});

describe('Finding a command', () => {
  it('puts those first that begin with the words, and takes no notice of case and accents', () => {
    expect(matchingCommands(commands, 'SÓRT').map(({ id }) => id)).toEqual(['sort']);
    expect(matchingCommands(commands, 'u').map(({ id }) => id)).toEqual(['undo', 'hide']);
    expect(matchingCommands(commands, '  ')).toHaveLength(3);
  });

  it('finds a group by its name', () => {
    expect(matchingCommands(commands, 'columns').map(({ id }) => id)).toEqual(['hide']);
  });
});
