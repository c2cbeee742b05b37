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
