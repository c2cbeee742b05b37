/**
 * Checks each layer and each group of countries of a pack by itself, and the names they use.
 *
 * Depends on: core, model, ./pack-finding (types).
 */
import { isCountryCode } from '../core/country';
import type { TariffLayer } from '../model/tariff-layer';
import type { TariffPack } from '../model/tariff-pack';
import type { PackFault, PackFinding } from './pack-finding';

/** Below 0.1 % no duty of this schedule lies; a smaller number is per cent or a fraction. */
const LEAST_LIKELY_PPM = 1000;
/** 1000 %. */
const MOST_PPM = 10_000_000;

/** The findings about layers, in the order of the pack. */
export function checkLayers(pack: TariffPack): readonly PackFinding[] {
  const counts = new Map<string, number>();
  for (const { id } of pack.layers) counts.set(id, (counts.get(id) ?? 0) + 1);
  const told = new Set<string>();
  return pack.layers.flatMap((layer) => {
    const isRepeated = (counts.get(layer.id) ?? 0) > 1 && !told.has(layer.id);
    told.add(layer.id);
    return [
      ...(isRepeated ? [error(layer, 'id', { code: 'layer/repeated-id' })] : []),
      ...checkPlaces(layer, pack),
      ...checkReplaces(layer, counts),
      ...checkRate(layer),
      ...checkDays(layer, pack),
    ];
  });
}

/** The findings about groups of countries. */
export function checkGroups({ countryGroups }: TariffPack): readonly PackFinding[] {
  return Object.keys(countryGroups)
    .filter((name) => name === '*' || isCountryCode(name))
    .map((name) => ({
      code: 'group/name-taken',
      severity: 'error',
      record: { kind: 'group', name },
      field: '',
    }));
}

function checkPlaces(layer: TariffLayer, { countryGroups }: TariffPack): readonly PackFinding[] {
  const isKnown = (place: string) =>
    place === '*' || isCountryCode(place) || Object.hasOwn(countryGroups, place);
  return (['include', 'exclude'] as const).flatMap((list) =>
    layer.origins[list]
      .filter((place) => !isKnown(place))
      .map((place) => error(layer, `origins.${list}`, { code: 'layer/unknown-place', place })),
  );
}

function checkReplaces(layer: TariffLayer, known: ReadonlyMap<string, number>): readonly PackFinding[] {
  const { kind, replaces } = layer;
  if (kind !== 'replaces') {
    return replaces.length > 0 ? [error(layer, 'replaces', { code: 'layer/replaces-unexpected' })] : [];
  }
  if (replaces.length === 0) return [error(layer, 'replaces', { code: 'layer/replaces-nothing' })];
  return replaces
    .filter((id) => !known.has(id))
    .map((replaced) => error(layer, 'replaces', { code: 'layer/replaces-unknown', replaced }));
}

function checkRate(layer: TariffLayer): readonly PackFinding[] {
  const { rate, status } = layer;
  if (rate === null) {
    return status === 'unconfirmed' ? [] : [error(layer, 'rate', { code: 'layer/rate-missing' })];
  }
  if (rate > 0 && rate < LEAST_LIKELY_PPM) return [error(layer, 'rate', { code: 'layer/rate-tiny', rate })];
  return rate > MOST_PPM ? [error(layer, 'rate', { code: 'layer/rate-huge', rate })] : [];
}

function checkDays(layer: TariffLayer, { date: packDate }: TariffPack): readonly PackFinding[] {
  const { from, to, status } = layer;
  const findings: PackFinding[] = [];
  if (from !== null && to !== null && to < from) {
    findings.push(error(layer, 'to', { code: 'layer/end-before-start', from, to }));
  }
  if (status === 'expired' && to === null) {
    findings.push(warning(layer, 'to', { code: 'layer/expired-without-end' }));
  }
  if (status === 'scheduled' && from !== null && from < packDate) {
    findings.push(warning(layer, 'status', { code: 'layer/scheduled-in-the-past', from, packDate }));
  }
  return findings;
}

function error({ id }: TariffLayer, field: string, fault: PackFault): PackFinding {
  return { ...fault, severity: 'error', record: { kind: 'layer', id }, field };
}

function warning({ id }: TariffLayer, field: string, fault: PackFault): PackFinding {
  return { ...fault, severity: 'warning', record: { kind: 'layer', id }, field };
}
