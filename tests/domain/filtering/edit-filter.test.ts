import {
  depthOf,
  filterOf,
  hasRoom,
  narrowFilter,
  putRule,
  topRules,
  withoutNeutral,
} from '#domain/filtering/edit-filter';
import { NO_FILTER, type FilterRule } from '#domain/model/row-filter';
import { describe, expect, it } from 'vitest';
import { all, any, atLeast, atMost, isNoneOf, isOneOf, onOrBefore } from '../../fixtures/filters';

const price = atMost('unitPrice', 340_000);
const origin = isNoneOf('origin', 'CN');

describe('a filter on screen', () => {
  it('is its rules, and one that joins by "any" is that one rule', () => {
    expect(topRules(all(price, origin))).toEqual([price, origin]);
    expect(topRules(any(price, origin))).toEqual([any(price, origin)]);
    expect(topRules(any(price))).toEqual([price]);
  });

  it('takes a rule in place of another, behind the last, or away', () => {
    expect(putRule(NO_FILTER, 0, price)).toEqual(all(price));
    expect(putRule(all(price), 1, origin)).toEqual(all(price, origin));
    expect(putRule(all(price, origin), 0, null)).toEqual(all(origin));
    expect(putRule(all(price), 0, null)).toEqual(NO_FILTER);
    expect(putRule(any(price, origin), 1, price)).toEqual(all(any(price, origin), price));
  });

  it('has no room beside a group that is as deep as a filter can be, and stays as it is', () => {
    const deep = [1, 2, 3].reduce<FilterRule>((rule) => any(rule, price), any(price, origin));

    expect(depthOf(deep)).toBe(5);
    expect(deep.kind === 'group' && hasRoom(deep)).toBe(false);
    expect(filterOf([deep])).toBe(deep);
    expect(hasRoom(all(price))).toBe(true);
    expect(hasRoom(all(...Array.from({ length: 100 }, () => price)))).toBe(false);
  });
});

describe('a cell that was pointed at', () => {
  it('narrows the bounds of its column and leaves the other end', () => {
    expect(narrowFilter(all(price, origin), atMost('unitPrice', 330_000))).toEqual(
      all(atMost('unitPrice', 330_000), origin),
    );
    expect(narrowFilter(all(price), atLeast('unitPrice', 310_000))).toEqual(
      all({ kind: 'number', columnId: 'unitPrice', least: 310_000, most: 340_000 }),
    );
    expect(narrowFilter(all(atLeast('unitPrice', 310_000)), price)).toEqual(
      all({ kind: 'number', columnId: 'unitPrice', least: 310_000, most: 340_000 }),
    );
    expect(
      narrowFilter(all(onOrBefore('onRackP90', '2027-03-01')), onOrBefore('onRackP90', '2027-02-01')),
    ).toEqual(all(onOrBefore('onRackP90', '2027-02-01')));
  });

  it('is ruled out beside those that are ruled out already', () => {
    expect(narrowFilter(all(origin), isNoneOf('origin', 'MY'))).toEqual(all(isNoneOf('origin', 'CN', 'MY')));
    expect(narrowFilter(all(isOneOf('origin', 'CN', 'MY')), isOneOf('origin', 'MY'))).toEqual(
      all(isOneOf('origin', 'MY')),
    );
  });

  it('adds a condition where its column has none of the kind', () => {
    expect(narrowFilter(all(origin), isOneOf('origin', 'MY'))).toEqual(all(origin, isOneOf('origin', 'MY')));
    expect(narrowFilter(any(price, origin), atMost('duty', 5))).toEqual(
      all(any(price, origin), atMost('duty', 5)),
    );
  });
});

describe('what asks nothing', () => {
  it('goes, and groups that held nothing else go with it', () => {
    const empty = { kind: 'number', columnId: 'duty', least: null, most: null } as const;
    const noText = { kind: 'text', columnId: 'vendor', contains: ' ', isNot: true } as const;

    expect(withoutNeutral(all(price, empty, any(empty, noText), isNoneOf('origin')))).toEqual(all(price));
    expect(withoutNeutral(all(any(empty, origin)))).toEqual(all(origin));
    expect(withoutNeutral(all(empty))).toEqual(NO_FILTER);
  });

  it('leaves the other rules the very same', () => {
    const group = any(price, origin);

    expect(topRules(withoutNeutral(all(group, isNoneOf('origin'))))[0]).toBe(group);
  });
});
