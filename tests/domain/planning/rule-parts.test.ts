import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { planRuleSchema, type PlanRule, type PlanRuleText } from '#domain/model/plan-rule';
import { ruleParts, type NumberField, type RuleField } from '#domain/planning/rule-parts';

const rule = (text: PlanRuleText): PlanRule => ({ ...text, id: 'r', isOn: true });

type OfKind<Kind extends RuleField['kind']> = Kind extends NumberField['kind']
  ? NumberField
  : Extract<RuleField, { kind: Kind }>;

function field<Kind extends RuleField['kind']>(of: PlanRule, kind: Kind, label: string): OfKind<Kind> {
  const found = ruleParts(of).find(
    (part): part is RuleField & OfKind<Kind> =>
      typeof part !== 'string' && part.kind === kind && part.label === label,
  );
  if (found === undefined) throw new Error(`No field ${label}`);
  return found;
}

const cap = rule({
  kind: 'share',
  of: 'vendor',
  name: 'Bitmain',
  base: 'th',
  least: null,
  most: partsPerMillion(400_000),
});

describe('the fields of a rule', () => {
  it('give the rule with another amount, and leave the rest', () => {
    const budget = rule({ kind: 'budget', measure: 'landed', most: usdCents(100) });
    expect(field(budget, 'usd', 'Most, $').put(250)).toEqual({ ...budget, most: 250 });
    expect(field(budget, 'choice', 'Landed or all-in').put('all-in')).toEqual({
      ...budget,
      measure: 'all-in',
    });
  });

  it('refuse a choice that is none, and an amount that is none', () => {
    const budget = rule({ kind: 'budget', measure: 'landed', most: usdCents(100) });
    expect(() => field(budget, 'choice', 'Landed or all-in').put('by weight')).toThrow(RangeError);
    expect(() => field(budget, 'usd', 'Most, $').put(0.5)).toThrow(RangeError);
  });

  it('turn at most into at least and into a range, with the number there was', () => {
    const to = (next: string) => field(cap, 'choice', 'At most or at least').put(next);
    expect(to('least')).toEqual({ ...cap, least: 400_000, most: null });
    expect(to('both')).toEqual({ ...cap, least: 0, most: 400_000 });
    const floor = to('least');
    const back = field(floor, 'choice', 'At most or at least').put('both');
    expect(back).toEqual({ ...cap, least: 400_000, most: 1_000_000 });
    expect(field(back, 'percent', 'Least, %').put(0)).toEqual({ ...back, least: 0 });
    expect(field(back, 'choice', 'At most or at least').put('most')).toEqual({ ...cap, most: 1_000_000 });
  });

  it('take a share of another kind of name, or of any', () => {
    const from = field(cap, 'name', 'From');
    expect(from.put({ of: 'origin', name: 'MY' })).toEqual({ ...cap, of: 'origin', name: 'MY' });
    expect(from.put({ of: 'cooling', name: null })).toEqual({ ...cap, of: 'cooling', name: null });
    expect(from.put({ of: 'site', name: 'texas' })).toBe(cap);
  });

  it('leave a side of a pair as it was where no name is given', () => {
    const pair = rule({
      kind: 'pair',
      mode: 'forbid',
      first: { of: 'vendor', name: 'Bitmain' },
      second: { of: 'model', name: 'S21' },
    });
    expect(field(pair, 'name', 'First').put({ of: 'origin', name: 'CN' })).toEqual({
      ...pair,
      first: { of: 'origin', name: 'CN' },
    });
    expect(field(pair, 'name', 'Second').put({ of: 'offer', name: 'O-1' })).toEqual({
      ...pair,
      second: { of: 'offer', name: 'O-1' },
    });
    expect(field(pair, 'name', 'Second').put({ of: 'vendor', name: null })).toEqual(pair);
  });

  it('open a month of cash and never that of a target', () => {
    const cash = rule({ kind: 'cash', month: calendarMonth('2027-03'), most: usdCents(1) });
    expect(field(cash, 'month', 'Month').put(null)).toEqual({ ...cash, month: null });
    const target = rule({ kind: 'target', leastThs: 5, by: calendarMonth('2027-06'), at: 'p50' });
    expect(field(target, 'month', 'By the end of').put(null)).toEqual(target);
    expect(field(target, 'month', 'By the end of').put(calendarMonth('2027-07'))).toEqual({
      ...target,
      by: '2027-07',
    });
    expect(field(target, 'ths', 'Least, PH/s').put(9)).toEqual({ ...target, leastThs: 9 });
    expect(field(target, 'choice', 'Arrival').put('p90')).toEqual({ ...target, at: 'p90' });
  });

  it('name one site, one vendor, or all of them', () => {
    for (const kind of ['site-power', 'site-racks'] as const) {
      const power = rule({ kind, siteId: null });
      expect(field(power, 'name', 'Site').put({ of: 'site', name: 'texas' })).toEqual({
        ...power,
        siteId: 'texas',
      });
    }
    const deposits = rule({ kind: 'deposits', vendor: 'Bitmain', most: usdCents(1) });
    expect(field(deposits, 'name', 'Vendor').put({ of: 'vendor', name: null })).toEqual({
      ...deposits,
      vendor: null,
    });
  });

  it('make rules that can be stored', () => {
    const texts: readonly PlanRuleText[] = [
      { kind: 'vendor-count', least: 2, most: null },
      { kind: 'back-duty', most: usdCents(5) },
      { kind: 'listed-component', most: usdCents(5) },
      { kind: 'deposits', vendor: null, most: usdCents(5) },
      { kind: 'cash', month: null, most: usdCents(5) },
    ];
    for (const text of texts) {
      for (const part of ruleParts(rule(text))) {
        if (typeof part === 'string' || (part.kind !== 'usd' && part.kind !== 'count')) continue;
        expect(planRuleSchema.parse(part.put(7))).toEqual(part.put(7));
      }
    }
    expect(ruleParts(rule({ kind: 'policy' }))).toHaveLength(1);
  });
});
