/**
 * English names under which price lists write countries.
 *
 * Only the common ones; any ISO code works too. Names that could mean two
 * places (Korea, Georgia) are left out on purpose, so that nobody's duty is
 * decided by a guess.
 *
 * Depends on: core.
 */
import { countryCode, isCountryCode, type CountryCode } from '#domain/core/country';

const NAMES: Readonly<Record<string, string>> = {
  argentina: 'AR',
  armenia: 'AM',
  australia: 'AU',
  bahrain: 'BH',
  bhutan: 'BT',
  brazil: 'BR',
  cambodia: 'KH',
  canada: 'CA',
  china: 'CN',
  'mainland china': 'CN',
  prc: 'CN',
  "people's republic of china": 'CN',
  ethiopia: 'ET',
  finland: 'FI',
  france: 'FR',
  germany: 'DE',
  'hong kong': 'HK',
  'hong kong sar': 'HK',
  iceland: 'IS',
  india: 'IN',
  indonesia: 'ID',
  ireland: 'IE',
  israel: 'IL',
  italy: 'IT',
  japan: 'JP',
  kazakhstan: 'KZ',
  kuwait: 'KW',
  laos: 'LA',
  malaysia: 'MY',
  mexico: 'MX',
  netherlands: 'NL',
  'the netherlands': 'NL',
  norway: 'NO',
  oman: 'OM',
  paraguay: 'PY',
  philippines: 'PH',
  poland: 'PL',
  'south korea': 'KR',
  'republic of korea': 'KR',
  russia: 'RU',
  'russian federation': 'RU',
  'saudi arabia': 'SA',
  singapore: 'SG',
  spain: 'ES',
  sweden: 'SE',
  switzerland: 'CH',
  taiwan: 'TW',
  thailand: 'TH',
  turkey: 'TR',
  uae: 'AE',
  'united arab emirates': 'AE',
  uk: 'GB',
  'united kingdom': 'GB',
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states': 'US',
  'united states of america': 'US',
  vietnam: 'VN',
  'viet nam': 'VN',
};

const byName: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));

/** The country a cell names by ISO alpha-2 code or by English name, letter case aside; else null. */
export function readCountry(text: string): CountryCode | null {
  const words = text.trim().replace(/\s+/g, ' ').replace(/’/g, "'");
  const named = byName.get(words.toLowerCase());
  if (named !== undefined) return countryCode(named);
  const code = words.toUpperCase();
  return isCountryCode(code) ? code : null;
}
