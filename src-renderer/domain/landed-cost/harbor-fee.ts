/**
 * The harbour maintenance fee (HMF): cargo unloaded at a US port, so ocean only.
 *
 * It has neither minimum nor maximum, unlike the processing fee.
 *
 * Depends on: core, model, landed-cost/processing-fee (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import { applyRate, ZERO_CENTS, type UsdCents } from '../core/money';
import { fail, ok, type Result } from '../core/result';
import type { TransportMode } from '../model/offer';
import type { HarborFee } from '../model/tariff-pack';
import type { FeeProblem } from './processing-fee';

/** A fee and the schedule it follows; no schedule where none is due. */
export interface HarborFeeLine {
  readonly amount: UsdCents;
  readonly schedule: HarborFee | null;
}

const NOT_DUE: HarborFeeLine = { amount: ZERO_CENTS, schedule: null };

/**
 * `HMF = rate × customs value` for ocean cargo, else none.
 *
 * @returns the fee, or `fee/no-schedule` if no schedule covers an ocean entry
 * @see 19 CFR 24.24
 */
export function harborFee(
  customsValue: UsdCents,
  mode: TransportMode,
  entryDate: CalendarDate,
  schedules: readonly HarborFee[],
): Result<HarborFeeLine, FeeProblem> {
  if (mode !== 'ocean') return ok(NOT_DUE);
  const schedule = schedules.find(
    ({ from, to }) => (from === null || from <= entryDate) && (to === null || entryDate <= to),
  );
  if (schedule === undefined) return fail({ code: 'fee/no-schedule', entryDate });
  return ok({ amount: applyRate(customsValue, schedule.rate), schedule });
}
