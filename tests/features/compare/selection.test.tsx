import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { landedCostView } from '#domain/reports/shipped-views';
import { CompareScreen } from '../../fixtures/compare-screen';
import { manyRows } from '../../fixtures/comparison-rows';
import { giveElementsHeight } from '../../fixtures/element-size';
import { prepared } from '../../fixtures/reference';

const reference = prepared();
const rows = manyRows(6, reference);
const view = { ...landedCostView, sort: [{ columnId: 'unitPrice', bestFirst: true }] };

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

const cell = (rowId: string, columnId: string) =>
  document.querySelector<HTMLElement>(`[data-row="${rowId}"] [data-column="${columnId}"]`)!;
const selected = () =>
  [...document.querySelectorAll<HTMLElement>('[role="gridcell"][aria-selected="true"]')].map(
    (one) => `${one.closest<HTMLElement>('[data-row]')!.dataset['row']!} ${one.dataset['column']!}`,
  );
function copied(from: HTMLElement): string[][] {
  const setData = vi.fn<(type: string, text: string) => void>();
  fireEvent.copy(from, { clipboardData: { setData } });
  return (setData.mock.calls[0]?.[1] ?? '').split('\n').map((line) => line.split('\t'));
}
const show = () => {
  render(<CompareScreen rows={rows} prepared={reference} view={view} />);
  return userEvent.setup();
};

describe('Selecting cells', () => {
  it('goes by Shift and the arrows from the cell in focus, and back', async () => {
    const user = show();
    cell('O-00002', 'vendor').focus();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');

    expect(selected()).toEqual(['O-00002 vendor', 'O-00002 origin', 'O-00003 vendor', 'O-00003 origin']);

    await user.keyboard('{Shift>}{ArrowUp}{ArrowLeft}{/Shift}');
    expect(selected()).toEqual([]);
  });

  it('ends with Escape or with a move', async () => {
    const user = show();
    cell('O-00002', 'vendor').focus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Escape}');
    expect(selected()).toEqual([]);

    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{ArrowDown}');
    expect(selected()).toEqual([]);
  });

  it('takes whole rows, whole columns and everything', async () => {
    const user = show();
    cell('O-00002', 'vendor').focus();
    await user.keyboard('{Shift>} {/Shift}');
    expect(new Set(selected().map((one) => one.split(' ')[0]))).toEqual(new Set(['O-00002']));
    expect(selected()).toContain('O-00002 model');

    await user.keyboard('{Control>} {/Control}');
    expect(selected().filter((one) => one.endsWith(' vendor'))).toHaveLength(6);

    await user.keyboard('{Control>}a{/Control}');
    expect(copied(cell('O-00002', 'vendor'))).toHaveLength(6);
  });

  it('goes by Shift and a click', () => {
    show();
    cell('O-00001', 'vendor').focus();
    fireEvent.pointerDown(cell('O-00003', 'origin'), { shiftKey: true, button: 0 });

    expect(selected()).toHaveLength(6);
  });

  it('follows the offers when they are sorted, and is copied in the order seen', async () => {
    const user = show();
    cell('O-00001', 'unitPrice').focus();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    const before = copied(cell('O-00001', 'unitPrice'));
    await user.click(document.querySelector<HTMLElement>('[data-header="unitPrice"]')!);

    expect(before).toEqual([['3000.00'], ['3001.00'], ['3002.00']]);
    expect(copied(cell('O-00001', 'unitPrice'))).toEqual([['3002.00'], ['3001.00'], ['3000.00']]);
  });

  it('leaves out of a copy what the filter has taken away', async () => {
    const user = show();
    cell('O-00001', 'vendor').focus();
    await user.keyboard('{Control>} {/Control}');
    await user.type(screen.getByRole('textbox', { name: /filter/i }), 'Bitdeer');

    document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')!.focus();

    expect(copied(document.body)).toEqual([['Bitdeer'], ['Bitdeer']]);
  });

  it('says in the status bar what a column comes to, and of several columns only how many cells', async () => {
    const user = show();
    cell('O-00001', 'unitPrice').focus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByText('2 cells selected')).toBeTruthy();
    expect(screen.getByText('Unit price $: mean per rig 3,000.50')).toBeTruthy();
    expect(screen.getByText('from 3,000.00 to 3,001.00')).toBeTruthy();

    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(screen.getByText('4 cells selected')).toBeTruthy();
    expect(screen.queryByText(/mean per rig/)).toBeNull();
  });
});
