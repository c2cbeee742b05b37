import { describe, expect, it } from 'vitest';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { landedCostView } from '#domain/reports/shipped-views';
import { toggleColumn } from '../../../src-renderer/features/compare/column-chooser';
import {
  layoutOf,
  orderedColumnIds,
  standardColumnIds,
} from '../../../src-renderer/features/compare/standard-view';

const hidden = orderedColumnIds.filter((id) => !standardColumnIds.includes(id));

describe('the standard view', () => {
  it('has a place for every column, each once', () => {
    expect([...orderedColumnIds].sort()).toEqual(comparisonColumns.map(({ id }) => id).sort());
  });

  it('shows exposure per TH and every part of the landed and the all-in cost', () => {
    expect(standardColumnIds).toEqual(
      expect.arrayContaining([
        ...['exposurePerTh', 'customsValue', 'duty', 'fees', 'freight', 'insurance', 'other'],
        ...['receivingPerTh', 'useTaxPerTh', 'delayPerTh', 'servicePerTh', 'reservePerTh'],
      ]),
    );
  });

  it('leaves what few look at to the list of columns', () => {
    expect(hidden).toEqual(
      expect.arrayContaining([
        ...['offerId', 'hashboardOrigin', 'entries', 'entryP90', 'exposure', 'rackSpread'],
        ...['rank', 'score', 'gates'],
      ]),
    );
  });

  it.each(hidden)('shows %s where the order has it, once it is asked for', (columnId) => {
    const { columnIds } = layoutOf(toggleColumn(landedCostView, columnId));

    expect(columnIds).toEqual(orderedColumnIds.filter((id) => id === columnId || !hidden.includes(id)));
    expect(layoutOf(toggleColumn(toggleColumn(landedCostView, columnId), columnId)).columnIds).toEqual(
      standardColumnIds,
    );
  });

  it('shows the standard columns in place of a view of which nothing is known', () => {
    expect(layoutOf({ ...landedCostView, columnIds: ['nonsense'] }).columnIds).toEqual(standardColumnIds);
  });
});
