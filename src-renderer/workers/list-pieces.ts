/**
 * A price list in pieces, on its way from the worker to the window.
 *
 * What a worker posts is read by the window in one go: a hundred thousand offers would hold it for a
 * second and more, and lie in memory three times meanwhile.
 *
 * Depends on: imports (types).
 */
import type { PriceList } from '../imports/price-list';

/** The parts of a list that grow with the rows of the file. */
interface Parts {
  readonly offers: PriceList['offers'][number];
  readonly rejected: PriceList['rejected'][number];
  readonly notOffers: PriceList['notOffers'][number];
  readonly remarks: PriceList['remarks'][number];
  readonly facts: readonly [
    string,
    PriceList['facts'] extends ReadonlyMap<string, infer Facts> ? Facts : never,
  ];
}

/** Some items of one part, in order. */
export type ListPiece = { readonly [Part in keyof Parts]?: readonly Parts[Part][] };

/** Items of one piece: some 10 ms to read. */
const PIECE = 1_000;

/** The list without the items that {@link piecesOf} gives. A short list stays whole. */
export function frameOf(list: PriceList): PriceList {
  if (!isLong(list)) return list;
  return { ...list, offers: [], rejected: [], notOffers: [], remarks: [], facts: new Map() };
}

/** The items of a long list, in order; none of a short one. */
export function* piecesOf(list: PriceList): Generator<ListPiece> {
  if (!isLong(list)) return;
  for (const offers of slicesOf(list.offers)) yield { offers };
  for (const rejected of slicesOf(list.rejected)) yield { rejected };
  for (const notOffers of slicesOf(list.notOffers)) yield { notOffers };
  for (const remarks of slicesOf(list.remarks)) yield { remarks };
  for (const facts of slicesOf([...list.facts])) yield { facts };
}

/** Takes pieces as they come, and gives the list. */
export class GatheredList {
  readonly #offers: Parts['offers'][] = [];
  readonly #rejected: Parts['rejected'][] = [];
  readonly #notOffers: Parts['notOffers'][] = [];
  readonly #remarks: Parts['remarks'][] = [];
  readonly #facts = new Map<string, Parts['facts'][1]>();

  add({ offers = [], rejected = [], notOffers = [], remarks = [], facts = [] }: ListPiece): void {
    this.#offers.push(...offers);
    this.#rejected.push(...rejected);
    this.#notOffers.push(...notOffers);
    this.#remarks.push(...remarks);
    for (const [id, fact] of facts) this.#facts.set(id, fact);
  }

  /** @param frame - what {@link frameOf} left of the list */
  within(frame: PriceList): PriceList {
    return {
      ...frame,
      offers: [...frame.offers, ...this.#offers],
      rejected: [...frame.rejected, ...this.#rejected],
      notOffers: [...frame.notOffers, ...this.#notOffers],
      remarks: [...frame.remarks, ...this.#remarks],
      facts: new Map([...frame.facts, ...this.#facts]),
    };
  }
}

function isLong({ offers, rejected, notOffers, remarks, facts }: PriceList): boolean {
  return [offers, rejected, notOffers, remarks].some(({ length }) => length > PIECE) || facts.size > PIECE;
}

function* slicesOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += PIECE) yield items.slice(from, from + PIECE);
}
