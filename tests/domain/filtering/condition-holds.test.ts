import { conditionHolds, wordsHold } from '#domain/filtering/condition-holds';
import type { ColumnCondition } from '#domain/model/row-filter';
import { describe, expect, it } from 'vitest';
import { isNoneOf, isOneOf, someContext, someRows } from '../../fixtures/filters';

const holds = (condition: ColumnCondition, offerId: string) =>
  conditionHolds(
    condition,
    someContext.columns.get(condition.columnId)!,
    someRows.find(({ offer }) => offer.id === offerId)!,
    someContext,
  );

describe('a condition on a value that is not known', () => {
  it('holds only if that is asked for, or something else is ruled out', () => {
    expect(holds(isOneOf('hashboardOrigin', 'CN'), 'MY-0')).toBe(false);
    expect(holds(isOneOf('hashboardOrigin', 'CN', null), 'MY-0')).toBe(true);
    expect(holds(isNoneOf('hashboardOrigin', 'CN'), 'MY-0')).toBe(true);
    expect(holds(isNoneOf('hashboardOrigin', 'CN', null), 'MY-0')).toBe(false);
    expect(holds({ kind: 'known', columnId: 'hashboardOrigin', isKnown: false }, 'MY-0')).toBe(true);
    expect(holds({ kind: 'known', columnId: 'hashboardOrigin', isKnown: true }, 'MY-2')).toBe(true);
  });
});

describe('a condition that asks nothing', () => {
  it('holds for every offer', () => {
    expect(holds(isOneOf('hashboardOrigin'), 'MY-0')).toBe(true);
    expect(holds({ kind: 'number', columnId: 'efficiency', least: null, most: null }, 'MY-4')).toBe(true);
    expect(wordsHold({ kind: 'text', columnId: 'model', contains: ' ', isNot: true }, 'Rig')).toBe(true);
  });
});

describe('a condition on text', () => {
  it('looks for letters anywhere in the words, accents and case aside', () => {
    const contains = { kind: 'text', columnId: 'vendor', contains: 'CAFE', isNot: false } as const;

    expect(holds(contains, 'MY-3')).toBe(true);
    expect(holds({ ...contains, isNot: true }, 'MY-3')).toBe(false);
    expect(holds(contains, 'MY-0')).toBe(false);
  });
});
