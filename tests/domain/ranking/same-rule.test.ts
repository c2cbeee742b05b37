import { calendarDate } from '#domain/core/calendar-date';
import type { FilterRule } from '#domain/model/row-filter';
import { sameRule } from '#domain/ranking/same-rule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, any, anyFilter, atLeast, atMost, isNoneOf, isOneOf, onOrBefore } from '../../fixtures/filters';

const text: FilterRule = { kind: 'text', columnId: 'note', contains: 'a', isNot: false };
const rules: readonly FilterRule[] = [
  all(),
  any(),
  all(atMost('leadTime', 1)),
  atMost('leadTime', 1),
  atLeast('leadTime', 1),
  atMost('quantity', 1),
  isOneOf('origin', 'CN'),
  isOneOf('origin', 'CN', 'MY'),
  isOneOf('origin', 'MY', 'CN'),
  isNoneOf('origin', 'CN'),
  isOneOf('origin', null),
  onOrBefore('quotedOn', '2027-01-01'),
  onOrBefore('quotedOn', { kind: 'as-of', plusDays: -30 }),
  onOrBefore('quotedOn', { kind: 'tariff-step', plusDays: -30 }),
  { kind: 'date', columnId: 'quotedOn', from: { kind: 'day', day: calendarDate('2027-01-01') }, to: null },
  { kind: 'date', columnId: 'quotedOn', from: null, to: null },
  text,
  { ...text, isNot: true },
  { ...text, contains: 'b' },
  { kind: 'known', columnId: 'note', isKnown: true },
  { kind: 'known', columnId: 'note', isKnown: false },
];

describe('two rules', () => {
  it('are the same only if they ask the same', () => {
    rules.forEach((one, place) => {
      rules.forEach((other, otherPlace) => {
        expect(sameRule(one, structuredClone(other))).toBe(place === otherPlace);
      });
    });
  });

  it('are the same in whatever order their keys were stored', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const turned = JSON.parse(JSON.stringify(filter), (_, value: unknown) =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).reverse())
            : value,
        ) as FilterRule;
        expect(sameRule(filter, turned)).toBe(true);
      }),
    );
  });
});
