import { filterColumns } from '#domain/filtering/filter-columns';
import { valueCounts } from '#domain/filtering/value-counts';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { expect, it } from 'vitest';
import { someContext, someRows } from '../../fixtures/filters';

const countsOf = (columnId: string) => {
  const column = comparisonColumns.find(({ id }) => id === columnId)!;
  const columns = filterColumns(someRows, someContext);
  return valueCounts(columns, column, (a, b) => (a < b ? -1 : 1)).map(({ value, count }) => [value, count]);
};

it('lists every value with its count, most frequent first, then by text', () => {
  expect(countsOf('incoterm')).toEqual([
    ['FOB', 16],
    ['DDP', 4],
  ]);
  expect(countsOf('origin')).toEqual([
    ['CN', 5],
    ['MY', 5],
    ['TH', 5],
    ['US', 5],
  ]);
});

it('puts what is not known last, however frequent', () => {
  expect(countsOf('hashboardOrigin')).toEqual([
    ['CN', 4],
    [null, 16],
  ]);
});
