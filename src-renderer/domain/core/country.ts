/**
 * Countries by ISO 3166-1 alpha-2 code, as customs forms write them.
 *
 * Origin, ship-from and a vendor's headquarters are three different countries;
 * each is one of these codes. Which countries form a group for a tariff (the
 * EU, Column 2) is data of the tariff pack, not of this file.
 *
 * Depends on: nothing.
 */

declare const countryCodeBrand: unique symbol;

/** An assigned ISO 3166-1 alpha-2 code, upper case: `MY`, `CN`, `US`. */
export type CountryCode = string & { readonly [countryCodeBrand]: true };

const ASSIGNED =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO ' +
  'FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
  'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
  'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW ' +
  'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM ' +
  'TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

const codes: ReadonlySet<string> = new Set(ASSIGNED.split(' '));

/** Marks a string as a country code. @throws RangeError if ISO has not assigned it. */
export function countryCode(text: string): CountryCode {
  if (!isCountryCode(text)) throw new RangeError(`Not an ISO 3166-1 alpha-2 country code: ${text}`);
  return text;
}

/** Whether a string is an assigned alpha-2 code in upper case. */
export function isCountryCode(text: string): text is CountryCode {
  return codes.has(text);
}

/** Every assigned code, in alphabetical order. */
export function allCountryCodes(): readonly CountryCode[] {
  return [...codes] as CountryCode[];
}
