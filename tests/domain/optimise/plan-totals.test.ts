import type { OrderProblem } from '#domain/model/order-problem';
import { billionths, fromBillionths } from '#domain/optimise/exact-decimal';
import { rulesOf } from '#domain/optimise/order-rules';
import { brokenRules, largestShare, planTotals, wrongQuantities } from '#domain/optimise/plan-totals';
import { describe, expect, it } from 'vitest';
import { aProblemOffer } from '../../fixtures/order-problem';

const problem: OrderProblem = {
  objective: 'min-cost',
  offers: [
    aProblemOffer({ id: 'A', unitAllInUsd: 0.1, thPerUnit: 0.1, powerKw: 0.1 }),
    aProblemOffer({
      id: 'B',
      vendor: 'MicroBT',
      unitAllInUsd: 0.2,
      thPerUnit: 0.2,
      minUnits: 10,
      batchSize: 5,
    }),
  ],
  rules: {
    budgetUsd: 0.3,
    targetTh: 0.3,
    maxShareByVendor: { Bitmain: 0.3333 },
    minVendors: 2,
    maxVendors: 2,
  },
};

describe('what a plan comes to', () => {
  it('is exact where doubles are not: 0.1 + 0.2 is 0.3', () => {
    const totals = planTotals(problem, [1, 1]);

    expect([totals.usd, totals.th, totals.vendors]).toEqual([300_000_000n, 300_000_000n, 2]);
    expect(brokenRules(problem, [1, 1], rulesOf(problem)).map(({ key }) => key)).toEqual([
      'maxShareByVendor.Bitmain',
    ]);
  });

  it('rounds a share up, so that a third is more than 33.33 %', () => {
    expect(largestShare(problem, [1, 1], { of: 'vendor', name: 'Bitmain' })).toBe(333_333_334n);
    expect(largestShare(problem, [1, 1], { of: 'vendor', name: null })).toBe(666_666_667n);
    expect(largestShare(problem, [0, 0], { of: 'vendor', name: null })).toBe(0n);
  });

  it('is not for sale in parts of a batch, under the least or over the most', () => {
    const wrong = (units: number) => wrongQuantities(problem, [0, units]).length;

    expect([0, 10, 15, 1000].map(wrong)).toEqual([0, 0, 0, 0]);
    expect([5, 12, 1005, 10.5].map(wrong)).toEqual([1, 1, 1, 1]);
  });
});

describe('billionths', () => {
  it.each([0, 0.1, 4284.13, 0.000001, 999_999_999_999])('hold %d as it is written', (value) => {
    expect(fromBillionths(billionths(value))).toBe(value);
  });

  it.each([-1, 1e21, 1e-10, Number.NaN])('do not hold %d', (value) => {
    expect(() => billionths(value)).toThrow(RangeError);
  });
});
