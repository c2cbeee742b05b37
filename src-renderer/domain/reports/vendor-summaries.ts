/**
 * Each vendor with what it offers in this workspace: how much, from where, at what cost, when.
 *
 * A seller that the vendor table does not know stands here too, since its offers count; what nobody
 * knows of it is null, never 0. Sums are over every offer, whether or not it can be costed.
 *
 * Depends on: core, model (types), evaluation (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import { usdCents, type UsdCents } from '../core/money';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Vendor } from '../model/vendor';

/** The cheapest offer of a vendor by one figure. */
export interface CheapestOffer {
  readonly offerId: string;
  readonly perTh: UsdCents;
}

/** One vendor in this workspace. */
export interface VendorSummary {
  /** As offers name it. */
  readonly name: string;
  /** What is on record of it; null if the vendor table has no such name. */
  readonly vendor: Vendor | null;
  readonly offerCount: number;
  readonly shortlistedCount: number;
  /** Offers that have no landed cost. */
  readonly uncostedCount: number;
  /** TH/s of all offers at their quantities. */
  readonly hashrateThs: number;
  /** That as a share of the TH/s of every vendor, 0 to 1; null if nothing is offered at all. */
  readonly shareOfHashrate: number | null;
  /** Declared origins of its offers, most TH/s first. */
  readonly origins: readonly CountryCode[];
  readonly cheapestLanded: CheapestOffer | null;
  readonly cheapestAllIn: CheapestOffer | null;
  /** The earliest day on which some offer of it is on the rack, median. */
  readonly firstOnRack: CalendarDate | null;
  /** Back-duty that findings against its declared origins would cost, all offers; null where none can reach the buyer. */
  readonly backDuty: UsdCents | null;
}

/** Every vendor of the table and every seller of an offer, most TH/s first, then by name. */
export function vendorSummaries(
  rows: readonly OfferEvaluation[],
  vendors: readonly Vendor[],
): readonly VendorSummary[] {
  const byName = new Map<string, OfferEvaluation[]>();
  for (const row of rows) {
    const { vendor } = row.offer;
    const ofVendor = byName.get(vendor);
    if (ofVendor === undefined) byName.set(vendor, [row]);
    else ofVendor.push(row);
  }
  const all = rows.reduce((sum, row) => sum + hashrateOf(row), 0);
  const known = new Map(vendors.map((vendor) => [vendor.name, vendor]));
  const names = new Set([...vendors.map(({ name }) => name), ...byName.keys()]);
  return [...names]
    .map((name) => summaryOf(name, known.get(name) ?? null, byName.get(name) ?? [], all))
    .sort((a, b) => b.hashrateThs - a.hashrateThs || (a.name < b.name ? -1 : 1));
}

function summaryOf(
  name: string,
  vendor: Vendor | null,
  rows: readonly OfferEvaluation[],
  hashrateOfAll: number,
): VendorSummary {
  const hashrateThs = rows.reduce((sum, row) => sum + hashrateOf(row), 0);
  const exposed = rows.flatMap(({ exposure }) => (exposure === null ? [] : [exposure.extraDuty]));
  const days = rows.flatMap(({ delivery }) => (delivery === null ? [] : [delivery.onRackP50])).sort();
  return {
    name,
    vendor,
    offerCount: rows.length,
    shortlistedCount: rows.filter(({ offer }) => offer.isShortlisted).length,
    uncostedCount: rows.filter(({ cost }) => cost === null).length,
    hashrateThs,
    shareOfHashrate: hashrateOfAll === 0 ? null : hashrateThs / hashrateOfAll,
    origins: originsOf(rows),
    cheapestLanded: cheapest(rows, ({ cost }) => cost?.perTh ?? null),
    cheapestAllIn: cheapest(rows, ({ allIn }) => allIn?.perTh ?? null),
    firstOnRack: days[0] ?? null,
    backDuty: exposed.length === 0 ? null : usdCents(exposed.reduce((sum, duty) => sum + duty, 0)),
  };
}

function hashrateOf({ offer }: OfferEvaluation): number {
  return offer.hashrateThs * offer.quantity;
}

function originsOf(rows: readonly OfferEvaluation[]): readonly CountryCode[] {
  const byOrigin = new Map<CountryCode, number>();
  for (const row of rows) {
    byOrigin.set(row.offer.origin, (byOrigin.get(row.offer.origin) ?? 0) + hashrateOf(row));
  }
  return [...byOrigin].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([origin]) => origin);
}

/** The first of the cheapest, so that equal offers give the same one each time. */
function cheapest(
  rows: readonly OfferEvaluation[],
  perThOf: (row: OfferEvaluation) => UsdCents | null,
): CheapestOffer | null {
  let found: CheapestOffer | null = null;
  for (const row of rows) {
    const perTh = perThOf(row);
    if (perTh !== null && (found === null || perTh < found.perTh)) found = { offerId: row.offer.id, perTh };
  }
  return found;
}
