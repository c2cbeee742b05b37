/**
 * A tariff pack made ready for many questions.
 *
 * Which layers can ever cover a product and an origin does not depend on the
 * date, and ten thousand offers share a few dozen such pairs; so the pairs and
 * the stacks found for them are remembered here. A prepared pack belongs to one
 * pack: prepare again after any edit, never change the pack under it.
 *
 * Depends on: core, model, tariffs/layer-stack.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import type { Result } from '../core/result';
import type { OriginScope, TariffLayer } from '../model/tariff-layer';
import type { TariffPack } from '../model/tariff-pack';
import type { CustomsEntry, LayerStack, TariffProblem } from './layer-stack';
import { isUsmcaParty } from '../model/usmca';

/** The layers that can cover one product from one origin, and the stacks known so far. */
export interface Coverage {
  /** In the order of the pack; suspended layers and those whose condition is not found are left out. */
  readonly layers: readonly TariffLayer[];
  /** Stacks already resolved, by entry date. */
  readonly byDate: Map<CalendarDate, Result<LayerStack, TariffProblem>>;
}

/** By product code, then by origin. Two steps, since a joined key would be built for every offer. */
type CoverageTable = Map<string, Map<CountryCode, Coverage>>;

/** A pack and what has been worked out about it. */
export interface PreparedPack {
  readonly pack: TariffPack;
  /** Remembered coverage, by product, then origin; goods that qualify under USMCA apart. */
  readonly coverage: { readonly usmca: CoverageTable; readonly other: CoverageTable };
}

/** Makes a pack ready. Cheap; the work is done at the first question about each product and origin. */
export function preparePack(pack: TariffPack): PreparedPack {
  return { pack, coverage: { usmca: new Map(), other: new Map() } };
}

/** The layers that can cover an entry on some date, found once per product, origin and USMCA status. */
export function coverageOf(entry: CustomsEntry, prepared: PreparedPack): Coverage {
  const table = entry.isUsmcaQualifying ? prepared.coverage.usmca : prepared.coverage.other;
  let byOrigin = table.get(entry.htsCode);
  if (byOrigin === undefined) table.set(entry.htsCode, (byOrigin = new Map<CountryCode, Coverage>()));
  const known = byOrigin.get(entry.origin);
  if (known !== undefined) return known;
  const found: Coverage = {
    layers: prepared.pack.layers.filter((layer) => canCover(layer, entry, prepared.pack.countryGroups)),
    byDate: new Map(),
  };
  byOrigin.set(entry.origin, found);
  return found;
}

/**
 * Whether an origin lies in a scope: named in `include` and not in `exclude`,
 * by its own code, by a group that holds it, or by `*`.
 */
export function isOriginCovered(
  origin: CountryCode,
  scope: OriginScope,
  groups: TariffPack['countryGroups'],
): boolean {
  const isNamed = (name: string) =>
    name === '*' || name === origin || (groups[name]?.includes(origin) ?? false);
  return scope.include.some(isNamed) && !scope.exclude.some(isNamed);
}

function canCover(layer: TariffLayer, entry: CustomsEntry, groups: TariffPack['countryGroups']): boolean {
  if (layer.status === 'suspended') return false;
  // A condition that nobody found met keeps a duty out, but an unconfirmed one is still worth a word.
  if (layer.condition !== null && layer.status !== 'unconfirmed') return false;
  if (layer.isUsmcaExempt && entry.isUsmcaQualifying && isUsmcaParty(entry.origin)) return false;
  return (
    layer.htsPrefixes.some((prefix) => entry.htsCode.startsWith(prefix)) &&
    isOriginCovered(entry.origin, layer.origins, groups)
  );
}
