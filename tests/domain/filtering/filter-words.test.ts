import { conditionWords, filterText, ruleText } from '#domain/filtering/filter-words';
import { NO_FILTER, type ColumnCondition } from '#domain/model/row-filter';
import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  atLeast,
  atMost,
  isNoneOf,
  isOneOf,
  onOrBefore,
  someContext,
} from '../../fixtures/filters';

const words = (condition: ColumnCondition) => conditionWords(condition, someContext);

describe('a condition in words', () => {
  it('says bounds in the unit of the column', () => {
    expect(words(atMost('unitPrice', 340_050))).toBe('at most $3,400.50');
    expect(words(atLeast('dutyRate', 126_000))).toBe('at least 12.6 %');
    expect(words({ ...atMost('efficiency', 19.5), kind: 'number', least: 15 } as ColumnCondition)).toBe(
      'from 15 to 19.5',
    );
    expect(words({ kind: 'number', columnId: 'quantity', least: 4, most: 4 })).toBe('is 4');
    expect(words({ kind: 'number', columnId: 'quantity', least: null, most: null })).toBe('is any');
  });

  it('says days as they are counted', () => {
    expect(words(onOrBefore('onRackP90', '2027-04-30'))).toBe('on or before 30 Apr 2027');
    expect(words(onOrBefore('onRackP90', { kind: 'as-of', plusDays: 90 }))).toBe(
      'on or before 90 days after the as-of date',
    );
    expect(words(onOrBefore('entryDate', { kind: 'tariff-step', plusDays: -1 }))).toBe(
      'before the next tariff step',
    );
    expect(words(onOrBefore('entryDate', { kind: 'tariff-step', plusDays: -8 }))).toBe(
      'on or before 8 days before the next tariff step',
    );
    expect(
      words({
        kind: 'date',
        columnId: 'entryDate',
        from: { kind: 'tariff-step', plusDays: 0 },
        to: { kind: 'as-of', plusDays: -1 },
      }),
    ).toBe('on or after the next tariff step and on or before 1 day before the as-of date');
  });

  it('names a few values and counts many', () => {
    expect(words(isOneOf('origin', 'MY', 'TH', null))).toBe('is MY, TH or not known');
    expect(words(isNoneOf('origin', 'CN'))).toBe('is not CN');
    expect(words(isOneOf('origin', 'A', 'B', 'C', 'D', 'E'))).toBe('is one of 5 values');
  });

  it('says what it cannot ask', () => {
    expect(words(atMost('colour', 3))).toMatch(/not known here/);
  });
});

describe('a filter in words', () => {
  it('lists what must hold, and groups as what they are', () => {
    expect(filterText(all(atMost('unitPrice', 340_000), isNoneOf('origin', 'CN')), someContext)).toBe(
      'Unit price $ at most $3,400.00; Origin is not CN',
    );
    expect(filterText(any(isOneOf('origin', 'MY'), all(atMost('duty', 0))), someContext)).toBe(
      'any of (Origin is MY; all of (Duty $ at most $0.00))',
    );
    expect(filterText(NO_FILTER, someContext)).toBe('');
  });

  it('keeps a hostile value from turning the sentence over', () => {
    expect(ruleText(isOneOf('vendor', 'مورد'), someContext)).toBe('Vendor is \u2068مورد\u2069');
  });
});
