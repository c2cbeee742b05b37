/**
 * The same delivery with more or fewer days between customs entry and the rack.
 *
 * The entry stays where it is, so the law of its day does too: only the rack moves.
 *
 * Depends on: delivery.
 */
import type { ArrivalWindow } from './arrival-window';

/**
 * Moves every day of the rack by the same number of days.
 *
 * @param days - a whole number; negative is earlier
 */
export function laterOnRack(window: ArrivalWindow, days: number): ArrivalWindow {
  if (days === 0) return window;
  const { toRack, rack } = window;
  return {
    ...window,
    toRack: { ...toRack, first: toRack.first + days },
    rack: { p50: rack.p50 + days, p90: rack.p90 + days },
  };
}
