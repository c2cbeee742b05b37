import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { givenOf, limitsOf, looserLimit, typedLimit } from '#domain/optimise/rule-limits';
import { aRule } from '../../fixtures/small-purchase';

describe('a limit as a person would type it', () => {
  it.each([
    ['usd', 'most', 1_123_456_789, 1_124_000_000],
    ['usd', 'most', 1_124_000_000, 1_124_000_000],
    ['usd', 'most', 12_345, 12_400],
    ['usd', 'most', 0, 0],
    ['percent', 'most', 455_697, 456_000],
    ['percent', 'most', 999_999, 1_000_000],
    ['percent', 'least', 199_999, 199_000],
    ['ths', 'least', 412_345.5, 412_300],
    ['ths', 'least', 412_300, 412_300],
    ['ths', 'least', 234.5, 234.5],
    ['ths', 'least', 0, 0],
    ['count', 'most', 4, 4],
    ['count', 'least', 1, 1],
  ] as const)('is of %s at the %s %d: %d', (kind, side, exact, typed) => {
    expect(typedLimit({ kind, side }, exact)).toBe(typed);
  });

  it('is never on the side that leaves less room, and one step on is looser', () => {
    for (let exact = 1; exact < 1e9; exact = Math.ceil(exact * 1.37)) {
      for (const kind of ['usd', 'ths', 'count'] as const) {
        const most = typedLimit({ kind, side: 'most' }, exact);
        const least = typedLimit({ kind, side: 'least' }, exact);
        expect(most).toBeGreaterThanOrEqual(exact);
        expect(least).toBeLessThanOrEqual(exact);
        expect(looserLimit({ kind, side: 'most' }, most)).toBeGreaterThan(most);
        expect(looserLimit({ kind, side: 'least' }, least)).toBeLessThan(Math.max(least, 1e-9));
      }
    }
  });

  it('gives a share of itself, and of nothing all', () => {
    expect([givenOf(40, 46), givenOf(100, 80), givenOf(0, 5), givenOf(7, 7)]).toEqual([
      150_000, 200_000, 1_000_000, 0,
    ]);
  });
});

describe('the limits of a rule', () => {
  it('are its numbers, each of which can be put anew', () => {
    const rule = aRule('R', {
      kind: 'share',
      of: 'vendor',
      name: 'Bitmain',
      base: 'th',
      least: partsPerMillion(100_000),
      most: partsPerMillion(400_000),
    });

    expect(limitsOf(rule).map(({ side, value, put }) => [side, value, put(300_000)])).toEqual([
      ['most', 400_000, { ...rule, most: 300_000 }],
      ['least', 100_000, { ...rule, least: 300_000 }],
    ]);
    const budget = aRule('B', { kind: 'budget', measure: 'landed', most: usdCents(100) });
    expect(limitsOf(budget).map(({ side, kind, put }) => [side, kind, put(200)])).toEqual([
      ['most', 'usd', { ...budget, most: 200 }],
    ]);
    const target = aRule('T', { kind: 'target', leastThs: 5, by: calendarMonth('2027-12'), at: 'p90' });
    expect(limitsOf(target).map(({ side, kind, put }) => [side, kind, put(4)])).toEqual([
      ['least', 'ths', { ...target, leastThs: 4 }],
    ]);
  });

  it('are none of a rule that holds or does not', () => {
    expect(limitsOf(aRule('P', { kind: 'policy' }))).toEqual([]);
    expect(limitsOf(aRule('S', { kind: 'site-power', siteId: null }))).toEqual([]);
  });
});
