/**
 * What a delivery chart draws of a plan: for each line its batches, their legs and when they stand on the
 * rack. Types only.
 *
 * Bars are medians and meet the days of the evaluation; the spread is that of the rack alone.
 *
 * Depends on: core, delivery (types).
 */
import type { CalendarDate } from '../../core/calendar-date';
import type { PartsPerMillion } from '../../core/money';
import type { LegName } from '../../delivery/legs';

/** One leg of a batch. */
export interface LegBar {
  readonly leg: LegName;
  /** The day it begins. */
  readonly from: CalendarDate;
  /** The day it ends and the next begins; `from` for a leg of no days. */
  readonly to: CalendarDate;
}

/** One batch of a line. */
export interface BatchRow {
  /** Counting from 1; null for goods in one batch. */
  readonly batch: number | null;
  readonly quantity: number;
  /** In order, each from where the one before ends. */
  readonly bars: readonly LegBar[];
  readonly dispatchP50: CalendarDate;
  /** Null where no entry is made. */
  readonly entryP50: CalendarDate | null;
  readonly onRackP10: CalendarDate;
  readonly onRackP50: CalendarDate;
  readonly onRackP90: CalendarDate;
  /** From the site's energisation to the rack at the median, below 0 if the rigs are early; null without a site. */
  readonly daysLate: number | null;
}

/** A day of entry from which the goods pay another duty. */
export interface TariffStep {
  readonly on: CalendarDate;
  /** Sum of all duty rates on the day before; null if the law on file gives no single rate. */
  readonly rateBefore: PartsPerMillion | null;
  readonly rateAfter: PartsPerMillion | null;
}

/** A law that may come on a day of entry and is counted nowhere. */
export interface UnconfirmedStep {
  readonly on: CalendarDate;
  readonly layerId: string;
  readonly program: string;
}

/** One line. */
export interface DeliveryRow {
  readonly lineId: string;
  readonly vendor: string;
  readonly model: string;
  readonly siteName: string | null;
  readonly energisation: CalendarDate | null;
  /** Empty where nobody knows when the goods travel, or none are bought. */
  readonly batches: readonly BatchRow[];
  /** After the as-of date, in order; none for goods that make no entry. */
  readonly tariffSteps: readonly TariffStep[];
  /** After the as-of date, in order of days. */
  readonly unconfirmedSteps: readonly UnconfirmedStep[];
  /** Whether the buyer pays the duty of those steps. */
  readonly isDutyPaidByBuyer: boolean;
}
