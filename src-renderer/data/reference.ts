/**
 * The data that ships with the app and is not copied into the workspace: the
 * tariff pack, the lanes and the assumptions a new workspace starts from.
 *
 * Parsed on first use and once; a release brings newer ones without touching
 * what a user entered.
 *
 * Depends on: model, #resources.
 */
import assumptions from '#resources/assumptions';
import lanes from '#resources/lanes';
import pack from '#resources/tariff-pack';
import { laneSchema, type Lane } from '#domain/model/lane';
import { assumptionsSchema, type Assumptions } from '#domain/model/settings';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { tariffPackSchema, type TariffPack } from '#domain/model/tariff-pack';

/** What ships with the app. */
export interface ShippedReference {
  readonly pack: TariffPack;
  /** In order of preference: the first that matches is taken. */
  readonly lanes: readonly Lane[];
  readonly assumptions: Assumptions;
}

let loaded: ShippedReference | null = null;

/** Loads it; the same object every time. @throws if the shipped data is not what its schemas say */
export function loadReference(): ShippedReference {
  loaded ??= {
    pack: tariffPackSchema.parse(pack),
    lanes: lanes.map((lane) => laneSchema.parse(lane)),
    assumptions: assumptionsSchema.parse(assumptions),
  };
  return loaded;
}

/**
 * Lays the user's layers over the pack: one with an id of the pack stands in
 * its place, any other is added at the end.
 *
 * @returns the pack itself if there are no overlays
 */
export function mergeOverlays(pack: TariffPack, overlays: readonly TariffLayer[]): TariffPack {
  if (overlays.length === 0) return pack;
  const byId = new Map(pack.layers.map((layer) => [layer.id, layer]));
  for (const overlay of overlays) byId.set(overlay.id, overlay);
  return { ...pack, layers: [...byId.values()] };
}
