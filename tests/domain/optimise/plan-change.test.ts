import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { PlanRule, PlanRuleText } from '#domain/model/plan-rule';
import { asideWords, limitWords } from '#domain/optimise/change-words';
import { applyChanges, unlockLines, type PlanChange } from '#domain/optimise/plan-change';
import { limitsOf } from '#domain/optimise/rule-limits';
import { aLineOf } from '../../fixtures/plan-on-ground';
import { aRule } from '../../fixtures/small-purchase';

const budget = aRule('budget', { kind: 'budget', measure: 'landed', most: usdCents(100) });
const policy = aRule('policy', { kind: 'policy' });
const changes: readonly PlanChange[] = [
  {
    kind: 'rule',
    ruleId: 'budget',
    from: budget,
    to: { ...budget, most: usdCents(200) } as PlanRule,
    nearest: 199,
    words: '',
  },
  { kind: 'unlock', lineId: 'line-2', words: '' },
];

describe('changes of a plan', () => {
  it('put the rules that they name and leave the others', () => {
    expect(applyChanges([budget, policy], changes)).toEqual([{ ...budget, most: 200 }, policy]);
  });

  it('unlock the lines that they name and leave the others', () => {
    const lines = ['line-1', 'line-2'].map((id) => aLineOf({ id, isLocked: true }));

    expect(unlockLines(lines, changes).map(({ isLocked }) => isLocked)).toEqual([true, false]);
  });
});

const share = { kind: 'share', of: 'vendor', name: null, base: 'th' } as const;
const most = partsPerMillion(400_000);

describe('the words of a change', () => {
  it.each<readonly [PlanRuleText, to: number, words: string]>([
    [{ ...share, least: null, most }, 460_000, 'Raise the vendor cap from 40 % to 46 %'],
    [
      { ...share, name: 'Bitmain', least: null, most },
      465_000,
      'Raise the cap on Bitmain from 40 % to 46.5 %',
    ],
    [
      { ...share, least: most, most: null },
      300_000,
      'Lower the least share of each vendor from 40 % to 30 %',
    ],
    [{ kind: 'vendor-count', least: null, most: 2 }, 3, 'Raise the most vendors from 2 to 3'],
    [
      { kind: 'cash', month: null, most: usdCents(1_000_000) },
      1_200_000,
      'Raise the cash limit of a month from $10,000 to $12,000 (+$2,000)',
    ],
    [
      { kind: 'cash', month: calendarMonth('2027-06'), most: usdCents(1_000_000) },
      1_200_000,
      'Raise the cash limit of Jun 2027 from $10,000 to $12,000 (+$2,000)',
    ],
    [
      { kind: 'deposits', vendor: 'Canaan', most: usdCents(1_000_000) },
      1_200_000,
      'Raise the cap on deposits with Canaan from $10,000 to $12,000 (+$2,000)',
    ],
    [
      { kind: 'target', leastThs: 500_000, by: calendarMonth('2027-06'), at: 'p50' },
      420_000,
      'Lower the target for Jun 2027 from 500 PH/s to 420 PH/s (−80 PH/s)',
    ],
  ])('say what gives, from where to where: %#', (text, to, words) => {
    const rule = aRule('R', text);
    const [limit] = limitsOf(rule);

    expect(limit === undefined ? '' : limitWords(rule, limit, to)).toBe(words);
  });

  it.each<readonly [PlanRuleText, words: string]>([
    [{ kind: 'policy' }, 'Leave the purchasing policy aside'],
    [{ kind: 'site-power', siteId: null }, 'Leave the power of the sites aside'],
    [{ kind: 'site-racks', siteId: 'odessa' }, 'Leave the rack positions of the site aside'],
    [
      {
        kind: 'pair',
        mode: 'forbid',
        first: { of: 'vendor', name: 'Bitmain' },
        second: { of: 'origin', name: 'CN' },
      },
      'Allow Bitmain together with CN',
    ],
    [
      {
        kind: 'pair',
        mode: 'require',
        first: { of: 'vendor', name: 'Bitmain' },
        second: { of: 'vendor', name: 'Canaan' },
      },
      'Allow Bitmain without Canaan',
    ],
    [{ kind: 'back-duty', most: usdCents(1) }, 'Leave the cap on back-duty exposure aside'],
  ])('say what is left aside: %#', (text, words) => {
    expect(asideWords(aRule('R', text))).toBe(words);
  });
});
