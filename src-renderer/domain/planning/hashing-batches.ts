/**
 * The shipments of a plan line and the day each begins to hash.
 *
 * A line whose offer is quoted in several batches hashes bit by bit; the line's own day is that of the last.
 *
 * Depends on: core, payments, ./plan-evaluation (types).
 */
import { addDays, laterOf, type CalendarDate } from '../core/calendar-date';
import { batchesOf } from '../payments/payment-plan';
import type { EvaluatedLine } from './plan-evaluation';

/** One shipment. */
export interface HashingBatch {
  /** 1 or more. */
  readonly units: number;
  /** First day on which it is racked and the site has power. */
  readonly from: CalendarDate;
}

/** The shipments of a line by the median or the late arrival; none where nothing is bought or no day is known. */
export function hashingBatches(
  { bought, evaluation, site }: Pick<EvaluatedLine, 'bought' | 'evaluation' | 'site'>,
  at: 'p50' | 'p90',
): readonly HashingBatch[] {
  const delivery = evaluation?.delivery ?? null;
  if (bought === null || delivery === null || site === null) return [];
  const last = at === 'p50' ? delivery.onRackP50 : delivery.onRackP90;
  return batchesOf(bought).map(({ quantity, afterDays }) => ({
    units: quantity,
    from: laterOf(addDays(last, afterDays - delivery.lastAfterDays), site.energisationDate),
  }));
}
