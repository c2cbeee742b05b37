import {
  MOST_DAYS_LATER,
  MOST_DUTY_RATE,
  suppose,
  type Supposition,
  type Variable,
} from '#domain/break-even/suppose';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aSite, prepared, someSettings } from '../../fixtures/reference';

function supposed(
  variable: Variable,
  change: Partial<Offer> = {},
  reference: PreparedReference = prepared(),
): Supposition {
  const made = suppose(variable, evaluateOffer(anOffer(change), reference), 'all-in', reference);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

describe('suppose', () => {
  it('a duty rate from 0 to 1,000 %, in place of all duties of the offer', () => {
    const rate = supposed('duty-rate');

    expect(rate).toMatchObject({ now: 126_000, least: 0, most: MOST_DUTY_RATE });
    expect(rate.evaluate(0).cost).toMatchObject({ duty: 0, total: 42_841_326 - 4_717_440 });
    expect(rate.evaluate(401_000).cost).toMatchObject({ duty: 15_013_440, mpf: 67_086, hmf: 46_800 });
    expect(rate.evaluate(401_000).cost?.dutyLines).toHaveLength(1);
  });

  it('a price from a cent to the most an order may hold, with the insurance that is estimated from it', () => {
    const price = supposed('unit-price', { insuranceTotal: null });

    expect(price).toMatchObject({ now: 374_400, least: 1, most: 10_000_000_000 });
    // 1,000.00 × 100 × 0.4 %
    expect(price.evaluate(100_000).cost).toMatchObject({ customsValue: 10_000_000, insurance: 40_000 });
    // 100.00 of goods: the least processing fee of fiscal year 2027.
    expect(price.evaluate(100).cost).toMatchObject({ mpf: 3458 });
  });

  it('a price no lower than the carriage it includes leaves something for the goods', () => {
    const price = supposed('unit-price', { incoterm: 'CIF', freightTotal: usdCents(420_000) });

    // 4,200.00 + 1,500.00 over 100 units is 57.00 of each price.
    expect(price.least).toBe(5701);
    expect(price.evaluate(5701).cost?.customsValue).toBe(100);
    expect(price.evaluate(5700).cost).toBeNull();
  });

  it('days on the rack, without a new entry date', () => {
    const days = supposed('days-later');
    const now = evaluateOffer(anOffer(), prepared());
    const later = days.evaluate(120);

    expect(days).toMatchObject({ now: 0, least: 0, most: MOST_DAYS_LATER });
    expect(later.cost).toEqual(now.cost);
    expect(later.delivery?.entryDate).toBe(now.delivery?.entryDate);
    expect(now.delivery?.onRackP50).toBe('2026-12-02');
    expect(later.delivery).toMatchObject({ onRackP50: '2027-04-01', daysLate: 31 });
    // 31 days × $40 ÷ 1000
    expect(later.allIn?.delayPerTh).toBe(124);
  });

  it('earlier days until no delay is left to save', () => {
    const reference = prepared({ sites: [aSite({ energisationDate: calendarDate('2026-12-01') })] });
    const { least, leastBecause, evaluate } = supposed('days-later', {}, reference);

    expect({ least, leastBecause }).toEqual({ least: -1, leastBecause: 'no-delay-left' });
    expect(evaluate(-1).allIn?.delayPerTh).toBe(0);
    expect(evaluate(0).allIn?.delayPerTh).toBe(4);
  });

  it('under the expected basis earlier days until the last of all arrivals is in time', () => {
    const reference = prepared({
      settings: someSettings({ entryBasis: 'expected' }),
      sites: [aSite({ energisationDate: calendarDate('2027-01-15') })],
    });
    const offer = { entryDate: null, leadTimeDays: 20 };
    const { least, evaluate } = supposed('days-later', offer, reference);

    expect(evaluateOffer(anOffer(offer), reference).allIn?.delayPerTh).toBeGreaterThan(0);
    expect(evaluate(least).allIn?.delayPerTh).toBeLessThan(evaluate(0).allIn?.delayPerTh ?? 0);
  });
});
