import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { PlanRuleText } from '#domain/model/plan-rule';
import { describe, expect, it } from 'vitest';
import { aRule, judged, planOn } from '../../fixtures/judged-rule';

const most = usdCents(900_000_000_00);
const side = { of: 'vendor', name: 'Bitmain' } as const;
const one = partsPerMillion(1_000_000);
const everyKind: readonly PlanRuleText[] = [
  { kind: 'budget', measure: 'all-in', most },
  { kind: 'target', leastThs: 1, by: calendarMonth('2030-01'), at: 'p90' },
  { kind: 'site-power', siteId: null },
  { kind: 'site-racks', siteId: null },
  { kind: 'share', of: 'vendor', name: null, base: 'th', least: null, most: one },
  { kind: 'vendor-count', least: 1, most: null },
  { kind: 'policy' },
  { kind: 'cash', month: null, most },
  { kind: 'deposits', vendor: null, most },
  { kind: 'back-duty', most },
  { kind: 'listed-component', most },
  { kind: 'pair', mode: 'forbid', first: side, second: { of: 'vendor', name: 'Canaan' } },
];

describe('the rules of a plan', () => {
  it('are each judged, in the order of the plan, with words', () => {
    const rules = everyKind.map((text, index) => aRule(text, { id: `rule-${String(index)}` }));
    const states = planOn({ plan: { rules } }).evaluation.rules;

    expect(states.map(({ rule }) => rule)).toEqual(rules);
    expect(states.map(({ rule, standing }) => [rule.kind, standing])).toEqual([
      ['budget', 'kept'],
      ['target', 'kept'],
      // Nobody stated what the site can take.
      ['site-power', 'unknown'],
      ['site-racks', 'unknown'],
      ['share', 'kept'],
      ['vendor-count', 'binding'],
      ['policy', 'kept'],
      ['cash', 'kept'],
      ['deposits', 'kept'],
      ['back-duty', 'kept'],
      ['listed-component', 'kept'],
      ['pair', 'kept'],
    ]);
    expect(states.every(({ words }) => words.length > 0 && !words.includes('undefined'))).toBe(true);
  });

  it('that are off are not asked, whatever they would say', () => {
    const rules = [aRule({ kind: 'budget', measure: 'landed', most: usdCents(0) }, { isOn: false })];

    expect(planOn({ plan: { rules } }).evaluation.rules).toEqual([
      { rule: rules[0], standing: 'off', words: 'Not asked', slack: null, lineIds: [] },
    ]);
    expect(judged({ kind: 'budget', measure: 'landed', most: usdCents(0) }).standing).toBe('broken');
  });
});
