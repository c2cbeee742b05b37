import { addDays, daysBetween, fromDayNumber, type CalendarDate } from '#domain/core/calendar-date';
import { applyRate, divideCents, partsPerMillion, usdCents } from '#domain/core/money';
import { hashpriceMonths, hashRevenuePerTh, meanHashprice } from '#domain/mining/hashprice-path';
import type { Assumptions } from '#domain/model/settings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someAssumptions } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

/** Days of 2024 to 2030, leap days among them. */
const aDay = fc.integer({ min: 19_723, max: 22_279 }).map(fromDayNumber);
const aPrice = fc.integer({ min: 0, max: 20_000 });
const aDecline = fc.integer({ min: 0, max: 999_999 });

const path = (cents: number, monthlyDecline: number): Assumptions => ({
  ...someAssumptions,
  hashpricePerPhDay: sourced(usdCents(cents)),
  hashpriceMonthlyDecline: sourced(partsPerMillion(monthlyDecline)),
});

const aPath = fc.tuple(aPrice, aDecline).map(([cents, decline]) => path(cents, decline));

/** How many whole months a day is after another, told from the calendar: below 0 counts as 0. */
function monthsAfter(asOf: CalendarDate, date: CalendarDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const [fromYear, fromMonth, fromDay] = asOf.split('-').map(Number) as [number, number, number];
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isFull = day >= Math.min(fromDay, daysInMonth);
  return Math.max(0, 12 * (year - fromYear) + month - fromMonth - (isFull ? 0 : 1));
}

/** The price of one day, month by month from the as-of date. */
function priceOn(date: CalendarDate, asOf: CalendarDate, assumptions: Assumptions): number {
  const left = partsPerMillion(1_000_000 - assumptions.hashpriceMonthlyDecline.value);
  let price = assumptions.hashpricePerPhDay.value;
  for (let month = monthsAfter(asOf, date); month > 0; month -= 1) price = applyRate(price, left);
  return price;
}

/** The price of each day of a span, from its months. */
function pricesByDay(from: CalendarDate, to: CalendarDate, asOf: CalendarDate, assumptions: Assumptions) {
  return hashpriceMonths(from, to, asOf, assumptions).flatMap(({ days, perPhDay }) =>
    Array.from({ length: days }, () => perPhDay),
  );
}

describe('hashpriceMonths', () => {
  it('price every day as the calendar does', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.integer({ min: 0, max: 500 }), aPath, (from, asOf, days, assumptions) => {
        const expected = Array.from({ length: days }, (_, index) =>
          priceOn(addDays(from, index), asOf, assumptions),
        );
        expect(pricesByDay(from, addDays(from, days), asOf, assumptions)).toEqual(expected);
      }),
    );
  });

  it('follow each other without a gap, each of a day or more, each cheaper than the one before', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.integer({ min: 1, max: 1500 }), aPath, (from, asOf, days, assumptions) => {
        const months = hashpriceMonths(from, addDays(from, days), asOf, assumptions);
        let next = from;
        for (const [index, month] of months.entries()) {
          expect(month.from).toBe(next);
          expect(month.days).toBeGreaterThan(0);
          if (index > 0) expect(month.perPhDay).toBeLessThan(months[index - 1]!.perPhDay);
          next = addDays(next, month.days);
        }
        expect(next).toBe(addDays(from, days));
      }),
    );
  });

  it('are the same days whether a span is taken whole or in two parts', () => {
    const someLength = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(aDay, aDay, someLength, someLength, aPath, (from, asOf, days, more, assumptions) => {
        const middle = addDays(from, days);
        const to = addDays(middle, more);
        expect([
          ...pricesByDay(from, middle, asOf, assumptions),
          ...pricesByDay(middle, to, asOf, assumptions),
        ]).toEqual(pricesByDay(from, to, asOf, assumptions));
      }),
    );
  });
});

describe('hashRevenuePerTh', () => {
  it('is the sum of its months, rounded once', () => {
    fc.assert(
      fc.property(aDay, aDay, aDay, aPath, (from, to, asOf, assumptions) => {
        const sum = pricesByDay(from, to, asOf, assumptions).reduce((total, price) => total + price, 0);
        expect(hashRevenuePerTh(from, to, asOf, assumptions)).toBe(divideCents(usdCents(sum), 1000));
      }),
    );
  });

  it('equals days × price ÷ 1000 on a flat path', () => {
    fc.assert(
      fc.property(aDay, aDay, aDay, aPrice, (from, to, asOf, cents) => {
        const days = Math.max(0, daysBetween(from, to));
        expect(hashRevenuePerTh(from, to, asOf, path(cents, 0))).toBe(
          divideCents(usdCents(days * cents), 1000),
        );
      }),
    );
  });

  it('is never raised by a steeper decline', () => {
    fc.assert(
      fc.property(aDay, aDay, aDay, aPrice, aDecline, aDecline, (from, to, asOf, cents, one, other) => {
        const gentle = path(cents, Math.min(one, other));
        const steep = path(cents, Math.max(one, other));
        expect(hashRevenuePerTh(from, to, asOf, steep)).toBeLessThanOrEqual(
          hashRevenuePerTh(from, to, asOf, gentle),
        );
      }),
    );
  });

  it('never falls with one more day', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.integer({ min: 0, max: 900 }), aPath, (from, asOf, days, assumptions) => {
        const revenue = (length: number) => hashRevenuePerTh(from, addDays(from, length), asOf, assumptions);
        expect(revenue(days + 1)).toBeGreaterThanOrEqual(revenue(days));
      }),
    );
  });
});

describe('meanHashprice', () => {
  it('lies between the last price of the years and the first', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 20 }), aPath, (asOf, years, assumptions) => {
        const end = addDays(asOf, 365 * years);
        const mean = meanHashprice(asOf, years, assumptions);
        expect(mean).toBeLessThanOrEqual(assumptions.hashpricePerPhDay.value);
        expect(mean).toBeGreaterThanOrEqual(priceOn(end, asOf, assumptions));
      }),
    );
  });
});
