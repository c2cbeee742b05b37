/**
 * Which entries two layers both cover, and where a base rate leaves days open.
 *
 * Products are compared by the prefixes of the pack itself: two layers share a
 * product exactly if one of these prefixes lies under both of them.
 *
 * Depends on: core, model, ./day-range, ./pack-finding (types), ./prepare-pack.
 */
import { allCountryCodes, type CountryCode } from '../core/country';
import { addDays, type CalendarDate } from '../core/calendar-date';
import type { TariffLayer } from '../model/tariff-layer';
import type { TariffPack } from '../model/tariff-pack';
import { byFirstDay, dayAfter, sharedDays, type DayRange } from './day-range';
import type { SharedEntries } from './pack-finding';
import { isOriginCovered } from './prepare-pack';

/** Two layers that cover one entry; `first` stands before `second` in the pack. */
export interface SharingPair {
  readonly first: TariffLayer;
  readonly second: TariffLayer;
  readonly shared: SharedEntries;
}

/** Days after a layer on which nothing covers what it covered. */
export interface CoverageGap {
  readonly after: TariffLayer;
  /** The layer that begins on the day after the gap; null if none does. */
  readonly next: TariffLayer | null;
  readonly htsPrefix: string;
  readonly origin: CountryCode;
  readonly originCount: number;
  readonly days: DayRange;
}

/** Beyond so many pairs a list is no help, and a hostile file would make millions of them. */
const MOST_PAIRS = 500;

/**
 * Every pair of layers that cover a common product, origin and day, named once each.
 *
 * @param layers - in the order of the pack; the first 500 pairs are given
 */
export function findSharingPairs(
  layers: readonly TariffLayer[],
  groups: TariffPack['countryGroups'],
): readonly SharingPair[] {
  const origins = originsOf(layers, groups);
  const pairs: SharingPair[] = [];
  const seen = new Map<TariffLayer, Set<TariffLayer>>();
  for (const { htsPrefix, covering } of productsOf(layers)) {
    for (const [index, first] of covering.entries()) {
      for (const second of covering.slice(index + 1)) {
        const days = sharedDays(first, second);
        if (days === null || seen.get(first)?.has(second)) continue;
        const common = commonOrigins(origins.get(first), origins.get(second));
        const [origin] = common;
        if (origin === undefined) continue;
        seen.set(first, (seen.get(first) ?? new Set()).add(second));
        pairs.push({ first, second, shared: { htsPrefix, origin, originCount: common.length, days } });
        if (pairs.length === MOST_PAIRS) return pairs;
      }
    }
  }
  return pairs;
}

/** Every gap after a layer in what the layers cover together. Each pair of layers round a gap is named once. */
export function findCoverageGaps(
  layers: readonly TariffLayer[],
  groups: TariffPack['countryGroups'],
): readonly CoverageGap[] {
  const origins = originsOf(layers, groups);
  const gaps = new Map<string, CoverageGap>();
  for (const { htsPrefix, covering } of productsOf(layers)) {
    // Most products have base rates without an end, and those leave no gap.
    if (covering.every(({ to }) => to === null)) continue;
    const ofProduct = new Map<string, CoverageGap>();
    for (const group of coveredAlike(covering, origins)) {
      for (const gap of gapsBetween(group.layers)) {
        const key = JSON.stringify([gap.after.id, gap.next?.id ?? null]);
        const known = ofProduct.get(key);
        const [first] = group.origins;
        ofProduct.set(key, {
          ...gap,
          htsPrefix,
          origin: known !== undefined && known.origin < first ? known.origin : first,
          originCount: (known?.originCount ?? 0) + group.origins.length,
        });
      }
    }
    for (const [key, gap] of ofProduct) if (!gaps.has(key)) gaps.set(key, gap);
  }
  return [...gaps.values()];
}

/** Origins of one product that the same layers cover; at least one origin and one layer. */
interface CoveredAlike {
  readonly origins: readonly [CountryCode, ...CountryCode[]];
  readonly layers: readonly TariffLayer[];
}

