/**
 * Which offer of the workspace each row of a list is.
 *
 * A row with an id of the file's own is the offer of that id, or a new one. A row without is the offer
 * that was read from the same place of the same document, or else the one offer with its key; where
 * several offers or several rows share a key, those that say exactly the same belong together, and what
 * is left is asked. Nothing is ever chosen among two.
 *
 * Depends on: core, model (types), quotes, ../row-facts, ./offer-key.
 */
import { canonicalJson } from '#domain/core/canonical-json';
import type { Offer } from '#domain/model/offer';
import { quotationOf } from '#domain/quotes/quotation';
import { PLAIN_ROW, type RowFacts } from '../row-facts';
import type { KeyParts, OfferKeys } from './offer-key';

/** Which offer a row is. */
export type Identity =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly offer: Offer }
  /** Several offers could be it, or several rows could be the one offer. */
  | { readonly kind: 'several'; readonly candidates: readonly Offer[] }
  /** The offer of its id has another vendor, or another rig. */
  | { readonly kind: 'other'; readonly candidates: readonly [Offer] }
  /** The offer that is the same but for the least order. */
  | { readonly kind: 'other-tier'; readonly candidates: readonly Offer[] };

const NEW: Identity = { kind: 'new' };

/** Rows of one step: a few milliseconds. */
const STEP = 256;

/** Finds the offer of each row, by the position of the row. Can be left between two of its steps. */
export function identifyOffers(
  rows: readonly Offer[],
  facts: ReadonlyMap<string, RowFacts>,
  known: readonly Offer[],
  keys: OfferKeys,
  parts: KeyParts,
): Generator<undefined, readonly Identity[]> {
  return new Identifying(rows, known, keys, parts).run(facts);
}

class Identifying {
  readonly #found: (Identity | null)[];
  readonly #claimed = new Set<string>();

  constructor(
    private readonly rows: readonly Offer[],
    private readonly known: readonly Offer[],
    private readonly keys: OfferKeys,
    private readonly parts: KeyParts,
  ) {
    this.#found = rows.map(() => null);
  }

  *run(facts: ReadonlyMap<string, RowFacts>): Generator<undefined, readonly Identity[]> {
    const byId = new Map(this.known.map((offer) => [offer.id, offer]));
    for (const [at, row] of this.rows.entries()) {
      if (at % STEP === 0) yield;
      if (!(facts.get(row.id) ?? PLAIN_ROW).isIdGiven) continue;
      const offer = byId.get(row.id);
      if (offer === undefined) this.#found[at] = NEW;
      else if (this.#isOther(offer, row)) this.#found[at] = { kind: 'other', candidates: [offer] };
      else this.#claim(at, offer);
    }
    if (this.#found.includes(null)) {
      yield* this.#byPlace();
      const { hasSites } = this.parts;
      yield* this.#byKey(this.parts, 'several');
      if (this.parts.hasTiers) yield* this.#byKey({ hasTiers: false, hasSites }, 'other-tier');
    }
    return this.#found.map((identity) => identity ?? NEW);
  }

  #claim(at: number, offer: Offer): void {
    this.#found[at] = { kind: 'known', offer };
    this.#claimed.add(offer.id);
  }

  /** An id such as `1` means one thing on each vendor's list. */
  #isOther(offer: Offer, row: Offer): boolean {
    if (this.keys.vendorOf(offer.vendor) !== this.keys.vendorOf(row.vendor)) return true;
    return offer.hashrateThs !== row.hashrateThs && this.keys.modelOf(offer) !== this.keys.modelOf(row);
  }

  /** The same row of the same document is the same offer, however the row is read now. */
  *#byPlace(): Generator<undefined, void> {
    const places = new Set(this.rows.map(({ evidenceId }) => evidenceId));
    const offers = yield* group(
      this.#free().filter(({ evidenceId }) => places.has(evidenceId)),
      placeOf,
    );
    for (const [place, positions] of yield* group(this.#open(), (at) => placeOf(this.#row(at)))) {
      const there = offers.get(place) ?? [];
      if (there.length === 0) continue;
      if (positions.length === 1 && there.length === 1) this.#pair(positions, there);
      else {
        // Several offers stand on one line, such as the tiers of a matrix of prices.
        const byKey = yield* group(there, (offer) => this.keys.ofKnown(offer, this.parts));
        const rows = yield* group(positions, (at) => this.keys.ofRow(this.#row(at), this.parts));
        for (const [key, at] of rows) this.#pair(at, byKey.get(key) ?? []);
      }
    }
  }

  *#byKey(parts: KeyParts, kind: 'several' | 'other-tier'): Generator<undefined, void> {
    const offers = yield* group(this.#free(), (offer) => this.keys.ofKnown(offer, parts));
    const rows = yield* group(this.#open(), (at) => this.keys.ofRow(this.#row(at), parts));
    for (const [key, positions] of rows) {
      const there = offers.get(key) ?? [];
      if (there.length === 0) continue;
      if (kind === 'several' && this.#pair(positions, there)) continue;
      if (kind === 'several') yield* this.#pairEqual(positions, there);
      const left = there.filter(({ id }) => !this.#claimed.has(id));
      const open = positions.filter((at) => this.#found[at] === null);
      if (left.length === 0 || (kind === 'several' && this.#pair(open, left))) continue;
      for (const at of open) this.#found[at] = { kind, candidates: left };
    }
  }

  /** One row and one offer are a pair. */
  #pair(positions: readonly number[], offers: readonly Offer[]): boolean {
    const [at] = positions;
    const [offer] = offers;
    if (positions.length !== 1 || offers.length !== 1 || at === undefined || offer === undefined)
      return false;
    this.#claim(at, offer);
    return true;
  }

  /** Rows and offers that say exactly the same. */
  *#pairEqual(positions: readonly number[], offers: readonly Offer[]): Generator<undefined, void> {
    const same = yield* group(offers, (offer) => wordsOf(Object.fromEntries(quotationOf(offer))));
    for (const at of positions) {
      const offer = same.get(wordsOf(this.#row(at)))?.shift();
      if (offer !== undefined) this.#claim(at, offer);
    }
  }

  #row(at: number): Offer {
    const row = this.rows[at];
    if (row === undefined) throw new RangeError(`There is no row ${at}.`);
    return row;
  }

  #open(): readonly number[] {
    return this.#found.flatMap((identity, at) => (identity === null ? [at] : []));
  }

  #free(): readonly Offer[] {
    return this.known.filter(({ id }) => !this.#claimed.has(id));
  }
}

/** What the vendor says beside the key: equal for rows that no reader could tell apart. */
export function wordsOf(offer: Readonly<Partial<Record<keyof Offer, unknown>>>): string {
  const { unitPrice, foreignPrice, quantity, minimumQuantity, leadTimeDays, warrantyDays } = offer;
  const { validUntil, quotedOn, powerW, htsCode, mode, freightTotal } = offer;
  return canonicalJson([
    [unitPrice, foreignPrice, quantity, minimumQuantity, leadTimeDays, warrantyDays],
    [validUntil, quotedOn, powerW, htsCode, mode, freightTotal],
  ]);
}

function placeOf({ evidenceId, evidenceSheet, evidenceRow }: Offer): string {
  return JSON.stringify([evidenceId, evidenceSheet, evidenceRow]);
}

function* group<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Generator<undefined, Map<string, Item[]>> {
  const groups = new Map<string, Item[]>();
  for (const [at, item] of items.entries()) {
    if (at % STEP === STEP - 1) yield;
    const key = keyOf(item);
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [item]);
    else there.push(item);
  }
  return groups;
}
