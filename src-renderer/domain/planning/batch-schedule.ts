/**
 * When the goods of a plan line leave: as quoted, or so many days later for a later batch month.
 *
 * A month moves the whole quoted schedule by whole days; how far the vendor may slip stays that of the
 * quoted lead time. Goods of a month are one shipment, also where the offer is quoted in several.
 *
 * Depends on: core, evaluation, model (types).
 */
import { addDays, calendarDate, daysBetween, type CalendarDate } from '../core/calendar-date';
import { monthOf, type CalendarMonth } from '../core/calendar-month';
import { allocate, usdCents } from '../core/money';
import type { PreparedReference } from '../evaluation/prepare-reference';
import { deliveryOf, scheduleOf } from '../evaluation/schedule';
import type { Batch, Offer } from '../model/offer';

/** The day of its month on which a later batch leaves, by the median. */
const DISPATCH_DAY = '15';

/** The day on which the first goods of an offer leave by the median, as quoted. */
export function quotedDispatch(offer: Offer, prepared: PreparedReference): CalendarDate {
  const single = offer.batches === null ? offer : { ...offer, batches: null };
  const delivery = deliveryOf(single, prepared);
  if (delivery !== null) return delivery.dispatchP50;
  // Without a lane nothing can be costed, but the vendor's own days still say when the goods could leave.
  const { production } = scheduleOf(single, prepared).legs;
  return addDays(prepared.reference.settings.scenario.asOf, production.days.p50);
}

/** How a batch month moves the quoted schedule. */
export type BatchShift =
  /** Whole days, 0 in the month of the quoted dispatch. */
  { readonly days: number; readonly earliest: null } | { readonly days: 0; readonly earliest: CalendarMonth };

/** The shift of a month; with `earliest` where the vendor cannot ship as early, which is then as quoted. */
export function batchShift(month: CalendarMonth | null, quoted: CalendarDate): BatchShift {
  const earliest = monthOf(quoted);
  if (month === null || month === earliest) return { days: 0, earliest: null };
  if (month < earliest) return { days: 0, earliest };
  return { days: daysBetween(quoted, calendarDate(`${month}-${DISPATCH_DAY}`)), earliest: null };
}

/**
 * The planned entries of so many units.
 *
 * @param shift - null where the line names no month: then the batches are those quoted, in proportion
 */
export function batchesOf(offer: Offer, quantity: number, shift: BatchShift | null): Offer['batches'] {
  if (shift !== null) return shift.days === 0 ? null : [{ quantity, afterDays: shift.days }];
  const { batches } = offer;
  if (batches === null || quantity === offer.quantity) return batches;
  const parts = allocate(
    usdCents(quantity),
    batches.map((batch) => batch.quantity),
  );
  return batches
    .map(({ afterDays }, index): Batch => ({ quantity: parts[index] ?? 0, afterDays }))
    .filter((batch) => batch.quantity > 0);
}
