/**
 * Addresses, numbers and days of an entry, in both layouts that are known.
 *
 * Of `ids` the parts stand in either order: `RU, 6658535180, Tax ID No.` until
 * 2024, `Tax ID No., 6658535180, RU` from 2025. What is no number of the party
 * (a website, a note on secondary sanctions) is left out.
 *
 * Depends on: core, model (types), ../country-names.
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { isCountryCode, type CountryCode } from '#domain/core/country';
import type { EntryAddress, EntryIdentifier } from '#domain/model/restricted-list';
import { readCountry } from '../country-names';

const NUMBER_KIND =
  /tax id|registration|registry|company number|r\.?f\.?c\.?$|^nit\b|^ruc\b|v\.?a\.?t|social credit|d-u-n-s|\blei\b|legal entity|national id|passport|swift|vessel.*identification|\bimo\b|tail number|serial number|c\.?u\.?i\.?t|c\.?n\.?p\.?j|folio|enterprise number|business number|license|identification number|matricula/i;
const US_DAY = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g;

/** One address with its country, which stands last as a code or a word. */
export function addressOf(text: string): EntryAddress {
  const parts = text.split(',').map((part) => part.trim());
  return { text: text.replace(/\s+/g, ' '), country: countryIn(parts.at(-1) ?? '') };
}

/** One number; null if it is none. */
export function identifierOf(text: string): EntryIdentifier | null {
  const parts = text.split(', ').map((part) => part.trim());
  if (parts.length < 2) return null;
  const isKindFirst = NUMBER_KIND.test(parts[0] ?? '');
  const ordered = isKindFirst ? parts : [...parts].reverse();
  const [kind = '', ...rest] = ordered;
  if (!NUMBER_KIND.test(kind)) return null;
  const country = rest.length > 1 ? countryIn(rest.at(-1) ?? '') : null;
  const number = (country === null ? rest : rest.slice(0, -1)).join(', ');
  return /\d/.test(number) ? { kind, number, country } : null;
}

/** The country of a code in capitals or of an English name. */
export function countryIn(text: string): CountryCode | null {
  const word = text.trim();
  if (isCountryCode(word)) return word;
  return word.length > 3 ? readCountry(word) : null;
}

/** The day of an ISO date; null if it is none, or of a year in which no list was kept. */
export function dayOf(text: string): CalendarDate | null {
  const day = text.slice(0, 10);
  return isCalendarDate(day) && day >= '1970-01-01' ? day : null;
}

/** Days that a notice names as `08/08/2023`. */
export function daysInNotice(notice: string): readonly CalendarDate[] {
  return [...notice.matchAll(US_DAY)].flatMap(([, month = '', day = '', year = '']) => {
    const found = dayOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return found === null ? [] : [found];
  });
}
