import { describe, expect, it } from 'vitest';
import { DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { bandOf } from '#domain/screening/screening-settings';

describe('the band of a score', () => {
  it.each([
    [1, 'strong'],
    [0.88, 'strong'],
    [0.8799, 'possible'],
    [0.72, 'possible'],
    [0.7199, 'weak'],
    [0.58, 'weak'],
    [0.5799, null],
    [0, null],
  ])('of %s is %s', (score, band) => {
    expect(bandOf(score, DEFAULT_SCREENING_SETTINGS)).toBe(band);
  });

  it('moves with the thresholds', () => {
    expect(bandOf(0.7, { ...DEFAULT_SCREENING_SETTINGS, strongFrom: 0.7 })).toBe('strong');
  });
});
