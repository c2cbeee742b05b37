/**
 * The days of entry from which the goods of an offer pay another duty, with the rate on either side.
 *
 * They come from law that has been published; a law that nobody has made yet is not foreseen.
 *
 * Depends on: core, evaluation, tariffs, ./delivery-row (types).
 */
import { addDays, type CalendarDate } from '../../core/calendar-date';
import { goodsUnder } from '../../evaluation/cost-offer';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { PreparedReference } from '../../evaluation/prepare-reference';
import { resolveLayers } from '../../tariffs/resolve-layers';
import type { TariffStep } from './delivery-row';

/** The steps after the as-of date, in order; none for goods that make no entry. */
export function tariffSteps(
  { offer, scenario, dutySteps }: OfferEvaluation,
  { pack }: PreparedReference,
): readonly TariffStep[] {
  const later = dutySteps.filter((day) => day > scenario.asOf);
  if (later.length === 0) return [];
  const goods = goodsUnder(offer, scenario);
  const rateOn = (entryDate: CalendarDate) => {
    const stack = resolveLayers({ ...goods, entryDate }, pack);
    return stack.ok ? stack.value.totalRate : null;
  };
  return later.map((on) => ({ on, rateBefore: rateOn(addDays(on, -1)), rateAfter: rateOn(on) }));
}
