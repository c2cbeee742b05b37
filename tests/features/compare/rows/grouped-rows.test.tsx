import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { countryCode } from '#domain/core/country';
import type { View } from '#domain/model/view';
import { landedCostView } from '#domain/reports/shipped-views';
import { CompareScreen } from '../../../fixtures/compare-screen';
import { manyRows } from '../../../fixtures/comparison-rows';
import { giveElementsHeight } from '../../../fixtures/element-size';
import { prepared } from '../../../fixtures/reference';

const reference = prepared();
const rows = manyRows(12, reference);
const byPrice: View = {
  ...landedCostView,
  columnIds: ['model', 'vendor', 'origin', 'unitPrice', 'landedPerTh', 'quantity'],
  pinnedLeft: ['model'],
  sort: [{ columnId: 'unitPrice', bestFirst: true }],
};
const byOrigin: View = { ...byPrice, groupBy: ['origin'] };

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

function show(view: View) {
  const onViewChange = vi.fn<(view: View) => void>();
  render(<CompareScreen rows={rows} prepared={reference} view={view} onViewChange={onViewChange} />);
  return onViewChange;
}
const lines = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const ids = () => lines().map((line) => line.dataset['row']!);
const headings = () => lines().filter((line) => line.hasAttribute('aria-expanded'));
const cell = (line: HTMLElement, columnId: string) =>
  line.querySelector<HTMLElement>(`[data-column="${columnId}"]`)!;

/** What a copy puts on the clipboard. */
function copied(): string {
  const event = new Event('copy', { bubbles: true, cancelable: true });
  const held = new Map<string, string>();
  Object.defineProperty(event, 'clipboardData', {
    value: { setData: (type: string, text: string) => held.set(type, text) },
  });
  document.body.dispatchEvent(event);
  return held.get('text/plain') ?? '';
}

