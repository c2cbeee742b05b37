import { describe, expect, it } from 'vitest';
import { comparableNumber, comparableNumbers, isAmong } from '#domain/screening/comparable-number';

describe('a registration number', () => {
  it('is the same whatever stands between its digits, and in wide digits', () => {
    for (const written of ['91440300-MA5', '9144 0300 ma5', '９１４４０３００ＭＡ５', '№ 91440300/MA5']) {
      expect(comparableNumber(written), written).toBe('91440300MA5');
    }
  });

  it('is nobody’s where nothing of it can be compared: two blanks are not the same number', () => {
    expect(comparableNumber('нет')).toBeNull();
    expect(comparableNumbers(['нет', '—'])).toEqual(new Set());
    expect(isAmong('неизвестно', comparableNumbers(['нет']))).toBe(false);
  });

  it('is read without the signs of its authority', () => {
    expect(comparableNumber('CHE-170.3.045.713-7 ')).toBe('CHE17030457137');
  });

  it('is found among others', () => {
    expect(isAmong('7712-34', comparableNumbers(['771234']))).toBe(true);
  });
});
