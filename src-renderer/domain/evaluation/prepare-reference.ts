/**
 * The reference data made ready for one pass over many offers.
 *
 * Ten thousand offers share a few vendors, sites and lanes: each is looked up
 * once and remembered. A prepared reference belongs to one reference; prepare
 * again after any change.
 *
 * Depends on: core, model, tariffs, delivery, mining, screening, market.
 */
import type { CountryCode } from '../core/country';
import type { UsdCents } from '../core/money';
import { findLane } from '../delivery/find-lane';
import {
  confirmMatch,
  indexRigModels,
  matchRigModel,
  type RigMatch,
  type RigModelIndex,
} from '../market/match-rig-model';
import { publicQuotesByModel, type PublicQuotes } from '../market/public-quotes';
import { meanHashprice } from '../mining/hashprice-path';
import type { Lane } from '../model/lane';
import type { Offer, TransportMode } from '../model/offer';
import type { Reference } from '../model/reference';
import type { RigModel } from '../model/rig-model';
import type { Site } from '../model/site';
import type { Vendor } from '../model/vendor';
import { comparableName, type ListStatus } from '../screening/list-status';
import type { LayerStack } from '../tariffs/layer-stack';
import { preparePack, type PreparedPack } from '../tariffs/prepare-pack';
import type { Notice } from './offer-evaluation';
import { offerListStatus } from './offer-list-status';
import { prepareScreening, type PreparedScreening } from './prepared-screening';
import type { ScheduleTable } from './schedule-table';

/** What is known of a seller. */
export interface Seller {
  /** Null if no vendor record has the name. */
  readonly vendor: Vendor | null;
  /** Remembered, by rig model: its id in the catalogue, else its name as offers write it. */
  readonly listStatuses: Map<string, ListStatus>;
}

/** One reference and what has been looked up in it. */
export interface PreparedReference {
  readonly reference: Reference;
  readonly pack: PreparedPack;
  readonly sites: ReadonlyMap<string, Site>;
  /** Vendors by comparable name and alias; the first of a name wins. */
  readonly vendors: ReadonlyMap<string, Vendor>;
  /** Remembered sellers, by the name offers use. */
  readonly sellers: Map<string, Seller>;
  readonly rigModels: RigModelIndex;
  /** Public quotes by rig model id. */
  readonly publicQuotes: ReadonlyMap<string, PublicQuotes>;
  /** Remembered catalogue entries, by seller, then model name, as offers write them. */
  readonly rigMatches: Map<string, Map<string, RigMatch | null>>;
  /** Remembered lanes, by mode, then country of dispatch. */
  readonly lanes: Readonly<Record<TransportMode, Map<CountryCode, Lane | null>>>;
  /** Remembered schedules; see ./schedule-table. */
  readonly schedules: ScheduleTable;
  /** Mean hashprice over the service years, US cents per PH/s and day: what a repair loses. */
  readonly serviceHashprice: UsdCents;
  /** The parties, each looked up once. */
  readonly screening: PreparedScreening;
  /** Remembered notices that follow from a duty stack alone. */
  readonly stackNotices: Map<LayerStack, readonly Notice[]>;
}

/** Makes a reference ready. Do it once per change of the reference, not once per offer. */
export function prepareReference(reference: Reference): PreparedReference {
  const { assumptions, scenario } = reference.settings;
  const vendors = new Map<string, Vendor>();
  for (const vendor of reference.vendors) {
    for (const name of [vendor.name, ...vendor.aliases].map(comparableName)) {
      if (!vendors.has(name)) vendors.set(name, vendor);
    }
  }
  return {
    reference,
    pack: preparePack(reference.pack, scenario.metConditions),
    sites: new Map(reference.sites.map((site) => [site.id, site])),
    vendors,
    sellers: new Map(),
    rigModels: indexRigModels(reference.rigModels, reference.vendors),
    publicQuotes: publicQuotesByModel(reference.rigModels, reference.marketQuotes),
    rigMatches: new Map(),
    lanes: { air: new Map(), ocean: new Map(), domestic: new Map() },
    schedules: new Map(),
    serviceHashprice: meanHashprice(scenario.asOf, assumptions.serviceYears.value, assumptions),
    screening: prepareScreening(reference),
    stackNotices: new Map(),
  };
}

/** The seller of an offer, by name or alias. */
export function sellerOf(offer: Offer, prepared: PreparedReference): Seller {
  const known = prepared.sellers.get(offer.vendor);
  if (known !== undefined) return known;
  const vendor = prepared.vendors.get(comparableName(offer.vendor)) ?? null;
  const seller = { vendor, listStatuses: new Map<string, ListStatus>() };
  prepared.sellers.set(offer.vendor, seller);
  return seller;
}

/**
 * Where an offer stands with restricted-party lists.
 *
 * @param rig - the catalogue entry it is for; null if none is named so
 */
export function listStatusOf(offer: Offer, rig: RigModel | null, prepared: PreparedReference): ListStatus {
  const { vendor, listStatuses } = sellerOf(offer, prepared);
  const key = rig === null ? offer.model : `#${rig.id}`;
  const known = listStatuses.get(key);
  if (known !== undefined) return known;
  const maker = rig === null ? null : (prepared.vendors.get(comparableName(rig.vendor)) ?? null);
  const offered = { sellerName: offer.vendor, seller: vendor, rig, modelName: offer.model, maker };
  const status = offerListStatus(offered, prepared.screening);
  listStatuses.set(key, status);
  return status;
}

/** The catalogue entry an offer is for; null if none is named so. */
export function rigModelOf(offer: Offer, prepared: PreparedReference): RigModel | null {
  const known = prepared.rigMatches.get(offer.vendor)?.get(offer.model);
  const match = known === undefined ? rememberMatch(offer, prepared) : known;
  return match === null ? null : confirmMatch(match, offer.hashrateThs);
}

function rememberMatch(offer: Offer, { rigMatches, rigModels }: PreparedReference): RigMatch | null {
  const match = matchRigModel(offer.vendor, offer.model, rigModels);
  const ofSeller = rigMatches.get(offer.vendor) ?? new Map<string, RigMatch | null>();
  rigMatches.set(offer.vendor, ofSeller.set(offer.model, match));
  return match;
}

/** The public quotes of the offer's model; null if it has none or is not in the catalogue. */
export function publicQuotesOf(offer: Offer, prepared: PreparedReference): PublicQuotes | null {
  return publicQuotesFor(rigModelOf(offer, prepared), prepared);
}

/** The public quotes of a catalogue entry; null if it has none. */
export function publicQuotesFor(model: RigModel | null, prepared: PreparedReference): PublicQuotes | null {
  return model === null ? null : (prepared.publicQuotes.get(model.id) ?? null);
}

/** The site an offer is for, else the default site; null if that is none or not on record. */
export function siteOf(offer: Offer, prepared: PreparedReference): Site | null {
  const id = offer.siteId ?? prepared.reference.settings.defaultSiteId;
  return id === null ? null : (prepared.sites.get(id) ?? null);
}

/** The lane an offer travels; null if none fits. */
export function laneOf(offer: Offer, prepared: PreparedReference): Lane | null {
  const known = prepared.lanes[offer.mode].get(offer.shipFrom);
  if (known !== undefined) return known;
  const lane = findLane(offer.shipFrom, offer.mode, prepared.reference.lanes);
  prepared.lanes[offer.mode].set(offer.shipFrom, lane);
  return lane;
}
