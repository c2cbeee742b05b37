/**
 * Deliveries in words: a batch on its way, days late, steps of the duty.
 *
 * Depends on: core, delivery (types), planning (types), ui/format.
 */
import { daysBetween, type CalendarDate } from '#domain/core/calendar-date';
import { formatPercent } from '#domain/core/money';
import type { LegName } from '#domain/delivery/legs';
import type { BatchRow, DeliveryRow, TariffStep } from '#domain/planning/delivery/delivery-row';
import { formatCount, formatDate, formatInteger, UNKNOWN } from '../../../ui/format';

/** What each leg is called. */
export const LEG_WORDS: Readonly<Record<LegName, string>> = {
  production: 'Production',
  transit: 'Transit',
  customs: 'Customs',
  hold: 'Customs hold',
  inland: 'Inland and racking',
};

/** Days from power to the rack: `9 days late`, `23 days early`, `on the day`. */
export function lateWords(daysLate: number | null): string {
  if (daysLate === null) return 'no site';
  if (daysLate === 0) return 'on the day';
  return `${formatCount(Math.abs(daysLate), 'day')} ${daysLate > 0 ? 'late' : 'early'}`;
}

/** The rate before and after a step: `45.0 → 70.0 %`. */
export function stepRates({ rateBefore, rateAfter }: TariffStep): string {
  const rate = (ppm: TariffStep['rateAfter']) => (ppm === null ? UNKNOWN : formatPercent(ppm));
  return `${rate(rateBefore)} → ${rate(rateAfter)} %`;
}

/** How a batch stands to a step: `enters 12 days before`; null where no entry is made. */
export function entryToStep(entry: CalendarDate | null, on: CalendarDate): string | null {
  if (entry === null) return null;
  const days = daysBetween(entry, on);
  if (days === 0) return 'enters on that day';
  return `enters ${formatCount(Math.abs(days), 'day')} ${days > 0 ? 'before' : 'after'}`;
}

/** What a batch is: `500 × Antminer S21 XP from Bitmain, batch 2`. */
export function batchName({ model, vendor }: DeliveryRow, { batch, quantity }: BatchRow): string {
  return `${formatInteger(quantity)} × ${model} from ${vendor}${batch === null ? '' : `, batch ${String(batch)}`}`;
}

/** A batch on its way, in sentences. */
export function batchSentence(row: DeliveryRow, batch: BatchRow): string {
  const { dispatchP50, entryP50, onRackP10, onRackP50, onRackP90, daysLate } = batch;
  const site =
    row.siteName === null || row.energisation === null
      ? ' No site is named.'
      : ` ${row.siteName} has power from ${formatDate(row.energisation)}: ${lateWords(daysLate)}.`;
  const entry = entryP50 === null ? '' : `, enters ${formatDate(entryP50)}`;
  const steps = row.tariffSteps
    .map((step) => {
      const stands = entryToStep(entryP50, step.on);
      return ` Duty ${stepRates(step)} from ${formatDate(step.on)}${stands === null ? '' : ` (${stands})`}${row.isDutyPaidByBuyer ? '' : ', paid by the seller'}.`;
    })
    .join('');
  const doubts = row.unconfirmedSteps
    .map(({ on, program }) => ` Not confirmed and not counted: ${program}, from ${formatDate(on)}.`)
    .join('');
  return `${batchName(row, batch)}: leaves ${formatDate(dispatchP50)}${entry}, on the rack ${formatDate(onRackP50)} (one in ten by ${formatDate(onRackP10)}, nine in ten by ${formatDate(onRackP90)}).${site}${steps}${doubts}`;
}
