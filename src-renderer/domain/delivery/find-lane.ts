/**
 * Which lane an offer travels: the first that takes its country and mode.
 *
 * Order matters: special lanes stand before general ones in the reference data.
 *
 * Depends on: core, model.
 */
import type { CountryCode } from '../core/country';
import type { Lane } from '../model/lane';
import type { TransportMode } from '../model/offer';

/** The first lane for a country of dispatch and a mode; null if there is none. */
export function findLane(shipFrom: CountryCode, mode: TransportMode, lanes: readonly Lane[]): Lane | null {
  return (
    lanes.find(
      (lane) =>
        lane.mode === mode && lane.shipFrom.some((country) => country === '*' || country === shipFrom),
    ) ?? null
  );
}
