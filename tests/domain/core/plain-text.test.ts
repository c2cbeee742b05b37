import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { amountText, dayText, daysText, htsText, numberText, usdText } from '#domain/core/plain-text';
import { describe, expect, it } from 'vitest';

describe('plain text', () => {
  it('writes a day as a reader does', () => {
    expect(dayText(calendarDate('2027-03-12'))).toBe('12 Mar 2027');
    expect(dayText(calendarDate('2026-12-01'))).toBe('1 Dec 2026');
  });

  it.each([
    [42_841_326, '428,413.26', '$428,413.26'],
    [-5, '-0.05', '-$0.05'],
    [100_000_000, '1,000,000.00', '$1,000,000.00'],
    [99_999, '999.99', '$999.99'],
  ])('writes %i cents with thousands apart', (cents, amount, usd) => {
    expect(amountText(usdCents(cents))).toBe(amount);
    expect(usdText(usdCents(cents))).toBe(usd);
  });

  it('keeps the decimals a number has', () => {
    expect([numberText(23_400), numberText(37.5), numberText(0)]).toEqual(['23,400', '37.5', '0']);
  });

  it('counts one day as one', () => {
    expect([daysText(1), daysText(0), daysText(1200)]).toEqual(['1 day', '0 days', '1,200 days']);
  });

  it('dots tariff numbers of 8 and 10 digits', () => {
    expect([htsText('8543709860'), htsText('85437098')]).toEqual(['8543.70.98.60', '8543.70.98']);
  });
});
