import { missOf } from '#domain/filtering/miss-words';
import type { ColumnCondition } from '#domain/model/row-filter';
import { describe, expect, it } from 'vitest';
import { atLeast, atMost, isOneOf, someContext, someRows } from '../../fixtures/filters';

const wordsOf = (condition: ColumnCondition, offerId: string) =>
  missOf(
    condition,
    someContext.columns.get(condition.columnId)!,
    someRows.find(({ offer }) => offer.id === offerId)!,
    someContext,
  ).words;

describe('a miss in words', () => {
  it('has the unit of the column', () => {
    expect(wordsOf(atLeast('unitPrice', 300_050), 'MY-0')).toBe('$0.50 below');
    expect(wordsOf(atMost('dutyRate', 20_000), 'MY-0')).toBe('0.6 points above');
    expect(wordsOf(atMost('hashrate', 233.3), 'MY-0')).toBe('0.7 above');
  });

  it('names words that are there or lack', () => {
    const text = { kind: 'text', columnId: 'vendor', contains: 'Bitdeer', isNot: false } as const;

    expect(wordsOf(text, 'MY-0')).toBe('“Bitmain” does not contain “Bitdeer”');
    expect(wordsOf({ ...text, contains: 'Bit', isNot: true }, 'MY-0')).toBe('“Bitmain” contains “Bit”');
    expect(wordsOf(isOneOf('hashboardOrigin', 'MY'), 'MY-2')).toBe('CN is not allowed');
    expect(wordsOf(isOneOf('hashboardOrigin', 'MY'), 'MY-0')).toBe('not known');
    expect(wordsOf({ kind: 'known', columnId: 'vendor', isKnown: false }, 'MY-0')).toBe('known');
  });

  it('says that a day after a step that never comes cannot be met', () => {
    const after = {
      kind: 'date',
      columnId: 'entryDate',
      from: { kind: 'tariff-step', plusDays: 0 },
      to: null,
    } as const;

    expect(wordsOf(after, 'MY-0')).toBe('its duty changes on no later day');
  });
});