describe('Offers in groups', () => {
  it('stand under a heading with their number and what each column comes to', () => {
    show(byOrigin);

    expect(headings().map((line) => cell(line, 'model').textContent)).toEqual([
      'Malaysia3 offers',
      'Thailand3 offers',
      'China3 offers',
      'United States3 offers',
    ]);
    const [first] = headings();
    const units = rows.filter(({ offer }) => offer.origin === 'MY').reduce((n, r) => n + r.offer.quantity, 0);
    expect(cell(first!, 'quantity').textContent).toBe(units.toLocaleString('en-US'));
    expect(cell(first!, 'quantity').title).toContain('Sum of 3 offers');
    expect(cell(first!, 'landedPerTh').title).toContain('Mean weighted by TH/s of 3 offers');
  });

  it('count their shortlisted offers, and say nothing under the star where there are none', () => {
    const one = rows.findIndex(({ offer }) => offer.origin === 'MY');
    const starred = rows.map((row, index) =>
      index === one ? { ...row, offer: { ...row.offer, isShortlisted: true } } : row,
    );
    const view: View = { ...byOrigin, columnIds: ['model', 'shortlist', 'landedPerTh'] };
    render(<CompareScreen rows={starred} prepared={reference} view={view} />);

    const [malaysia, thailand] = headings().map((line) => cell(line, 'shortlist'));
    expect(malaysia!.textContent).toBe('1');
    expect(malaysia!.title).toBe('1 offer on the shortlist');
    expect(thailand!.textContent).toBe('');
  });

  it('mark a word that only some of their offers say', () => {
    const one = rows.findIndex(({ offer }) => offer.origin === 'MY');
    const known = rows.map((row, index) => ({
      ...row,
      offer: { ...row.offer, hashboardOrigin: index === one ? countryCode('TW') : null },
    }));
    const view: View = { ...byOrigin, columnIds: ['model', 'hashboardOrigin', 'landedPerTh'] };
    render(<CompareScreen rows={known} prepared={reference} view={view} />);

    const boards = cell(headings()[0]!, 'hashboardOrigin');
    expect(boards.textContent).toBe('TW*');
    expect(boards.title).toContain('2 values not known, left out');
  });

  it('are a tree to a screen reader: levels, what is open, headings counted', () => {
    show(byOrigin);

    const grid = screen.getByRole('treegrid', { name: 'Offers' });
    expect(grid.getAttribute('aria-rowcount')).toBe('18');
    expect(headings()[0]!.getAttribute('aria-level')).toBe('1');
    expect(lines()[1]!.getAttribute('aria-level')).toBe('2');
    expect(lines().map((line) => Number(line.getAttribute('aria-rowindex')))).toEqual(
      lines().map((_, place) => place + 3),
    );
  });

  it('fold and unfold by a click, by the arrows on their name and by Enter', async () => {
    show(byOrigin);
    await userEvent.click(within(cell(headings()[0]!, 'model')).getByText('Malaysia'));
    expect(headings()[0]!.getAttribute('aria-expanded')).toBe('false');
    expect(ids()).toHaveLength(13);

    cell(headings()[0]!, 'model').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(ids()).toHaveLength(16);
    await userEvent.keyboard('{ArrowLeft}');
    expect(ids()).toHaveLength(13);
    await userEvent.keyboard('{Enter}');
    expect(ids()).toHaveLength(16);
  });

  it('move along the line with the arrows where there is nothing to fold', async () => {
    show(byOrigin);
    cell(headings()[0]!, 'model').focus();
    await userEvent.keyboard('{ArrowRight}');

    expect((document.activeElement as HTMLElement).dataset['column']).toBe('vendor');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement!.closest<HTMLElement>('[data-row]')!.dataset['row']).toBe('O-00001');
  });

  it('are copied without their headings, which would be counted twice, and headings alone with their figures', async () => {
    show(byOrigin);
    cell(headings()[0]!, 'quantity').focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    const quantities = rows.filter(({ offer }) => offer.origin === 'MY').map(({ offer }) => offer.quantity);
    expect(copied()).toBe(quantities.slice(0, 2).join('\n'));

    await userEvent.keyboard('{Escape}');
    cell(headings()[0]!, 'quantity').focus();
    expect(copied()).toBe(`Malaysia, 3 offers\t${String(quantities.reduce((a, b) => a + b))}`);
  });

  it('stand in groups of groups, each folded on its own', async () => {
    show({ ...byOrigin, groupBy: ['origin', 'vendor'] });
    expect(headings().map((line) => line.getAttribute('aria-level'))).toContain('2');

    await userEvent.click(screen.getByRole('button', { name: 'Rows' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Fold all groups' }));
    expect(headings().map((line) => line.getAttribute('aria-level'))).toEqual(['1', '1', '1', '1']);
  });

  it('are grouped, reordered and ungrouped from the sentence', async () => {
    const onViewChange = show(byPrice);
    await userEvent.click(screen.getByRole('button', { name: 'not grouped' }));
    await userEvent.click(screen.getByRole('button', { name: 'Origin' }));
    expect(onViewChange.mock.lastCall![0].groupBy).toEqual(['origin']);

    await userEvent.click(screen.getByRole('button', { name: 'Vendor' }));
    await userEvent.click(screen.getByRole('button', { name: 'Group by Vendor earlier' }));
    expect(onViewChange.mock.lastCall![0].groupBy).toEqual(['vendor', 'origin']);
    expect(screen.getByRole('button', { name: /grouped by Vendor then Origin/, hidden: true })).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Stop grouping by Vendor' }));
    expect(onViewChange.mock.lastCall![0].groupBy).toEqual(['origin']);
  });
});

describe('The line of totals', () => {
  it('stays at the end and adds up what the filter leaves over', () => {
    show({ ...byPrice, hasTotals: true, filterText: 'thailand' });

    const last = lines().at(-1)!;
    expect(last.closest('[role="rowgroup"]')!.className).toContain('stayingBottom');
    expect(cell(last, 'model').textContent).toBe('Total3 offers');
    expect(last.hasAttribute('aria-expanded')).toBe(false);
  });
});

describe('The baseline', () => {
  it('is made and unmade by Ctrl B, stays at the top, and is named', async () => {
    const onViewChange = show(byPrice);
    cell(lines()[4]!, 'vendor').focus();
    await userEvent.keyboard('{Control>}b{/Control}');

    expect(onViewChange.mock.lastCall![0].baselineId).toBe('O-00005');
    expect(ids()[0]).toBe('O-00005');
    expect(ids().filter((id) => id === 'O-00005')).toHaveLength(1);
    expect(lines()[0]!.closest('[role="rowgroup"]')!.className).toContain('stayingTop');
    expect(screen.getByText('compared with')).toBeTruthy();

    await userEvent.keyboard('{Control>}b{/Control}');
    expect(onViewChange.mock.lastCall![0].baselineId).toBeNull();
  });

  it('stays although the filter leaves it out', () => {
    show({ ...byPrice, baselineId: 'O-00001', filterText: 'thailand' });

    expect(ids()).toEqual(['O-00001', 'O-00002', 'O-00006', 'O-00010']);
  });

  it('is what the difference columns differ from: sign, arrow, and words for a screen reader', () => {
    show({ ...byPrice, baselineId: 'O-00001' });
    const other = lines().find((line) => line.dataset['row'] === 'O-00005')!;
    const [base, here] = [rows[0]!.cost!.perTh, rows[4]!.cost!.perTh];

    const text = cell(other, 'delta:landedPerTh').textContent;
    expect(text).toContain(`+${((here - base) / 100).toFixed(2)} ▲`);
    expect(text).toContain('more than the baseline, worse');
    expect(cell(lines()[0]!, 'delta:landedPerTh').textContent).toBe('baseline');
    expect(within(cell(other, 'unitPrice')).getByTitle('+4.00 against Antminer S9 / Bitmain')).toBeTruthy();
  });

  it('stands under every figure where rows are cosy', () => {
    show({ ...byPrice, baselineId: 'O-00001', rowHeight: 'cosy' });
    const other = lines().find((line) => line.dataset['row'] === 'O-00005')!;

    expect(cell(other, 'delta:landedPerTh')).toBeNull();
    expect(cell(other, 'unitPrice').textContent).toContain('+4.00');
    expect(document.querySelector<HTMLElement>('[role="grid"]')!.style.getPropertyValue('--row-height')).toBe(
      '36px',
    );
  });

  it('is never kept among the columns of the view', async () => {
    const onViewChange = show({ ...byPrice, baselineId: 'O-00001' });
    const header = document.querySelector<HTMLElement>('[data-header="delta:landedPerTh"]')!;
    await userEvent.click(header);
    expect(onViewChange.mock.lastCall![0].sort).toEqual([{ columnId: 'landedPerTh', bestFirst: true }]);
    const menu = within(document.querySelector<HTMLElement>('[data-header="vendor"]')!);
    await userEvent.click(menu.getByRole('button', { name: 'Menu of Vendor', hidden: true }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Hide' }));
    expect(onViewChange.mock.lastCall![0].columnIds!.some((id) => id.startsWith('delta:'))).toBe(false);
  });

  it('is made by the menu of a cell too', async () => {
    const onViewChange = show(byPrice);
    fireEvent.contextMenu(cell(lines()[2]!, 'vendor'));
    await userEvent.click(screen.getByRole('menuitem', { name: /Compare with this offer/ }));

    expect(onViewChange.mock.lastCall![0].baselineId).toBe('O-00003');
  });

  it('stands first side by side', async () => {
    show({ ...byPrice, baselineId: 'O-00007' });
    await userEvent.click(screen.getByRole('button', { name: 'Side by side' }));

    const names = screen.getAllByRole('columnheader').map((header) => header.textContent);
    expect(names.find((name) => name.includes('O-000'))).toContain('O-00007');
  });
});
