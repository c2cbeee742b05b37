/**
 * One country as a vendor names it: `Made in Malaysia`, `MY`, `产地：马来西亚`,
 * `China 中国`.
 *
 * Two countries are refused with both: which of them the rig in the crate is
 * from decides the duty, and no order of naming tells.
 *
 * Depends on: core, ../country-names, ./chinese-country-names, ./plain-characters, ./value-problem.
 */
import type { CountryCode } from '#domain/core/country';
import { ok, type Result } from '#domain/core/result';
import { readCountry } from '../country-names';
import { countryOfChineseName } from './chinese-country-names';
import { notStated } from './not-stated';
import { plainCell } from './plain-characters';
import { refuse, type ValueProblem } from './value-problem';

const LABEL =
  /^(?:(?:country of )?origin|coo|made|assembled|manufactured|mfg|produced|product of|产地|原产国|原产地|产于)\s?[:：]?\s?(?:(?:in|of)\b)?\s?[:：]?\s?/i;
const TAIL = /\s?(?:made|origin|produced|assembled|产|制造|组装)$/i;
const SEPARATOR = /\s*(?:\/|\\|\||,|;|\+|&|、|\bor\b|\band\b|\bto\b|或|和|及)\s*/i;
const NOT = /^(?:non|not|ex|outside|no)[- ]|^非|^不是/i;

/** Words in brackets that speak of a part of the making: `USA (assembled)`, `Malaysia (boards from China)`. */
const PARTLY =
  /[（(]([^()（）]*(?:assembl|board|pcba?\b|\bchips?\b|\bkits?\b|\bparts?\b|component|组装|算力板|芯片)[^()（）]*)[)）]/i;

const MOST_CHARACTERS = 200;

/** Names of two countries, with the names that are of one. */
const OF_TWO: ReadonlyMap<string, readonly string[]> = new Map([
  ['korea', ['South Korea', 'North Korea']],
  ['georgia', ['the country GE', 'the US state']],
  ['congo', ['CG', 'CD']],
  ['朝鲜', ['KP', 'KR']],
]);

/** Reads where goods were made; labels such as `Made in` may stand with it. */
export function readOriginText(text: string): Result<CountryCode, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const cell = plainCell(text);
  const aside = PARTLY.exec(cell)?.[1];
  if (aside !== undefined) {
    const why = `says “${aside}” beside the country: parts and whole may be of two; write the origin alone`;
    return refuse('two-values', why);
  }
  return readCountryText(cell.replace(LABEL, '').replace(TAIL, ''));
}

/** Reads one country by English or Chinese name or ISO code; both names of one country may stand together. */
export function readCountryText(text: string): Result<CountryCode, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const cell = plainCell(text);
  if (cell.length > MOST_CHARACTERS) return refuse('unknown-country', 'is too long to be a country');
  if (NOT.test(cell)) return refuse('not-stated', 'says what the country is not, and not which it is');
  const whole = oneCountry(cell);
  if (whole !== null) return ok(whole);
  const named = countriesIn(cell);
  const [first] = named;
  if (named.length > 1) {
    const readings = [...named];
    return refuse('two-values', `names ${readings.join(' and ')}; give each an offer of its own`, readings);
  }
  if (first !== undefined) return ok(first);
  const readings = OF_TWO.get(cell.toLowerCase());
  return readings === undefined
    ? refuse(
        'unknown-country',
        'is not a country: expected an ISO code such as MY or a name such as Malaysia',
      )
    : refuse('unknown-country', `can mean ${readings.join(' or ')}; write the ISO code`, readings);
}

function oneCountry(words: string): CountryCode | null {
  return readCountry(words) ?? countryOfChineseName(words);
}

/** The countries of a text all of whose parts are countries; none if one part is not. */
function countriesIn(cell: string): readonly CountryCode[] {
  // A Chinese name beside an English one needs no separator, and a city may stand in brackets.
  const parts = cell
    .replace(/\(([^)]*)\)/g, (_, inner: string) => (oneCountry(inner) === null ? ' ' : `/${inner}`))
    .replace(/(?<=[A-Za-z.])\s*(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s*(?=[A-Za-z])/g, '/')
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map(oneCountry);
  const known = found.filter((code) => code !== null);
  return known.length === parts.length ? [...new Set(known)] : [];
}
