/**
 * A tariff pack in which one origin pays some points less: layer by layer, down to the base rate.
 *
 * A layer that covers other origins too is split: they go on paying it as it stands.
 *
 * Depends on: core, model, tariffs.
 */
import type { CountryCode } from '../core/country';
import { partsPerMillion } from '../core/money';
import type { TariffLayer } from '../model/tariff-layer';
import type { TariffPack } from '../model/tariff-pack';
import { isOriginCovered } from '../tariffs/prepare-pack';

/** A pack, and the conditions taken as met under the new names of split layers. */
export interface LoweredDuty {
  readonly pack: TariffPack;
  readonly metConditions: readonly string[];
}

/**
 * Takes points off every layer of an origin but the base rate, the last layers of the pack first, so many
 * points off each span of days as its layers have.
 *
 * @param points - parts per million to take off, 0 or more
 */
export function loweredDuty(
  pack: TariffPack,
  metConditions: readonly string[],
  origin: CountryCode,
  points: number,
): LoweredDuty {
  const renamed = new Map<string, string>();
  const own: TariffLayer[] = [];
  const layers = pack.layers.map((layer): TariffLayer => {
    const { id, kind, rate, origins } = layer;
    const isLowered = kind !== 'base' && rate !== null && rate > 0 && canApply(layer, metConditions);
    if (!isLowered || points === 0 || !isOriginCovered(origin, origins, pack.countryGroups)) return layer;
    renamed.set(id, `${id}, ${origin} lowered`);
    own.push(layer);
    return { ...layer, origins: { include: origins.include, exclude: [...origins.exclude, origin] } };
  });
  if (own.length === 0) return { pack, metConditions };
  const lowered = own.map((layer): TariffLayer => {
    // Points that layers of the same days behind this one have taken already.
    const taken = own
      .slice(own.indexOf(layer) + 1)
      .filter((other) => other.kind !== 'replaces' && overlaps(other, layer))
      .reduce((sum, { rate }) => sum + (rate ?? 0), 0);
    const left = Math.max(0, (layer.rate ?? 0) - Math.max(0, points - taken));
    return {
      ...layer,
      id: renamed.get(layer.id) ?? layer.id,
      rate: partsPerMillion(left),
      replaces: layer.replaces.flatMap((id) => [id, renamed.get(id) ?? []].flat()),
      origins: { include: [origin], exclude: [] },
    };
  });
  return {
    pack: { ...pack, layers: [...layers, ...lowered] },
    metConditions: metConditions.flatMap((id) => [id, renamed.get(id) ?? []].flat()),
  };
}

function canApply({ id, status, condition }: TariffLayer, metConditions: readonly string[]): boolean {
  if (status === 'suspended' || status === 'unconfirmed') return false;
  return condition === null || metConditions.includes(id);
}

function overlaps(a: TariffLayer, b: TariffLayer): boolean {
  return (
    (a.from === null || b.to === null || a.from <= b.to) &&
    (b.from === null || a.to === null || b.from <= a.to)
  );
}
