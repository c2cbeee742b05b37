/**
 * The reference that a workspace's offers are evaluated with: its own records over what ships.
 *
 * A workspace keeps the tariff pack it started with; what ships now stands in only
 * for one that never adopted any.
 *
 * Depends on: model (types), delivery, tariffs.
 */
import { lanesInUse } from '../delivery/lanes-in-use';
import type { AdoptedPack } from '../model/adopted-pack';
import type { Lane } from '../model/lane';
import type { Reference } from '../model/reference';
import type { TariffPack } from '../model/tariff-pack';
import { mergeOverlays } from '../tariffs/merge-overlays';

/** The records of a workspace that evaluation needs beside the offers. */
export interface ReferenceRecords extends Omit<Reference, 'pack'> {
  /** The tariff pack the workspace has adopted; null uses the one that ships. */
  readonly tariffPack: AdoptedPack | null;
  /** The user's own lanes. */
  readonly lanes: readonly Lane[];
}

/** Lays a workspace's overlays over its pack, and its own lanes before those that ship. */
export function referenceInUse(
  { tariffPack, overlays, lanes, ...records }: ReferenceRecords,
  shipped: { readonly pack: TariffPack; readonly lanes: readonly Lane[] },
): Reference {
  const { sites, vendors, parties, rigModels, marketQuotes, screening, settings } = records;
  return {
    pack: mergeOverlays(tariffPack?.pack ?? shipped.pack, overlays),
    overlays,
    lanes: lanesInUse(lanes, shipped.lanes),
    sites,
    vendors,
    parties,
    rigModels,
    marketQuotes,
    screening,
    settings,
  };
}
