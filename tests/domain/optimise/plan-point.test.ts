import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import { hashingBy, onlyKnown, sumBetween, vendorsWithin } from '#domain/optimise/own-rows';
import { perTh, planPoint, shareOf } from '#domain/optimise/plan-point';
import { brokenPurchaseRules } from '#domain/optimise/purchase-totals';
import { aCandidate, aPiece, aPurchase } from '../../fixtures/small-purchase';

const problem = aPurchase(
  [
    aCandidate({ key: 'A', pieces: [aPiece({ most: 5, backDuty: 100 })] }),
    aCandidate({ key: 'B', vendor: 'MicroBT', hashingP50: calendarDate('2027-04-01') }),
    aCandidate({ key: 'C', vendor: 'MicroBT', hashingP50: null, unknowns: ['arrival', 'back-duty'] }),
  ],
  [],
);

describe('what a plan comes to', () => {
  it('is its cost, its hash rate, its latest day and its largest vendor', () => {
    expect(planPoint(problem, [2, 1, 0])).toEqual({
      units: [2, 1, 0],
      allIn: 1_200_000,
      landed: 1_050_000,
      backDuty: 200,
      ths: 702,
      thDays: 702 * 300,
      hashingP50: '2027-04-01',
      topVendor: { name: 'Bitmain', share: 666_667 },
    });
  });

  it('has no day where a part of it is not dated, and none of nothing', () => {
    expect(planPoint(problem, [1, 0, 1]).hashingP50).toBeNull();
    expect(planPoint(problem, [0, 0, 0])).toMatchObject({ hashingP50: null, topVendor: null, allIn: 0 });
  });

  it('hashes on no day of an option that is only held', () => {
    const held = aCandidate({ key: 'H', standing: 'option', hashingP50: null });

    expect(planPoint(aPurchase([aCandidate({ key: 'A' }), held], []), [1, 5]).hashingP50).toBe('2027-02-10');
  });

  it('is cents for each TH/s, and nothing of nothing', () => {
    expect(perTh({ allIn: 400_000, ths: 200 })).toBe(2_000);
    expect(perTh({ allIn: 0, ths: 0 })).toBeNull();
  });

  it('has shares that are rounded up, but not for the last bits of a double', () => {
    expect([shareOf(1, 3), shareOf(0.1 + 0.2, 0.6), shareOf(0, 0)]).toEqual([333_334, 500_000, 0]);
  });
});

describe('rows of a search', () => {
  const isKept = (rule: ReturnType<typeof hashingBy>, units: readonly number[]) =>
    brokenPurchaseRules(problem, units, [rule]).length === 0;

  it('let nothing come after a day, or on a day that nobody knows', () => {
    const rule = hashingBy(problem, calendarDate('2027-03-31'));
    expect([isKept(rule, [1, 0, 0]), isKept(rule, [1, 1, 0]), isKept(rule, [1, 0, 1])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('let no vendor have more than a share', () => {
    const rule = vendorsWithin(problem, partsPerMillion(600_000));
    expect([isKept(rule, [3, 2, 0]), isKept(rule, [2, 1, 0]), isKept(rule, [0, 0, 0])]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('keep a sum between its limits', () => {
    const parts = [{ measure: 'ths', factor: 1 }] as const;
    const rule = sumBetween(problem, 'own sum', parts, { least: 234, most: 468 });
    expect([0, 1, 2, 3].map((units) => isKept(rule, [units, 0, 0]))).toEqual([false, true, true, false]);
  });

  it('take nothing of which a fact is not known', () => {
    const rule = onlyKnown(problem, 'back-duty');
    expect([isKept(rule, [1, 1, 0]), isKept(rule, [0, 0, 1])]).toEqual([true, false]);
  });
});
