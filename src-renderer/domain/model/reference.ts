/**
 * The reference data that evaluation needs beside the offers.
 *
 * Depends on: model (types).
 */
import type { Lane } from './lane';
import type { MarketQuote } from './market-quote';
import type { Party } from './party';
import type { RigModel } from './rig-model';
import type { ScreeningOnRecord } from './screening-on-record';
import type { Settings } from './settings';
import type { Site } from './site';
import type { TariffOverlay } from './tariff-overlay';
import type { TariffPack } from './tariff-pack';
import type { Vendor } from './vendor';

/** One consistent set, as used for one evaluation of all offers. */
export interface Reference {
  /** The pack with the user's overlays laid over it. */
  readonly pack: TariffPack;
  /** The overlays themselves, so that an explanation can say who changed what and why. */
  readonly overlays: readonly TariffOverlay[];
  /** The user's own lanes first, then those that ship with the app. */
  readonly lanes: readonly Lane[];
  readonly sites: readonly Site[];
  readonly vendors: readonly Vendor[];
  readonly parties: readonly Party[];
  /** The rig catalogue. */
  readonly rigModels: readonly RigModel[];
  /** Public prices of catalogue models; they stand beside an offer and enter no figure. */
  readonly marketQuotes: readonly MarketQuote[];
  /** Lists, findings, decisions, holdings and parts. */
  readonly screening: ScreeningOnRecord;
  readonly settings: Settings;
}
