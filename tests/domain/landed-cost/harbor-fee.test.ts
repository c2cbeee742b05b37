import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { harborFee } from '#domain/landed-cost/harbor-fee';
import type { TransportMode } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { shippedPack } from '../../fixtures/tariffs';

const day = calendarDate('2026-11-21');

function amount(dollars: number, mode: TransportMode): number {
  const fee = harborFee(usdCents(dollars * 100), mode, day, shippedPack.harborFees);
  if (!fee.ok) throw new Error(fee.problem.code);
  return fee.value.amount / 100;
}

describe('harborFee', () => {
  it('B1 [COMPUTED] 5,000 by sea: 6.25, without a minimum', () => {
    expect(amount(5000, 'ocean')).toBe(6.25);
  });

  it('B3 [COMPUTED] 100,000 by sea: 125.00', () => {
    expect(amount(100_000, 'ocean')).toBe(125);
  });

  it('B5 [COMPUTED] 500,000: 625.00 by sea, without a maximum, and 0 by air', () => {
    expect([amount(500_000, 'ocean'), amount(500_000, 'air')]).toEqual([625, 0]);
  });

  it('gives a problem for an ocean entry that no schedule covers, and none by air', () => {
    expect(harborFee(usdCents(1), 'ocean', day, [])).toMatchObject({
      problem: { code: 'fee/no-schedule', entryDate: day },
    });
    expect(harborFee(usdCents(1), 'air', day, []).ok).toBe(true);
  });
});
