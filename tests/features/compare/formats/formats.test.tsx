import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { View } from '#domain/model/view';
import { landedCostView } from '#domain/reports/shipped-views';
import { CompareScreen } from '../../../fixtures/compare-screen';
import { manyRows } from '../../../fixtures/comparison-rows';
import { giveElementsHeight } from '../../../fixtures/element-size';
import { prepared } from '../../../fixtures/reference';

const reference = prepared();
const rows = manyRows(4, reference);
const start: View = {
  ...landedCostView,
  columnIds: ['model', 'offerId', 'dutyRate', 'unitPrice'],
  sort: [{ columnId: 'unitPrice', bestFirst: true }],
};

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

const cell = (rowId: string, columnId: string) =>
  document.querySelector<HTMLElement>(`[data-row="${rowId}"] [data-column="${columnId}"]`)!;

async function openEditor(header: RegExp, view = start) {
  const onViewChange = vi.fn<(view: View) => void>();
  render(<CompareScreen rows={rows} prepared={reference} view={view} onViewChange={onViewChange} />);
  const user = userEvent.setup();
  screen.getByRole('columnheader', { name: header }).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await user.click(screen.getByRole('menuitem', { name: 'Format…' }));
  return { user, onViewChange };
}

describe('the format of a column', () => {
  it('is a policy whose break is said in words, and whose chip removes it', async () => {
    const { user, onViewChange } = await openEditor(/Duty %/);
    const dialog = within(screen.getByRole('dialog', { name: 'Format of Duty %' }));
    await user.selectOptions(dialog.getByLabelText('Policy'), 'Mark what is above a cap');
    await user.type(dialog.getByLabelText('Limit, %'), '20');
    await user.click(dialog.getByRole('button', { name: 'Use the format' }));

    expect(onViewChange.mock.calls.at(-1)?.[0].formats).toEqual([
      { kind: 'policy', columnId: 'dutyRate', breaks: 'above', limit: 200_000, words: '' },
    ]);
    const broken = rows.find((row) => (row.cost?.dutyRate ?? 0) > 200_000);
    expect(broken).toBeDefined();
    expect(cell(broken?.offer.id ?? '', 'dutyRate').textContent).toContain('▲ over cap');
    expect(cell(broken?.offer.id ?? '', 'dutyRate').textContent).toContain(
      'Policy, Duty %: ▲ over cap where above 20 %',
    );

    await user.click(screen.getByRole('button', { name: /^Remove the format: Policy, Duty %/ }));
    expect(onViewChange.mock.calls.at(-1)?.[0].formats).toEqual([]);
    expect(cell(broken?.offer.id ?? '', 'dutyRate').textContent).not.toContain('over cap');
  });

  it('is relative in a colour of its own, with the mode in the hint', async () => {
    const { user } = await openEditor(/Unit price \$/);
    await user.selectOptions(screen.getByLabelText('Relative'), 'Best and worst of the shown offers');
    await user.click(screen.getByRole('button', { name: 'Use the format' }));

    expect(cell('O-00001', 'unitPrice').textContent).toContain('▼ best');
    expect(cell('O-00004', 'unitPrice').textContent).toContain('▲ worst');
    expect(cell('O-00001', 'unitPrice').textContent).toContain('Relative: best among the shown offers');
    expect(screen.getByText('relative')).toBeTruthy();
  });

  it('asks for the limit, and keeps what was typed', async () => {
    const { user, onViewChange } = await openEditor(/Unit price \$/);
    await user.selectOptions(screen.getByLabelText('Policy'), 'Mark what is above a cap');
    await user.type(screen.getByLabelText(/^Limit, /), 'dear');
    await user.click(screen.getByRole('button', { name: 'Use the format' }));

    expect(screen.getByText('“dear” is not a number.')).toBeTruthy();
    expect(onViewChange).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>(/^Limit, /).value).toBe('dear');
  });
});
