import { allCountryCodes } from '#domain/core/country';
import { isUsmcaParty } from '#domain/model/usmca';
import { expect, it } from 'vitest';

it('only goods of the three parties can qualify under USMCA', () => {
  expect(allCountryCodes().filter(isUsmcaParty).sort()).toEqual(['CA', 'MX', 'US']);
});
