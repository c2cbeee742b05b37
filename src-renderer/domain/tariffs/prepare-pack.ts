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
import { addDays, type CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import type { Result } from '../core/result';
import type { OriginScope, TariffLayer } from '../model/tariff-layer';
import type { TariffPack } from '../model/tariff-pack';
import type { EntryGoods, LayerStack, TariffProblem } from './layer-stack';
import { isUsmcaParty } from '../model/usmca';

/** The layers that can cover one product from one origin, and the stacks known so far. */
export interface Coverage {
  /** In the order of the pack; suspended layers and those whose condition is not met are left out. */
  readonly layers: readonly TariffLayer[];
  /** Days on which a confirmed layer starts, or the day after one ends, in order: the only days a duty can change on. */
  readonly changeDates: readonly CalendarDate[];
  /** Stacks already resolved, by entry date. */
  readonly byDate: Map<CalendarDate, Result<LayerStack, TariffProblem>>;
}

/** By product code, then by origin. Two steps, since a joined key would be built for every offer. */
type CoverageTable = Map<string, Map<CountryCode, Coverage>>;

/** A pack and what has been worked out about it. */
export interface PreparedPack {
  readonly pack: TariffPack;
  /** Ids of the layers whose condition the scenario takes as met. */
  readonly metConditions: ReadonlySet<string>;
  /** Days on which a fee schedule starts, or the day after one ends, in order. */
  readonly feeChangeDates: readonly CalendarDate[];
  /** Remembered coverage, by product, then origin; goods that qualify under USMCA apart. */
  readonly coverage: { readonly usmca: CoverageTable; readonly other: CoverageTable };
}

/**
 * Makes a pack ready. Cheap; the work is done at the first question about each product and origin.
 *
 * @param metConditions - ids of layers that wait for a finding and that the scenario takes as found
 */
export function preparePack(pack: TariffPack, metConditions: readonly string[] = []): PreparedPack {
  return {
    pack,
    metConditions: new Set(metConditions),
    feeChangeDates: changeDatesOf([...pack.processingFees, ...pack.harborFees]),
    coverage: { usmca: new Map(), other: new Map() },
  };
}

/** The layers that can cover goods on some entry date, found once per product, origin and USMCA status. */
export function coverageOf(goods: EntryGoods, prepared: PreparedPack): Coverage {
  const table = goods.isUsmcaQualifying ? prepared.coverage.usmca : prepared.coverage.other;
  let byOrigin = table.get(goods.htsCode);
  if (byOrigin === undefined) table.set(goods.htsCode, (byOrigin = new Map<CountryCode, Coverage>()));
  const known = byOrigin.get(goods.origin);
  if (known !== undefined) return known;
  const layers = prepared.pack.layers.filter((layer) => canCover(layer, goods, prepared));
  const found: Coverage = {
    layers,
    changeDates: changeDatesOf(layers.filter((layer) => layer.status !== 'unconfirmed')),
    byDate: new Map(),
  };
  byOrigin.set(goods.origin, found);
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

/** The days on which the set of spans that hold a day can change. */
function changeDatesOf(
  spans: readonly { readonly from: CalendarDate | null; readonly to: CalendarDate | null }[],
): CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const { from, to } of spans) {
    if (from !== null) days.add(from);
    if (to !== null && to < LAST_DAY) days.add(addDays(to, 1));
  }
  return [...days].sort();
}

const LAST_DAY = '9999-12-31';

function canCover(layer: TariffLayer, goods: EntryGoods, prepared: PreparedPack): boolean {
  if (layer.status === 'suspended') return false;
  // A condition that nobody found met keeps a duty out, but an unconfirmed one is still worth a word.
  if (layer.condition !== null && layer.status !== 'unconfirmed' && !prepared.metConditions.has(layer.id)) {
    return false;
  }
  if (layer.isUsmcaExempt && goods.isUsmcaQualifying && isUsmcaParty(goods.origin)) return false;
  return (
    layer.htsPrefixes.some((prefix) => goods.htsCode.startsWith(prefix)) &&
    isOriginCovered(goods.origin, layer.origins, prepared.pack.countryGroups)
  );
}
