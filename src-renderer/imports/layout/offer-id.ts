/**
 * An id for an offer whose list names none: made of what the offer is, so that the next list of the same
 * vendor gives the same offer the same id. Price and dates are no part of it, since they change.
 *
 * Depends on: nothing.
 */

/** What an id is made of; null is left out. */
export interface OfferWords {
  readonly vendor: string;
  readonly model: string;
  /** TH/s as exact text. */
  readonly ths: string | null;
  readonly origin: string | null;
  readonly incoterm: string | null;
  readonly place: string | null;
  /** In a matrix of prices: units from which the price holds. */
  readonly fromQuantity: number | null;
}

const LONGEST = 100;

/** @example offerIdOf(…) // 'bitmain-s21-xp-270-my-fob-hong-kong-50' */
export function offerIdOf(words: OfferWords): string {
  const { vendor, model, ths, origin, incoterm, place, fromQuantity } = words;
  const parts = [
    vendor,
    model,
    ths,
    origin,
    incoterm,
    place,
    fromQuantity === null ? null : String(fromQuantity),
  ];
  return parts
    .flatMap((part) => (part === null ? [] : [slugOf(part)]))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, LONGEST);
}

/** Words as a part of an id: small letters and digits of any script, `+` as `plus`, `.` between digits as it is. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
