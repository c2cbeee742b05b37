import { describe, expect, it } from 'vitest';
import { fieldDifference } from '#domain/quotes/field-difference';

describe('how far a field moved', () => {
  it('is in cents and as a share of the earlier amount', () => {
    expect(fieldDifference('unitPrice', 400_000, 360_000)).toEqual({
      kind: 'cents',
      amount: -40_000,
      share: -0.1,
    });
  });

  it('is in days between two days', () => {
    expect(fieldDifference('validUntil', '2026-11-30', '2027-01-01')).toEqual({
      kind: 'days',
      amount: 32,
      share: null,
    });
  });

  it('is exact in decimals, and no share of nothing', () => {
    expect(fieldDifference('unitWeightKg', 0.1, 0.3)?.amount).toBe(0.2);
    expect(fieldDifference('leadTimeDays', 0, 30)).toEqual({ kind: 'number', amount: 30, share: null });
    expect(fieldDifference('reassessmentProbability', 100_000, 250_000)?.kind).toBe('ppm');
  });

  it('is not known of words, of fields that are no number, and where one says nothing', () => {
    expect(fieldDifference('model', 'S21', 'S21 XP')).toBeNull();
    expect(fieldDifference('htsCode', 1, 2)).toBeNull();
    expect(fieldDifference('unitPrice', null, 1)).toBeNull();
    expect(fieldDifference('unitPrice', 1, null)).toBeNull();
    expect(fieldDifference('quotedOn', '2026-11-30', null)).toBeNull();
    expect(fieldDifference('handEdits', [], [1])).toBeNull();
  });
});
