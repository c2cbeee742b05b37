import { describe, expect, it } from 'vitest';
import { viewSchema } from '#domain/model/view';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { landedCostView, shippedViews } from '#domain/reports/shipped-views';

const known = comparisonColumns.map(({ id }) => id);

describe('the shipped views', () => {
  it('are six, under ids that saved views may refer to for ever, Landed cost first', () => {
    expect(shippedViews.map(({ id }) => id)).toEqual([
      'landed-cost',
      'fastest-to-rack',
      'service',
      'entity-list-risk',
      'cash-calendar',
      'executive',
    ]);
    expect(shippedViews[0]).toBe(landedCostView);
  });

  it.each(shippedViews.map((view) => [view.name, view] as const))(
    '%s can be saved, and names each column once',
    (_name, view) => {
      expect(viewSchema.parse(view)).toEqual(view);
      expect(new Set(view.columnIds).size).toBe(view.columnIds?.length ?? 0);
    },
  );

  it.each(shippedViews.map((view) => [view.name, view] as const))(
    '%s names only columns that there are, and pins and measures only those it shows',
    (_name, { columnIds, pinnedLeft, pinnedRight, widths, sort, groupBy }) => {
      const shown = columnIds ?? known;
      expect(known).toEqual(
        expect.arrayContaining([...shown, ...sort.map((key) => key.columnId), ...groupBy]),
      );
      expect(shown).toEqual(expect.arrayContaining([...pinnedLeft, ...pinnedRight, ...Object.keys(widths)]));
    },
  );

  it.each(shippedViews.map((view) => [view.name, view] as const))(
    '%s shows the column it is sorted by, and leaves scenario, filter and baseline to its user',
    (_name, { columnIds, sort, scenario, filterText, filter, baselineId }) => {
      expect(columnIds ?? known).toContain(sort[0]?.columnId);
      expect({ scenario, filterText, baselineId, rules: filter.rules }).toEqual({
        scenario: null,
        filterText: '',
        baselineId: null,
        rules: [],
      });
    },
  );

  it('stand in the order of their positions, with room between', () => {
    const positions = shippedViews.map(({ position }) => position);

    expect(positions).toEqual([1000, 2000, 3000, 4000, 5000, 6000]);
  });

  it('run the cash calendar from the first day of payment, though a later one is the better', () => {
    const cash = shippedViews.find(({ id }) => id === 'cash-calendar');
    const column = comparisonColumns.find(({ id }) => id === 'firstPaymentDate');

    expect(column?.better).toBe('high');
    expect(cash?.sort[0]).toEqual({ columnId: 'firstPaymentDate', bestFirst: false });
  });
});
