import { filterColumns } from '#domain/filtering/filter-columns';
import { gateCounts, tightestGate } from '#domain/filtering/gate-counts';
import type { FilterRule } from '#domain/model/row-filter';
import { describe, expect, it } from 'vitest';
import { all, any, atMost, isNoneOf, isOneOf, someContext, someRows } from '../../fixtures/filters';

const columns = filterColumns(someRows, someContext);
const countsOf = (...rules: readonly FilterRule[]) => gateCounts(all(...rules), columns);

describe('the count of a condition', () => {
  it('tells those it refuses from those that nothing else refuses', () => {
    const [origin, vendor] = countsOf(isNoneOf('origin', 'CN'), isOneOf('vendor', 'Bitmain'));

    expect(origin).toMatchObject({ refused: 5, refusedAlone: 1 });
    expect(vendor).toMatchObject({ refused: 16, refusedAlone: 12 });
  });

  it('leaves out rows that do not count', () => {
    const isCounted = Uint8Array.from(someRows, ({ offer }) => Number(offer.origin === 'CN'));

    expect(gateCounts(all(isNoneOf('origin', 'CN', 'MY')), columns, isCounted)[0]?.refused).toBe(5);
  });

  it('is none of a condition that is passed over', () => {
    expect(countsOf(any(atMost('colour', 1)))[0]).toMatchObject({ refused: 0, isAsked: false });
  });
});

describe('the tightest condition', () => {
  it('is the one without which most offers are shown', () => {
    const counts = countsOf(isNoneOf('origin', 'CN'), isOneOf('vendor', 'Bitmain'));

    expect(tightestGate(counts)?.rule).toEqual(isOneOf('vendor', 'Bitmain'));
  });

  it('is not one that refuses more where another alone brings more back', () => {
    const helps = { rule: isOneOf('origin', 'JP'), refused: 10, refusedAlone: 3, isAsked: true };
    const refuses = { rule: isOneOf('origin', 'KR'), refused: 12, refusedAlone: 1, isAsked: true };

    expect(tightestGate([helps, refuses])).toBe(helps);
    expect(tightestGate([refuses, helps])).toBe(helps);
  });

  it('is the one that refuses most, where no one alone would help', () => {
    const nothing = [isOneOf('origin', 'JP'), isOneOf('origin', 'KR'), isNoneOf('origin', 'CN')];

    expect(tightestGate(countsOf(...nothing))?.rule).toBe(nothing[0]);
    expect(tightestGate(countsOf(isNoneOf('origin', 'JP')))).toBeNull();
  });
});
