import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { View } from '#domain/model/view';
import { landedCostView } from '#domain/reports/shipped-views';
import { CompareScreen } from '../../../fixtures/compare-screen';
import { manyRows } from '../../../fixtures/comparison-rows';
import { giveElementsHeight } from '../../../fixtures/element-size';
import { prepared } from '../../../fixtures/reference';

const reference = prepared();
const rows = manyRows(8, reference);
const onViewChange = vi.fn<(view: View) => void>();
const onCopy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());

beforeAll(() => {
  giveElementsHeight();
});
beforeEach(async () => {
  onViewChange.mockClear();
  onCopy.mockClear();
  render(
    <CompareScreen
      rows={rows}
      prepared={reference}
      view={landedCostView}
      onViewChange={onViewChange}
      onCopy={onCopy}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Rows' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Pivot Origin × month of rack' }));
});
afterEach(cleanup);

const pivot = () => screen.getByRole('grid', { name: 'Origin × month of rack' });
const amount = (cents: number) =>
  `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

describe('A pivot of the shown offers', () => {
  it('stands in place of the table, with totals that are the sum of the offers', () => {
    const total = rows.reduce((sum, row) => sum + row.cost!.total, 0);

    expect(
      within(pivot()).getByRole('button', { name: new RegExp(`^All, all: \\${amount(total)}, `) }),
    ).toBeTruthy();
    expect(within(pivot()).getByRole('rowheader', { name: 'Malaysia' })).toBeTruthy();
  });

  it('is one Tab stop in which the arrows move', async () => {
    expect(pivot().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    pivot().querySelector<HTMLElement>('[tabindex="0"]')!.focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');

    expect(document.activeElement!.getAttribute('aria-label')).toMatch(/^All, all: /);
    expect(pivot().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('opens the offers of a number as a filter of the table', async () => {
    await userEvent.click(within(pivot()).getByRole('button', { name: /^Malaysia, all: / }));

    expect(onViewChange.mock.lastCall![0].filter.rules).toEqual([
      { kind: 'one-of', columnId: 'origin', values: ['MY'], isNot: false },
    ]);
    expect(screen.queryByRole('grid', { name: 'Origin × month of rack' })).toBeNull();
    expect(screen.getByRole('grid', { name: 'Offers' })).toBeTruthy();
  });

  it('is copied whole, amounts plain', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    const lines = onCopy.mock.lastCall![0].split('\n');

    expect(lines[0]).toMatch(/^Origin, \$\t.*\tTotal$/);
    expect(lines.at(-1)!.split('\t').at(-1)).toBe(
      (rows.reduce((sum, row) => sum + row.cost!.total, 0) / 100).toFixed(2),
    );
    expect(await screen.findByText('Copied Origin × month of rack.')).toBeTruthy();
  });

  it('changes its layout, says what is not dated, and closes with Escape', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Vendor × month of payment' }));
    const payments = screen.getByRole('grid', { name: 'Vendor × month of payment' });
    expect(within(payments).getByRole('columnheader', { name: 'No terms, or no day' })).toBeTruthy();
    expect(within(payments).getAllByRole('button', { name: /not known/ }).length).toBeGreaterThan(0);

    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('grid', { name: 'Vendor × month of payment' })).toBeNull();
  });
});
