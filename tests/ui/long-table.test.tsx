/** A table of any length: what is drawn, and the keys that move through it. */
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LongTable } from '../../src-renderer/ui/long-table';
import { giveElementsHeight } from '../fixtures/element-size';

giveElementsHeight();
afterEach(cleanup);

const columns = [
  { id: 'line', header: 'Line', width: '80px', isNumber: true },
  { id: 'words', header: <input aria-label="Field" />, width: '1fr' },
];

function Page({ count, onOpen }: { readonly count: number; readonly onOpen?: (index: number) => void }) {
  const [chosen, setChosen] = useState(0);
  return (
    <LongTable
      label="Rows"
      columns={columns}
      rowCount={count}
      cells={(index) => [index + 1, `Row ${String(index + 1)}`]}
      chosen={chosen}
      onChoose={setChosen}
      onOpen={onOpen}
    />
  );
}

const chosenRow = () =>
  within(screen.getByRole('grid')).getAllByRole('row', { selected: true })[0]?.getAttribute('aria-rowindex');

describe('a long table', () => {
  it('draws the rows in sight alone, and says how many there are', () => {
    render(<Page count={100_000} />);

    const grid = screen.getByRole('grid', { name: 'Rows' });
    expect(grid.getAttribute('aria-rowcount')).toBe('100001');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(80);
    expect(screen.getByText('Row 1')).toBeDefined();
  });

  it('moves the choice by arrows, and ends at both ends', async () => {
    const user = userEvent.setup();
    render(<Page count={3} />);
    screen.getByRole('grid').focus();

    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(chosenRow()).toBe('4');
    await user.keyboard('{ArrowUp}');
    expect(chosenRow()).toBe('3');
    await user.keyboard('{Home}{ArrowUp}');
    expect(chosenRow()).toBe('2');
  });

  it('opens the chosen row on Enter', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    render(<Page count={3} onOpen={onOpen} />);
    screen.getByRole('grid').focus();

    await user.keyboard('{ArrowDown}{Enter}');

    expect(onOpen).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('leaves the keys that are pressed in a head to the head', async () => {
    const user = userEvent.setup();
    render(<Page count={3} />);

    await user.type(screen.getByRole('textbox', { name: 'Field' }), 'a{ArrowDown}{End}');

    expect(chosenRow()).toBe('2');
  });

  it('is a plain table where nothing can be chosen', () => {
    render(<LongTable label="Rows" columns={columns} rowCount={1} cells={() => ['1', 'One']} />);

    expect(within(screen.getByRole('table', { name: 'Rows' })).getAllByRole('cell')).toHaveLength(2);
  });
});
