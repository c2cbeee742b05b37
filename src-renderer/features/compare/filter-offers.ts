/**
 * The text filter: every word must stand somewhere in the offer.
 *
 * Searched are vendor, model, origin and country of dispatch (code and name),
 * Incoterm, id and note. Letter case and accents do not count.
 *
 * Depends on: evaluation (types), model (types), ui.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Offer } from '#domain/model/offer';
import { formatCountry } from '../../ui/format';
import { searchable } from '../../ui/search-text';

/** What the filter looks through, one text for each row. Make it once per set of rows. */
export function searchTexts(rows: readonly OfferEvaluation[]): readonly string[] {
  const countries = new Map<string, string>();
  const country = (code: string) => {
    const words = countries.get(code) ?? `${code} ${formatCountry(code)}`;
    countries.set(code, words);
    return words;
  };
  return rows.map(({ offer }) => {
    const text = known.get(offer) ?? searchTextOf(offer, country);
    known.set(offer, text);
    return text;
  });
}

/** Remembered by record, which is never changed in place: after an edit all but one are as they were. */
const known = new WeakMap<Offer, string>();

function searchTextOf(offer: Offer, country: (code: string) => string): string {
  const { vendor, model, origin, shipFrom, incoterm, id, note } = offer;
  return searchable([vendor, model, country(origin), country(shipFrom), incoterm, id, note ?? ''].join('\n'));
}

/** Numbers of the rows that hold every word of the filter, in their order. */
export function matchingRows(texts: readonly string[], filterText: string): Uint32Array {
  const words = searchable(filterText).split(/\s+/).filter(Boolean);
  const found = new Uint32Array(texts.length);
  let count = 0;
  texts.forEach((text, index) => {
    if (words.every((word) => text.includes(word))) {
      found[count] = index;
      count += 1;
    }
  });
  return found.slice(0, count);
}
