/**
 * The country that words name, by its code or its name.
 *
 * Depends on: core, ./country-names.
 */
import { isCountryCode, type CountryCode } from '#domain/core/country';
import { readCountry } from './country-names';

/** `CN` and `China` are one; null for words that name none. */
export function countryOfWords(words: string): CountryCode | null {
  return isCountryCode(words) ? words : readCountry(words);
}
