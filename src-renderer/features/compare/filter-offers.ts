/**
 * The text filter: every word must stand somewhere in the offer.
 *
 * Searched are vendor, model, origin and country of dispatch (code and name),
 * Incoterm, id and note. Letter case and accents do not count.
 *
 * Depends on: evaluation (types), ui/format.
 */
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { formatCountry } from '../../ui/format';
import { searchable } from '../../ui/search-text';

/** What the filter looks through, one text for each row. Make it once per set of rows. */
export function searchTexts(rows: readonly OfferEvaluation[]): readonly string[] {
  const countries = new Map<string, string>();
  const country = (code: string) => {
    const known = countries.get(code) ?? `${code} ${formatCountry(code)}`;
    countries.set(code, known);
    return known;
  };
  return rows.map(({ offer }) =>
    searchable(
      `${offer.vendor}\n${offer.model}\n${country(offer.origin)}\n${country(offer.shipFrom)}\n${offer.incoterm}\n${offer.id}\n${offer.note ?? ''}`,
    ),
  );
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
