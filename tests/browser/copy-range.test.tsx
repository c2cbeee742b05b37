import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src-renderer/ui/base.css';
import { CompareScreen } from '../fixtures/compare-screen';
import { manyRows } from '../fixtures/comparison-rows';
import { prepared } from '../fixtures/reference';

const reference = prepared();
const rows = manyRows(40, reference);

const copied: string[] = [];
const note = (event: ClipboardEvent) => {
  copied.push(event.clipboardData?.getData('text/plain') ?? '');
};

const cell = (row: number, column: string) =>
  document.querySelectorAll(`[data-row] [data-column="${column}"]`)[row]!;

async function copy(keys: string): Promise<string[][]> {
  copied.length = 0;
  await userEvent.keyboard(keys);
  return (copied.at(-1) ?? '').split('\n').map((line) => line.split('\t'));
}

beforeEach(() => {
  document.body.style.height = '900px';
  render(<CompareScreen rows={rows} prepared={reference} />);
  // Behind the table's own, which is heard first.
  document.addEventListener('copy', note);
});
afterEach(() => {
  document.removeEventListener('copy', note);
  cleanup();
});

it('The cell that the arrows went to is copied, and not the one that was clicked', async () => {
  await userEvent.click(cell(0, 'model'));
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');

  expect(await copy('{Control>}c{/Control}')).toEqual([[cell(1, 'vendor').textContent]]);
});

it('A range made with Shift and the arrows is copied at the first press', async () => {
  await userEvent.click(cell(0, 'model'));
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{/Shift}');

  const lines = await copy('{Control>}c{/Control}');

  expect(lines.map((line) => line[2])).toEqual([0, 1, 2].map((row) => cell(row, 'vendor').textContent));
});

it('A range that was dragged is copied with its headers', async () => {
  await userEvent.dragAndDrop(cell(0, 'model'), cell(2, 'vendor'));

  const lines = await copy('{Control>}{Shift>}c{/Shift}{/Control}');

  expect(lines[0]).toEqual(['Model', '★', 'Vendor']);
  expect(lines).toHaveLength(4);
});

it('A range is copied though the filter had the keyboard before', async () => {
  const filter = document.createElement('input');
  document.body.prepend(filter);
  await userEvent.click(filter);
  await userEvent.keyboard('typed{Tab}');
  while (document.activeElement?.getAttribute('role') !== 'gridcell') await userEvent.keyboard('{Tab}');

  const lines = await copy('{Control>}{Shift>}c{/Shift}{/Control}');

  filter.remove();
  expect(lines).toHaveLength(2);
});

it('A copy elsewhere on the screen is left alone', async () => {
  const filter = document.createElement('input');
  filter.value = 'typed';
  document.body.prepend(filter);
  filter.select();

  await copy('{Control>}c{/Control}');

  filter.remove();
  expect(copied).toEqual(['']);
});
