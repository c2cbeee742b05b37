import { filterColumns } from '#domain/filtering/filter-columns';
import { passingRows } from '#domain/filtering/filter-rows';
import type { ColumnCondition } from '#domain/model/row-filter';
import { describe, expect, it } from 'vitest';
import { all, atLeast, atMost, onOrBefore, someContext, someRows } from '../../fixtures/filters';

const columns = filterColumns(someRows, someContext);
const passing = (condition: ColumnCondition) => {
  const mask = passingRows(all(condition), columns);
  return someRows.filter((_, row) => mask[row] === 1);
};

describe('an offer at the very bound', () => {
  it('passes it, at the upper end as at the lower one', () => {
    const prices = someRows.map(({ offer }) => offer.unitPrice);
    const bound = 325_000;
    expect(prices).toContain(bound);

    expect(passing(atMost('unitPrice', bound)).map(({ offer }) => offer.unitPrice)).toContain(bound);
    expect(passing(atLeast('unitPrice', bound)).map(({ offer }) => offer.unitPrice)).toContain(bound);
    expect(passing(atMost('unitPrice', bound - 1)).map(({ offer }) => offer.unitPrice)).not.toContain(bound);
  });

  it('passes it on the very day', () => {
    const days = (to: string) => passing(onOrBefore('entryDate', to)).map(({ offer }) => offer.entryDate);

    expect(days('2026-12-10')).toContain('2026-12-10');
    expect(days('2026-12-09')).not.toContain('2026-12-10');
  });
});
