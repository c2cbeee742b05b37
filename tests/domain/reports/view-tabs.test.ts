import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { standardScenario } from '#domain/model/settings';
import { PLAIN_VIEW, type View } from '#domain/model/view';
import { landedCostView, shippedViews } from '#domain/reports/shipped-views';
import { isSameArrangement, lastPosition, movedTab, shippedView, viewTabs } from '#domain/reports/view-tabs';

const own = (id: string, position: number): View => ({ ...PLAIN_VIEW, id, name: id.toUpperCase(), position });
const idsOf = (views: readonly View[]) => views.map(({ id }) => id);

describe('the tabs of a workspace', () => {
  it('are the shipped views where none is saved', () => {
    expect(viewTabs([])).toEqual(shippedViews);
  });

  it('have a saved view in place of the shipped one of its id', () => {
    const mine = { ...landedCostView, name: 'Mine', filterText: 'bitmain' };

    expect(viewTabs([mine])).toEqual([mine, ...shippedViews.slice(1)]);
    expect(shippedView('landed-cost')).toBe(landedCostView);
    expect(shippedView('view-mine')).toBeNull();
  });

  it('stand by position, and by id where that is equal', () => {
    expect(idsOf(viewTabs([own('b', 1500), own('a', 1500), own('z', -1)])).slice(0, 4)).toEqual([
      'z',
      'landed-cost',
      'a',
      'b',
    ]);
  });

  it('have room behind the last one, as far as numbers go', () => {
    expect(lastPosition(viewTabs([]))).toBe(7000);
    expect(lastPosition([])).toBe(1000);
    expect(lastPosition([own('a', Number.MAX_SAFE_INTEGER)])).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('a tab that is moved', () => {
  const tabs = [own('a', 10), own('b', 20), own('c', 30)];

  it('is the only view that changes while there is room between its neighbours', () => {
    expect(movedTab(tabs, 'c', 1)).toEqual([{ ...own('c', 0), position: 15 }]);
    expect(movedTab(tabs, 'a', 2)).toEqual([own('a', 1030)]);
    expect(movedTab(tabs, 'c', 0)).toEqual([own('c', -990)]);
  });

  it('changes nothing where it stands there already, or is not there', () => {
    expect(movedTab(tabs, 'b', 1)).toEqual([]);
    expect(movedTab(tabs, 'x', 1)).toEqual([]);
  });

  it('spaces all views anew where there is no room', () => {
    expect(movedTab([own('a', 0), own('b', 1), own('c', 2)], 'c', 1)).toEqual([
      own('a', 1000),
      own('c', 2000),
      own('b', 3000),
    ]);
  });
});

describe('two arrangements', () => {
  const standard = ['model', 'vendor'];

  it('are the same whatever the views are called and wherever they stand', () => {
    expect(isSameArrangement(own('a', 1), own('b', 2), standard)).toBe(true);
  });

  it('are the same where one names the columns that the other has as the standard', () => {
    expect(isSameArrangement(own('a', 1), { ...own('a', 1), columnIds: standard }, standard)).toBe(true);
    expect(isSameArrangement(own('a', 1), { ...own('a', 1), columnIds: ['vendor'] }, standard)).toBe(false);
  });

  it.each<Partial<View>>([
    { filterText: 'x' },
    { widths: { model: 200 } },
    { sort: [{ columnId: 'model', bestFirst: true }] },
    { scenario: standardScenario(calendarDate('2026-11-21')) },
    { rowHeight: 'cosy' },
    { unit: 'total' },
  ])('differ by %j', (change) => {
    expect(isSameArrangement(own('a', 1), { ...own('a', 1), ...change }, standard)).toBe(false);
  });
});
