/**
 * The reference data that evaluation needs beside the offers.
 *
 * Depends on: model (types).
 */
import type { Lane } from './lane';
import type { Party } from './party';
import type { Settings } from './settings';
import type { Site } from './site';
import type { TariffPack } from './tariff-pack';
import type { Vendor } from './vendor';

/** One consistent set, as used for one evaluation of all offers. */
export interface Reference {
  /** The pack with the user's overlays laid over it. */
  readonly pack: TariffPack;
  readonly lanes: readonly Lane[];
  readonly sites: readonly Site[];
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
  readonly settings: Settings;
}
