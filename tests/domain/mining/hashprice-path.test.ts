import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { hashpriceMonths, hashRevenuePerTh, meanHashprice } from '#domain/mining/hashprice-path';
import { describe, expect, it } from 'vitest';
import { someAssumptions } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const day = calendarDate;
const asOf = day('2026-11-21');

const path = (cents: number, monthlyDecline: number) => ({
  ...someAssumptions,
  hashpricePerPhDay: sourced(usdCents(cents)),
  hashpriceMonthlyDecline: sourced(partsPerMillion(monthlyDecline)),
});

const flat = path(3820, 0);
/** 38.20, 37.05, 35.94, 34.86, 33.81, 32.80: each 3 % less, rounded to the cent. */
const falling = path(3820, 30_000);

describe('hashpriceMonths', () => {
  it('prices 70 days from March 2027 on a path that falls 3 % a month', () => {
    expect(hashpriceMonths(day('2027-03-01'), day('2027-05-10'), asOf, falling)).toEqual([
      { from: '2027-03-01', days: 20, perPhDay: 3486 },
      { from: '2027-03-21', days: 31, perPhDay: 3381 },
      { from: '2027-04-21', days: 19, perPhDay: 3280 },
    ]);
  });

  it('changes the price on the day a month is full, not the day after', () => {
    expect(hashpriceMonths(day('2026-12-20'), day('2026-12-22'), asOf, falling)).toEqual([
      { from: '2026-12-20', days: 1, perPhDay: 3820 },
      { from: '2026-12-21', days: 1, perPhDay: 3705 },
    ]);
  });

  it('counts the months of the 31st by the last day of shorter months, and comes back to the 31st', () => {
    const months = hashpriceMonths(day('2027-01-31'), day('2027-05-31'), day('2027-01-31'), falling);

    expect(months.map(({ from, days }) => [from, days])).toEqual([
      ['2027-01-31', 28],
      ['2027-02-28', 31],
      ['2027-03-31', 30],
      ['2027-04-30', 31],
    ]);
  });

  it('holds the price of the as-of date for the days before it', () => {
    expect(hashpriceMonths(day('2026-01-01'), day('2026-12-31'), asOf, falling)).toEqual([
      { from: '2026-01-01', days: 354, perPhDay: 3820 },
      { from: '2026-12-21', days: 10, perPhDay: 3705 },
    ]);
  });

  it('rounds each month’s price half away from zero, from the price before it', () => {
    const halving = hashpriceMonths(asOf, day('2027-04-21'), asOf, path(25, 500_000));

    expect(halving.map(({ perPhDay }) => perPhDay)).toEqual([25, 13, 7, 4, 2]);
  });

  it('is one month where a decline is too small to move a cent', () => {
    expect(hashpriceMonths(asOf, day('2031-11-21'), asOf, path(3820, 100))).toEqual([
      { from: '2026-11-21', days: 1826, perPhDay: 3820 },
    ]);
  });

  it('has no months where no day lies between', () => {
    expect(hashpriceMonths(asOf, asOf, asOf, falling)).toEqual([]);
    expect(hashpriceMonths(day('2027-01-01'), asOf, asOf, falling)).toEqual([]);
  });
});

describe('hashRevenuePerTh', () => {
  it('is days × hashprice ÷ 1000 on a flat path', () => {
    expect(hashRevenuePerTh(day('2027-03-01'), day('2027-05-10'), asOf, flat)).toBe(267);
  });

  it('adds the months of a falling path and rounds once', () => {
    // 20 × 34.86 + 31 × 33.81 + 19 × 32.80 = 2368.51 dollars for one PH/s.
    expect(hashRevenuePerTh(day('2027-03-01'), day('2027-05-10'), asOf, falling)).toBe(237);
  });

  it('is nothing for no day, or for a span that ends before it begins', () => {
    for (const assumptions of [flat, falling]) {
      expect(hashRevenuePerTh(asOf, asOf, asOf, assumptions)).toBe(0);
      expect(hashRevenuePerTh(day('2027-01-01'), asOf, asOf, assumptions)).toBe(0);
    }
  });
});

describe('meanHashprice', () => {
  it('is the hashprice itself on a flat path', () => {
    expect(meanHashprice(asOf, 3, flat)).toBe(3820);
  });

  it('weighs the months of three years by their days', () => {
    expect(meanHashprice(asOf, 3, falling)).toBe(2355);
  });

  it('is that of the as-of date over no years', () => {
    expect(meanHashprice(asOf, 0, falling)).toBe(3820);
  });

  it('ends a year begun on a leap day on 28 February', () => {
    expect(meanHashprice(day('2028-02-29'), 1, path(100, 500_000))).toBe(
      // 100, 50, 25, 13, 7, 4, 2, 1 and then 1 for good: 0.5 rounds up.
      Math.round(
        (29 * 100 + 31 * 50 + 30 * 25 + 31 * 13 + 30 * 7 + 31 * 4 + 31 * 2 + 30 + 31 + 30 + 31 + 30) / 365,
      ),
    );
  });
});
