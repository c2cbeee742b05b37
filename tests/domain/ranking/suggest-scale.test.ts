import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { columnOf } from '#domain/ranking/criterion-points';
import { suggestCriterion, suggestScale } from '#domain/ranking/suggest-scale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aVendor, prepared } from '../../fixtures/reference';

const asOf = calendarDate('2026-11-21');

describe('a suggested scale', () => {
  it('has round ends, with room beyond the best', () => {
    expect(suggestScale([1423, 1876, 2210, 2890], true)).toEqual({ worst: 3000, best: 1200 });
  });

  it('does not go below nothing for what cannot be, and does for what can', () => {
    expect(suggestScale([10, 1000], true).best).toBe(0);
    expect(suggestScale([-10, 1000], true).best).toBeLessThan(-10);
  });

  it('turns round where more is better', () => {
    const { worst, best } = suggestScale([200, 234, 270], false);

    expect(worst).toBeLessThanOrEqual(200);
    expect(best).toBeGreaterThan(270);
  });

  it('has two ends even for one value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.boolean(), (value, isLow) => {
        const { worst, best } = suggestScale([value], isLow);
        expect(worst).not.toBe(best);
      }),
    );
  });

  it('always holds the best value, in whichever direction it lies', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1 }),
        fc.boolean(),
        (values, isLow) => {
          const { worst, best } = suggestScale(values, isLow);
          expect(isLow ? best : -best).toBeLessThanOrEqual(
            isLow ? Math.min(...values) : -Math.max(...values),
          );
          expect(isLow ? worst : -worst).toBeGreaterThan(isLow ? best : -best);
        },
      ),
    );
  });
});

describe('a suggested criterion', () => {
  const columnNamed = (columnId: string) => {
    const column = columnOf({ columnId });
    if (column === null) throw new Error(`no column ${columnId}`);
    return column;
  };

  it('has a scale in the unit of its column', () => {
    const rows = evaluateOffers(
      [300_000, 350_000, 420_000].map((price, index) =>
        anOffer({ id: `O${index}`, unitPrice: usdCents(price) }),
      ),
      prepared(),
    );
    const scale = suggestCriterion(columnNamed('allInPerTh'), 40, rows, asOf)?.scale;

    expect(scale?.best).toBeLessThan(rows[0]?.allIn?.perTh ?? 0);
    expect(scale?.worst).toBeGreaterThanOrEqual(rows[2]?.allIn?.perTh ?? 0);
  });

  it('takes less as better where the column does not say', () => {
    const rows = evaluateOffers([anOffer(), anOffer({ id: 'A2', quantity: 300 })], prepared());
    const scale = suggestCriterion(columnNamed('quantity'), 5, rows, asOf)?.scale;

    expect(columnNamed('quantity').better).toBeNull();
    expect(scale?.best).toBeLessThan(scale?.worst ?? 0);
  });

  it('has the words of the app with their points, and others with 0', () => {
    const rows = evaluateOffers([anOffer()], prepared());

    expect(suggestCriterion(columnNamed('evidence'), 5, rows, asOf)?.levels).toMatchObject({
      Ruling: 100,
      'None held': 0,
    });
    expect(suggestCriterion(columnNamed('vendor'), 5, rows, asOf)?.levels).toEqual({ Bitmain: 0 });
  });

  it('is nothing where no offer has a value', () => {
    const rows = evaluateOffers([anOffer()], prepared({ vendors: [aVendor({ warrantyDays: null })] }));

    expect(suggestCriterion(columnNamed('warrantyLeft'), 5, rows, asOf)).toBeNull();
  });
});
