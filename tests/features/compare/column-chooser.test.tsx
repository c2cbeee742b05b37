import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { View } from '#domain/model/view';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { landedCostView } from '#domain/reports/shipped-views';
import { ColumnChooser } from '../../../src-renderer/features/compare/column-chooser';
import { columnNote } from '../../../src-renderer/features/compare/column-note';
import { layoutOf } from '../../../src-renderer/features/compare/standard-view';

afterEach(cleanup);

function shown(change: Partial<View> = {}) {
  const seen: { view: View } = { view: { ...landedCostView, ...change } };
  function Screen() {
    const [view, setView] = useState(seen.view);
    return (
      <ColumnChooser
        view={view}
        onViewChange={(next) => {
          seen.view = next;
          setView(next);
        }}
      />
    );
  }
  render(<Screen />);
  return seen;
}

const columnsOf = (view: View) => layoutOf(view).columnIds;
const dutyIds = comparisonColumns.filter(({ group }) => group === 'Duty').map(({ id }) => id);
const orderItems = () => within(screen.getByRole('list', { name: 'Order' })).getAllByRole('listitem');

describe('The list of columns', () => {
  it('finds columns by their header, their group and their definition', async () => {
    shown();

    await userEvent.setup().type(screen.getByRole('searchbox', { name: 'Find a column' }), 'customs VALUE');
    expect(screen.getByRole('checkbox', { name: 'Customs value $' })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Vendor' })).toBeNull();

    await userEvent.setup().type(screen.getByRole('searchbox'), ' no such words');
    expect(screen.getByText(/No column is called that/)).toBeTruthy();
  });

  it('shows all of a group and hides all of it', async () => {
    const user = userEvent.setup();
    const seen = shown();

    await user.click(screen.getByRole('button', { name: 'all of Duty' }));
    expect(columnsOf(seen.view)).toEqual(expect.arrayContaining(dutyIds));
    await user.click(screen.getByRole('button', { name: 'none of Duty' }));
    expect(columnsOf(seen.view).filter((id) => dutyIds.includes(id))).toEqual([]);
  });

  it('never hides the last columns there are', () => {
    shown({ columnIds: dutyIds });

    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'none of Duty' }).disabled).toBe(true);
  });

  it('moves a column by Alt and an arrow, and says where it stands', async () => {
    const user = userEvent.setup();
    const seen = shown();
    const [, , third, fourth] = columnsOf(seen.view);

    orderItems()[3]?.querySelector('button')?.focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');

    expect(columnsOf(seen.view).slice(2, 4)).toEqual([fourth, third]);
    expect(screen.getByRole('status').textContent).toMatch(/, 3 of \d+$/);
    await user.keyboard('{ArrowDown}');
    expect(orderItems()[3]?.contains(document.activeElement)).toBe(true);
  });

  it('pins a column that is dragged among the pinned ones', () => {
    const seen = shown();
    const dragged = orderItems()[3];
    const target = orderItems()[0];
    if (dragged === undefined || target === undefined) throw new Error('Too few columns');
    const id = columnsOf(seen.view)[3];
    const dataTransfer = { effectAllowed: '' };

    fireEvent.dragStart(dragged, { dataTransfer });
    fireEvent.dragOver(target, { dataTransfer });
    fireEvent.drop(target, { dataTransfer });

    expect(seen.view.pinnedLeft).toEqual([id, 'model', 'shortlist']);
    expect(orderItems()[0]?.textContent).toContain('pinned left');
  });

  it('goes back to the standard: columns, pins and groups', async () => {
    const seen = shown({
      pinnedRight: ['allInPerTh'],
      collapsedGroups: ['Duty'],
      columnIds: ['model', 'allInPerTh'],
    });

    await userEvent.setup().click(screen.getByRole('button', { name: 'Standard columns' }));

    expect(seen.view).toEqual(landedCostView);
  });
});

describe('The hint of a header', () => {
  const note = (id: string) => {
    const column = comparisonColumns.find((one) => one.id === id);
    if (column === undefined) throw new Error(`No column ${id}`);
    return columnNote(column);
  };

  it('names the unit and the better end', () => {
    expect(note('landedPerTh')).toBe('Unit: US dollars per TH/s. Lower is better.');
    expect(note('unitPrice')).toBe('Unit: US dollars per unit. Lower is better.');
    expect(note('onRackP90')).toBe('Unit: calendar date. Earlier is better.');
    expect(note('dutyRate')).toBe('Unit: per cent. Lower is better.');
  });

  it('says nothing of words, of which no end is better', () => {
    expect(note('vendor')).toBe('');
  });
});
