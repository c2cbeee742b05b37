/**
 * The legs and the arrival window of an offer, worked out once for all offers that share them.
 *
 * Depends on: delivery, model, evaluation/prepare-reference.
 */
import { arrivalWindow, type ArrivalWindow } from '../delivery/arrival-window';
import { deliveryLegs, type Legs } from '../delivery/legs';
import type { Lane } from '../model/lane';
import type { Offer } from '../model/offer';
import type { Site } from '../model/site';
import { laneOf, siteOf, type PreparedReference } from './prepare-reference';

/** How an offer travels and how long that takes. */
export interface Schedule {
  readonly legs: Legs;
  /** Null if no entry date is stated and nobody knows how long transit takes. */
  readonly window: ArrivalWindow | null;
}

/** By lane, then site, then what else of the offer counts. Steps, since a joined key would be built for every offer. */
export type ScheduleTable = Map<Lane | null, Map<Site | null, Map<number, Schedule>>>;

/** The schedule of an offer. */
export function scheduleOf(offer: Offer, prepared: PreparedReference): Schedule {
  const lane = laneOf(offer, prepared);
  const site = siteOf(offer, prepared);
  const isImport = offer.mode !== 'domestic';
  const isEntryStated = isImport && offer.entryDate !== null;
  const key = (offer.leadTimeDays ?? -1) * 4 + (isEntryStated ? 2 : 0) + (isImport ? 1 : 0);
  const ofLane = remembered(prepared.schedules, lane, () => new Map<Site | null, Map<number, Schedule>>());
  const ofSite = remembered(ofLane, site, () => new Map<number, Schedule>());
  return remembered(ofSite, key, () => {
    const legs = deliveryLegs(offer, lane, site, prepared.reference.settings.assumptions);
    return { legs, window: arrivalWindow(legs, isEntryStated, isImport) };
  });
}

function remembered<Key, Value>(table: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = table.get(key);
  if (known !== undefined) return known;
  const made = make();
  table.set(key, made);
  return made;
}