/** Splits the origins at each layer, since 245 of them are mostly covered by the same. */
function coveredAlike(
  covering: readonly TariffLayer[],
  origins: ReadonlyMap<TariffLayer, ReadonlySet<CountryCode>>,
): readonly CoveredAlike[] {
  let parts: readonly {
    readonly origins: readonly CountryCode[];
    readonly layers: readonly TariffLayer[];
  }[] = [{ origins: allCountryCodes(), layers: [] }];
  for (const layer of covering) {
    const isCovered = (origin: CountryCode) => origins.get(layer)?.has(origin) === true;
    parts = parts.flatMap((part) => [
      { origins: part.origins.filter(isCovered), layers: [...part.layers, layer] },
      { ...part, origins: part.origins.filter((origin) => !isCovered(origin)) },
    ]);
    parts = parts.filter((part) => part.origins.length > 0);
  }
  return parts.flatMap(({ origins: [first, ...others], layers }) =>
    first === undefined || layers.length === 0 ? [] : [{ origins: [first, ...others] as const, layers }],
  );
}

function gapsBetween(
  layers: readonly TariffLayer[],
): readonly { readonly after: TariffLayer; readonly next: TariffLayer | null; readonly days: DayRange }[] {
  const found = [];
  const inOrder = layers.filter((layer) => sharedDays(layer, layer) !== null).sort(byFirstDay);
  /** The layer that reaches furthest so far. */
  let last: TariffLayer | undefined;
  for (const layer of inOrder) {
    const open = last === undefined ? null : dayAfter(last);
    if (last !== undefined && open !== null && layer.from !== null && open < layer.from) {
      found.push({ after: last, next: layer, days: { from: open, to: addDays(layer.from, -1) } });
    }
    if (last === undefined || reachesFurther(layer.to, last.to)) last = layer;
  }
  const open = last === undefined ? null : dayAfter(last);
  if (last !== undefined && open !== null)
    found.push({ after: last, next: null, days: { from: open, to: null } });
  return found;
}

function reachesFurther(end: CalendarDate | null, than: CalendarDate | null): boolean {
  return than !== null && (end === null || end > than);
}

/** Every prefix that a layer names, with the layers that cover all of it, in their order. */
function* productsOf(
  layers: readonly TariffLayer[],
): Iterable<{ readonly htsPrefix: string; readonly covering: readonly TariffLayer[] }> {
  const places = new Map(layers.map((layer, place) => [layer, place]));
  const naming = new Map<string, TariffLayer[]>();
  for (const layer of layers) {
    for (const prefix of new Set(layer.htsPrefixes)) {
      naming.set(prefix, [...(naming.get(prefix) ?? []), layer]);
    }
  }
  for (const htsPrefix of naming.keys()) {
    const covering = new Set<TariffLayer>();
    for (let digits = 1; digits <= htsPrefix.length; digits += 1) {
      for (const layer of naming.get(htsPrefix.slice(0, digits)) ?? []) covering.add(layer);
    }
    yield {
      htsPrefix,
      covering: [...covering].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
    };
  }
}

function originsOf(
  layers: readonly TariffLayer[],
  groups: TariffPack['countryGroups'],
): ReadonlyMap<TariffLayer, ReadonlySet<CountryCode>> {
  const all = allCountryCodes();
  // A schedule of thousands of layers names a handful of scopes.
  const byScope = new Map<string, ReadonlySet<CountryCode>>();
  const found = new Map<TariffLayer, ReadonlySet<CountryCode>>();
  for (const layer of layers) {
    const scope = JSON.stringify([layer.origins.include, layer.origins.exclude]);
    const origins =
      byScope.get(scope) ?? new Set(all.filter((origin) => isOriginCovered(origin, layer.origins, groups)));
    byScope.set(scope, origins);
    found.set(layer, origins);
  }
  return found;
}

function commonOrigins(
  a: ReadonlySet<CountryCode> | undefined,
  b: ReadonlySet<CountryCode> | undefined,
): readonly CountryCode[] {
  return a === undefined || b === undefined ? [] : [...a].filter((origin) => b.has(origin));
}
