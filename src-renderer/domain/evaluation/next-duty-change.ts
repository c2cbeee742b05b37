/**
 * When the duty of an offer's goods changes next, by the law on file.
 *
 * A day on which layers come and go and the rates still add up to the same is
 * no change. What comes after today is law that has been published; a law that
 * nobody has made yet is not foreseen.
 *
 * Depends on: core, model (types), tariffs, evaluation.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { Offer } from '../model/offer';
import { coverageOf } from '../tariffs/prepare-pack';
import { resolveLayers } from '../tariffs/resolve-layers';
import { goodsUnder } from './cost-offer';
import type { PreparedReference } from './prepare-reference';

/** The next change of a duty, that there is none on file, or that the file does not give the duty. */
export type NextDutyChange =
  | { readonly kind: 'on'; readonly day: CalendarDate }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

const NONE: NextDutyChange = { kind: 'none' };
const NOT_KNOWN: NextDutyChange = { kind: 'unknown' };

/**
 * The first day after the scenario's as-of date on which the offer's goods (code, origin as the
 * scenario takes it, USMCA, conditions taken as met) pay another total rate than the day before.
 * Whether the buyer or the seller pays the duty does not count.
 *
 * @returns `unknown` where the law on file gives no single rate on some day before such a change
 */
export function nextDutyChange(offer: Offer, prepared: PreparedReference): NextDutyChange {
  const { scenario } = prepared.reference.settings;
  const goods = goodsUnder(offer, scenario);
  const rateOn = (entryDate: CalendarDate) => {
    const stack = resolveLayers({ ...goods, entryDate }, prepared.pack);
    return stack.ok ? stack.value.totalRate : null;
  };
  const rate = rateOn(scenario.asOf);
  if (rate === null) return NOT_KNOWN;
  for (const day of coverageOf(goods, prepared.pack).changeDates) {
    if (day <= scenario.asOf) continue;
    const next = rateOn(day);
    if (next === null) return NOT_KNOWN;
    if (next !== rate) return { kind: 'on', day };
  }
  return NONE;
}

/** The same, asked once for offers whose goods are alike: ten thousand offers have a few kinds of goods. */
export function nextDutyChanges(prepared: PreparedReference): (offer: Offer) => NextDutyChange {
  const known = new Map<string, NextDutyChange>();
  return (offer) => {
    const { htsCode, origin, hashboardOrigin, isUsmcaQualifying } = offer;
    const key = `${htsCode} ${origin} ${hashboardOrigin ?? ''} ${String(isUsmcaQualifying)}`;
    const found = known.get(key) ?? nextDutyChange(offer, prepared);
    known.set(key, found);
    return found;
  };
}
