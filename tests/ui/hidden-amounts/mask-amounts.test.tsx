import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usdCents } from '#domain/core/money';
import { amountText, dayText, htsText, usdText } from '#domain/core/plain-text';
import { calendarDate } from '#domain/core/calendar-date';
import {
  formatCents,
  formatCount,
  formatHashrate,
  formatPpm,
  formatUsd,
} from '../../../src-renderer/ui/format';
import { HIDDEN, maskAmounts } from '../../../src-renderer/ui/hidden-amounts/mask-amounts';

describe('a text without its amounts', () => {
  it.each([
    ['$428,413.26', '$•••'],
    ['−$3.00 a unit', '−$••• a unit'],
    ['-$0.05', '-$•••'],
    ['$3744', '$•••'],
    ['Spend of $500M, or $1.2 million.', 'Spend of $•••, or $•••.'],
    ['US$ 12,000 on 100 units', 'US$ ••• on 100 units'],
    ['€3.100,00', '€•••'],
    ['26,500 CNY at $0.1389 of 3 Nov 2026', '••• CNY at $••• of 3 Nov 2026'],
    ['CNY 26500.5', 'CNY •••'],
    ['3,744.00', '•••'],
    ['Unit price 3,744.00 → 3,700.00.', 'Unit price ••• → •••.'],
    ['27.95 $/TH', '••• $/TH'],
    ['4,200 $ for 100 rigs, 8-12 $/kg', '••• $ for 100 rigs, ••• $/kg'],
    ['2 $300', '2 $•••'],
    ['$3,744.00 × 25.0 % = $936.00', '$••• × 25.0 % = $•••'],
  ])('%s', (text, masked) => {
    expect(maskAmounts(text)).toBe(masked);
  });

  it.each([
    '8543.70.98.60',
    '9903.01.25',
    'heading 9903.88',
    '19 CFR 24.23(b)(1)',
    'P50 $/TH',
    '12 Mar 2027',
    '2026-11-21.1',
    '14:05',
    '12,400 units',
    '270.0',
    '25.00 %',
    '12.50%',
    '15.00 J/TH',
    '234.00 TH/s',
    '4.91 EH/s',
    '3.51 kW',
    '12.40 MB',
    'v45.4.1',
    'Antminer S21 XP 270T',
    'Unit price, $',
    '—',
    '',
  ])('leaves %s as it is', (text) => {
    expect(maskAmounts(text)).toBe(text);
  });

  it('is free of digits for every amount, in each way that one is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (value) => {
        const cents = usdCents(value);
        for (const write of [formatCents, formatUsd, usdText, amountText]) {
          expect(maskAmounts(`at ${write(cents)}.`)).not.toMatch(/\d/);
        }
      }),
    );
  });

  it('has one length, whatever the amount', () => {
    expect(maskAmounts('$1.00')).toBe(maskAmounts('$498,000,000.00'));
  });

  it('keeps days, tariff numbers, rates, counts and hash rates', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (value) => {
        for (const text of [
          formatPpm(value),
          formatCount(value, 'unit'),
          formatHashrate(value),
          htsText(String(8_543_000_000 + value)),
        ]) {
          expect(maskAmounts(text)).toBe(text);
        }
      }),
    );
    expect(maskAmounts(dayText(calendarDate('2026-11-21')))).toBe('21 Nov 2026');
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -1e9, max: 1e9 }), (text, value) => {
        const once = maskAmounts(`${text} ${usdText(usdCents(value))} ${text}`);
        expect(maskAmounts(once)).toBe(once);
      }),
    );
  });

  it('sees the sign that stands directly before it', () => {
    expect(maskAmounts('3,744', 'Price: $')).toBe(HIDDEN);
    expect(maskAmounts('3,744', 'Units: ')).toBe('3,744');
  });
});
