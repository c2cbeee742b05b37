/**
 * The user's own lanes and those that ship with the app, in the order in which
 * they are asked.
 *
 * The first lane that fits is taken, so an own lane for any country stands
 * behind the own ones that name countries, whichever was added first.
 *
 * Depends on: model.
 */
import type { Lane } from '../model/lane';

/** Own lanes that name their countries, own lanes for any country, then the shipped ones as they stand. */
export function lanesInUse(own: readonly Lane[], shipped: readonly Lane[]): readonly Lane[] {
  const isForAny = (lane: Lane) => lane.shipFrom.includes('*');
  return [...own.filter((lane) => !isForAny(lane)), ...own.filter(isForAny), ...shipped];
}
