import { usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { COST_PARTS, costDifference, costParts, roundToSum } from '#domain/reports/cost-parts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const anyRow = anyEvaluation.map(({ row }) => row);

describe('The parts of what one TH costs', () => {
  it('are those of the oracle offer: goods $16.00, duty $2.02 and the rest of $18.31', () => {
    const [row] = evaluateOffers([anOffer({ otherTotal: null })], prepared());
    const { parts, perTh } = costParts(row!, 'landed')!;

    expect(perTh).toBe(1831);
    expect(parts).toMatchObject({ goods: 1600, duty: 202, fees: 5, freight: 18, insurance: 6, other: 0 });
  });

  it('add up to the figure to the cent, landed and all-in', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        for (const figure of ['landed', 'all-in'] as const) {
          const found = costParts(row, figure);
          if (found === null) continue;
          const sum = COST_PARTS.reduce((total, part) => total + found.parts[part], 0);
          expect(sum).toBe(found.perTh);
          expect(found.perTh).toBe(figure === 'landed' ? row.cost!.perTh : row.allIn!.perTh);
        }
      }),
    );
  });

  it('are not known where the figure is not', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        expect(costParts(row, 'landed') === null).toBe(row.cost === null);
        expect(costParts(row, 'all-in') === null).toBe((row.allIn?.perTh ?? null) === null);
      }),
    );
  });
});

describe('What an offer costs more than another', () => {
  it('has parts that add up to it, per TH and per rig', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (row, baseline) => {
        const [here, there] = [costParts(row, 'landed'), costParts(baseline, 'landed')];
        if (here === null || there === null) return;
        const found = costDifference(here, there, baseline.offer.hashrateThs);
        expect(found.parts.reduce((sum, { perTh }) => sum + perTh, 0)).toBe(found.perTh);
        expect(found.parts.reduce((sum, { perRig }) => sum + perRig, 0)).toBe(found.perRig);
        const exact = row.cost!.total / (row.offer.quantity * row.offer.hashrateThs);
        const base = baseline.cost!.total / (baseline.offer.quantity * baseline.offer.hashrateThs);
        expect(Math.abs(found.perTh - (exact - base))).toBeLessThan(0.501);
        expect(Math.abs(found.perRig - (exact - base) * baseline.offer.hashrateThs)).toBeLessThan(0.501);
      }),
    );
  });

  it('is for the hash rate of one rig of the baseline, so that a larger rig is not dearer for its size', () => {
    const price = (cents: number) => ({ unitPrice: usdCents(cents) });
    const [small, large] = evaluateOffers(
      [
        anOffer({ id: 'small', hashrateThs: 100 as never, ...price(200_000) }),
        anOffer({ id: 'large', hashrateThs: 200 as never, ...price(380_000) }),
      ],
      prepared(),
    );
    const found = costDifference(costParts(large!, 'landed')!, costParts(small!, 'landed')!, 100);
    const goods = found.parts.find(({ part }) => part === 'goods')!;

    // $19.00 against $20.00 a TH, over 100 TH/s.
    expect(goods.perTh).toBe(-100);
    expect(goods.perRig).toBe(-10_000);
  });

  it('names the largest part first and leaves out what is alike', () => {
    const [a, b] = evaluateOffers(
      [anOffer({ id: 'a' }), anOffer({ id: 'b', unitPrice: usdCents(400_000) })],
      prepared(),
    );
    const found = costDifference(costParts(b!, 'landed')!, costParts(a!, 'landed')!, 234);

    expect(found.parts[0]!.part).toBe('goods');
    expect(found.parts.map(({ part }) => part)).not.toContain('receiving');
  });
});

describe('Rounding to a sum', () => {
  it('gives whole numbers, each within one of its own, that add up to the rounded sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (values) => {
          const rounded = roundToSum(values);
          const sum = values.reduce((total, value) => total + value, 0);
          expect(rounded.reduce((total, value) => total + value, 0)).toBe(Math.round(sum) + 0);
          rounded.forEach((value, index) => {
            expect(Number.isInteger(value)).toBe(true);
            expect(Math.abs(value - values[index]!)).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });
});
