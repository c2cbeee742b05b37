/**
 * The days of entry from which the goods of an offer pay another duty, with the rate on either side.
 *
 * Steps come from law that has been published. What may come and is not confirmed has a day and counts for
 * nothing; a law that nobody has spoken of is not foreseen.
 *
 * Depends on: core, evaluation, tariffs, ./delivery-row (types).
 */
import { addDays, type CalendarDate } from '../../core/calendar-date';
import { goodsUnder } from '../../evaluation/cost-offer';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { PreparedReference } from '../../evaluation/prepare-reference';
import { coverageOf } from '../../tariffs/prepare-pack';
import { resolveLayers } from '../../tariffs/resolve-layers';
import type { TariffStep, UnconfirmedStep } from './delivery-row';

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

/** The days after the as-of date on which a layer over these goods begins that nobody has confirmed, in order. */
export function unconfirmedSteps(
  { offer, scenario }: OfferEvaluation,
  { pack }: PreparedReference,
): readonly UnconfirmedStep[] {
  if (offer.mode === 'domestic') return [];
  return coverageOf(goodsUnder(offer, scenario), pack)
    .layers.flatMap(({ id, program, status, from }) =>
      status === 'unconfirmed' && from !== null && from > scenario.asOf
        ? [{ on: from, layerId: id, program }]
        : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
