/**
 * The user's layers laid over a pack.
 *
 * Depends on: model.
 */
import type { TariffOverlay } from '../model/tariff-overlay';
import type { TariffPack } from '../model/tariff-pack';

/**
 * Lays overlays over a pack: one with an id of the pack stands in its place, one without a layer
 * takes it out, any other is added at the end.
 *
 * @returns the pack itself if there are no overlays
 */
export function mergeOverlays(
  pack: TariffPack,
  overlays: readonly Pick<TariffOverlay, 'id' | 'layer'>[],
): TariffPack {
  if (overlays.length === 0) return pack;
  const byId = new Map(pack.layers.map((layer) => [layer.id, layer]));
  for (const { id, layer } of overlays) {
    if (layer === null) byId.delete(id);
    else byId.set(id, layer);
  }
  return { ...pack, layers: [...byId.values()] };
}
