/**
 * An Incoterm with its named place: `FOB HK`, `EXW Shenzhen`, `DDP Houston, TX`,
 * `FCA Penang (Incoterms 2020)`, `香港FOB`.
 *
 * Only E and F terms name where the goods are; the place of a C or D term is
 * where they go. Whoever takes the one for the other has the rigs shipped from
 * the buyer's own country.
 *
 * Depends on: core, model (types), ./plain-characters, ./read-origin-text, ./shipping-places, ./value-problem.
 */
import { countryCode, isCountryCode, type CountryCode } from '#domain/core/country';
import { ok, type Result } from '#domain/core/result';
import { INCOTERMS, type Incoterm } from '#domain/model/offer';
import { notStated } from './not-stated';
import { plainCell } from './plain-characters';
import { readCountryText } from './read-origin-text';
import { countryOfPlace, isUsState } from './shipping-places';
import { refuse, type ValueProblem } from './value-problem';

/** A term of delivery and what its place tells. */
export interface ReadIncotermPlace {
  readonly incoterm: Incoterm;
  /** As written, without the term, a state or the country behind it; null if none is named. */
  readonly place: string | null;
  /** Country of the place; null if it is not known, never a guess. */
  readonly country: CountryCode | null;
  /** What the place is by the term: where the goods are handed over to the carrier, or where they go. */
  readonly placeIs: 'dispatch' | 'destination';
}

/** Other names of terms that mean the same. A map, since a cell may say `constructor`. */
const SAME: ReadonlyMap<string, Incoterm> = new Map(
  Object.entries({
    'ex works': 'EXW',
    'ex-works': 'EXW',
    exworks: 'EXW',
    'free on board': 'FOB',
    'c&f': 'CFR',
    cnf: 'CFR',
    'c+f': 'CFR',
    工厂交货: 'EXW',
    出厂价: 'EXW',
    离岸价: 'FOB',
    到岸价: 'CIF',
    完税后交货: 'DDP',
  } as const),
);

/** Terms that Incoterms 2020 or this workspace do not have, with what comes near. */
const OTHERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    DDU: 'is of Incoterms 2000; ask the vendor whether DAP is meant',
    DAF: 'is of Incoterms 2000; ask the vendor for a term of 2020',
    DES: 'is of Incoterms 2000; ask the vendor whether DAP is meant',
    DEQ: 'is of Incoterms 2000; ask the vendor for a term of 2020',
    DAT: 'is of Incoterms 2010; ask the vendor whether DPU is meant, and for the price as DAP',
    DPU: 'is not kept; ask the vendor for the price as DAP',
    FAS: 'is not kept; ask the vendor for the price as FOB or FCA',
  }),
);

const TERM = new RegExp(
  `(?<![A-Za-z])(?:${[...INCOTERMS, ...OTHERS.keys(), ...SAME.keys()]
    .map((term) => term.replace(/[+]/g, '\\+'))
    .join('|')})(?![A-Za-z])`,
  'gi',
);
const EDITION = /\(?\s*incoterms?®?\s*(?:2020|2010|\(r\))?\s*\)?/gi;

/** Where to find a term in a longer text: the pattern of {@link readIncotermPlace}'s terms, letter case aside. */
export function incotermPattern(): RegExp {
  return new RegExp(TERM.source, 'gi');
}

/** Reads a cell of one term, with or without a place. */
export function readIncotermPlace(text: string): Result<ReadIncotermPlace, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const cell = plainCell(text).replace(EDITION, ' ').trim();
  const found = [...new Set((cell.match(TERM) ?? []).map((term) => term.toLowerCase()))];
  const [first] = found;
  if (first === undefined) {
    return refuse('unknown-incoterm', `names no Incoterm; expected one of ${INCOTERMS.join(', ')}`);
  }
  const terms = [...new Set(found.map(termOf))];
  if (terms.length > 1) {
    return refuse(
      'two-values',
      `names two terms, ${terms.join(' and ')}; give each an offer of its own`,
      terms,
    );
  }
  const incoterm = termOf(first);
  const other = OTHERS.get(incoterm);
  if (other !== undefined || !isIncoterm(incoterm))
    return refuse('unknown-incoterm', other ?? 'is no Incoterm');
  const place = placeOf(cell);
  if (place === null) return ok({ incoterm, place: null, country: null, placeIs: sideOf(incoterm) });
  const read = readPlace(place);
  return read.ok ? ok({ incoterm, ...read.value, placeIs: sideOf(incoterm) }) : read;
}

function termOf(word: string): string {
  return SAME.get(word) ?? word.toUpperCase();
}

function isIncoterm(word: string): word is Incoterm {
  return (INCOTERMS as readonly string[]).includes(word);
}

function sideOf(incoterm: Incoterm): 'dispatch' | 'destination' {
  return ['EXW', 'FCA', 'FOB'].includes(incoterm) ? 'dispatch' : 'destination';
}

function placeOf(cell: string): string | null {
  const place = cell
    .replace(TERM, ' ')
    .replace(/[()]+/g, ' ')
    .replace(/^[\s:,;@-]+|[\s:,;-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return place === '' ? null : place;
}

/** A place with its country: by the list, by the country written behind it, or not known. */
function readPlace(
  place: string,
): Result<{ readonly place: string; readonly country: CountryCode | null }, ValueProblem> {
  const parts = place.split(',').map((part) => part.trim());
  const [name = place] = parts;
  const listed = countryOfPlace(place) ?? countryOfPlace(name);
  if (parts.length === 1) return ok({ place, country: listed ?? countryAlone(place) });
  const tail = parts.slice(1).filter((part) => part !== '');
  const named = tail.map((part) => tailCountry(part, listed)).filter((code) => code !== null);
  const [first] = named;
  const countries = [...new Set([...(listed === null ? [] : [listed]), ...named])];
  if (countries.length > 1) {
    return refuse('contradiction', `names a place in ${countries.join(' and ')}`, countries);
  }
  return ok({ place: name, country: listed ?? first ?? null });
}

/** Words that are a country and no city: `HK`, `Malaysia`. Two letters that are a US state too are neither. */
function countryAlone(words: string): CountryCode | null {
  if (/^[A-Za-z]{2}$/.test(words) && isUsState(words)) return null;
  const read = readCountryText(words);
  if (read.ok) return read.value;
  // `Shenzhen China` without a comma: the last word may be the country, the rest its city.
  const last = /^(.*\S)\s+(\S+)$/.exec(words);
  const city = countryOfPlace(last?.[1] ?? '');
  const country = last === null ? null : tailCountry(last[2] ?? '', city);
  return city !== null && country === city ? city : null;
}

/** The country that stands behind a city; a US state counts as the US, unless it may be a country as well. */
function tailCountry(part: string, ofCity: CountryCode | null): CountryCode | null {
  if (/^[A-Za-z]{2}$/.test(part) && isUsState(part)) {
    const code = part.toUpperCase();
    if (ofCity !== null && (ofCity === 'US' || ofCity === code)) return ofCity;
    return isCountryCode(code) ? null : countryCode('US');
  }
  const read = readCountryText(part);
  return read.ok ? read.value : null;
}
