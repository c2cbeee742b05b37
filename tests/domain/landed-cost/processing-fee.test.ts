import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { processingFee } from '#domain/landed-cost/processing-fee';
import { describe, expect, it } from 'vitest';
import { aProcessingFee, shippedPack } from '../../fixtures/tariffs';

function feeOn(dollars: number, day: string, schedules = shippedPack.processingFees) {
  return processingFee(usdCents(dollars * 100), calendarDate(day), schedules);
}

function amountOn(dollars: number, day: string): number {
  const fee = feeOn(dollars, day);
  if (!fee.ok) throw new Error(fee.problem.code);
  return fee.value.amount / 100;
}

describe('processingFee', () => {
  it('B1 [COMPUTED] 5,000 in FY2027: 34.58, the minimum, where the rate gives 17.32', () => {
    expect(feeOn(5000, '2026-11-21')).toMatchObject({
      value: { amount: 3458, adValorem: 1732, bound: 'minimum', isCarriedForward: false },
    });
  });

  it('B3 [COMPUTED] 100,000: 346.40, between the bounds', () => {
    expect(feeOn(100_000, '2026-11-21')).toMatchObject({ value: { amount: 34_640, bound: null } });
  });

  it('B5 [COMPUTED] 500,000 in FY2027: 670.86, the maximum', () => {
    expect(feeOn(500_000, '2026-11-21')).toMatchObject({ value: { amount: 67_086, bound: 'maximum' } });
  });

  it('B6 [COMPUTED] 500,000: 651.50 on 30 September 2026 and 670.86 on 1 October', () => {
    expect([amountOn(500_000, '2026-09-30'), amountOn(500_000, '2026-10-01')]).toEqual([651.5, 670.86]);
  });

  it('follows the bounds of FY2025: 32.71 to 634.62', () => {
    expect([amountOn(1, '2025-03-01'), amountOn(1_000_000, '2025-03-01')]).toEqual([32.71, 634.62]);
  });

  it('carries the last year known forward, and says so', () => {
    expect(feeOn(500_000, '2027-10-01')).toMatchObject({
      value: { amount: 67_086, isCarriedForward: true, schedule: { fiscalYear: 'FY2027' } },
    });
  });

  it('gives a problem before the first year known', () => {
    expect(feeOn(500_000, '2024-09-30')).toEqual({
      ok: false,
      problem: { code: 'fee/no-schedule', entryDate: '2024-09-30' },
    });
  });

  it('gives a problem in a gap between years, for the fee of either would be a guess', () => {
    const years = [
      aProcessingFee({
        fiscalYear: 'FY2028',
        from: calendarDate('2027-12-01'),
        to: calendarDate('2028-09-30'),
      }),
      aProcessingFee(),
    ];

    expect(feeOn(500_000, '2027-11-15', years).ok).toBe(false);
  });

  it('gives a problem where no schedule is on file at all', () => {
    expect(feeOn(500_000, '2026-11-21', []).ok).toBe(false);
  });
});
