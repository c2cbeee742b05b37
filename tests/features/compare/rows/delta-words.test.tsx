import { describe, expect, it } from 'vitest';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { deltaText, spokenDelta } from '../../../../src-renderer/features/compare/rows/delta-words';

const landed = comparisonColumns.find(({ id }) => id === 'landedPerTh')!;
const onRack = comparisonColumns.find(({ id }) => id === 'onRackP50')!;
const money = (amount: number, isBetter: boolean | null = null) => ({ amount, isDays: false, isBetter });
const days = (amount: number, isBetter: boolean | null = null) => ({ amount, isDays: true, isBetter });

describe('A difference to the baseline', () => {
  it('has its sign before its size, and neither more nor less where there is none', () => {
    expect([108, -108, 0].map((amount) => deltaText(money(amount), landed))).toEqual([
      '+1.08',
      '−1.08',
      '±0.00',
    ]);
  });

  it('is in days between dates', () => {
    expect([12, -3, 0].map((amount) => deltaText(days(amount), onRack))).toEqual(['+12 d', '−3 d', '±0 d']);
  });

  it('is spoken with what it means, and judged only where one end is better', () => {
    expect(spokenDelta(money(108, false))).toBe('more than the baseline, worse');
    expect(spokenDelta(money(-108, true))).toBe('less than the baseline, better');
    expect(spokenDelta(days(12, false))).toBe('later than the baseline, worse');
    expect(spokenDelta(days(-12, true))).toBe('earlier than the baseline, better');
    expect(spokenDelta(money(5))).toBe('more than the baseline');
    expect(spokenDelta(days(0))).toBe('the same as the baseline');
  });
});
