import { filterColumns, numbersOf, valuesOf, wordsOf } from '#domain/filtering/filter-columns';
import { filterContext } from '#domain/filtering/filter-context';
import { describe, expect, it } from 'vitest';
import { prepared } from '../../fixtures/reference';
import { someContext, someRows } from '../../fixtures/filters';

const columns = filterColumns(someRows, someContext);
const column = (id: string) => someContext.columns.get(id)!;

describe('a column of values', () => {
  it('is made once, and holds each value once', () => {
    expect(numbersOf(columns, column('unitPrice'))).toBe(numbersOf(columns, column('unitPrice')));
    expect(numbersOf(columns, column('efficiency')).filter(Number.isNaN)).toHaveLength(4);
    const { codes, values } = valuesOf(columns, column('hashboardOrigin'));
    expect(values).toEqual(['CN']);
    expect(Array.from(codes, (code) => values[code] ?? null)).toEqual(
      someRows.map(({ offer }) => offer.hashboardOrigin),
    );
    expect(wordsOf(columns, column('dutyRate')).values).toContain('in price');
  });
});

describe('a context', () => {
  it('counts from the as-of date of what the offers were evaluated with', () => {
    const reference = prepared();

    expect(filterContext(reference).asOf).toBe(reference.reference.settings.scenario.asOf);
    expect(filterContext(reference, []).columns.size).toBe(0);
  });
});
