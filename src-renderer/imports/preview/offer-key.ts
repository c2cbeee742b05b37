/**
 * By what an offer is known from one list of its vendor to the next, where the list gives no ids.
 *
 * Vendor, model, hash rate, origin, country of dispatch and Incoterm; the least order and the site
 * where the list speaks of them. Of an offer of the workspace the quotation counts and not what was
 * typed over it, since the vendor's next list knows nothing of that; only the site is the user's own.
 *
 * Depends on: core (types), market, model (types), quotes, ../read-rig.
 */
import { comparableName, confirmMatch, indexRigModels, matchRigModel } from '#domain/market/match-rig-model';
import type { RigModel } from '#domain/model/rig-model';
import type { Offer } from '#domain/model/offer';
import type { Vendor } from '#domain/model/vendor';
import { quotationOf } from '#domain/quotes/quotation';
import { findVendor, indexCatalogue, type Catalogue } from '../read-rig';

/** What names are looked up in. */
export interface KnownNames {
  readonly vendors: readonly Vendor[];
  readonly rigModels: readonly RigModel[];
}

/** What the list speaks of beside what every offer has. */
export interface KeyParts {
  readonly hasTiers: boolean;
  readonly hasSites: boolean;
}

/** Makes keys of offers; equal keys are one offer as far as a list without ids can tell. */
export class OfferKeys {
  readonly #catalogue: Catalogue;
  readonly #models: ReturnType<typeof indexRigModels>;
  readonly #found = new Map<
    string,
    { readonly name: string; readonly rig: ReturnType<typeof matchRigModel> }
  >();

  constructor({ vendors, rigModels }: KnownNames) {
    this.#catalogue = indexCatalogue(rigModels, vendors);
    this.#models = indexRigModels(rigModels, vendors);
  }

  /** The vendor as the vendor table names it, else as the offer does, without letter case. */
  vendorOf(vendor: string): string {
    return findVendor(this.#catalogue, vendor)?.name ?? comparableName(vendor);
  }

  /** The entry of the rig catalogue that the offer is for; null if there is none, or two. */
  rigOf({ vendor, model, hashrateThs }: Pick<Offer, 'vendor' | 'model' | 'hashrateThs'>): RigModel | null {
    const { rig } = this.#lookUp(vendor, model);
    return rig === null ? null : confirmMatch(rig, hashrateThs);
  }

  /** Catalogue entry or name of the model, whichever vendor sells it. */
  modelOf(offer: Pick<Offer, 'vendor' | 'model' | 'hashrateThs'>): string {
    return this.rigOf(offer)?.id ?? `~${this.#lookUp(offer.vendor, offer.model).name}`;
  }

  /** Of a row of a list. */
  ofRow(offer: Offer, parts: KeyParts): string {
    return this.#key(offer, parts);
  }

  /** Of an offer of the workspace, as its own document has it. */
  ofKnown(offer: Offer, parts: KeyParts): string {
    if (offer.handEdits.length === 0) return this.#key(offer, parts);
    const said = Object.fromEntries(quotationOf(offer)) as Partial<Offer>;
    return this.#key({ ...offer, ...said, siteId: offer.siteId }, parts);
  }

  #key(offer: Offer, { hasTiers, hasSites }: KeyParts): string {
    const { hashrateThs, origin, shipFrom, incoterm, minimumQuantity, siteId } = offer;
    return JSON.stringify([
      this.vendorOf(offer.vendor),
      this.modelOf(offer),
      hashrateThs,
      origin,
      shipFrom,
      incoterm,
      hasTiers ? minimumQuantity : null,
      hasSites ? siteId : null,
    ]);
  }

  #lookUp(vendor: string, model: string) {
    const pair = `${vendor}\n${model}`;
    const known = this.#found.get(pair);
    if (known !== undefined) return known;
    const found = { name: comparableName(model), rig: matchRigModel(vendor, model, this.#models) };
    this.#found.set(pair, found);
    return found;
  }
}
