import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import {
  formatCents,
  formatCount,
  formatCountry,
  formatDate,
  formatDateInColumn,
  formatDecimal,
  formatHashrate,
  formatInteger,
  formatPpm,
  formatUsd,
} from '../../src-renderer/ui/format';

describe('format', () => {
  it('writes a dash for what is not known, and 0 for zero', () => {
    const unknown = [formatCents, formatPpm, formatInteger, formatDecimal, formatDate, formatDateInColumn];

    expect(unknown.map((format) => format(null))).toEqual(unknown.map(() => '—'));
    expect([formatCents(0), formatPpm(0), formatInteger(0)]).toEqual(['0.00', '0.0', '0']);
  });

  it.each([
    [123_456_789, '1,234,567.89'],
    [5, '0.05'],
    [-300, '-3.00'],
  ])('writes %d cents as %s dollars', (cents, words) => {
    expect(formatCents(cents)).toBe(words);
  });

  it('writes dollars in a sentence with their sign', () => {
    expect(formatUsd(usdCents(-30_050))).toBe('−$300.50');
  });

  it('writes parts per million as per cent', () => {
    expect(formatPpm(126_000)).toBe('12.6');
  });

  it('writes days with the month in letters, so that no reader swaps day and month', () => {
    expect(formatDate(calendarDate('2027-03-04'))).toBe('4 Mar 2027');
    expect(formatDateInColumn('2027-03-04')).toBe('\u20074 Mar 2027');
    expect(formatDateInColumn('2027-12-31')).toBe('31 Dec 2027');
  });

  it.each([
    [840, '840 TH/s'],
    [12_400, '12.4 PH/s'],
    [4_910_000, '4.91 EH/s'],
  ])('writes %d TH/s as %s', (terahashes, words) => {
    expect(formatHashrate(terahashes)).toBe(words);
  });

  it('names countries and counts things', () => {
    expect(formatCountry('MY')).toBe('Malaysia');
    expect([formatCount(1, 'offer'), formatCount(1400, 'offer')]).toEqual(['1 offer', '1,400 offers']);
  });
});
