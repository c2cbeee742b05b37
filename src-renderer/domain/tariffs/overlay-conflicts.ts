/**
 * Which of the user's layers have to be looked at again under another pack.
 *
 * Nothing is decided here: an overlay stays as it is until the user changes or
 * takes it back.
 *
 * Depends on: core, model (types), ./compare-packs.
 */
import { canonicalJson } from '../core/canonical-json';
import type { TariffLayer } from '../model/tariff-layer';
import type { TariffOverlay } from '../model/tariff-overlay';
import type { TariffPack } from '../model/tariff-pack';
import { compareLayers, type FieldChange } from './compare-packs';

/** One overlay that no longer stands on what it was made on. */
export type OverlayConflict =
  /** The pack's layer differs from the one the edit was made on. */
  | {
      readonly code: 'overlay/basis-changed';
      readonly overlay: TariffOverlay;
      readonly packLayer: TariffLayer;
      /** From the layer the edit was made on to the pack's. */
      readonly changes: readonly FieldChange[];
    }
  /** The pack no longer has the layer the edit was made on. */
  | { readonly code: 'overlay/basis-gone'; readonly overlay: TariffOverlay; readonly basis: TariffLayer }
  /** The user's own layer has an id that the pack has now, and stands in the place of that layer. */
  | { readonly code: 'overlay/id-taken'; readonly overlay: TariffOverlay; readonly packLayer: TariffLayer };

/** The conflicts of overlays with a pack, in the order of the overlays. */
export function overlayConflicts(
  pack: TariffPack,
  overlays: readonly TariffOverlay[],
): readonly OverlayConflict[] {
  const byId = new Map(pack.layers.map((layer) => [layer.id, layer]));
  return overlays.flatMap((overlay): readonly OverlayConflict[] => {
    const packLayer = byId.get(overlay.id);
    const { basis } = overlay;
    if (basis === null) {
      return packLayer === undefined ? [] : [{ code: 'overlay/id-taken', overlay, packLayer }];
    }
    if (packLayer === undefined) return [{ code: 'overlay/basis-gone', overlay, basis }];
    if (canonicalJson(basis) === canonicalJson(packLayer)) return [];
    const changes = compareLayers(basis, packLayer);
    return [{ code: 'overlay/basis-changed', overlay, packLayer, changes }];
  });
}
