/** Figures and their differences as a buyer reads them. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { isWorse, kpiDifference, kpiText } from '../../../src-renderer/features/scenarios/kpi-words';

const june = calendarDate('2027-06-09');

describe('a figure', () => {
  it.each([
    ['usd', 2_065_467_182, '$20,654,672'],
    ['usd-per-th', 1_446, '$14.46'],
    ['ths', 1_428_820, '1.43 EH/s'],
    ['th-days', 12_345, '12,345'],
    ['percent', 405_369, '40.5\u00A0%'],
    ['date', june, '9 Jun 2027'],
    ['date', 20_978, '9 Jun 2027'],
    ['usd', null, '—'],
  ] as const)('of kind %s stands as its table has it: %s', (kind, value, text) => {
    expect(kpiText(kind, value)).toBe(text);
  });

  it.each([
    ['usd', 300, 100, '+$2'],
    ['usd-per-th', 1_400, 1_446, '−$0.46'],
    ['percent', 410_000, 400_000, '+1.0 points'],
    ['date', calendarDate('2027-06-23'), june, '14 days later'],
    ['date', calendarDate('2027-06-08'), june, '1 day earlier'],
    ['ths', 500, 500, 'the same'],
    ['usd', null, 5, null],
    ['usd', 5, null, null],
  ] as const)('of kind %s is told from another', (kind, value, base, text) => {
    expect(kpiDifference(kind, value, base)).toBe(text);
  });

  it('is worse at the end that its kind says, and neither while one is not known', () => {
    expect([isWorse('low', 3, 2), isWorse('low', 1, 2), isWorse('high', 1, 2)]).toEqual([true, false, true]);
    expect([isWorse('low', 2, 2), isWorse('low', null, 2)]).toEqual([null, null]);
  });
});
