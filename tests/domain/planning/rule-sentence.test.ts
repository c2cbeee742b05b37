import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { PlanRule, PlanRuleText } from '#domain/model/plan-rule';
import {
  EXPECTED,
  fieldWords,
  monthWords,
  numberFieldText,
  readNumberField,
  ruleSentence,
  UNITS,
} from '#domain/planning/rule-sentence';
import { ruleParts, type ChoiceField, type NameOf } from '#domain/planning/rule-parts';

const rule = (text: PlanRuleText): PlanRule => ({ ...text, id: 'r', isOn: true });
const nameWords = (of: NameOf, name: string) => (of === 'origin' && name === 'MY' ? 'Malaysia' : name);
const said = (text: PlanRuleText) => ruleSentence(rule(text), nameWords);
const share = { kind: 'share', of: 'vendor', name: null, base: 'th', least: null, most: null } as const;
const ppm = partsPerMillion;

describe('a rule of a plan as a sentence', () => {
  it.each<[string, PlanRuleText]>([
    [
      'At most $150,000,000 all-in for the whole plan',
      { kind: 'budget', measure: 'all-in', most: usdCents(150_000_000_00) },
    ],
    [
      'At least 5,000 PH/s hashing by the end of Jun 2027 at P90',
      { kind: 'target', leastThs: 5_000_000, by: calendarMonth('2027-06'), at: 'p90' },
    ],
    ['No more power drawn in any month than every site has', { kind: 'site-power', siteId: null }],
    ['No more rigs in any month than Odessa has positions for', { kind: 'site-racks', siteId: 'Odessa' }],
    ['At most 40 % of TH from any vendor', { ...share, most: ppm(400_000) }],
    ['At least 12.5 % of TH from Malaysia', { ...share, of: 'origin', name: 'MY', least: ppm(125_000) }],
    [
      'Between 10 % and 40 % of landed cost from any kind of cooling',
      { ...share, of: 'cooling', base: 'landed', least: ppm(100_000), most: ppm(400_000) },
    ],
    ['At least 5 % of TH from each vendor', { ...share, least: ppm(50_000) }],
    ['At least 3 vendors', { kind: 'vendor-count', least: 3, most: null }],
    ['At most 1 vendor', { kind: 'vendor-count', least: null, most: 1 }],
    ['Between 2 and 4 vendors', { kind: 'vendor-count', least: 2, most: 4 }],
    ['Only offers that pass the purchasing policy', { kind: 'policy' }],
    [
      'No more than $12,000,000 paid in any month',
      { kind: 'cash', month: null, most: usdCents(12_000_000_00) },
    ],
    [
      'No more than $0.50 paid in Mar 2027',
      { kind: 'cash', month: calendarMonth('2027-03'), most: usdCents(50) },
    ],
    [
      'Pay any vendor at most $3,000,000 before its goods leave',
      { kind: 'deposits', vendor: null, most: usdCents(3_000_000_00) },
    ],
    ['At most $0 of back-duty exposure', { kind: 'back-duty', most: usdCents(0) }],
    [
      'At most $2,000,000 landed of rigs with a part of a listed or possibly listed supplier',
      { kind: 'listed-component', most: usdCents(2_000_000_00) },
    ],
    [
      'Never Bitmain together with Malaysia',
      {
        kind: 'pair',
        mode: 'forbid',
        first: { of: 'vendor', name: 'Bitmain' },
        second: { of: 'origin', name: 'MY' },
      },
    ],
    [
      'Never S21 without Bitmain',
      {
        kind: 'pair',
        mode: 'require',
        first: { of: 'model', name: 'S21' },
        second: { of: 'vendor', name: 'Bitmain' },
      },
    ],
  ])('%s', (sentence, text) => {
    expect(said(text)).toBe(sentence);
  });

  it('keeps a name that reads from right to left to itself', () => {
    const name = 'שלום';
    expect(said({ ...share, name, most: ppm(400_000) })).toBe(`At most 40 % of TH from \u2068${name}\u2069`);
  });

  it('names a choice that is none by itself', () => {
    const parts = ruleParts(rule({ kind: 'budget', measure: 'landed', most: usdCents(1) }));
    const measure = parts.find(
      (part): part is ChoiceField => typeof part !== 'string' && part.kind === 'choice',
    )!;
    expect(fieldWords({ ...measure, value: 'by weight' }, nameWords)).toBe('by weight');
  });

  it('names months', () => {
    expect(monthWords(calendarMonth('2027-06'))).toBe('Jun 2027');
  });
});

describe('a number of a rule', () => {
  it.each([
    ['usd', 12_000_000_00, '$12,000,000'],
    ['usd', 1_50, '$1.50'],
    ['percent', 125_000, '12.5'],
    ['ths', 5_000_000, '5,000'],
    ['ths', 234, '0.234'],
    ['count', 3, '3'],
  ] as const)('of %s %d is typed over as %s, and reads back', (kind, value, text) => {
    expect(numberFieldText({ kind, value })).toBe(text);
    expect(readNumberField(kind, text)).toBe(value);
  });

  it.each([
    ['usd', '12M', 12_000_000_00],
    ['usd', '$1.25m', 1_250_000_00],
    ['usd', '410 k', 410_000_00],
    ['usd', '0.5B', 500_000_000_00],
    ['usd', '12,000,000.05', 12_000_000_05],
    ['percent', '40 %', 400_000],
    ['percent', '0', 0],
    ['ths', '5 EH/s', 5_000_000],
    ['ths', '500 TH', 500],
    ['ths', '1.5 ph/s', 1_500],
    ['ths', '1\u00a0500', null],
    ['count', '12', 12],
  ] as const)('of %s takes %s', (kind, text, value) => {
    expect(readNumberField(kind, text)).toBe(value);
  });

  it.each([
    ['usd', '-5'],
    ['usd', 'a lot'],
    ['usd', '1.005'],
    ['usd', '1.1234567M'],
    ['usd', '9999999999B'],
    ['usd', ''],
    ['percent', '101'],
    ['percent', '-1'],
    ['ths', '-5'],
    ['ths', 'five'],
    ['ths', '2000000 EH'],
    ['count', '1.5'],
    ['count', '-1'],
    ['count', '1000'],
  ] as const)('of %s refuses “%s” and says what it expects', (kind, text) => {
    expect(readNumberField(kind, text)).toBeNull();
    expect(EXPECTED[kind]).toMatch(/^Expected/);
  });

  it('has its unit outside of what is typed', () => {
    expect(UNITS).toEqual({ usd: '', percent: ' %', ths: ' PH/s', count: '' });
  });
});
