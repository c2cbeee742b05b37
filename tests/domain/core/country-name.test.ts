import { describe, expect, it } from 'vitest';
import { allCountryCodes } from '#domain/core/country';
import { countryName } from '#domain/core/country-name';

describe('the name of a country', () => {
  it('is known for every assigned code, and no two are the same', () => {
    const names = allCountryCodes().map(countryName);
    expect(names.filter((name) => /^[A-Z]{2}$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['MY', 'Malaysia'],
    ['AD', 'Andorra'],
    ['ZW', 'Zimbabwe'],
    ['CI', 'Côte d’Ivoire'],
  ])('of %s is %s', (code, name) => {
    expect(countryName(code)).toBe(name);
  });

  it('is the code itself for one that is none', () => {
    expect(countryName('XX')).toBe('XX');
  });
});
