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

  const named = (id: string) => shippedViews.find((view) => view.id === id);

  it('group entity-list risk by seller, the gravest status and the largest exposure first', () => {
    expect(named('entity-list-risk')).toMatchObject({
      groupBy: ['vendor'],
      sort: [
        { columnId: 'listStatus', bestFirst: true },
        { columnId: 'exposure', bestFirst: false },
      ],
    });
    expect(comparisonColumns.find(({ id }) => id === 'exposure')?.better).toBe('low');
  });

  it('judge the fastest by the later of its days, P90 before P50', () => {
    expect(named('fastest-to-rack')?.sort.map(({ columnId }) => columnId)).toEqual([
      'onRackP90',
      'onRackP50',
      'allInPerTh',
    ]);
  });

  it('show in the cash calendar when and how much is paid, and how much before the goods leave', () => {
    expect(named('cash-calendar')?.columnIds).toEqual(
      expect.arrayContaining([
        ...['paymentTerms', 'paymentsOnAxis', 'firstPaymentDate', 'firstPayment'],
        ...['paidBeforeDispatch', 'lastPaymentDate', 'landedTotal'],
      ]),
    );
    expect(named('cash-calendar')?.hasTotals).toBe(true);
  });

  it('run the cash calendar from the first day of payment, though a later one is the better', () => {
    const cash = shippedViews.find(({ id }) => id === 'cash-calendar');
    const column = comparisonColumns.find(({ id }) => id === 'firstPaymentDate');

    expect(column?.better).toBe('high');
    expect(cash?.sort[0]).toEqual({ columnId: 'firstPaymentDate', bestFirst: false });
  });
});
