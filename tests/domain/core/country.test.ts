import { allCountryCodes, countryCode, isCountryCode } from '#domain/core/country';
import { describe, expect, it } from 'vitest';

describe('countryCode', () => {
  it('knows all 249 assigned codes, each once', () => {
    expect(new Set(allCountryCodes()).size).toBe(249);
    expect(allCountryCodes()).toHaveLength(249);
  });

  it.each(['EU', 'UK', 'XK', 'my', 'MYS', ''])('refuses %j, which ISO has not assigned', (text) => {
    expect(isCountryCode(text)).toBe(false);
    expect(() => countryCode(text)).toThrow(RangeError);
  });
});
