import { cellConditions } from '#domain/filtering/cell-conditions';
import { prepareFilter } from '#domain/filtering/prepare-filter';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { describe, expect, it } from 'vitest';
import { all, someContext, someRows } from '../../fixtures/filters';

const labelsOf = (columnId: string, offerId: string) => {
  const column = comparisonColumns.find(({ id }) => id === columnId)!;
  const row = someRows.find(({ offer }) => offer.id === offerId)!;
  return cellConditions(column, row).map(({ label }) => label);
};

describe('a cell offers', () => {
  it('its text alone or not at all', () => {
    expect(labelsOf('origin', 'CN-0')).toEqual(['Only CN', 'Not CN']);
  });

  it('amounts and days as bounds', () => {
    expect(labelsOf('unitPrice', 'MY-0')).toEqual([
      'Only $3,000.00',
      'Not $3,000.00',
      'At most $3,000.00',
      'At least $3,000.00',
    ]);
    expect(labelsOf('entryDate', 'CN-2')).toEqual([
      'Only 10 Dec 2026',
      'Not 10 Dec 2026',
      'On or before 10 Dec 2026',
      'On or after 10 Dec 2026',
    ]);
  });

  it('what is known, where its own value is not', () => {
    expect(labelsOf('efficiency', 'MY-4')).toEqual(['Only not known', 'Only known']);
  });

  it('its words, where they stand in place of a value', () => {
    expect(labelsOf('dutyRate', 'MY-3')).toEqual(['Only “in price”', 'Not “in price”']);
  });

  it('conditions that its own offer meets and misses as they say', () => {
    for (const row of someRows) {
      for (const column of comparisonColumns) {
        for (const { label, condition } of cellConditions(column, row)) {
          const isOut = label.startsWith('Not ') || label === 'Only known';
          expect([column.id, label, prepareFilter(all(condition), someContext).passes(row)]).toEqual([
            column.id,
            label,
            !isOut,
          ]);
        }
      }
    }
  });
});
