/**
 * Remembered schedules: what offers that travel alike share.
 *
 * Depends on: delivery, model (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { Delivery } from '../delivery/arrival';
import type { ArrivalWindow } from '../delivery/arrival-window';
import type { Legs } from '../delivery/legs';
import type { Lane } from '../model/lane';
import type { Site } from '../model/site';

/** How an offer travels and how long that takes. */
export interface Schedule {
  readonly legs: Legs;
  /** Null if no entry date is stated and nobody knows how long transit takes. */
  readonly window: ArrivalWindow | null;
  /** Remembered dates of offers without batches, by stated entry date. */
  readonly deliveries: Map<CalendarDate | null, Delivery>;
}

/** By lane, then site, then what else of the offer counts. Steps, since a joined key would be built for every offer. */
export type ScheduleTable = Map<Lane | null, Map<Site | null, Map<number, Schedule>>>;
